import type { Pct } from '../basis/index.ts';
import type { SamengesteldeStap } from './samenstelling.ts';

/**
 * What the policy says of one provider and kavel: a percentage of the NZa maximum tariff, "the sources do not
 * tell" with the reason, or no contract. `contractduurJaren`: absent when the policy does not settle it.
 */
export type TariefUitkomst = (
  | { readonly soort: 'percentage'; readonly percentage: Pct }
  | {
      readonly soort: 'nietVastTeStellen';
      readonly reden: string;
      /** Facts that are unknown and would settle it. */
      readonly ontbrekend: readonly string[];
    }
  | { readonly soort: 'uitgesloten'; readonly reden: string }
) & { readonly contractduurJaren?: number };

/** A fact outside the bounds that a step allows: shown to the user, never brought inside. */
export type BuitenGrenzen = {
  readonly code: 'oordeel-buiten-grenzen';
  readonly stap: string;
  readonly feit: string;
  readonly waarde: Pct;
  readonly van: Pct;
  readonly totEnMet: Pct;
};

/**
 * Why a step counted or not: `toegepast`; its condition is false (`voorwaarde`) or unknown (`onbekend`); another
 * member of its choice came first (`keuze`); an earlier step ended the calculation (`klaar`).
 */
export type SpoorReden = 'toegepast' | 'voorwaarde' | 'onbekend' | 'keuze' | 'klaar';

/** One step of the trace, with the running percentage before and after; `null`: there is none (yet). */
export type SpoorStap = {
  readonly stap: SamengesteldeStap;
  readonly reden: SpoorReden;
  readonly voor: Pct | null;
  readonly na: Pct | null;
};
