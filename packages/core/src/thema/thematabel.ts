import type { Sector, Zorgkantoor } from '../basis/index.ts';
import type { Clausule } from '../beleid/index.ts';

/** What kind of statement it is: what a zorgkantoor wants, what it demands or grants, how it works, or how things are. */
export const UITINGSOORTEN = ['visie', 'regel', 'proces', 'feit'] as const;
export type Uitingsoort = (typeof UITINGSOORTEN)[number];

/**
 * How sure it is that a statement belongs to the zorgkantoor it stands under (domain/themes-table.md: C, L, A). This is
 * not the `zekerheid` of a clausule, which says how sure the statement itself is (ADR 0056).
 */
export const KOLOMZEKERHEDEN = ['zeker', 'waarschijnlijk', 'onzeker'] as const;
export type Kolomzekerheid = (typeof KOLOMZEKERHEDEN)[number];

/** A row of a table of themes. `uitleg`: one sentence for who does not know the field. */
export type Thema = { readonly id: string; readonly naam: string; readonly uitleg: string };

/**
 * One statement about one theme, of one or more zorgkantoren together. `mogelijkVan` of the clausule: whose it may be
 * instead. `regel`: the rule that carries it out, as `<document>/<id>`.
 */
export type Uiting = Clausule & {
  readonly thema: string;
  readonly zorgkantoren: readonly Zorgkantoor[];
  readonly soort: Uitingsoort;
  readonly kolom: Kolomzekerheid;
  readonly regel?: string;
};

/** A cell of the table about which the source says nothing, and how that is known. */
export type LegeCel = { readonly thema: string; readonly zorgkantoor: Zorgkantoor; readonly reden: string };

/** Calendar years, both included. */
export type Jaren = { readonly van: number; readonly totEnMet: number };

/**
 * What zorgkantoren say in one period, by theme, in the order of the source. Every theme has for every zorgkantoor of
 * the table a statement or an empty cell.
 */
export type Thematabel = {
  readonly id: string;
  readonly titel: string;
  readonly jaren: Jaren;
  readonly sectoren: readonly Sector[];
  readonly themas: readonly Thema[];
  readonly uitingen: readonly Uiting[];
  readonly leeg: readonly LegeCel[];
};
