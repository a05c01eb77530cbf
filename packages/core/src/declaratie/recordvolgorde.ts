import type { Bevindingen } from './bevinding.ts';

export type Recordaantallen = {
  readonly verzekerden: number;
  readonly prestaties: number;
  readonly commentaren: number;
};

/** After which kenmerk a record may follow; a commentaarrecord leaves the place where it stands (standards.md §1.2). */
const NA: Readonly<Record<string, readonly string[]>> = {
  '01': [''],
  '02': ['01', '04'],
  '04': ['02', '04'],
  '98': ['02', '04'],
  '99': ['04'],
};

/** Follows the order, the count and the numbering of the records of one file. */
export class Recordvolgorde {
  readonly #bevindingen: Bevindingen;
  readonly #aantallen = { verzekerden: 0, prestaties: 0, commentaren: 0 };
  #na = '';
  #detail = 0;
  #commentaar = 0;

  constructor(bevindingen: Bevindingen) {
    this.#bevindingen = bevindingen;
  }

  get aantallen(): Recordaantallen {
    return this.#aantallen;
  }

  /** Counts a record and says so when it stands in a place where it may not. */
  place(kenmerk: string, regel: number): void {
    if (!(NA[kenmerk] ?? []).includes(this.#na)) {
      this.#bevindingen.add({
        retourcode: '0002',
        record: kenmerk,
        veld: `${kenmerk}01`,
        regel,
        omschrijving: `Record ${kenmerk} mag hier niet staan (volgorde 01, 02, 04, 99). Zet de records op volgorde.`,
      });
    }
    if (kenmerk === '02') this.#aantallen.verzekerden += 1;
    else if (kenmerk === '04') this.#aantallen.prestaties += 1;
    if (kenmerk === '98') this.#aantallen.commentaren += 1;
    else this.#na = kenmerk;
  }

  /** 0202 and 0402 count on from 1; after a gap the count goes on from the number found, so that it is told once. */
  number(kenmerk: string, found: number, regel: number): void {
    const expected = this.#detail + 1;
    this.#detail = found;
    this.#commentaar = 0;
    if (found === expected) return;
    this.#bevindingen.add({
      retourcode: '0801',
      record: kenmerk,
      veld: `${kenmerk}02`,
      regel,
      omschrijving: `Het nummer van dit record moet ${expected} zijn. Nummer de records opnieuw.`,
    });
  }

  /** The record has a number that could not be read. */
  skipNumber(kenmerk: string): void {
    if (kenmerk === '98') this.#commentaar += 1;
    if (kenmerk !== '02' && kenmerk !== '04') return;
    this.#detail += 1;
    this.#commentaar = 0;
  }

  /** 9802 repeats the number of the record above, 9803 counts from 1 below it. */
  comment(detail: number, tekstregel: number, regel: number): void {
    const expected = this.#commentaar + 1;
    this.#commentaar = tekstregel;
    if (detail !== this.#detail) {
      this.#bevindingen.add({
        retourcode: '0801',
        record: '98',
        veld: '9802',
        regel,
        omschrijving: `Dit commentaar hoort bij record ${this.#detail}; vul dat nummer.`,
      });
    }
    if (tekstregel !== expected) {
      this.#bevindingen.add({
        retourcode: '0001',
        record: '98',
        veld: '9803',
        regel,
        omschrijving: `Het regelnummer van dit commentaar moet ${expected} zijn. Nummer het commentaar opnieuw.`,
      });
    }
  }

  /** A file that stops before its sluitrecord is not whole. */
  finish(regel: number): void {
    if (this.#na === '99') return;
    this.#bevindingen.add({
      retourcode: '0002',
      record: '99',
      veld: '9901',
      regel,
      omschrijving:
        'Het sluitrecord 99 ontbreekt: het bestand is niet volledig. Stuur het hele bestand opnieuw.',
    });
  }
}
