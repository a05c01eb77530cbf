import { eurocent } from '../basis/index.ts';
import type { Agb, Eurocent, Kavel } from '../basis/index.ts';
import type { ClickToedeling } from './uitkomst.ts';

/** One leg of an act on money: out of the room of the region, or to a provider for one kavel. */
export type Clickboeking =
  | { readonly rekening: 'ruimte'; readonly eurocent: Eurocent }
  | {
      readonly rekening: 'zorgaanbieder';
      readonly agb: Agb;
      readonly kavel: Kavel;
      readonly eurocent: Eurocent;
    };

/**
 * The legs of a run or a reversal; they add up to zero (architectuur.md, invariant 3). What waits is a claim and no
 * money, so it is not booked.
 */
export function clickToBoekingen({ regels, totalen }: ClickToedeling): readonly Clickboeking[] {
  const paid = regels
    .filter(({ betaalbaarEurocent }) => betaalbaarEurocent !== 0)
    .map(({ agb, kavel, betaalbaarEurocent }): Clickboeking => ({
      rekening: 'zorgaanbieder',
      agb,
      kavel,
      eurocent: betaalbaarEurocent,
    }));
  const drawn = eurocent(0 - totalen.betaalbaarEurocent);
  return drawn === 0 ? paid : [{ rekening: 'ruimte', eurocent: drawn }, ...paid];
}
