import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pct } from '../basis/index.ts';
import { applyVolumegrenzen } from './index.ts';
import type { Volumegrens, ZzpVolume } from './index.ts';

const noGrowthWithTreatment: Volumegrens = {
  regel: 'groei',
  groep: 'ZZP_INCLUSIEF_BEHANDELING',
  maximumPercentageVorigJaar: pct(1_000_000),
  clausule: '003 §3.2.4',
};
const ceiling: Volumegrens = {
  regel: 'groei',
  groep: 'ZZP',
  maximumPercentageVorigJaar: pct(1_020_000),
  clausule: 'S001-62',
};
const share80: Volumegrens = {
  regel: 'aandeelInclusiefBehandeling',
  maximumPercentage: pct(800_000),
  clausule: 'S001-91',
};

const row = (
  prestatie: string,
  inclusiefBehandeling: boolean,
  volume: number,
  volumeVorigJaar: number,
): ZzpVolume => ({ prestatie, inclusiefBehandeling, volume, volumeVorigJaar });

const volumes = (rows: readonly ZzpVolume[], grenzen: readonly Volumegrens[]): Record<string, number> =>
  Object.fromEntries(applyVolumegrenzen(rows, grenzen).volumes.map((one) => [one.prestatie, one.volume]));

test('no growth of ZZP including treatment: the group is cut pro rata to last year, the rest is free', () => {
  const rows = [row('Z043', true, 300, 200), row('Z053', true, 100, 100), row('Z041', false, 900, 100)];
  expect(applyVolumegrenzen(rows, [noGrowthWithTreatment])).toMatchObject({
    begrenzingen: [
      { prestatie: 'Z043', clausule: '003 §3.2.4', van: 300, naar: 225 },
      { prestatie: 'Z053', clausule: '003 §3.2.4', van: 100, naar: 75 },
    ],
  });
  expect(volumes(rows, [noGrowthWithTreatment])).toEqual({ Z041: 900, Z043: 225, Z053: 75 });
});

test('a volume at its bound stays whole; shifting inside the group is no growth', () => {
  const rows = [row('Z043', true, 150, 200), row('Z053', true, 150, 100)];
  expect(applyVolumegrenzen(rows, [noGrowthWithTreatment]).begrenzingen).toEqual([]);
});

test('ceiling of all ZZP, rounded down: 102% of 99 is 100', () => {
  expect(volumes([row('Z041', false, 101, 99)], [ceiling])).toEqual({ Z041: 100 });
});

test('share including treatment: at most 80% of all ZZP, unless it was there last year', () => {
  expect(volumes([row('Z041', false, 20, 0), row('Z043', true, 90, 10)], [share80])).toEqual({
    Z041: 20,
    Z043: 80,
  });
  expect(volumes([row('Z041', false, 20, 0), row('Z043', true, 90, 85)], [share80])).toEqual({
    Z041: 20,
    Z043: 85,
  });
  expect(volumes([row('Z043', true, 90, 0)], [share80])).toEqual({ Z043: 0 });
});

test('a cut for one bound can break another by rounding: both hold in the end', () => {
  const rows = [row('Z041', false, 20, 40), row('Z043', true, 90, 10)];
  expect(applyVolumegrenzen(rows, [share80, ceiling])).toEqual({
    volumes: [row('Z041', false, 10, 40), row('Z043', true, 40, 10)],
    begrenzingen: [
      { prestatie: 'Z043', clausule: 'S001-91', van: 90, naar: 80 },
      { prestatie: 'Z041', clausule: 'S001-62', van: 20, naar: 10 },
      { prestatie: 'Z043', clausule: 'S001-62', van: 80, naar: 41 },
      { prestatie: 'Z043', clausule: 'S001-91', van: 41, naar: 40 },
    ],
  });
});

describe('property', () => {
  const someRow = fc.record({
    inclusiefBehandeling: fc.boolean(),
    volume: fc.integer({ min: 0, max: 100_000 }),
    volumeVorigJaar: fc.integer({ min: 0, max: 100_000 }),
  });
  const someRows = fc
    .array(someRow, { maxLength: 8 })
    .map((rows) => rows.map((one, index): ZzpVolume => ({ prestatie: `Z${String(100 + index)}`, ...one })));
  const someGrenzen = fc.subarray([noGrowthWithTreatment, ceiling, share80]);
  const sum = (rows: readonly ZzpVolume[], name: 'volume' | 'volumeVorigJaar', treated?: boolean): number =>
    rows
      .filter((one) => treated === undefined || one.inclusiefBehandeling === treated)
      .reduce((total, one) => total + one[name], 0);

  test('every bound holds, no volume grows, a cut is used to the last unit, order does not matter', () => {
    fc.assert(
      fc.property(someRows, someGrenzen, (rows, grenzen) => {
        const { volumes: bounded, begrenzingen } = applyVolumegrenzen(rows, grenzen);
        for (const one of bounded) {
          const before = rows.find(({ prestatie }) => prestatie === one.prestatie);
          expect(one.volume).toBeLessThanOrEqual(before?.volume ?? -1);
          expect(one.volume).toBeGreaterThanOrEqual(0);
        }
        if (grenzen.includes(noGrowthWithTreatment)) {
          expect(sum(bounded, 'volume', true)).toBeLessThanOrEqual(sum(rows, 'volumeVorigJaar', true));
        }
        if (grenzen.includes(ceiling)) {
          expect(sum(bounded, 'volume') * 100).toBeLessThanOrEqual(sum(rows, 'volumeVorigJaar') * 102);
        }
        if (grenzen.includes(share80)) {
          const treated = sum(bounded, 'volume', true);
          const allowed = Math.max(sum(bounded, 'volume') * 4, sum(rows, 'volumeVorigJaar', true) * 5);
          expect(treated * 5).toBeLessThanOrEqual(allowed);
        }
        if (begrenzingen.length === 0) expect(sum(bounded, 'volume')).toBe(sum(rows, 'volume'));
        expect(applyVolumegrenzen(rows.toReversed(), grenzen).volumes).toEqual(bounded);
      }),
    );
  });

  test('one growth bound is used to the last unit', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const bounded = applyVolumegrenzen(rows, [noGrowthWithTreatment]).volumes;
        const expected = Math.min(sum(rows, 'volume', true), sum(rows, 'volumeVorigJaar', true));
        expect(sum(bounded, 'volume', true)).toBe(expected);
        expect(sum(bounded, 'volume', false)).toBe(sum(rows, 'volume', false));
      }),
    );
  });
});
