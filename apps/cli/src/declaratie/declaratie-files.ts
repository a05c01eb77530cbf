import { stat } from 'node:fs/promises';
import type { CliContext } from '../context.ts';
import { listInputFiles } from '../input-files.ts';
import type { Invoerbestand } from '../input-files.ts';
import { EXTENSION } from './volg-map.ts';

/** The claim files that the arguments name: files, `-`, and every `.asc` file under a folder. */
export function listDeclaratieFiles(
  context: CliContext,
  paths: readonly string[],
): Promise<readonly Invoerbestand[]> {
  const soort = { extensie: EXTENSION, naam: 'declaratiebestand', standaardinvoer: true };
  return listInputFiles(context, paths, soort);
}

/** The one folder that is followed. */
export async function expectMap(context: CliContext, paths: readonly string[]): Promise<string> {
  const [path, ...rest] = paths;
  const found = path === undefined ? undefined : await stat(path).catch(() => undefined);
  if (path !== undefined && rest.length === 0 && found?.isDirectory() === true) return path;
  const melding = 'Noem bij --volg één map die bestaat.';
  return context.refuse(2, [{ code: 'gebruik-onjuist', melding }]);
}
