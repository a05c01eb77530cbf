import { readdir } from 'node:fs/promises';
import type { Command } from 'commander';
import { openXsdMap } from '@kavel/formats/iwlz';
import type { XsdMap } from '@kavel/formats/iwlz';
import type { CliContext } from '../context.ts';
import { listInputFiles } from '../input-files.ts';
import { nounCommand } from '../noun-command.ts';

/** `kavel toewijzing`, under which its commands stand. */
export function toewijzingCommand(program: Command): Command {
  return nounCommand(program, 'toewijzing', 'Toewijzingen van zorg (iWlz 2.2: AW33, AW35 en AW39).');
}

export const XSD_UITLEG = "map met de XSD's van iWlz 2.2, die u zelf ophaalt; zonder map wordt niet getoetst";

/** The messages that the arguments name: files, and every `.xml` file under a folder. */
export async function listBerichtFiles(
  context: CliContext,
  paths: readonly string[],
): Promise<readonly string[]> {
  const soort = { extensie: '.xml', naam: 'bericht', standaardinvoer: false };
  return (await listInputFiles(context, paths, soort)).map(({ bestand }) => bestand);
}

/** Runs `use` with the XSDs of the folder, or without; their memory is given back whatever happens. */
export async function withXsds<Answer>(
  context: CliContext,
  map: string | undefined,
  use: (xsds: XsdMap | undefined) => Promise<Answer>,
): Promise<Answer> {
  if (map === undefined) return use(undefined);
  if ((await readdir(map).catch(() => undefined)) === undefined) {
    const melding = 'Deze map bestaat niet, of u mag haar niet lezen. Kijk de naam na.';
    return context.refuse(2, [{ code: 'map-onleesbaar', bestand: map, melding }]);
  }
  const opened = await openXsdMap(map);
  if (!opened.ok) return context.refuse(2, opened.error);
  try {
    return await use(opened.value);
  } finally {
    opened.value.close();
  }
}
