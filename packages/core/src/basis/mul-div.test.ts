import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mulDiv } from './index.ts';
import type { Afronding } from './index.ts';

const AFRONDINGEN: readonly Afronding[] = ['rekenkundig', 'omlaag', 'omhoog'];

/** Second path: floor division in exact integers, the half away from zero by mirroring the negative side. */
function oracle(product: bigint, denominator: bigint, afronding: Afronding): bigint {
  const floor = (value: bigint): bigint => {
    const truncated = value / denominator;
    return value < 0n && truncated * denominator !== value ? truncated - 1n : truncated;
  };
  if (afronding === 'omlaag') return floor(product);
  if (afronding === 'omhoog') return -floor(-product);
  const half = (value: bigint): bigint => (2n * value + denominator) / (2n * denominator);
  return product < 0n ? -half(-product) : half(product);
}

describe('examples', () => {
  test.each([
    [5, 1, 10, 'rekenkundig', 1],
    [-5, 1, 10, 'rekenkundig', -1],
    [4, 1, 10, 'rekenkundig', 0],
    [-4, 1, 10, 'rekenkundig', 0],
    [15, 1, 10, 'rekenkundig', 2],
    [25, 1, 10, 'rekenkundig', 3],
    [-25, 1, 10, 'omlaag', -3],
    [-25, 1, 10, 'omhoog', -2],
    [21, 1, 10, 'omhoog', 3],
    [29, 1, 10, 'omlaag', 2],
    [9_007_199_254_740_991, 3, 6, 'rekenkundig', 4_503_599_627_370_496],
    [-9_007_199_254_740_991, 3, 6, 'rekenkundig', -4_503_599_627_370_496],
    [9_007_199_254_740_991, 3, 6, 'omlaag', 4_503_599_627_370_495],
    [3_000_000_000_000, 964_000, 1_000_000, 'rekenkundig', 2_892_000_000_000],
  ] as const)('%i x %i / %i %s is %i', (...row) => {
    const [value, numerator, denominator, afronding, expected] = row;
    expect(mulDiv(value, numerator, denominator, afronding)).toBe(expected);
  });

  test('the answer is never minus zero', () => {
    for (const afronding of AFRONDINGEN) {
      expect(Object.is(mulDiv(0, -3, 7, afronding), 0)).toBe(true);
      expect(Object.is(mulDiv(-1, 1, 1_000, 'omhoog'), 0)).toBe(true);
    }
  });

  test('a denominator that is not positive and a result past 2^53 are defects', () => {
    expect(() => mulDiv(1, 1, 0, 'omlaag')).toThrow('Defect');
    expect(() => mulDiv(1, 1, -1, 'omlaag')).toThrow('Defect');
    expect(() => mulDiv(Number.MAX_SAFE_INTEGER, 2, 1, 'omlaag')).toThrow('past 2^53');
  });
});

describe('properties', () => {
  const afronding = fc.constantFrom(...AFRONDINGEN);
  const check = (value: number, numerator: number, denominator: number, how: Afronding): void => {
    const exact = oracle(BigInt(value) * BigInt(numerator), BigInt(denominator), how);
    if (exact > BigInt(Number.MAX_SAFE_INTEGER) || exact < BigInt(Number.MIN_SAFE_INTEGER)) {
      expect(() => mulDiv(value, numerator, denominator, how)).toThrow('past 2^53');
    } else {
      expect(mulDiv(value, numerator, denominator, how)).toBe(Number(exact));
    }
  };

  test('small numbers, where halves are frequent, equal exact fractions', () => {
    const small = fc.integer({ min: -200, max: 200 });
    fc.assert(fc.property(small, small, fc.integer({ min: 1, max: 40 }), afronding, check), {
      numRuns: 2_000,
    });
  });

  test('any safe numbers equal exact fractions, past 2^53 as well', () => {
    fc.assert(
      fc.property(
        fc.maxSafeInteger(),
        fc.maxSafeInteger(),
        fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
        afronding,
        check,
      ),
      { numRuns: 2_000 },
    );
  });

  test('rekenkundig mirrors: a credit is its debit with the other sign', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 1_000_000 }), (value, denominator) => {
        const debit = mulDiv(value, 12_345, denominator, 'rekenkundig');
        expect(mulDiv(-value, 12_345, denominator, 'rekenkundig')).toBe(debit === 0 ? 0 : -debit);
      }),
    );
  });
});
