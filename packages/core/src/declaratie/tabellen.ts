import type { Kavel, Periode, Sector } from '../basis/index.ts';
import { dagGetal } from './dag.ts';

/** What a row of `referentie/prestatie-kavel.csv` can say. MEERZORG: the sector of the ZZP code decides. GEEN: no Wlz kavel. */
export type KavelToewijzing = Kavel | 'MEERZORG' | 'GEEN';

/** A prestatiecode, or all codes that begin with it, belongs to a kavel in a period. */
export type PrestatieKavelRij = {
  readonly code: string;
  readonly soort: 'code' | 'prefix';
  readonly kavel: KavelToewijzing;
  readonly geldig: Periode;
};

/** One row of the koppeltabel: with which ZZP and function codes a prestatie may be claimed. Two empty lists: no limit known. */
export type KoppelRij = {
  readonly prestatie: string;
  readonly geldig: Periode;
  readonly zzpcodes: readonly string[];
  readonly functiecodes: readonly string[];
};

/** The koppeltabel judges care up to and including `totEnMet`; later care is counted as not judged. */
export type Koppeltabel = {
  readonly rijen: readonly KoppelRij[];
  readonly totEnMet: Temporal.PlainDate;
};

/** The reference data behind the checks on content; all of it dated data (afspraak-declaratie.md, Claims). */
export type DeclaratieTabellen = {
  readonly prestatieKavel: readonly PrestatieKavelRij[];
  readonly zzpSector: ReadonlyMap<string, Sector>;
  /** The codes of list 055, to tell an unknown code from one without kavel. */
  readonly prestatiecodes: ReadonlySet<string>;
  readonly koppeltabel?: Koppeltabel;
};

/** A period in whole numbers EEJJMMDD, so that a claim line compares without making a date. */
type Bereik = { readonly van: number; readonly totEnMet: number };

type KavelKeuze = Bereik & { readonly kavel: KavelToewijzing };
type KoppelKeuze = Bereik & {
  readonly zzp: ReadonlySet<number>;
  readonly functies: ReadonlySet<number>;
};

/** What the tables say of one prestatiecode. */
export type PrestatieBlad = {
  readonly code: string;
  readonly opLijst: boolean;
  readonly kavels: readonly KavelKeuze[];
  readonly koppelingen: readonly KoppelKeuze[];
};

/**
 * The form of every code on list 055. A prefix speaks for such codes alone: its letter at the begin does not make a
 * prestatie of five arbitrary characters.
 */
const PRESTATIECODE = /^[A-Z0-9.]+$/;

/** The tables, indexed by prestatiecode and by ZZP code. */
export class TabelIndex {
  readonly #tabellen: DeclaratieTabellen;
  readonly #koppelingen = new Map<string, KoppelKeuze[]>();
  readonly #meerzorg = new Map<number, Kavel>();
  readonly koppeltabelTotEnMet: number;

  constructor(tabellen: DeclaratieTabellen) {
    this.#tabellen = tabellen;
    for (const rij of tabellen.koppeltabel?.rijen ?? []) {
      const keuzes = this.#koppelingen.get(rij.prestatie) ?? [];
      keuzes.push(koppelKeuze(rij));
      this.#koppelingen.set(rij.prestatie, keuzes);
    }
    for (const [zzp, sector] of tabellen.zzpSector) {
      this.#meerzorg.set(Number(zzp), sector === 'GZ' ? 'MEERZORG_GZ' : 'MEERZORG_VVGGZ');
    }
    const totEnMet = tabellen.koppeltabel?.totEnMet;
    this.koppeltabelTotEnMet = totEnMet === undefined ? 0 : dagGetal(totEnMet);
  }

  blad(code: string): PrestatieBlad {
    const rijen = this.#tabellen.prestatieKavel.filter((rij) =>
      rij.soort === 'code' ? rij.code === code : PRESTATIECODE.test(code) && code.startsWith(rij.code),
    );
    rijen.sort((left, right) => specificity(right) - specificity(left));
    return {
      code,
      opLijst: this.#tabellen.prestatiecodes.has(code),
      kavels: rijen.map((rij) => ({ ...bereik(rij.geldig), kavel: rij.kavel })),
      koppelingen: this.#koppelingen.get(code) ?? [],
    };
  }

  /** The kavel of a prestatie that began on `dag`; undefined when no row says so. */
  kavelOf(blad: PrestatieBlad, dag: number, zzp: number): Kavel | 'zzp-zonder-sector' | undefined {
    const keuze = blad.kavels.find((rij) => rij.van <= dag && dag <= rij.totEnMet);
    if (keuze === undefined || keuze.kavel === 'GEEN') return undefined;
    if (keuze.kavel !== 'MEERZORG') return keuze.kavel;
    return this.#meerzorg.get(zzp) ?? 'zzp-zonder-sector';
  }
}

/**
 * Whether the koppeltabel allows the combination: each of the two codes that is filled stands in a row of the
 * prestatie that is valid on `dag` (standards.md §1.4, field 0412).
 */
export function isGekoppeld(blad: PrestatieBlad, dag: number, zzp: number, functie: number): boolean {
  let zzpFound = zzp === 0;
  let functieFound = functie === 0;
  let found = false;
  for (const rij of blad.koppelingen) {
    if (dag < rij.van || dag > rij.totEnMet) continue;
    if (rij.zzp.size === 0 && rij.functies.size === 0) return true;
    found = true;
    zzpFound ||= rij.zzp.has(zzp);
    functieFound ||= rij.functies.has(functie);
  }
  return found && zzpFound && functieFound;
}

/** An exact code goes before a prefix, a longer prefix before a shorter one. */
function specificity(rij: PrestatieKavelRij): number {
  return rij.soort === 'code' ? 100 : rij.code.length;
}

function koppelKeuze(rij: KoppelRij): KoppelKeuze {
  return {
    ...bereik(rij.geldig),
    zzp: new Set(rij.zzpcodes.map(Number)),
    functies: new Set(rij.functiecodes.map(Number)),
  };
}

function bereik(geldig: Periode): Bereik {
  return {
    van: dagGetal(geldig.van),
    totEnMet: geldig.totEnMet === undefined ? Number.MAX_SAFE_INTEGER : dagGetal(geldig.totEnMet),
  };
}
