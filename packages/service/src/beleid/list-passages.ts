import type { Clausule } from '@kavel/core/beleid';
import { resolveAnker } from '@kavel/formats/beleid-yaml';
import type { Bronteksten } from './load-bronteksten.ts';

/** The words of a source behind an anchor, by its hash. */
export type Passage = { readonly sha256: string; readonly tekst: string };

/** The words behind clausules, each once, where their source is in the folder of this installation and still says them. */
export function listPassages(clausules: readonly Clausule[], bronteksten: Bronteksten): readonly Passage[] {
  const found = new Map<string, string>();
  for (const clausule of clausules) {
    const text = bronteksten.get(clausule.bron);
    if (text === undefined || clausule.zekerheid === 'extern') continue;
    const passage = resolveAnker(clausule.anker, text);
    if (passage.ok) found.set(clausule.anker.sha256, passage.value);
  }
  return Array.from(found, ([sha256, tekst]) => ({ sha256, tekst }));
}
