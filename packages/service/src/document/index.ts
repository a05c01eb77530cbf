import { err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import type { InvoerFinding } from '@kavel/formats/invoer';

/** document: a text that comes as bytes, and what is wrong with it in plain values. */

/** Bytes as text; bytes that are not UTF-8 are refused with a Dutch sentence. */
export function decodeTekst(
  bytes: Uint8Array,
): Result<string, { readonly code: 'geen-utf8'; readonly melding: string }> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return err({ code: 'geen-utf8', melding: 'De tekst is geen UTF-8. Sla het bestand op als UTF-8.' });
  }
}

/** The name that findings give a file, whose own name stays with the person who sends it. */
export const UW_BESTAND = 'uw bestand';

/** More than this number of findings help nobody; all of them are counted. */
const MEESTE_BEVINDINGEN = 200;

/** Nothing was done with the document. */
export type Documentweigering = {
  readonly uitkomst: 'geweigerd';
  readonly aantal: number;
  readonly bevindingen: readonly Documentbevinding[];
};
export type Documentbevinding = {
  readonly code: string;
  readonly bestand: string;
  /** From 1; absent when it is about no line. */
  readonly regel?: number;
  readonly veld?: string;
  readonly melding: string;
};

export function weigerDocument(bevindingen: readonly Documentbevinding[]): Documentweigering {
  const shown = bevindingen.slice(0, MEESTE_BEVINDINGEN).map(({ code, bestand, regel, veld, melding }) => ({
    ...{ code, bestand },
    ...(regel === undefined ? {} : { regel }),
    ...(veld === undefined ? {} : { veld }),
    melding,
  }));
  return { uitkomst: 'geweigerd', aantal: bevindingen.length, bevindingen: shown };
}

export type Gelezendocument<T> = { readonly bestand: string; readonly text: string; readonly value: T };

/** Reads bytes as the command line reads a file: the same reader, the same findings. */
export function readDocument<T>(
  bytes: Uint8Array,
  read: (text: string, bestand: string) => Result<T, readonly InvoerFinding<string>[]>,
): Result<Gelezendocument<T>, Documentweigering> {
  const text = decodeTekst(bytes);
  if (!text.ok) return err(weigerDocument([{ ...text.error, bestand: UW_BESTAND }]));
  const value = read(text.value, UW_BESTAND);
  if (!value.ok) return err(weigerDocument(value.error));
  return ok({ bestand: UW_BESTAND, text: text.value, value: value.value });
}
