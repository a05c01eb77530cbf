import type { Kavel } from '../basis/index.ts';
import { readText } from './bytes.ts';
import type { Venster } from './bytes.ts';
import { isGekoppeld } from './tabellen.ts';
import type { PrestatieBlad, TabelIndex } from './tabellen.ts';

/** What the tables say of one prestatie with one ZZP and function code on one first day. */
export type Prestatiekeuze = {
  readonly blad: PrestatieBlad;
  readonly dag: number;
  readonly zzp: number;
  readonly functie: number;
  readonly kavel: Kavel | 'zzp-zonder-sector' | undefined;
  /** `buiten`: the day lies after the koppeltabel, or there is none. */
  readonly koppeling: 'goed' | 'fout' | 'buiten';
  /** Unit of the prestatie on that day; 0 when the koppeltabel does not say. */
  readonly tijdseenheid: number;
};

/** The prestatie of a line and the codes it is claimed with. */
export type Prestatievraag = {
  readonly venster: Venster;
  /** Offset of the prestatiecode, five positions. */
  readonly at: number;
  readonly dag: number;
  readonly zzp: number;
  readonly functie: number;
};

const PLAATSEN = 256;

/** The last answer per place, by the bytes of the code: claims repeat themselves, so it nearly always fits. */
type Plaats = { readonly woord: number; readonly byte: number; keuze: Prestatiekeuze };

/** Asks the tables, and asks them once for what returns line after line. */
export class Prestatiekeuzes {
  readonly #tabellen: TabelIndex;
  readonly #bladen = new Map<string, PrestatieBlad>();
  readonly #plaatsen: (Plaats | undefined)[] = new Array<undefined>(PLAATSEN).fill(undefined);

  constructor(tabellen: TabelIndex) {
    this.#tabellen = tabellen;
  }

  of(vraag: Prestatievraag): Prestatiekeuze {
    const { venster, at, dag, zzp, functie } = vraag;
    const woord = venster.woorden.getInt32(at, true);
    const byte = venster.bytes[at + 4] ?? 0;
    const nummer = (woord ^ (woord >>> 15) ^ byte) & (PLAATSEN - 1);
    const plaats = this.#plaatsen[nummer];
    if (plaats?.woord !== woord || plaats.byte !== byte) {
      const keuze = this.#ask(this.#blad(readText(venster.bytes, at, at + 5)), vraag);
      this.#plaatsen[nummer] = { woord, byte, keuze };
      return keuze;
    }
    const { keuze } = plaats;
    if (keuze.dag === dag && keuze.zzp === zzp && keuze.functie === functie) return keuze;
    plaats.keuze = this.#ask(keuze.blad, vraag);
    return plaats.keuze;
  }

  #blad(code: string): PrestatieBlad {
    let blad = this.#bladen.get(code);
    if (blad === undefined) {
      blad = this.#tabellen.blad(code);
      this.#bladen.set(code, blad);
    }
    return blad;
  }

  #ask(blad: PrestatieBlad, { dag, zzp, functie }: Prestatievraag): Prestatiekeuze {
    const { koppeltabelTotEnMet } = this.#tabellen;
    const binnen = dag <= koppeltabelTotEnMet;
    const rij = binnen
      ? blad.koppelingen.find(({ van, totEnMet }) => van <= dag && dag <= totEnMet)
      : undefined;
    return {
      blad,
      dag,
      zzp,
      functie,
      kavel: this.#tabellen.kavelOf(blad, dag, zzp),
      koppeling: !binnen ? 'buiten' : isGekoppeld(blad, dag, zzp, functie) ? 'goed' : 'fout',
      tijdseenheid: rij?.tijdseenheid ?? 0,
    };
  }
}
