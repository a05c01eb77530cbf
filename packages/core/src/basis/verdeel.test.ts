import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verdeel } from './index.ts';

function shares(total: number, weights: readonly number[]): number[] {
  const result = verdeel(total, weights);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** Second path: exact fractions, one unit at a time to the largest remainder that is still waiting. */
function oracle(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n);
  const exact = weights.map((weight) => BigInt(Math.abs(total)) * BigInt(weight));
  const given = exact.map((product) => product / sum);
  const waiting = new Set(exact.keys());
  let left = BigInt(Math.abs(total)) - given.reduce((all, share) => all + share, 0n);
  for (; left > 0n; left -= 1n) {
    let best = -1;
    for (const position of waiting) {
      const ahead = best < 0 || (exact[position] ?? 0n) % sum > (exact[best] ?? 0n) % sum;
      if (ahead) best = position;
    }
    waiting.delete(best);
    given[best] = (given[best] ?? 0n) + 1n;
  }
  return given.map((share) => (total < 0 && share > 0n ? -Number(share) : Number(share)));
}

describe('examples', () => {
  test.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [100, [3, 2, 1], [50, 33, 17]],
    [1, [1, 1], [1, 0]],
    [-100, [1, 1, 1], [-34, -33, -33]],
    [5, [0, 1, 0], [0, 5, 0]],
    [0, [0, 0], [0, 0]],
    [0, [], []],
    [7, [2, 2, 3], [2, 2, 3]],
  ])('%i over %o is %o', (total, weights, expected) => {
    expect(shares(total, weights)).toEqual(expected);
  });

  test('another tie rule decides among equal remainders only', () => {
    const last = verdeel(5, [1, 1, 2], (left, right) => right - left);
    expect(last).toEqual({ ok: true, value: [1, 1, 3] });
    const tie = verdeel(1, [1, 1, 1], (left, right) => right - left);
    expect(tie).toEqual({ ok: true, value: [0, 0, 1] });
  });

  test('weights that cannot divide are refused', () => {
    expect(verdeel(1, [0, 0])).toEqual({ ok: false, error: { code: 'gewichten-nul' } });
    expect(verdeel(1, [])).toEqual({ ok: false, error: { code: 'gewichten-nul' } });
    const negative = { code: 'gewicht-ongeldig', positie: 1, waarde: -1 };
    expect(verdeel(0, [1, -1])).toEqual({ ok: false, error: negative });
    expect(verdeel(1, [0.5])).toMatchObject({ error: { code: 'gewicht-ongeldig', positie: 0 } });
  });

  test('a total that is not whole is a defect', () => {
    expect(() => verdeel(0.5, [1])).toThrow('Defect');
  });
});

describe('properties', () => {
  const weight = fc.oneof(
    fc.integer({ min: 0, max: 5 }),
    fc.integer({ min: 0, max: 1_000_000 }),
    fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
  );
  const weights = fc
    .array(weight, { minLength: 1, maxLength: 30 })
    .filter((list) => list.some((one) => one > 0));
  const total = fc.oneof(fc.integer({ min: -100, max: 100 }), fc.maxSafeInteger());

  test('equals exact fractions; sums exactly; each share within one unit; nothing to a zero weight', () => {
    fc.assert(
      fc.property(total, weights, (amount, list) => {
        const found = shares(amount, list);
        expect(found).toEqual(oracle(amount, list));
        expect(found.reduce((sum, share) => sum + BigInt(share), 0n)).toBe(BigInt(amount));
        const sum = list.reduce((all, one) => all + BigInt(one), 0n);
        found.forEach((share, position) => {
          const distance = BigInt(share) * sum - BigInt(amount) * BigInt(list[position] ?? 0);
          expect(distance < sum && distance > -sum).toBe(true);
          if (list[position] === 0) expect(share).toBe(0);
        });
      }),
      { numRuns: 1_000 },
    );
  });

  test('the exact-number path and the bigint path agree: weights times any whole number divide the same', () => {
    const small = fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), small, (amount, list) => {
        fc.pre(list.some((one) => one > 0));
        const heavy = list.map((one) => one * 8_000_000_000_000);
        expect(shares(amount, heavy)).toEqual(shares(amount, list));
      }),
    );
  });
});
