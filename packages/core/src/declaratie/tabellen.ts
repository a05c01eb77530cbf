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
  /** Unit in which the prestatie is counted (COD218); absent when the table does not say. */
  readonly tijdseenheid?: string;
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
  /** Code of COD218; 0 when the table does not say. */
  readonly tijdseenheid: number;
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

/** The tables in whole numbers and texts: what `TabelIndex` is made from, and what another thread can be given. */
export type Tabelgegevens = {
  readonly prestatieKavel: readonly (Bereik & Omit<PrestatieKavelRij, 'geldig'>)[];
  readonly prestatiecodes: ReadonlySet<string>;
  readonly koppelingen: ReadonlyMap<string, readonly KoppelKeuze[]>;
  readonly meerzorg: ReadonlyMap<number, Kavel>;
  /** 0 without a koppeltabel. */
  readonly koppeltabelTotEnMet: number;
};

/** The tables without their dates: each period becomes two whole numbers EEJJMMDD. */
export function digestTabellen(tabellen: DeclaratieTabellen): Tabelgegevens {
  const { prestatieKavel, zzpSector, prestatiecodes, koppeltabel } = tabellen;
  return {
    prestatieKavel: prestatieKavel.map(({ geldig, ...rij }) => ({ ...rij, ...bereik(geldig) })),
    prestatiecodes,
    koppelingen: new Map(
      [...Map.groupBy(koppeltabel?.rijen ?? [], ({ prestatie }) => prestatie)].map(([code, rijen]) => [
        code,
        rijen.map(koppelKeuze),
      ]),
    ),
    meerzorg: new Map(
      [...zzpSector].map(([zzp, sector]) => [
        Number(zzp),
        sector === 'GZ' ? 'MEERZORG_GZ' : 'MEERZORG_VVGGZ',
      ]),
    ),
    koppeltabelTotEnMet: koppeltabel === undefined ? 0 : dagGetal(koppeltabel.totEnMet),
  };
}

/** The tables, asked by prestatiecode and by ZZP code. */
export class TabelIndex {
  readonly #gegevens: Tabelgegevens;

  constructor(gegevens: Tabelgegevens) {
    this.#gegevens = gegevens;
  }

  get koppeltabelTotEnMet(): number {
    return this.#gegevens.koppeltabelTotEnMet;
  }

  blad(code: string): PrestatieBlad {
    const { prestatieKavel, prestatiecodes, koppelingen } = this.#gegevens;
    const rijen = prestatieKavel.filter((rij) =>
      rij.soort === 'code' ? rij.code === code : PRESTATIECODE.test(code) && code.startsWith(rij.code),
    );
    return {
      code,
      opLijst: prestatiecodes.has(code),
      kavels: rijen.toSorted((left, right) => specificity(right) - specificity(left)),
      koppelingen: koppelingen.get(code) ?? [],
    };
  }

  /** The kavel of a prestatie that began on `dag`; undefined when no row says so. */
  kavelOf(blad: PrestatieBlad, dag: number, zzp: number): Kavel | 'zzp-zonder-sector' | undefined {
    const keuze = blad.kavels.find((rij) => rij.van <= dag && dag <= rij.totEnMet);
    if (keuze === undefined || keuze.kavel === 'GEEN') return undefined;
    if (keuze.kavel !== 'MEERZORG') return keuze.kavel;
    return this.#gegevens.meerzorg.get(zzp) ?? 'zzp-zonder-sector';
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
function specificity(rij: Pick<PrestatieKavelRij, 'soort' | 'code'>): number {
  return rij.soort === 'code' ? 100 : rij.code.length;
}

function koppelKeuze(rij: KoppelRij): KoppelKeuze {
  return {
    ...bereik(rij.geldig),
    zzp: new Set(rij.zzpcodes.map(Number)),
    functies: new Set(rij.functiecodes.map(Number)),
    tijdseenheid: Number(rij.tijdseenheid ?? 0),
  };
}

function bereik(geldig: Periode): Bereik {
  return {
    van: dagGetal(geldig.van),
    totEnMet: geldig.totEnMet === undefined ? Number.MAX_SAFE_INTEGER : dagGetal(geldig.totEnMet),
  };
}
