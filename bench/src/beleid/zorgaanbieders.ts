import { pct } from '@kavel/core/basis';
import type { VolledigeFeiten } from '@kavel/testkit/beleid';
import { createChance } from '../measure/chance.ts';

/** Fictitious providers, the same in every run, with every fact known that the measured policies look at. */
export function createZorgaanbieders(): VolledigeFeiten[] {
  const next = createChance(42);
  return Array.from({ length: 3_000 }, () => ({
    nieuweAanbieder: next(10) === 0,
    eersteContractjaar: 2010 + next(9),
    productieJanJunEurocent: next(10_000_000),
    percentageVorigJaar: next(20) === 0 ? null : pct(900_000 + next(100_000)),
    technologie: next(2) === 0,
    bewegingenEnDoelen: next(2) === 0,
    vrijVoorstel: next(3) === 0 ? pct(940_000 + next(70_000)) : null,
    beknoptPlan: next(2) === 0,
    anderTarief: next(10) === 0 ? pct(930_000 + next(60_000)) : null,
    integraalZzpTarief: false,
  }));
}
