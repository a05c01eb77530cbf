import { EXAMPLE_RUN, clickYears, exampleRegels, runYear } from '@kavel/testkit/click';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eurocent } from '../basis/index.ts';
import type { Agb } from '../basis/index.ts';
import * as click from './index.ts';
import { allocateClick, laatEffect, vroegdeclareerderEffect } from './index.ts';
import type { ClickInvoer, ClickRegel, GeboekteRun, LateProductie } from './index.ts';

const A = '10000001' as Agb;

function run(invoer: ClickInvoer): GeboekteRun {
  const toedeling = allocateClick(invoer);
  if (!toedeling.ok) throw new Error(toedeling.error.code);
  return { invoer, toedeling: toedeling.value };
}

function month(maand: number, change: Partial<ClickInvoer>): ClickInvoer {
  return { ...EXAMPLE_RUN, maand, ...change };
}

describe('the late effect', () => {
  const late = (cents: number, zorgmaand = 1): LateProductie => {
    return { agb: A, kavel: 'VPT', zorgmaand, productieEurocent: eurocent(cents) };
  };
  const runs = (january: number, february: number): ClickInvoer[] => [
    month(1, { regels: exampleRegels([[A, 'VPT', 1_200, january]]) }),
    month(2, { regels: exampleRegels([[A, 'VPT', 1_200, february]]) }),
  ];

  test('is what would have fitted in the share of its own month', () => {
    expect(laatEffect(runs(40, 160), [late(60)])).toEqual([{ agb: A, overproductieEurocent: 60 }]);
    expect(laatEffect(runs(70, 160), [late(60)])).toEqual([{ agb: A, overproductieEurocent: 30 }]);
  });

  test('is nothing when its own month was full, or when this month had place', () => {
    expect(laatEffect(runs(100, 160), [late(60)])).toEqual([{ agb: A, overproductieEurocent: 0 }]);
    expect(laatEffect(runs(40, 100), [late(60)])).toEqual([{ agb: A, overproductieEurocent: 0 }]);
  });

  test('sees that another kavel of the group would have covered it', () => {
    const regels = (zzp: number, vpt: number): readonly ClickRegel[] =>
      exampleRegels([
        [A, 'ZZP', 1_200, zzp],
        [A, 'VPT', 0, vpt],
      ]);
    const both = [month(1, { regels: regels(0, 0) }), month(2, { regels: regels(100, 60) })];
    expect(laatEffect(both, [late(60)])).toEqual([{ agb: A, overproductieEurocent: 60 }]);
  });

  test('is never below zero nor above what was late, for any year', () => {
    const holds = fc.property(clickYears, (year) => {
      const runs = runYear(click, year).map(({ invoer }) => invoer);
      for (let maand = 2; maand <= 12; maand += 1) {
        const laat = year.claims
          .filter((claim) => claim.runmaand === maand && claim.zorgmaand < maand && claim.eurocent > 0)
          .map(({ agb, kavel, zorgmaand, eurocent: cents }) => {
            return { agb, kavel, zorgmaand, productieEurocent: eurocent(cents) };
          });
        for (const { agb, overproductieEurocent } of laatEffect(runs.slice(0, maand), laat)) {
          const claimed = laat.filter((row) => row.agb === agb);
          expect(overproductieEurocent).toBeLessThanOrEqual(
            claimed.reduce((sum, row) => sum + row.productieEurocent, 0),
          );
        }
      }
    });
    fc.assert(holds, { numRuns: 100, seed: 20200101 });
  });
});

describe('the vroegdeclareerder-effect', () => {
  /** Nothing agreed, room of 1,000 a month: A claims 1,000 in January, C the same amount in February. */
  const base = { contracteerruimteEurocent: eurocent(12_000) };
  const january = run(
    month(1, {
      ...base,
      regels: exampleRegels([
        [A, 'VPT', 0, 1_500],
        ['10000003', 'VPT', 0, 0],
      ]),
    }),
  );
  const february = run(
    month(2, {
      ...base,
      eerderBetaaldEurocent: eurocent(1_000),
      regels: exampleRegels([
        [A, 'VPT', 0, 0, 500],
        ['10000003', 'VPT', 0, 1_500],
      ]),
    }),
  );

  test('is what claiming earlier gained, next to one click over the same production', () => {
    expect(vroegdeclareerderEffect([january, february])).toEqual({
      ok: true,
      value: [
        { agb: A, kavel: 'VPT', maandelijksEurocent: 1_250, ineensEurocent: 1_000, effectEurocent: 250 },
        {
          agb: '10000003',
          kavel: 'VPT',
          maandelijksEurocent: 750,
          ineensEurocent: 1_000,
          effectEurocent: -250,
        },
      ],
    });
  });

  test('is nothing after one run', () => {
    const effect = vroegdeclareerderEffect([january]);
    expect(effect.ok && effect.value.map(({ effectEurocent }) => effectEurocent)).toEqual([0, 0]);
    expect(vroegdeclareerderEffect([])).toEqual({ ok: true, value: [] });
  });
});
