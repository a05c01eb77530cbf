import type { Complaint, Rule } from './text-file.ts';

const MIGRATION = /^(packages\/store\/.*migrations)\/([^/]+)$/;

/** Migrations count 0001, 0002, … without a gap or a double. */
export const migrations: Rule = (files) =>
  files
    .map(({ path }) => ({ path, name: MIGRATION.exec(path)?.[2] }))
    .filter(({ name }) => name?.endsWith('.sql') === true)
    .sort((left, right) => (left.path < right.path ? -1 : 1))
    .flatMap(({ path, name = '' }, index) => {
      const expected = String(index + 1).padStart(4, '0');
      return name.startsWith(`${expected}-`)
        ? []
        : [{ path, line: 1, text: `expected number ${expected}, as in ${expected}-what-it-does.sql` }];
    });

type Manifest = { readonly [group: string]: unknown };
const DEPENDENCY_GROUPS = ['dependencies', 'devDependencies', 'optionalDependencies'];

/** Exact versions only: what is installed changes by a commit, never by the day. */
export const exactVersions: Rule = (files) =>
  files
    .filter(({ path }) => /(^|\/)package\.json$/.test(path))
    .flatMap(({ path, text }) => {
      const manifest = JSON.parse(text) as Manifest;
      const versions = DEPENDENCY_GROUPS.flatMap((group) => Object.entries(manifest[group] ?? {}));
      return versions
        .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)))
        .map(([name, version]): Complaint => {
          const line = text.split('\n').findIndex((row) => row.includes(`"${name}"`)) + 1;
          return { path, line, text: `${name} ${String(version)}: pin one exact version` };
        });
    });
