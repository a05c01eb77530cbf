import fc from 'fast-check';
import { pct } from '@kavel/core/basis';
import type { Pct } from '@kavel/core/basis';
import type { RichttariefFeiten } from './tweede-weg-a.ts';

const orNone = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.option(value, { nil: null, freq: 4 });

/** Around the percentages of the policies, and anywhere between 0 and 200. */
const percentage: fc.Arbitrary<Pct> = fc
  .oneof(
    { weight: 3, arbitrary: fc.integer({ min: 930_000, max: 975_000 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 2_000_000 }) },
    { weight: 1, arbitrary: fc.constantFrom(954_999, 955_000, 955_001, 960_000, 964_000, 969_000) },
  )
  .map(pct);

/** Clients per postcode area, around the three of Zilveren Kruis. */
const klanten: fc.Arbitrary<Pct> = fc
  .oneof(fc.integer({ min: 0, max: 100_000 }), fc.constantFrom(29_999, 30_000, 30_001))
  .map(pct);

/** So few numbers of days that two of them are often equal. */
const dagen: fc.Arbitrary<Pct> = fc
  .integer({ min: 36_499, max: 36_502 })
  .map((aantal) => pct(aantal * 10_000));

/** Complete facts for the policies of tweede-weg-a.ts. */
export const richttariefFeiten: fc.Arbitrary<RichttariefFeiten> = fc.record({
  nieuweAanbieder: fc.boolean(),
  essentieleVoorziening: fc.boolean(),
  historischLagerTarief: orNone(percentage),
  klantWerkgebiedRatio: orNone(klanten),
  regionaleTafel: fc.boolean(),
  mptGroei: fc.boolean(),
  specifiekPlan: fc.boolean(),
  intramuraleDagen: orNone(dagen),
  plafondIntramuraleDagen: orNone(dagen),
  bestPassendeVorm: fc.boolean(),
  bijdrageMgz: fc.boolean(),
  vptInDeWijk: fc.boolean(),
  vptDoelmatigAangetoond: fc.boolean(),
  dagenLichteProfielen: orNone(dagen),
  plafondLichteProfielen: orNone(dagen),
});
