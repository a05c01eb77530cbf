import type { Agb, Eurocent, Kavel, RegioCode, Sector } from '@kavel/core/basis';
import type { Feiten } from '@kavel/core/beleid';

/** One provider and kavel of a list, with what is known about it. */
export type Zorgaanbiederregel = {
  readonly agb: Agb;
  readonly naam: string;
  readonly regio?: RegioCode;
  readonly sector: Sector;
  readonly kavel: Kavel;
  /** A year of production at 100% of the NZa maximum tariff, care part; absent: not given. */
  readonly nzaWaardeEurocent?: Eurocent;
  /** An absent fact is unknown. */
  readonly feiten: Feiten;
};

/** Providers as a person lists them. `feiten`: the facts that the list has a column for, in its order. */
export type Zorgaanbiederlijst = {
  readonly feiten: readonly string[];
  readonly regels: readonly (Zorgaanbiederregel & {
    /** Line in the file, from 1. */
    readonly regel: number;
  })[];
};

/** Columns beside the facts. `regio` and `nzaWaardeEurocent` may be left out. */
export const VASTE_KOLOMMEN = ['agb', 'naam', 'regio', 'sector', 'kavel', 'nzaWaardeEurocent'] as const;
export type VasteKolom = (typeof VASTE_KOLOMMEN)[number];
