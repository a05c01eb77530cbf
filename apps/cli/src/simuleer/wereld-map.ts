import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import type { Wereld } from '@kavel/simulatie';

/** First file in the folder, so that a folder that was half written is still known as ours. */
export const LEESMIJ = 'LEESMIJ.txt';
const KENMERK = 'Gemaakt door kavel simuleer. Alles in deze map is FICTIEF.';
/** Last file in the folder: the year is whole. */
export const WERELD = 'wereld.json';
/** Messages and their planted differences are a simulation of their own, in a folder of their own. */
export const TOEWIJZINGEN = 'toewijzingen';
export const VERSCHILLEN = 'verschillen.json';
const EIGEN = [
  ...['declaraties', 'click', 'contractjaar', 'overeenkomst', 'regio', WERELD, LEESMIJ],
  ...[TOEWIJZINGEN, VERSCHILLEN],
];

export function leesmijText({ schaal, getal }: Pick<Wereld, 'schaal' | 'getal'>): string {
  return `${KENMERK}\nSchaal ${schaal}, getal ${getal}.\n`;
}

export type MapRefusal = { readonly code: 'map-niet-leeg' | 'map-van-iemand-anders' | 'geen-map' };

/**
 * Makes the folder ready. Only an empty folder is written to, or with `overschrijf` one that an earlier simulation
 * made; of that one only its own files are removed.
 */
export async function prepareFolder(
  folder: string,
  overschrijf: boolean,
): Promise<Result<undefined, MapRefusal>> {
  const entries = await entriesOf(folder);
  if (entries === undefined) return err({ code: 'geen-map' });
  if (entries.length === 0) return ok(undefined);
  if (!overschrijf) return err({ code: 'map-niet-leeg' });
  const isOurs =
    entries.includes(LEESMIJ) && (await readFile(join(folder, LEESMIJ), 'utf8')).startsWith(KENMERK);
  if (!isOurs || entries.some((entry) => !EIGEN.includes(entry)))
    return err({ code: 'map-van-iemand-anders' });
  for (const entry of entries) await rm(join(folder, entry), { recursive: true });
  return ok(undefined);
}

/** The names in `folder`; none when it does not exist yet, undefined when it is a file. */
async function entriesOf(folder: string): Promise<readonly string[] | undefined> {
  try {
    return await readdir(folder);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return [];
    if (code === 'ENOTDIR') return undefined;
    throw error;
  }
}
