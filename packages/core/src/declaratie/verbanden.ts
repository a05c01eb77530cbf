import type { Bevindingen } from './bevinding.ts';
import type { Venster } from './bytes.ts';
import { findDubbelen, RIJ } from './dubbelen.ts';
import { Getallenrij } from './getallenrij.ts';
import type { Posities } from './posities.ts';
import { toetsBevinding } from './toetsen.ts';
import type { Toetsnaam } from './toetsen.ts';
import { Vingerafdruk } from './vingerafdruk.ts';
import { Vingerafdruktabel } from './vingerafdruktabel.ts';

/** The C of fields 0427 and 0430. */
export const CREDIT = 0x43;
const SPACE = 0x20;

/** Per credit: its line, the hash of what it says, the hash of 0432 and whether that is filled. */
const CREDIT_RIJ = 6;

/** What the lines of a part of a file say of one another; typed arrays alone, so that another thread can judge it. */
export type Verbandstaat = {
  /** Per prestatierecord the hash of its reference, and its line, negative when it is a credit. */
  readonly referenties: Int32Array;
  /** Per debit the hash of what it says. */
  readonly debetten: Int32Array;
  readonly credits: Int32Array;
};

/**
 * Collects what is needed to judge the prestatierecords of a file against one another: their references (0431), what
 * each debit line says and what each credit line takes back. Only hashes stay behind, no line and no text.
 */
export class Verbanden {
  readonly #posities: Posities;
  readonly #referenties = new Getallenrij();
  readonly #debetten = new Getallenrij();
  readonly #credits = new Getallenrij();
  readonly #afdruk = new Vingerafdruk();

  constructor(pos: Posities) {
    this.#posities = pos;
  }

  /** Takes in the prestatierecord at `record`, on line `regel`. */
  add(venster: Venster, record: number, regel: number): void {
    const { referentie, declaratieTeken } = this.#posities;
    const afdruk = this.#afdruk;
    const credit = venster.bytes[record + declaratieTeken.begin] === CREDIT;
    this.#readInhoud(venster, record);
    if (credit) this.#addCredit(venster, record, regel);
    else {
      this.#debetten.push(afdruk.hoog);
      this.#debetten.push(afdruk.laag);
    }
    afdruk.begin();
    afdruk.add(venster, record + referentie.begin, record + referentie.einde);
    this.#referenties.push(afdruk.hoog);
    this.#referenties.push(afdruk.laag);
    this.#referenties.push(credit ? -regel : regel);
  }

  staat(): Verbandstaat {
    return {
      referenties: this.#referenties.getallen(),
      debetten: this.#debetten.getallen(),
      credits: this.#credits.getallen(),
    };
  }

  /** Fields 0403-0426 and 0428-0429: before and after the sign in 0427. */
  #readInhoud(venster: Venster, record: number): void {
    const { prestatieDetail, berekendTeken, declaratieTeken } = this.#posities;
    this.#afdruk.begin();
    this.#afdruk.add(venster, record + prestatieDetail.einde, record + berekendTeken.begin);
    this.#afdruk.add(venster, record + berekendTeken.einde, record + declaratieTeken.begin);
  }

  #addCredit(venster: Venster, record: number, regel: number): void {
    const { begin, einde } = this.#posities.voorgaandeReferentie;
    const afdruk = this.#afdruk;
    const inhoud = [afdruk.hoog, afdruk.laag];
    afdruk.begin();
    afdruk.add(venster, record + begin, record + einde);
    const gevuld = venster.bytes[record + begin] === SPACE ? 0 : 1;
    for (const getal of [regel, ...inhoud, afdruk.hoog, afdruk.laag, gevuld]) this.#credits.push(getal);
  }
}

/** The state of one part with the number of lines before it. */
export type Verbanddeel = { readonly staat: Verbandstaat; readonly regelsErvoor: number };

type Credit = {
  readonly regel: number;
  readonly inhoud: readonly [number, number];
  readonly voorgaande: readonly [number, number];
  readonly heeftVoorgaande: boolean;
};

/**
 * Judges the lines of a whole file against one another, its parts in the order of the file: a reference used twice
 * (8021), a debit and its credit in one file (8062), one debit taken back twice (8084).
 */
export function judgeVerbanden(delen: readonly Verbanddeel[], pos: Posities, bevindingen: Bevindingen): void {
  const vind = (naam: Toetsnaam, regel: number): void => {
    bevindingen.add(toetsBevinding(naam, pos, { regel }));
  };
  findDubbelen(delen.map(({ staat }) => staat.referenties)).forEach((regels, index) => {
    const ervoor = delen[index]?.regelsErvoor ?? 0;
    for (const regel of regels) vind('referentieDubbel', ervoor + Math.abs(regel));
  });
  const credits = delen.flatMap(readCredits);
  if (credits.length === 0) return;
  const identiek = findIdentiek(delen, credits);
  const genoemd = findGenoemd(delen, credits);
  const teruggenomen = new Vingerafdruktabel(credits.length);
  for (const { regel, inhoud, voorgaande, heeftVoorgaande } of credits) {
    if (heeftVoorgaande && !teruggenomen.add(...voorgaande, 1)) {
      vind('tweemaalGecrediteerd', regel);
    }
    if (identiek.find(...inhoud) === DEBET || genoemd.find(...voorgaande) === DEBET) {
      vind('debetEnCredit', regel);
    }
  }
}

function readCredits({ staat: { credits }, regelsErvoor }: Verbanddeel): readonly Credit[] {
  return Array.from({ length: credits.length / CREDIT_RIJ }, (_, index) => {
    const [regel = 0, inhoudHoog = 0, inhoudLaag = 0, hoog = 0, laag = 0, gevuld = 0] = credits.subarray(
      index * CREDIT_RIJ,
      (index + 1) * CREDIT_RIJ,
    );
    return {
      regel: regelsErvoor + regel,
      inhoud: [inhoudHoog, inhoudLaag],
      voorgaande: [hoog, laag],
      heeftVoorgaande: gevuld === 1,
    };
  });
}

/** What is found of a hash that is looked for. */
const GEZOCHT = 1;
const DEBET = 2;
const ANDERE_CREDIT = 3;

/** The contents of credits; `DEBET` where some debit line says the same but for the sign in 0427. */
function findIdentiek(delen: readonly Verbanddeel[], credits: readonly Credit[]): Vingerafdruktabel {
  const tabel = new Vingerafdruktabel(credits.length);
  for (const { inhoud } of credits) tabel.add(...inhoud, GEZOCHT);
  for (const { staat } of delen) {
    const { debetten } = staat;
    for (let at = 0; at < debetten.length; at += 2) {
      tabel.replace(debetten[at] ?? 0, debetten[at + 1] ?? 0, WORDT_DEBET);
    }
  }
  return tabel;
}

const WORDT_DEBET = { was: GEZOCHT, wordt: DEBET };
const WORDT_CREDIT = { was: GEZOCHT, wordt: ANDERE_CREDIT };

/** The references that credits name; `DEBET` where the first line with it is one, and nothing for an earlier file. */
function findGenoemd(delen: readonly Verbanddeel[], credits: readonly Credit[]): Vingerafdruktabel {
  const tabel = new Vingerafdruktabel(credits.length);
  for (const { voorgaande } of credits) tabel.add(...voorgaande, GEZOCHT);
  for (const { staat } of delen) {
    const { referenties } = staat;
    for (let at = 0; at < referenties.length; at += RIJ) {
      const wordt = (referenties[at + 2] ?? 0) < 0 ? WORDT_CREDIT : WORDT_DEBET;
      tabel.replace(referenties[at] ?? 0, referenties[at + 1] ?? 0, wordt);
    }
  }
  return tabel;
}
