import { isBsn } from '@kavel/core/basis';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FICTIEVE_BSN_REEKS, createBsnSource, equalBlok } from './bsn.ts';
import { createChance } from './chance.ts';

test('every number passes the elfproef, lies in the marked range and is handed out once', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 2, max: 200 }), (getal, blocks) => {
      const numbers = Array.from({ length: blocks }, (_, block) => {
        const next = createBsnSource(createChance(getal, String(block)), equalBlok(block, blocks));
        return Array.from({ length: 20 }, next);
      }).flat();
      expect(new Set(numbers).size).toBe(numbers.length);
      for (const number of numbers) {
        expect(isBsn(number)).toBe(true);
        expect(number >= FICTIEVE_BSN_REEKS.van && number <= FICTIEVE_BSN_REEKS.totEnMet).toBe(true);
      }
    }),
    { numRuns: 30 },
  );
});

test('an empty block stops instead of handing out a number twice', () => {
  const next = createBsnSource(createChance(1), equalBlok(0, 100_000));
  expect(() => Array.from({ length: 11 }, next)).toThrow('no more fictitious BSNs');
});
