import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Result } from '@kavel/core/basis';
import { readBeleid } from '@kavel/formats/beleid-yaml';
import type { Beleid, BeleidFinding } from '@kavel/formats/beleid-yaml';

const MAP = 'beleid';

/** Files that no calculation needs; reading them takes longer than reading all others. */
const TEKST = /^((themas|proces)\/|dekking\.yaml$)/;

/**
 * Reads the policy of this checkout: everything, or only the rules, and then without themes, process and coverage.
 * Findings name each file as seen from the checkout.
 */
export async function loadBeleid(
  checkout: string,
  omvang: 'alles' | 'regels' = 'alles',
): Promise<Result<Beleid, readonly BeleidFinding[]>> {
  const isWanted = (pad: string): boolean => omvang === 'alles' || !TEKST.test(pad);
  return readMap(join(checkout, MAP), MAP, isWanted);
}

/** Reads a folder with policy; `naam` is what findings call it. */
export async function loadBeleidsmap(
  folder: string,
  naam: string,
): Promise<Result<Beleid, readonly BeleidFinding[]>> {
  return readMap(folder, naam, () => true);
}

async function readMap(
  folder: string,
  naam: string,
  isWanted: (pad: string) => boolean,
): Promise<Result<Beleid, readonly BeleidFinding[]>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paden = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(isWanted)
    .sort();
  const bestanden = await Promise.all(
    paden.map(async (pad) => {
      const text = await readFile(join(folder, pad), 'utf8');
      return { pad, bestand: `${naam}/${pad}`, text };
    }),
  );
  return readBeleid(bestanden);
}
