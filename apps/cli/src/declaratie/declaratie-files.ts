import type { CliContext } from '../context.ts';
import { listInputFiles } from '../input-files.ts';

/** The claim files that the arguments name: files, `-`, and every `.asc` file under a folder. */
export function listDeclaratieFiles(
  context: CliContext,
  paths: readonly string[],
): Promise<readonly string[]> {
  const soort = { extensie: '.asc', naam: 'declaratiebestand', standaardinvoer: true };
  return listInputFiles(context, paths, soort);
}
