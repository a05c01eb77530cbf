import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createChance } from './chance.ts';

const draws = (getal: number, ...label: string[]): number[] => {
  const chance = createChance(getal, ...label);
  return Array.from({ length: 8 }, () => chance.between(0, 9999));
};

describe('createChance', () => {
  test('the stream of a number and label is fixed for ever', () => {
    expect(draws(42, 'zorg', '99000001')).toMatchInlineSnapshot(`
      [
        4666,
        4348,
        9613,
        1905,
        9580,
        3734,
        7769,
        4361,
      ]
    `);
  });

  test('another number or another label is another stream', () => {
    expect(draws(43, 'zorg', '99000001')).not.toEqual(draws(42, 'zorg', '99000001'));
    expect(draws(42, 'zorg', '99000002')).not.toEqual(draws(42, 'zorg', '99000001'));
  });

  test('draws stay inside their range, samples are different members', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: -50, max: 50 }), fc.nat(60), (getal, min, width) => {
        const chance = createChance(getal, 'proef');
        const list = Array.from({ length: width + 1 }, (_, index) => min + index);
        expect(list).toContain(chance.between(min, min + width));
        const sample = chance.sample(list, width);
        expect(new Set(sample).size).toBe(width);
        expect(list).toEqual(expect.arrayContaining(sample));
      }),
    );
  });

  test('weights decide how often a member is drawn, and zero is never drawn', () => {
    const chance = createChance(7, 'gewicht');
    const list = [{ gewicht: 0 }, { gewicht: 1 }, { gewicht: 9 }];
    const counts = [0, 0, 0];
    for (let draw = 0; draw < 2000; draw += 1) {
      const position = list.indexOf(chance.weighted(list));
      counts[position] = (counts[position] ?? 0) + 1;
    }
    expect(counts[0]).toBe(0);
    expect(counts[1]).toBeGreaterThan(120);
    expect(counts[1]).toBeLessThan(280);
  });
});
