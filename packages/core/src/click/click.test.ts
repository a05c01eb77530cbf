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

/** Every rule on worlds of its own, the same ones each time: 11 x 1,000 runs and 7 x 150 years of twelve runs. */
const RUNS_PER_CHECK = 1_000;
const YEARS_PER_CHECK = 150;
/** The second path judges every figure at once, so it gets the most worlds. */
const WORLDS_FOR_THE_SECOND_PATH = 10_000;

describe('examples with figures worked out by hand', () => {
  test.each(EXAMPLE_CHECKS)('$name', ({ check }) => {
    check(click);
  });
});

describe('properties of one run', () => {
  test.each(RUN_CHECKS.map((entry, index) => ({ ...entry, seed: 20180101 + index })))(
    '$name',
    ({ name, check, seed }) => {
      const numRuns = name.startsWith('the second path') ? WORLDS_FOR_THE_SECOND_PATH : RUNS_PER_CHECK;
      const holds = fc.property(clickWorlds(roomBefore), (invoer) => {
        check(click, invoer);
      });
      fc.assert(holds, { numRuns, seed });
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
