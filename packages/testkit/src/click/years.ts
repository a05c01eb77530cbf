import { eurocent, KAVELS } from '@kavel/core/basis';
import type { Agb, Kavel, RegioCode } from '@kavel/core/basis';
import type { ClickAfspraak, ClickInstellingen } from '@kavel/core/click';
import fc from 'fast-check';
import { clickInstellingen } from './worlds.ts';

/** An amount of a provider and kavel, accepted in one month for that month or an earlier one; negative: a credit. */
export type YearClaim = {
  readonly agb: Agb;
  readonly kavel: Kavel;
  readonly zorgmaand: number;
  readonly runmaand: number;
  readonly eurocent: number;
};

/** A contract year before it is run: what was agreed and what will be accepted in which month. */
export type ClickYear = {
  readonly regio: RegioCode;
  readonly jaar: number;
  readonly contracteerruimteEurocent: number;
  readonly reserveringEurocent: number;
  readonly instellingen: ClickInstellingen;
  readonly afspraken: readonly ClickAfspraak[];
  readonly claims: readonly YearClaim[];
};

const ROW_IDS = ['10000001', '10000002', '41000003', '73000004'].flatMap((agb) =>
  KAVELS.map((kavel) => ({ agb: agb as Agb, kavel })),
);

const afspraken: fc.Arbitrary<readonly ClickAfspraak[]> = fc
  .tuple(
    fc.shuffledSubarray(ROW_IDS, { minLength: 2, maxLength: 10 }),
    fc.array(fc.integer({ min: 0, max: 40_000 }), { minLength: 10, maxLength: 10 }),
  )
  .map(([ids, amounts]) =>
    ids.map((id, index) => ({ ...id, afspraakEurocent: eurocent(amounts[index] ?? 0) })),
  );

const claimDraw = fc.record({
  row: fc.nat({ max: 9 }),
  zorgmaand: fc.integer({ min: 1, max: 12 }),
  late: fc.oneof(fc.constant(0), fc.nat({ max: 3 })),
  amount: fc.oneof(fc.integer({ min: 1, max: 24_000 }), fc.integer({ min: -5_000, max: -1 })),
});

/** Twelve months with late claims and credits; claims accepted after December are left out. */
export const clickYears: fc.Arbitrary<ClickYear> = fc
  .record({
    regio: fc.constantFrom('5516', '5517') as fc.Arbitrary<RegioCode>,
    jaar: fc.integer({ min: 2018, max: 2026 }),
    instellingen: clickInstellingen,
    afspraken,
    draws: fc.array(claimDraw, { minLength: 10, maxLength: 60 }),
    spare: fc.nat({ max: 30_000 }),
    reserveringEurocent: fc.nat({ max: 5_000 }),
  })
  .map(({ draws, spare, ...year }) => {
    const agreed = year.afspraken.reduce((sum, row) => sum + row.afspraakEurocent, 0);
    const claims = draws.flatMap(({ row, zorgmaand, late, amount }) => {
      const id = year.afspraken[row % year.afspraken.length];
      const runmaand = zorgmaand + late;
      if (id === undefined || runmaand > 12) return [];
      return [{ agb: id.agb, kavel: id.kavel, zorgmaand, runmaand, eurocent: amount }];
    });
    return { ...year, claims, contracteerruimteEurocent: agreed + spare + year.reserveringEurocent };
  });
