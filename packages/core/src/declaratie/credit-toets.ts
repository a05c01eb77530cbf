import type { Bevindingen } from './bevinding.ts';
import { hashBytes, readText, sameBytes } from './bytes.ts';
import type { Posities } from './posities.ts';
import type { Referenties } from './referenties.ts';

/** The C of fields 0427 and 0430. */
export const CREDIT = 0x43;

type Stuk = { readonly begin: number; readonly lengte: number };
type Credit = { readonly record: number; readonly regel: number };

/**
 * Judges the credit lines of a file against its other lines: a debit and its credit in one file (8062), one debit
 * taken back twice (8084). Debit lines are passed by a hash of what they say, in the order of the file.
 */
export class CreditToets {
  readonly #bytes: Uint8Array;
  readonly #posities: Posities;
  readonly #credits: Credit[] = [];
  /** Fields 0403-0426 and 0428-0429: before and after the sign in 0427. */
  readonly #inhoud: { readonly voor: Stuk; readonly na: Stuk };

  constructor(bytes: Uint8Array, pos: Posities) {
    this.#bytes = bytes;
    this.#posities = pos;
    const { prestatieDetail, berekendTeken, declaratieTeken } = pos;
    this.#inhoud = {
      voor: { begin: prestatieDetail.einde, lengte: berekendTeken.begin - prestatieDetail.einde },
      na: { begin: berekendTeken.einde, lengte: declaratieTeken.begin - berekendTeken.einde },
    };
  }

  add(record: number, regel: number): void {
    this.#credits.push({ record, regel });
  }

  judge(referenties: Referenties, bevindingen: Bevindingen): void {
    if (this.#credits.length === 0) return;
    const { veld, begin, einde } = this.#posities.voorgaandeReferentie;
    const seen = new Set<string>();
    const identical = this.#withIdenticalDebit(referenties);
    for (const { record, regel } of this.#credits) {
      const vind = (retourcode: string, omschrijving: string): void => {
        bevindingen.add({ retourcode, record: '04', veld, regel, omschrijving });
      };
      const voorgaande = readText(this.#bytes, record + begin, record + einde);
      if (voorgaande !== '' && seen.has(voorgaande)) {
        vind(
          '8084',
          'Een eerdere creditregel van dit bestand neemt dezelfde debetregel al terug. Laat deze weg.',
        );
      }
      seen.add(voorgaande);
      if (identical.has(record) || this.#creditsDebitOfFile(record, referenties)) {
        vind('8062', 'De debetregel van deze creditregel staat in hetzelfde bestand. Laat beide weg.');
      }
    }
  }

  #creditsDebitOfFile(record: number, referenties: Referenties): boolean {
    const found = referenties.find(record + this.#posities.voorgaandeReferentie.begin);
    return found >= 0 && !this.#isCredit(found);
  }

  /** The credit records that some debit line agrees with in fields 0403-0429, but for the sign in 0427. */
  #withIdenticalDebit(referenties: Referenties): ReadonlySet<number> {
    const byHash = Map.groupBy(
      this.#credits.map(({ record }) => record),
      (record) => this.#hash(record),
    );
    const found = new Set<number>();
    for (const debit of referenties.records()) {
      const hash = this.#hash(debit);
      const candidates = byHash.get(hash);
      if (candidates === undefined || this.#isCredit(debit)) continue;
      const rest = candidates.filter((credit) => !this.#saysTheSame(debit, credit));
      for (const credit of candidates) if (!rest.includes(credit)) found.add(credit);
      if (rest.length === 0) byHash.delete(hash);
      else byHash.set(hash, rest);
    }
    return found;
  }

  #hash(record: number): number {
    const { voor, na } = this.#inhoud;
    const first = hashBytes(this.#bytes, record + voor.begin, voor.lengte);
    return first ^ hashBytes(this.#bytes, record + na.begin, na.lengte);
  }

  #saysTheSame(left: number, right: number): boolean {
    const { voor, na } = this.#inhoud;
    return (
      sameBytes(this.#bytes, left + voor.begin, right + voor.begin, voor.lengte) &&
      sameBytes(this.#bytes, left + na.begin, right + na.begin, na.lengte)
    );
  }

  #isCredit(record: number): boolean {
    return this.#bytes[record + this.#posities.declaratieTeken.begin] === CREDIT;
  }
}
