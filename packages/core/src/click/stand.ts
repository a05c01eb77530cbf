import { eurocent } from '../basis/index.ts';
import type { Agb, Eurocent, Kavel } from '../basis/index.ts';
import type { ClickToedeling } from './uitkomst.ts';

/** Where a contract year stands after its runs: U, and K of every provider and kavel that has any. */
export type ClickStand = {
  readonly betaaldEurocent: Eurocent;
  readonly openstaand: readonly {
    readonly agb: Agb;
    readonly kavel: Kavel;
    readonly openstaandEurocent: Eurocent;
  }[];
};

/**
 * The state after the live runs of a year (posted and not reversed), in the order of their months: all that they
 * paid, and what waited after the last. Without runs it is the state at the start of a year.
 */
export function standOf(runs: readonly ClickToedeling[]): ClickStand {
  const betaald = runs.reduce((sum, { totalen }) => sum + totalen.betaalbaarEurocent, 0);
  const waiting = runs.at(-1)?.regels.filter(({ openstaandEurocent }) => openstaandEurocent !== 0) ?? [];
  return {
    betaaldEurocent: eurocent(betaald),
    openstaand: waiting.map(({ agb, kavel, openstaandEurocent }) => ({ agb, kavel, openstaandEurocent })),
  };
}
