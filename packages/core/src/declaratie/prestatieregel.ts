import type { Kavel } from '../basis/index.ts';
import { createVenster, readNumber, readText } from './bytes.ts';
import type { Venster } from './bytes.ts';
import { dagTekst } from './dag.ts';
import type { Posities, VasteRol } from './posities.ts';

const SPACE = 0x20;

/**
 * One prestatierecord as a rule or the store sees it. The scan fills the same object again for every line: take
 * what you need during the call and keep no reference to it. Amounts are eurocents with their sign (C negative).
 */
export class Prestatieregel {
  readonly #posities: Posities;
  readonly #pseudoniem: ((bsn: string) => string) | undefined;
  readonly #dagTeksten = new Map<number, string>();
  #pseudoniemOf = -1;
  #lastPseudoniem = '';

  venster: Venster = createVenster(new Uint8Array());
  /** Offset of the record. */
  record = 0;
  /** Line in the file, from 1; in a part of a file, line in that part. */
  regel = 0;
  /** Number of the verzekerdenrecord it stands under, from 1: as long as it stays the same, so does the BSN. */
  persoon = 0;
  kavel: Kavel = 'ZZP';
  prestatie = '';
  /** Month of care, `2018-01`. */
  zorgmaand = '';
  functiecode = 0;
  zzpcode = 0;
  /** 0414 and 0415 as the whole number EEJJMMDD. */
  begindag = 0;
  einddag = 0;
  aantal = 0;
  /** 0419, a code of COD218. */
  tijdseenheid = 0;
  credit = false;
  tariefEurocent = 0;
  berekendEurocent = 0;
  declaratieEurocent = 0;

  constructor(pos: Posities, pseudoniem: ((bsn: string) => string) | undefined) {
    this.#posities = pos;
    this.#pseudoniem = pseudoniem;
  }

  /** Where the line lies now; the offsets below count in it. Only during the call: a reader uses its buffer again. */
  get bytes(): Uint8Array {
    return this.venster.bytes;
  }

  /** 0403, nine digits; the same as 0203 on a line without finding. */
  get bsnBegin(): number {
    return this.record + this.#posities.prestatieBsn.begin;
  }

  get bsnEinde(): number {
    return this.record + this.#posities.prestatieBsn.einde;
  }

  /** 0431, with the spaces that fill it on the right. */
  get referentieBegin(): number {
    return this.record + this.#posities.referentie.begin;
  }

  get referentieEinde(): number {
    return this.record + this.#posities.referentie.einde;
  }

  /** 0432 is all spaces when there is none, which the first byte tells. */
  get heeftVoorgaandeReferentie(): boolean {
    return this.bytes[this.voorgaandeReferentieBegin] !== SPACE;
  }

  /** 0432, with the spaces that fill it on the right. */
  get voorgaandeReferentieBegin(): number {
    return this.record + this.#posities.voorgaandeReferentie.begin;
  }

  get voorgaandeReferentieEinde(): number {
    return this.record + this.#posities.voorgaandeReferentie.einde;
  }

  get begindatum(): string {
    return this.#dagTekst(this.begindag);
  }

  get einddatum(): string {
    return this.#dagTekst(this.einddag);
  }

  /** 0402: the number that a return message repeats. */
  get detailnummer(): number {
    const { begin, einde } = this.#posities.prestatieDetail;
    return readNumber(this.venster, this.record + begin, this.record + einde);
  }

  /** 0431. */
  get referentie(): string {
    return this.#text('referentie');
  }

  /** 0432, empty on most debit lines. */
  get voorgaandeReferentie(): string {
    return this.#text('voorgaandeReferentie');
  }

  /** 0420: who delivered; the agreement is with the institution of 0112. */
  get uitvoerder(): string {
    return this.#text('uitvoerder');
  }

  /** The keyed hash of the BSN, made once per insured person by the function the caller gave; else empty. */
  get pseudoniem(): string {
    if (this.#pseudoniem === undefined) return '';
    if (this.#pseudoniemOf !== this.persoon) {
      this.#lastPseudoniem = this.#pseudoniem(readText(this.bytes, this.bsnBegin, this.bsnEinde));
      this.#pseudoniemOf = this.persoon;
    }
    return this.#lastPseudoniem;
  }

  #text(rol: VasteRol): string {
    const { begin, einde } = this.#posities[rol];
    return readText(this.bytes, this.record + begin, this.record + einde);
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
