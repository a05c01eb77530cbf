import type { Rule } from './text-file.ts';
import { complainOnLines } from './text-file.ts';

/** Places of one machine and addresses of a package registry: they mean nothing to the next reader. */
const MACHINE = /(^|[\s"'`(=:])\/(home|root|work|Users)\/\w|\bregistry\.[a-z]+\./;

export const machineWords: Rule = (files) =>
  files
    .filter(({ path }) => path !== 'package-lock.json')
    .flatMap((file) => complainOnLines(file, MACHINE, 'a path or host of one machine: make it relative'));
