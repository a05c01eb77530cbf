import { eurocent } from '../basis/index.ts';
import type { Eurocent } from '../basis/index.ts';

/** Production January-June below this amount is too little experience for a longer contract (S003-47, -48). */
export const EENJARIG_ONDER_2018_EUROCENT: Eurocent = eurocent(5_000_000);

export type Contractervaring = {
  readonly eersteContractjaar: number;
  readonly productieJanJunEurocent: Eurocent;
};

/**
 * Whether a provider gets a contract for `jaar` alone: first contracted in the year before and production
 * January-June of that year under `grens` (003 §2.5, S003-47). Exactly the boundary is not under it.
 */
export function isEenjarig(jaar: number, ervaring: Contractervaring, grens: Eurocent): boolean {
  return ervaring.eersteContractjaar === jaar - 1 && ervaring.productieJanJunEurocent < grens;
}
