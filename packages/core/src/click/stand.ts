import { eurocent } from '../basis/index.ts';
import type { Agb, Eurocent, Kavel } from '../basis/index.ts';
import type { ClickInvoer } from './invoer.ts';
import { rowKey, totalByRow } from './rij.ts';
import type { ClickToedeling } from './uitkomst.ts';

/** Where a contract year stands after a run: U, and K of every provider and kavel that has any. */
export type ClickStand = {
  readonly betaaldEurocent: Eurocent;
  readonly openstaand: readonly {
    readonly agb: Agb;
    readonly kavel: Kavel;
    readonly openstaandEurocent: Eurocent;
  }[];
};

/** Before the first run of a year. */
export const BEGINSTAND: ClickStand = { betaaldEurocent: eurocent(0), openstaand: [] };

/** The accounts on which a run moves money and claims. */
export type Clickrekening = 'ruimte' | 'betaalbaar' | 'overproductie' | 'openstaand';

/** One leg of an act: what is added to an account (per provider and kavel, or of the region as a whole). */
export type Clickboeking = {
  readonly rekening: Clickrekening;
  readonly agb?: Agb;
  readonly kavel?: Kavel;
  readonly eurocent: Eurocent;
};

/**
 * The legs of a run: paid amounts leave the room of the region, and what waits is set against the overproductie it
 * came from. Per act they add up to zero (architectuur.md, invariant 3). Rows of input and outcome are in step.
 */
export function clickToBoekingen(
  invoer: ClickInvoer,
  { regels, totalen }: ClickToedeling,
): readonly Clickboeking[] {
  const legs: Clickboeking[] = [];
  if (totalen.betaalbaarEurocent !== 0) {
    legs.push({ rekening: 'ruimte', eurocent: eurocent(0 - totalen.betaalbaarEurocent) });
  }
  const waitedByRow = totalByRow(invoer.regels, (row) => row.openstaandEurocent);
  for (const { agb, kavel, betaalbaarEurocent, openstaandEurocent } of regels) {
    if (betaalbaarEurocent !== 0)
      legs.push({ rekening: 'betaalbaar', agb, kavel, eurocent: betaalbaarEurocent });
    const growth = openstaandEurocent - (waitedByRow.get(rowKey({ agb, kavel })) ?? 0);
    if (growth === 0) continue;
    legs.push({ rekening: 'openstaand', agb, kavel, eurocent: eurocent(growth) });
    legs.push({ rekening: 'overproductie', agb, kavel, eurocent: eurocent(0 - growth) });
  }
  return legs;
}

/** The legs of the run that reverses a posted one: every balance returns to what it was. */
export function reverseBoekingen(boekingen: readonly Clickboeking[]): readonly Clickboeking[] {
  return boekingen.map((boeking) => ({ ...boeking, eurocent: eurocent(0 - boeking.eurocent) }));
}

/** The state that the legs of all posted acts of a year add up to; providers with nothing waiting are left out. */
export function standOf(boekingen: Iterable<Clickboeking>): ClickStand {
  let betaald = 0;
  const waiting = new Map<string, { agb: Agb; kavel: Kavel; openstaandEurocent: number }>();
  for (const { rekening, agb, kavel, eurocent: amount } of boekingen) {
    if (rekening === 'ruimte') betaald -= amount;
    if (rekening !== 'openstaand' || agb === undefined || kavel === undefined) continue;
    const row = waiting.get(rowKey({ agb, kavel }));
    if (row === undefined) waiting.set(rowKey({ agb, kavel }), { agb, kavel, openstaandEurocent: amount });
    else row.openstaandEurocent += amount;
  }
  const openstaand = [...waiting.values()]
    .filter((row) => row.openstaandEurocent !== 0)
    .map((row) => ({ ...row, openstaandEurocent: eurocent(row.openstaandEurocent) }));
  return { betaaldEurocent: eurocent(betaald), openstaand };
}
