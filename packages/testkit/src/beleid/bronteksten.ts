import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { normalizeText } from '@kavel/formats/beleid-yaml';
import type { Bron } from '@kavel/formats/beleid-yaml';

/** The text of a source document of the register, out of the shared folder. */
export function readBronText(shared: string | undefined, bronnen: readonly Bron[], bron: string): string {
  const found = bronnen.find((one) => one.bron === bron);
  if (shared === undefined || found === undefined)
    throw new Error(`bron ${bron} is not registered or not there`);
  return readFileSync(join(shared, 'bronnen', found.bestand), 'utf8');
}

/** As many words in a row as a text of the product may never share with a source. */
const RUN = 10;

/** Those of the texts that have ten words in a row as a source has them. */
export function copiedTexts(texts: readonly string[], sources: readonly string[]): string[] {
  const normalized = sources.map((source) => normalizeText(source).toLowerCase());
  return texts.filter((text) => {
    const words = normalizeText(text).toLowerCase().split(' ');
    const runs = words.slice(0, 1 - RUN).map((_, at) => words.slice(at, at + RUN).join(' '));
    return runs.some((run) => normalized.some((source) => source.includes(run)));
  });
}
