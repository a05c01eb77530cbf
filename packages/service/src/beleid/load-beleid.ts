import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Result } from '@kavel/core/basis';
import { readBeleid } from '@kavel/formats/beleid-yaml';
import type { Beleid, BeleidFinding } from '@kavel/formats/beleid-yaml';

const MAP = 'beleid';

/** Reads all policy of this checkout. Findings name each file as seen from the checkout. */
export async function loadBeleid(checkout: string): Promise<Result<Beleid, readonly BeleidFinding[]>> {
  return loadBeleidsmap(join(checkout, MAP), MAP);
}

/** Reads a folder with policy; `naam` is what findings call it. */
export async function loadBeleidsmap(
  folder: string,
  naam: string,
): Promise<Result<Beleid, readonly BeleidFinding[]>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const bestanden = await Promise.all(
    files.map(async (file) => {
      const pad = relative(folder, file).split(sep).join('/');
      return { pad, bestand: `${naam}/${pad}`, text: await readFile(file, 'utf8') };
    }),
  );
  return readBeleid(bestanden);
}
