import type { Bevindingen } from './bevinding.ts';
import { BEGIN_BIT } from './layout.ts';
import type { CompiledRecord, Recordplaats, Recordsoort } from './layout.ts';

/** How many records a file has of each sort. */
export type Recordaantallen = {
  readonly verzekerden: number;
  readonly debiteuren: number;
  readonly prestaties: number;
  readonly commentaren: number;
};

/** How far a part of a file has come: where its numbering began and ended, and its last record but comments. */
export type Volgordestand = {
  readonly aantallen: Recordaantallen;
  /** Number of the first detail record, when the part does not begin at the voorlooprecord. */
  readonly begin: number;
  /** The bit of the last record. */
  readonly na: number;
  readonly detail: number;
};

/** A record of the layout as the order sees it: `detailveld` is the field with its number. */
export type Volgrecord = {
  readonly kenmerk: string;
  readonly plaats: Recordplaats;
  readonly detailveld: string;
};

export function volgrecord({ record, plaats }: CompiledRecord, detailveld: string): Volgrecord | undefined {
  return plaats === undefined ? undefined : { kenmerk: record.kenmerk, plaats, detailveld };
}

const TELLER: Readonly<Partial<Record<Recordsoort, keyof Recordaantallen>>> = {
  verzekerde: 'verzekerden',
  debiteur: 'debiteuren',
  prestatie: 'prestaties',
  commentaar: 'commentaren',
};

/** Follows the order, the count and the numbering of the records of one file, or of a part that begins at a verzekerde. */
export class Recordvolgorde {
  readonly #bevindingen: Bevindingen;
  readonly #aantallen = { verzekerden: 0, debiteuren: 0, prestaties: 0, commentaren: 0 };
  #na = BEGIN_BIT;
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
  place(record: Volgrecord, regel: number): void {
    const { soort, bit } = record.plaats;
    if (!this.#onbekend) judgePlaats(this.#bevindingen, { record, na: this.#na, regel });
    const teller = TELLER[soort];
    if (teller !== undefined) this.#aantallen[teller] += 1;
    // A commentaarrecord leaves the place where it stands (standards.md §1.2).
    if (soort !== 'commentaar') this.#na = bit;
  }

  /** Detail records count on from 1; after a gap the count goes on from the number found, so that it is told once. */
  number(record: Volgrecord, found: number, regel: number): void {
    const expected = this.#detail + 1;
    this.#detail = found;
    this.#commentaar = 0;
    if (this.#onbekend) {
      this.#begin = found;
      this.#onbekend = false;
    } else if (found !== expected) vindNummer(this.#bevindingen, { record, expected, regel });
  }

  /** The record has a number that could not be read. */
  skipNumber({ plaats: { soort } }: Volgrecord): void {
    if (soort === 'commentaar') this.#commentaar += 1;
    else if (soort !== 'voorloop' && soort !== 'slot') {
      this.#detail += 1;
      this.#commentaar = 0;
    }
  }

  /** A comment repeats the number of the record above (9802) and counts from 1 below it (9803). */
  comment(
    record: Volgrecord,
    { detail, tekstregel, veld }: { detail: number; tekstregel: number; veld: string },
    regel: number,
  ): void {
    const expected = this.#commentaar + 1;
    this.#commentaar = tekstregel;
    const waar = { record: record.kenmerk, regel };
    if (detail !== this.#detail) {
      this.#bevindingen.add({
        retourcode: '0801',
        ...waar,
        veld: record.detailveld,
        omschrijving: `Dit commentaar hoort bij record ${this.#detail}; vul dat nummer.`,
      });
    }
    if (tekstregel !== expected) {
      this.#bevindingen.add({
        retourcode: '0001',
        ...waar,
        veld,
        omschrijving: `Het regelnummer van dit commentaar moet ${expected} zijn. Nummer het commentaar opnieuw.`,
      });
    }
  }
}

type Volgdeel = { readonly stand: Volgordestand; readonly regelsErvoor: number };

/**
 * Judges the parts of a file as one: whether each goes on where the one before it stopped and whether the last ends with
 * the sluitrecord. `regelsErvoor` of a part is the number of lines before it.
 */
export function joinVolgorde(
  delen: readonly Volgdeel[],
  { verzekerde, slot }: { readonly verzekerde: Volgrecord; readonly slot: Volgrecord },
  { regels, bevindingen }: { readonly regels: number; readonly bevindingen: Bevindingen },
): Recordaantallen {
  delen.slice(1).forEach(({ stand, regelsErvoor }, index) => {
    const vorige = delen[index]?.stand ?? stand;
    const regel = regelsErvoor + 1;
    judgePlaats(bevindingen, { record: verzekerde, na: vorige.na, regel });
    const expected = vorige.detail + 1;
    if (stand.begin !== expected) vindNummer(bevindingen, { record: verzekerde, expected, regel });
  });
  if (delen.at(-1)?.stand.na !== slot.plaats.bit) {
    bevindingen.add({
      retourcode: '0002',
      record: slot.kenmerk,
      veld: `${slot.kenmerk}01`,
      regel: regels,
      omschrijving: `Het sluitrecord ${slot.kenmerk} ontbreekt: het bestand is niet volledig. Stuur het hele bestand opnieuw.`,
    });
  }
  const som = (wat: keyof Recordaantallen): number =>
    delen.reduce((sum, { stand }) => sum + stand.aantallen[wat], 0);
  return {
    verzekerden: som('verzekerden'),
    debiteuren: som('debiteuren'),
    prestaties: som('prestaties'),
    commentaren: som('commentaren'),
  };
}

function judgePlaats(
  bevindingen: Bevindingen,
  { record: { kenmerk, plaats }, na, regel }: { record: Volgrecord; na: number; regel: number },
): void {
  if ((plaats.magNa & na) !== 0) return;
  bevindingen.add({
    retourcode: '0002',
    record: kenmerk,
    veld: `${kenmerk}01`,
    regel,
    omschrijving: `Record ${kenmerk} mag hier niet staan. Zet de records in de volgorde van de standaard.`,
  });
}

function vindNummer(
  bevindingen: Bevindingen,
  { record, expected, regel }: { record: Volgrecord; expected: number; regel: number },
): void {
  bevindingen.add({
    retourcode: '0801',
    record: record.kenmerk,
    veld: record.detailveld,
    regel,
    omschrijving: `Het nummer van dit record moet ${expected} zijn. Nummer de records opnieuw.`,
  });
}
