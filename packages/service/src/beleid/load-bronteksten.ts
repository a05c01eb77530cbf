import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Hex } from '@kavel/core/basis';
import { normalizeText } from '@kavel/formats/beleid-yaml';
import type { Beleid } from '@kavel/formats/beleid-yaml';

/** The text of each source document that someone put in the folder, by the number of the source. */
export type Bronteksten = ReadonlyMap<string, string>;

/**
 * Reads the source documents that an installation added itself: `<folder>/<bestand>`, named and hashed as the register
 * says. The texts do not come with Kavel. A file whose words are not those of the register is left out, because anchors
 * would point at other lines.
 */
export async function loadBronteksten({ bronnen }: Beleid, folder: string): Promise<Bronteksten> {
  const read = await Promise.all(
    bronnen.map(async ({ bron, bestand, sha256 }) => {
      const text = await readText(join(folder, bestand));
      return text !== undefined && sha256Hex(normalizeText(text)) === sha256 ? [[bron, text] as const] : [];
    }),
  );
  return new Map(read.flat());
}

async function readText(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
