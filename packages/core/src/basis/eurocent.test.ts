import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eurocent, euroText, sumEurocent } from './index.ts';

test.each([
  [120_433_217, '€ 1.204.332,17'],
  [-1_200, '−€ 12,00'],
  [0, '€ 0,00'],
  [5, '€ 0,05'],
  [-5, '−€ 0,05'],
  [99_999, '€ 999,99'],
  [100_000, '€ 1.000,00'],
  [Number.MAX_SAFE_INTEGER, '€ 90.071.992.547.409,91'],
])('%i is written %s', (cents, text) => {
  expect(euroText(eurocent(cents))).toBe(text);
});

test('property: the text holds exactly the cents', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (cents) => {
      const text = euroText(eurocent(cents));
      const digits = BigInt(text.replaceAll(/\D/g, ''));
      expect(text.startsWith('−') ? -digits : digits).toBe(BigInt(cents));
      expect(text).toMatch(/^−?€ \d{1,3}(\.\d{3})*,\d{2}$/);
    }),
  );
});

test('a fraction or an unsafe number is no money', () => {
  for (const value of [0.1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
    expect(() => eurocent(value)).toThrow('Defect');
  }
  expect(Object.is(eurocent(-0), 0)).toBe(true);
});

test('a sum is exact or a defect', () => {
  expect(sumEurocent([eurocent(5), eurocent(-7)])).toBe(-2);
  expect(sumEurocent([])).toBe(0);
  expect(() => sumEurocent([eurocent(Number.MAX_SAFE_INTEGER), eurocent(1)])).toThrow('Defect');
});
