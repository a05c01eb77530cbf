import type { Agb, Eurocent, Kavel } from '../basis/index.ts';
import type { DeclaratieTabellen } from '../declaratie/index.ts';

/** One line of a statement as it was read: an amount, or a volume in claimed units that is still to be priced. */
export type Opgaveregel = {
  /** Line of the CSV or row of the sheet, from 1. */
  readonly regel: number;
  readonly agb: Agb;
  readonly kavel?: Kavel;
  readonly prestatie?: string;
  /** `2018-01`. */
  readonly zorgmaand: string;
} & ({ readonly bedragEurocent: Eurocent } | { readonly volume: number });

/** Production of one provider, kavel and month that stands; `prestatie` is empty when the whole kavel was stated. */
export type Productiestand = {
  readonly agb: Agb;
  readonly zorgmaand: string;
  readonly kavel: Kavel;
  readonly prestatie: string;
  readonly bedragEurocent: Eurocent;
  /** In claimed units; absent when an amount was stated. */
  readonly volume?: number;
};

/** What a statement is judged against. */
export type Productiekader = {
  readonly jaar: number;
  readonly afspraken: readonly { readonly agb: Agb; readonly kavel: Kavel }[];
  /** Agreed price of one claimed unit (AW319 field 0425). */
  readonly tarieven: readonly {
    readonly agb: Agb;
    readonly prestatie: string;
    readonly tariefEurocent: Eurocent;
  }[];
  readonly tabellen: DeclaratieTabellen;
  /** What earlier statements say, as far as they still stand. */
  readonly eerder: readonly Productiestand[];
  /** Provider and month with production from claim files. */
  readonly gedeclareerd: readonly { readonly agb: Agb; readonly zorgmaand: string }[];
};

/** What changes in the production of one kavel or prestatie; below zero when less is stated than before. */
export type Productieverschil = {
  readonly kavel: Kavel;
  readonly prestatie: string;
  readonly bedragEurocent: Eurocent;
  /** Absent when one of the two statements has no volume. */
  readonly volume?: number;
};

export type Maandopgave = {
  readonly agb: Agb;
  readonly zorgmaand: string;
  readonly regels: readonly (Productiestand & { readonly regel: number })[];
  readonly verschillen: readonly Productieverschil[];
  /** Undefined: the first statement of this provider and month. Otherwise what stood before, of the same kavels. */
  readonly vorigEurocent: Eurocent | undefined;
  readonly nieuwEurocent: Eurocent;
};
