import type { Agb, Eurocent, Kavel } from '../basis/index.ts';

/** The amounts of one provider and kavel, or their totals, by the letters of click.md. */
export type ClickBedragen = {
  /** a: this month's share of the agreement. */
  readonly aandeelEurocent: Eurocent;
  /** G: always payable. */
  readonly binnenAfspraakEurocent: Eurocent;
  /** O: production of this run above the agreement. */
  readonly overproductieEurocent: Eurocent;
  /** N = O + K after credits. */
  readonly behoefteEurocent: Eurocent;
  /** Secured in this run. */
  readonly clickEurocent: Eurocent;
  /** K after the run: goes to the next month. */
  readonly openstaandEurocent: Eurocent;
  /** V: owed back by the provider. */
  readonly terugvorderingEurocent: Eurocent;
  /** G + click − V; below zero the provider pays. */
  readonly betaalbaarEurocent: Eurocent;
};

export type ClickUitkomstRegel = { readonly agb: Agb; readonly kavel: Kavel } & ClickBedragen;

/** The figures of a run, rows sorted by agb and kavel, before they are certified. */
export type ClickToedeling = {
  /** ruimte(t), cumulative. */
  readonly ruimteEurocent: Eurocent;
  /** M before the tiers. */
  readonly beschikbaarEurocent: Eurocent;
  readonly regels: readonly ClickUitkomstRegel[];
  readonly totalen: ClickBedragen;
};

export const CLICK_BEDRAGEN = [
  'aandeelEurocent',
  'binnenAfspraakEurocent',
  'overproductieEurocent',
  'behoefteEurocent',
  'clickEurocent',
  'openstaandEurocent',
  'terugvorderingEurocent',
  'betaalbaarEurocent',
] as const satisfies readonly (keyof ClickBedragen)[];
