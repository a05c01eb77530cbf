import { err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import type { InvoerFinding } from '../invoer/index.ts';

/** A CSV as offices send it: the text and which sign stands between its cells. */
export type CsvTekst = { readonly text: string; readonly scheiding: ';' | ',' };

const UTF8 = new TextDecoder('utf-8', { fatal: true });
/** What Windows calls Latin-1; every byte is a character of it. */
const LATIN1 = new TextDecoder('windows-1252');

/** Bytes that no table of text has: NUL, and what a zip (so also a workbook) begins with. */
function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 4).join(' ') === '80 75 3 4' || bytes.subarray(0, 4_096).includes(0);
}

/**
 * Reads bytes as UTF-8 (with or without BOM), or else as Latin-1, and takes `;` or `,` between the cells after the
 * first line. More than `maximumBytes`, no text at all, or nothing is a finding.
 */
export function decodeCsv(
  bytes: Uint8Array,
  { bestand, maximumBytes }: { readonly bestand: string; readonly maximumBytes: number },
): Result<CsvTekst, readonly InvoerFinding[]> {
  const refuse = (melding: string) =>
    err([{ code: 'csv-onleesbaar', bestand, regel: 1, veld: '', melding } as const]);
  if (bytes.length > maximumBytes) {
    const [size, most] = [bytes.length, maximumBytes].map((count) => Math.ceil(count / 1_048_576));
    return refuse(`dit bestand is ${size ?? 0} MB; het mag hooguit ${most ?? 0} MB zijn. Splits het.`);
  }
  if (isBinary(bytes)) return refuse('dit is geen tekst. Sla het werkblad op als CSV.');
  const text = decode(bytes);
  const [head = ''] = text.split(/\r?\n/, 1);
  if (head.trim() === '') return refuse('de eerste regel is leeg; daar horen de namen van de kolommen.');
  return ok({ text, scheiding: count(head, ';') >= count(head, ',') ? ';' : ',' });
}

function decode(bytes: Uint8Array): string {
  try {
    return UTF8.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return LATIN1.decode(bytes);
    throw error;
  }
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
