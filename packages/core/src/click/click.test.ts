import {
  EXAMPLE_CHECKS,
  RUN_CHECKS,
  YEAR_CHECKS,
  clickWorlds,
  clickYears,
  roomBefore,
} from '@kavel/testkit/click';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import * as click from './index.ts';

/**
 * Every rule on worlds of its own, the same ones each time: 11 x 2,500 runs and 7 x 150 years of twelve runs; in the fault
 * run 11 x 10,000 runs.
 */
const RUNS_PER_CHECK = process.env['KAVEL_FAULT_ROUNDS'] === undefined ? 2_500 : 10_000;
const YEARS_PER_CHECK = 150;

describe('examples with figures worked out by hand', () => {
  test.each(EXAMPLE_CHECKS)('$name', ({ check }) => {
    check(click);
  });
});

describe('properties of one run', () => {
  test.each(RUN_CHECKS.map((entry, index) => ({ ...entry, seed: 20180101 + index })))(
    '$name',
    ({ check, seed }) => {
      const holds = fc.property(clickWorlds(roomBefore), (invoer) => {
        check(click, invoer);
      });
      fc.assert(holds, { numRuns: RUNS_PER_CHECK, seed });
    },
    120_000,
  );
});

describe('properties of a year of runs', () => {
  test.each(YEAR_CHECKS.map((entry, index) => ({ ...entry, seed: 20190101 + index })))(
    '$name',
    ({ check, seed }) => {
      const holds = fc.property(clickYears, (year) => {
        check(click, year);
      });
      fc.assert(holds, { numRuns: YEARS_PER_CHECK, seed });
    },
  );
});
