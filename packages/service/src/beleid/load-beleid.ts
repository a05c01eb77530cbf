import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Result } from '@kavel/core/basis';
import { readBeleid } from '@kavel/formats/beleid-yaml';
import type { Beleid, BeleidFinding } from '@kavel/formats/beleid-yaml';

const MAP = 'beleid';

/** Reads all policy of this checkout. Findings name each file as seen from the checkout. */
export async function loadBeleid(checkout: string): Promise<Result<Beleid, readonly BeleidFinding[]>> {
  const folder = join(checkout, MAP);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const bestanden = await Promise.all(
    files.map(async (file) => {
      const pad = relative(folder, file).split(sep).join('/');
      return { pad, bestand: `${MAP}/${pad}`, text: await readFile(file, 'utf8') };
    }),
  );
  return readBeleid(bestanden);
}
