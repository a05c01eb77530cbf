import { HONDERD_PROCENT, eurocent, mulDiv, unreachable } from '../basis/index.ts';
import type { Eurocent, Kavel, Pct, Periode, Sector } from '../basis/index.ts';
import type { Clausule } from './clausule.ts';

/** How much a budget rule sets apart; `onbekend`: the source gives no amount. */
export type Budgetomvang =
  | { readonly soort: 'deel'; readonly waarde: Pct }
  | { readonly soort: 'bedrag'; readonly waarde: Eurocent }
  | { readonly soort: 'onbekend' };

/**
 * What a policy says about money that is no tariff. `reserve`: kept inside the contracteerruimte; `budget`: comes
 * beside it; `voorrang`: who goes first, in order, and when.
 */
export type Budgetregel = {
  readonly id: string;
  readonly clausule: Clausule;
  readonly geldig?: Periode;
  /** Without it the rule is for every sector of its document. */
  readonly sectoren?: readonly Sector[];
} & (
  | {
      readonly soort: 'reserve' | 'budget';
      readonly omvang: Budgetomvang;
      readonly bestemming: string;
    }
  | {
      readonly soort: 'voorrang';
      readonly wanneer: string;
      readonly niveaus: readonly { readonly naam: string; readonly kavels?: readonly Kavel[] }[];
    }
);

/**
 * The amount of a reserve or budget in a region with this contracteerruimte, a share of it rounded down; undefined
 * where the source gives none. An amount in euros holds for the zorgkantoor as the policy states it.
 */
export function computeBudget(omvang: Budgetomvang, contracteerruimte: Eurocent): Eurocent | undefined {
  switch (omvang.soort) {
    case 'deel':
      return eurocent(mulDiv(contracteerruimte, omvang.waarde, HONDERD_PROCENT, 'omlaag'));
    case 'bedrag':
      return omvang.waarde;
    case 'onbekend':
      return undefined;
    default:
      return unreachable(omvang);
  }
}
