import fc from 'fast-check';
import { pct } from '@kavel/core/basis';
import type { Pct } from '@kavel/core/basis';
import type { VolledigeFeiten } from './tweede-weg.ts';

/** Percentages around the figures where the policies turn, and anywhere between 0 and 200. */
const percentage: fc.Arbitrary<Pct> = fc
  .oneof(
    { weight: 3, arbitrary: fc.integer({ min: 930_000, max: 1_005_000 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 2_000_000 }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(854_999, 855_000, 940_000, 960_000, 969_499, 969_500, 970_000, 1_000_000),
    },
  )
  .map(pct);

const orNone = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.option(value, { nil: null, freq: 4 });

/** Complete facts of one provider. */
export const volledigeFeiten: fc.Arbitrary<VolledigeFeiten> = fc.record({
  nieuweAanbieder: fc.boolean(),
  eersteContractjaar: orNone(fc.constantFrom(2010, 2016, 2017, 2018)),
  productieJanJunEurocent: orNone(
    fc.oneof(fc.integer({ min: 0, max: 20_000_000 }), fc.constantFrom(4_999_999, 5_000_000)),
  ),
  percentageVorigJaar: orNone(percentage),
  technologie: fc.boolean(),
  bewegingenEnDoelen: fc.boolean(),
  vrijVoorstel: orNone(percentage),
  beknoptPlan: fc.boolean(),
  anderTarief: orNone(percentage),
  integraalZzpTarief: fc.boolean(),
});
