import type { Bevindingen } from './bevinding.ts';
import { Getallenrij } from './getallenrij.ts';
import type { Posities } from './posities.ts';
import { Referenties } from './referenties.ts';
import { Vingerafdruk } from './vingerafdruk.ts';

/** The C of fields 0427 and 0430. */
export const CREDIT = 0x43;
const SPACE = 0x20;

/** Per credit: its line, the hash of what it says, the hash of 0432 and whether that is filled. */
const CREDIT_STAP = 6;

/** What the lines of a part of a file say of one another; typed arrays alone, so that another thread can judge it. */
export type Verbandstaat = {
  readonly referenties: Int32Array;
  /** Two halves per debit line: the hash of what it says. */
  readonly debetten: Int32Array;
  readonly credits: Int32Array;
};

/**
 * Collects what is needed to judge the prestatierecords of a file against one another: their references (0431), what
 * each debit line says and what each credit line takes back. Only hashes stay behind, no line and no text.
 */
export class Verbanden {
  readonly #posities: Posities;
  readonly #referenties = new Referenties();
  readonly #debetten = new Getallenrij();
  readonly #credits = new Getallenrij();
  readonly #referentie = new Vingerafdruk();
  readonly #inhoud = new Vingerafdruk();

  constructor(pos: Posities) {
    this.#posities = pos;
  }

  /** Takes in the record at `record`; false when its reference was there already. */
  add(bytes: Uint8Array, record: number, regel: number): boolean {
    const { referentie, declaratieTeken } = this.#posities;
    const credit = bytes[record + declaratieTeken.begin] === CREDIT;
    this.#readInhoud(bytes, record);
    if (credit) this.#addCredit(bytes, record, regel);
    else {
      this.#debetten.push(this.#inhoud.hoog);
      this.#debetten.push(this.#inhoud.laag);
    }
    this.#readHash(bytes, record + referentie.begin, referentie.einde - referentie.begin);
    return this.#referenties.add(this.#referentie, credit ? -regel : regel);
  }

  staat(): Verbandstaat {
    return {
      referenties: this.#referenties.plaatsen,
      debetten: this.#debetten.getallen(),
      credits: this.#credits.getallen(),
    };
  }

  /** Fields 0403-0426 and 0428-0429: before and after the sign in 0427. */
  #readInhoud(bytes: Uint8Array, record: number): void {
    const { prestatieDetail, berekendTeken, declaratieTeken } = this.#posities;
    this.#inhoud.begin();
    this.#inhoud.add(bytes, record + prestatieDetail.einde, berekendTeken.begin - prestatieDetail.einde);
    this.#inhoud.add(bytes, record + berekendTeken.einde, declaratieTeken.begin - berekendTeken.einde);
  }

  #addCredit(bytes: Uint8Array, record: number, regel: number): void {
    const { begin, einde } = this.#posities.voorgaandeReferentie;
    this.#readHash(bytes, record + begin, einde - begin);
    const { hoog, laag } = this.#referentie;
    const gevuld = bytes[record + begin] === SPACE ? 0 : 1;
    for (const getal of [regel, this.#inhoud.hoog, this.#inhoud.laag, hoog, laag, gevuld]) {
      this.#credits.push(getal);
    }
  }

  #readHash(bytes: Uint8Array, begin: number, length: number): void {
    this.#referentie.begin();
    this.#referentie.add(bytes, begin, length);
  }
}

/** The state of one part with the number of lines before it. */
export type Verbanddeel = { readonly staat: Verbandstaat; readonly regelsErvoor: number };

/**
 * Judges the lines of a whole file against one another, its parts in the order of the file: a reference used in two
 * parts (8021; within a part that is told while it is read), a debit and its credit in one file (8062), one debit taken
 * back twice (8084).
 */
export function judgeVerbanden(delen: readonly Verbanddeel[], pos: Posities, bevindingen: Bevindingen): void {
  const referenties = delen.map(({ staat }) => new Referenties(staat.referenties));
  judgeReferenties(delen, referenties, { veld: pos.referentie.veld, bevindingen });
  judgeCredits(delen, referenties, { veld: pos.voorgaandeReferentie.veld, bevindingen });
}

type Waar = { readonly veld: string; readonly bevindingen: Bevindingen };

const DUBBEL =
  'Dit referentienummer staat al op een eerdere regel van het bestand. Geef elke regel een eigen nummer.';

export function vindDubbeleReferentie({ veld, bevindingen }: Waar, regel: number): void {
  bevindingen.add({ retourcode: '8021', record: '04', veld, regel, omschrijving: DUBBEL });
}

function judgeReferenties(
  delen: readonly Verbanddeel[],
  referenties: readonly Referenties[],
  waar: Waar,
): void {
  referenties.forEach((later, index) => {
    const found = new Set<number>();
    for (const eerder of referenties.slice(0, index)) {
      for (const regel of later.sharedWith(eerder)) found.add(Math.abs(regel));
    }
    const { regelsErvoor } = delen[index] ?? { regelsErvoor: 0 };
    for (const regel of found) vindDubbeleReferentie(waar, regelsErvoor + regel);
  });
}

function judgeCredits(
  delen: readonly Verbanddeel[],
  referenties: readonly Referenties[],
  { veld, bevindingen }: Waar,
): void {
  const identiek = findIdentieke(delen);
  const teruggenomen = new Referenties();
  const voorgaande = new Vingerafdruk();
  for (const { staat, regelsErvoor } of delen) {
    const { credits } = staat;
    for (let at = 0; at < credits.length; at += CREDIT_STAP) {
      const [regel = 0, hoog = 0, laag = 0, vorigeHoog = 0, vorigeLaag = 0, gevuld = 0] = credits.subarray(
        at,
        at + CREDIT_STAP,
      );
      const waar = { record: '04', veld, regel: regelsErvoor + regel };
      voorgaande.hoog = vorigeHoog;
      voorgaande.laag = vorigeLaag;
      if (gevuld === 1 && !teruggenomen.add(voorgaande, 1)) {
        bevindingen.add({
          retourcode: '8084',
          ...waar,
          omschrijving:
            'Een eerdere creditregel van dit bestand neemt dezelfde debetregel al terug. Laat deze weg.',
        });
      }
      if (identiek.find(hoog, laag) === GEVONDEN || isDebet(referenties, vorigeHoog, vorigeLaag)) {
        bevindingen.add({
          retourcode: '8062',
          ...waar,
          omschrijving: 'De debetregel van deze creditregel staat in hetzelfde bestand. Laat beide weg.',
        });
      }
    }
  }
}

const GEZOCHT = 1;
const GEVONDEN = 2;

/** The contents of credits, `GEVONDEN` where some debit line says the same but for the sign in 0427. */
function findIdentieke(delen: readonly Verbanddeel[]): Referenties {
  const inhoud = new Referenties();
  const sleutel = new Vingerafdruk();
  for (const { staat } of delen) {
    for (let at = 0; at < staat.credits.length; at += CREDIT_STAP) {
      sleutel.hoog = staat.credits[at + 1] ?? 0;
      sleutel.laag = staat.credits[at + 2] ?? 0;
      inhoud.add(sleutel, GEZOCHT);
    }
  }
  for (const { staat } of delen) {
    for (let at = 0; at < staat.debetten.length; at += 2) {
      inhoud.replace(staat.debetten[at] ?? 0, staat.debetten[at + 1] ?? 0, GEVONDEN);
    }
  }
  return inhoud;
}

/** Whether the first line with this reference is a debit; a reference of an earlier file is in none of the parts. */
function isDebet(referenties: readonly Referenties[], hoog: number, laag: number): boolean {
  for (const deel of referenties) {
    const regel = deel.find(hoog, laag);
    if (regel !== 0) return regel > 0;
  }
  return false;
}
