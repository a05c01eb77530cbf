import type { Bevindingen } from './bevinding.ts';
import { hashBytes, readText } from './bytes.ts';
import type { Posities } from './posities.ts';
import type { Referenties } from './referenties.ts';

/** The C of fields 0427 and 0430. */
export const CREDIT = 0x43;

type Credit = { readonly record: number; readonly regel: number };

/**
 * Judges the credit lines of a file against its other lines: a debit and its credit in one file (8062), one debit
 * taken back twice (8084). Credits are few, so text per credit is cheap; debit lines are passed by their hash.
 */
export class CreditToets {
  readonly #bytes: Uint8Array;
  readonly #posities: Posities;
  readonly #credits: Credit[] = [];

  constructor(bytes: Uint8Array, pos: Posities) {
    this.#bytes = bytes;
    this.#posities = pos;
  }

  add(record: number, regel: number): void {
    this.#credits.push({ record, regel });
  }

  judge(referenties: Referenties, bevindingen: Bevindingen): void {
    if (this.#credits.length === 0) return;
    const { veld, begin, einde } = this.#posities.voorgaandeReferentie;
    const seen = new Set<string>();
    const identical = this.#identicalDebits(referenties);
    for (const { record, regel } of this.#credits) {
      const vind = (retourcode: string, omschrijving: string): void => {
        bevindingen.add({ retourcode, record: '04', veld, regel, omschrijving });
      };
      const voorgaande = readText(this.#bytes, record + begin, record + einde);
      if (voorgaande !== '' && seen.has(voorgaande)) {
        vind('8084', 'Een eerdere creditregel van dit bestand neemt dezelfde debetregel al terug.');
      }
      seen.add(voorgaande);
      if (identical.has(this.#inhoud(record)) || this.#creditsDebitOfFile(record, referenties)) {
        vind('8062', 'De debetregel van deze creditregel staat in hetzelfde bestand. Laat beide weg.');
      }
    }
  }

  #creditsDebitOfFile(record: number, referenties: Referenties): boolean {
    const found = referenties.find(record + this.#posities.voorgaandeReferentie.begin);
    return found >= 0 && !this.#isCredit(found);
  }

  /** What the debit lines say that agree with a credit line in everything but sign and references. */
  #identicalDebits(referenties: Referenties): ReadonlySet<string> {
    const hashes = new Set(this.#credits.map(({ record }) => this.#hash(record)));
    const found = new Set<string>();
    for (const record of referenties.records()) {
      if (hashes.has(this.#hash(record)) && !this.#isCredit(record)) found.add(this.#inhoud(record));
    }
    return found;
  }

  /** Over person, prestatie and days: lines that differ in these are not identical. */
  #hash(record: number): number {
    const { prestatieBsn, begindatum, prestatiecode } = this.#posities;
    const person = hashBytes(
      this.#bytes,
      record + prestatieBsn.begin,
      prestatieBsn.einde - prestatieBsn.begin,
    );
    return person ^ hashBytes(this.#bytes, record + begindatum.begin, prestatiecode.einde - begindatum.begin);
  }

  /** Fields 0403 up to and including 0429 without the sign in 0427. */
  #inhoud(record: number): string {
    const { prestatieDetail, berekendTeken, declaratieTeken } = this.#posities;
    const first = readText(this.#bytes, record + prestatieDetail.einde, record + berekendTeken.begin);
    return `${first}|${readText(this.#bytes, record + berekendTeken.einde, record + declaratieTeken.begin)}`;
  }

  #isCredit(record: number): boolean {
    return this.#bytes[record + this.#posities.declaratieTeken.begin] === CREDIT;
  }
}
