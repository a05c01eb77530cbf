import { err, ok, sha256Hex } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import type { Anker } from '@kavel/core/beleid';
import type { Static } from 'typebox';
import { readYaml } from '../invoer/index.ts';
import type { BeleidFinding } from './lezing.ts';
import { BronSchema } from './schema.ts';

/** A source document in the register. Its text is not shipped; `sha256` is of its normalised words. */
export type Bron = Static<typeof BronSchema>;

/** Reads one document of the register, `bronnen/<id>.yaml`. */
export function readBron(text: string, bestand: string): Result<Bron, readonly BeleidFinding[]> {
  const read = readYaml(BronSchema, text, bestand);
  return read.ok ? ok(read.value.value) : read;
}

/** The words of a text with single spaces: what the hash of a document or a passage is taken over. */
export function normalizeText(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

export type AnkerRefusal =
  | { readonly code: 'anker-buiten-tekst'; readonly regels: number }
  | { readonly code: 'anker-klopt-niet'; readonly sha256: string };

/** The passage an anchor points at, when its words still have the hash that the anchor holds. */
export function resolveAnker(anker: Anker, text: string): Result<string, AnkerRefusal> {
  const lines = text.split('\n');
  const { van, totEnMet } = anker.regels;
  if (totEnMet > lines.length || totEnMet < van) {
    return err({ code: 'anker-buiten-tekst', regels: lines.length });
  }
  const passage = normalizeText(lines.slice(van - 1, totEnMet).join('\n'));
  const sha256 = sha256Hex(passage);
  return sha256 === anker.sha256 ? ok(passage) : err({ code: 'anker-klopt-niet', sha256 });
}
