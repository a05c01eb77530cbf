import type { Bevindingen } from './bevinding.ts';

export type Recordaantallen = {
  readonly verzekerden: number;
  readonly prestaties: number;
  readonly commentaren: number;
};

/** How far a part of a file has come: where its numbering began and ended, and its last record but comments. */
export type Volgordestand = {
  readonly aantallen: Recordaantallen;
  /** Number of the first detail record, when the part does not begin at the voorlooprecord. */
  readonly begin: number;
  readonly na: string;
  readonly detail: number;
};

/** After which kenmerk a record may follow; a commentaarrecord leaves the place where it stands (standards.md §1.2). */
const NA: Readonly<Record<string, readonly string[]>> = {
  '01': [''],
  '02': ['01', '04'],
  '04': ['02', '04'],
  '98': ['02', '04'],
  '99': ['04'],
};

/** Follows the order, the count and the numbering of the records of one file, or of a part that begins at an 02. */
export class Recordvolgorde {
  readonly #bevindingen: Bevindingen;
  readonly #aantallen = { verzekerden: 0, prestaties: 0, commentaren: 0 };
  #na = '';
  #detail = 0;
  #commentaar = 0;
  #begin = 0;
  /** The next record is the first of a later part: what comes before it is not known here. */
  #onbekend: boolean;

  constructor(bevindingen: Bevindingen, isVervolg: boolean) {
    this.#bevindingen = bevindingen;
    this.#onbekend = isVervolg;
  }

  get stand(): Volgordestand {
    return { aantallen: this.#aantallen, begin: this.#begin, na: this.#na, detail: this.#detail };
  }

  /** Counts a record and says so when it stands in a place where it may not. */
  place(kenmerk: string, regel: number): void {
    if (!this.#onbekend) judgePlaats(this.#bevindingen, { kenmerk, na: this.#na, regel });
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
    if (this.#onbekend) {
      this.#begin = found;
      this.#onbekend = false;
    } else if (found !== expected) vindNummer(this.#bevindingen, { kenmerk, expected, regel });
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
}

/**
 * Judges the parts of a file as one: whether each goes on where the one before it stopped and whether the last ends with
 * the sluitrecord. `regelsErvoor` of a part is the number of lines before it.
 */
export function joinVolgorde(
  delen: readonly { readonly stand: Volgordestand; readonly regelsErvoor: number }[],
  regels: number,
  bevindingen: Bevindingen,
): Recordaantallen {
  delen.slice(1).forEach(({ stand, regelsErvoor }, index) => {
    const vorige = delen[index]?.stand ?? stand;
    const regel = regelsErvoor + 1;
    judgePlaats(bevindingen, { kenmerk: '02', na: vorige.na, regel });
    const expected = vorige.detail + 1;
    if (stand.begin !== expected) vindNummer(bevindingen, { kenmerk: '02', expected, regel });
  });
  if (delen.at(-1)?.stand.na !== '99') {
    bevindingen.add({
      retourcode: '0002',
      record: '99',
      veld: '9901',
      regel: regels,
      omschrijving:
        'Het sluitrecord 99 ontbreekt: het bestand is niet volledig. Stuur het hele bestand opnieuw.',
    });
  }
  const som = (wat: keyof Recordaantallen): number =>
    delen.reduce((sum, { stand }) => sum + stand.aantallen[wat], 0);
  return { verzekerden: som('verzekerden'), prestaties: som('prestaties'), commentaren: som('commentaren') };
}

function judgePlaats(
  bevindingen: Bevindingen,
  { kenmerk, na, regel }: { kenmerk: string; na: string; regel: number },
): void {
  if ((NA[kenmerk] ?? []).includes(na)) return;
  bevindingen.add({
    retourcode: '0002',
    record: kenmerk,
    veld: `${kenmerk}01`,
    regel,
    omschrijving: `Record ${kenmerk} mag hier niet staan (volgorde 01, 02, 04, 99). Zet de records op volgorde.`,
  });
}

function vindNummer(
  bevindingen: Bevindingen,
  { kenmerk, expected, regel }: { kenmerk: string; expected: number; regel: number },
): void {
  bevindingen.add({
    retourcode: '0801',
    record: kenmerk,
    veld: `${kenmerk}02`,
    regel,
    omschrijving: `Het nummer van dit record moet ${expected} zijn. Nummer de records opnieuw.`,
  });
}
