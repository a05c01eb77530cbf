import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HONDERD_PROCENT, eurocent, formatPct, parsePct, pct, pctOf, pctText, roundPct } from './index.ts';

describe('reading and writing', () => {
  test.each([
    ['96.5', 965_000],
    ['-1.0', -10_000],
    ['0.0001', 1],
    ['100', 1_000_000],
    ['-0', 0],
    ['1234567', 12_345_670_000],
  ])('"%s" is %i ten-thousandths', (text, units) => {
    expect(parsePct(text)).toEqual({ ok: true, value: units });
  });

  test.each(['', '96,5', '+1', '.5', '5.', '1e2', '0.00001', '12345678', ' 96', '٣', '1 '])(
    '"%s" is refused',
    (text) => {
      expect(parsePct(text)).toEqual({ ok: false, error: { code: 'percentage-onleesbaar', waarde: text } });
    },
  );

  test('written with a decimal point for exchange, with a comma for people', () => {
    expect([965_000, 970_000, -10_000, 1, 0].map((units) => formatPct(pct(units)))).toEqual([
      '96.5',
      '97.0',
      '-1.0',
      '0.0001',
      '0.0',
    ]);
    expect([965_000, 970_000, -5_000].map((units) => pctText(pct(units)))).toEqual(['96,5%', '97%', '−0,5%']);
  });

  test('property: what is written reads back the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), (units) => {
        expect(parsePct(formatPct(pct(units)))).toEqual({ ok: true, value: units });
      }),
    );
  });
});

describe('rounding', () => {
  test('to one decimal, half away from zero', () => {
    expect(roundPct(pct(964_500), 1, 'rekenkundig')).toBe(965_000);
    expect(roundPct(pct(964_499), 1, 'rekenkundig')).toBe(964_000);
    expect(roundPct(pct(-10_500), 1, 'rekenkundig')).toBe(-11_000);
    expect(roundPct(pct(964_999), 1, 'omlaag')).toBe(964_000);
    expect(roundPct(pct(964_001), 1, 'omhoog')).toBe(965_000);
  });

  test('four decimals change nothing; none rounds to whole percents', () => {
    expect(roundPct(pct(964_567), 4, 'rekenkundig')).toBe(964_567);
    expect(roundPct(pct(964_567), 0, 'rekenkundig')).toBe(960_000);
  });

  test('more decimals than a percentage has is a defect, as is a fraction of a unit', () => {
    expect(() => roundPct(pct(1), 5, 'omlaag')).toThrow('Defect');
    expect(() => pct(0.5)).toThrow('Defect');
  });
});

test('the whole is a million ten-thousandths', () => {
  expect(parsePct('100')).toEqual({ ok: true, value: HONDERD_PROCENT });
});

test('a percentage of an amount is rounded once, half a cent away from zero', () => {
  expect(pctOf(eurocent(1000), pct(965_000))).toBe(965);
  expect(pctOf(eurocent(10), pct(950_000))).toBe(10);
  expect(pctOf(eurocent(10), pct(949_999))).toBe(9);
  expect(pctOf(eurocent(-10), pct(950_000))).toBe(-10);
  expect(pctOf(eurocent(2_666_230_000_000), pct(964_567))).toBe(2_571_757_472_410);
});
