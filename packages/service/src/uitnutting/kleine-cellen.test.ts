import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KAVELS } from '@kavel/core/basis';
import type { Kavel } from '@kavel/core/basis';
import { groupKavels, providersOf } from './kleine-cellen.ts';
import type { Celbezetting } from './kleine-cellen.ts';

const cell = (maand: number, kavel: Kavel, providers: number, first = 0): Celbezetting => ({
  maand,
  kavel,
  agbs: Array.from({ length: providers }, (_, index) => String(10_000_001 + first + index)),
});

describe('which kavels are shown together', () => {
  it('shows every kavel apart when all have enough providers', () => {
    const cells = [cell(1, 'ZZP', 9), cell(1, 'VPT', 5), cell(1, 'MPT', 7)];
    expect(groupKavels(cells, 5)).toEqual([['ZZP'], ['VPT'], ['MPT']]);
  });

  it('joins one small kavel with the next smallest, so that it is not the total minus the rest', () => {
    const cells = [cell(1, 'ZZP', 20), cell(1, 'VPT', 8), cell(1, 'MPT', 3)];
    expect(groupKavels(cells, 5)).toEqual([['ZZP'], ['VPT', 'MPT']]);
  });

  it('keeps joining until the group has enough different providers', () => {
    const cells = [cell(1, 'ZZP', 20), cell(1, 'VPT', 8), cell(1, 'MPT', 2), cell(1, 'MEERZORG_GZ', 2)];
    expect(groupKavels(cells, 5)).toEqual([['ZZP'], ['VPT', 'MPT', 'MEERZORG_GZ']]);
  });

  it('joins a kavel that is small in one month in every month', () => {
    const cells = [
      cell(1, 'ZZP', 20),
      cell(1, 'VPT', 8),
      cell(1, 'MPT', 9),
      cell(2, 'ZZP', 20),
      cell(2, 'VPT', 8),
      cell(2, 'MPT', 4),
    ];
    expect(groupKavels(cells, 5)).toEqual([['ZZP'], ['VPT', 'MPT']]);
  });

  const bezetting = fc.array(
    fc.record({
      maand: fc.integer({ min: 1, max: 3 }),
      kavel: fc.constantFrom(...KAVELS),
      agbs: fc.uniqueArray(fc.integer({ min: 10_000_001, max: 10_000_020 }).map(String), { minLength: 1 }),
    }),
    { minLength: 1, maxLength: 15 },
  );

  it('keeps every kavel once, and no group but the only one below the minimum or alone among small ones', () => {
    fc.assert(
      fc.property(bezetting, fc.integer({ min: 1, max: 8 }), (cells, minimum) => {
        const groups = groupKavels(cells, minimum);
        expect(groups.flat().sort()).toEqual([...new Set(cells.map(({ kavel }) => kavel))].sort());
        if (groups.length === 1) return;
        for (const maand of new Set(cells.map((row) => row.maand))) {
          for (const group of groups) {
            expect(providersOf(cells, maand, group).size).toBeGreaterThanOrEqual(minimum);
          }
        }
      }),
    );
  });
});
