import type { Kavel } from '../basis/index.ts';
import { readText } from './bytes.ts';
import { dagTekst } from './dag.ts';
import type { Posities, VeldWoord } from './posities.ts';

/**
 * One prestatierecord as a rule or the store sees it. The scan fills the same object again for every line: take
 * what you need during the call and keep no reference to it. Amounts are eurocents with their sign (C negative).
 */
export class Prestatieregel {
  readonly #bytes: Uint8Array;
  readonly #posities: Posities;
  readonly #pseudoniem: ((bsn: string) => string) | undefined;
  readonly #dagTeksten = new Map<number, string>();
  #record = 0;
  #verzekerde = 0;
  #pseudoniemOf = -1;
  #lastPseudoniem = '';

  /** Line in the file, from 1. */
  regel = 0;
  kavel: Kavel = 'ZZP';
  prestatie = '';
  /** Month of care, `2018-01`. */
  zorgmaand = '';
  functiecode = 0;
  zzpcode = 0;
  begindag = 0;
  einddag = 0;
  aantal = 0;
  credit = false;
  tariefEurocent = 0;
  berekendEurocent = 0;
  declaratieEurocent = 0;

  constructor(bytes: Uint8Array, pos: Posities, pseudoniem: ((bsn: string) => string) | undefined) {
    this.#bytes = bytes;
    this.#posities = pos;
    this.#pseudoniem = pseudoniem;
  }

  /** Points at the record at offset `record`, under the verzekerdenrecord at `verzekerde`. */
  point(record: number, verzekerde: number): void {
    this.#record = record;
    this.#verzekerde = verzekerde;
  }

  get begindatum(): string {
    return this.#dagTekst(this.begindag);
  }

  get einddatum(): string {
    return this.#dagTekst(this.einddag);
  }

  /** 0402: the number that a return message repeats. */
  get detailnummer(): number {
    return Number(this.#text('prestatieDetail'));
  }

  /** 0431. */
  get referentie(): string {
    return this.#text('referentie');
  }

  /** 0432, empty on most debit lines. */
  get voorgaandeReferentie(): string {
    return this.#text('voorgaandeReferentie');
  }

  get tijdseenheid(): string {
    return this.#text('tijdseenheid');
  }

  /** 0420: who delivered; the agreement is with the institution of 0112. */
  get uitvoerder(): string {
    return this.#text('uitvoerder');
  }

  /** The keyed hash of the BSN, made once per insured person by the function the caller gave; else empty. */
  get pseudoniem(): string {
    if (this.#pseudoniem === undefined) return '';
    if (this.#pseudoniemOf !== this.#verzekerde) {
      const { begin, einde } = this.#posities.bsn;
      this.#lastPseudoniem = this.#pseudoniem(
        readText(this.#bytes, this.#verzekerde + begin, this.#verzekerde + einde),
      );
      this.#pseudoniemOf = this.#verzekerde;
    }
    return this.#lastPseudoniem;
  }

  #text(woord: VeldWoord): string {
    const { begin, einde } = this.#posities[woord];
    return readText(this.#bytes, this.#record + begin, this.#record + einde);
  }

  #dagTekst(dag: number): string {
    let text = this.#dagTeksten.get(dag);
    if (text === undefined) {
      text = dagTekst(dag);
      this.#dagTeksten.set(dag, text);
    }
    return text;
  }
}
