import {
  declaratieBytes,
  slowReadDeclaratie,
  spoil,
  testControle,
  testReferentie,
  voorbeeldDeclaratie,
  willekeurigeDeclaratie,
  willekeurigeIngreep,
} from '@kavel/testkit/declaratie';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanDeclaratie } from './lezer.ts';

/** The scan over bytes against the slow reader over text: same findings, same totals, on good and on spoiled files. */
const referentie = testReferentie();
const controle = testControle(referentie);
/** A thousand files in the fault run (npm run test:faults). */
const RUNS = process.env['KAVEL_FAULT_ROUNDS'] === undefined ? 200 : 1_000;

function compare(bytes: Uint8Array): void {
  const fast = scanDeclaratie(bytes, controle, { maximumBevindingen: Number.MAX_SAFE_INTEGER });
  const slow = slowReadDeclaratie(bytes, referentie);
  const found = fast.bevindingen.map((b) => `${b.retourcode} ${b.record} ${b.veld} ${b.regel}`).sort();
  expect(found).toEqual(slow.bevindingen);
  expect(fast.aantalBevindingen).toBe(found.length);
  const totals = fast.bestand.totalen.map(
    (totaal) =>
      [
        `${totaal.kavel} ${totaal.prestatie} ${totaal.zorgmaand}`,
        [BigInt(totaal.eurocent), BigInt(totaal.aantal)],
      ] as const,
  );
  expect(Object.fromEntries(totals)).toEqual(slow.totalen);
}

describe('the scan and the slow reader agree', () => {
  test('on files as a provider writes them', () => {
    fc.assert(
      fc.property(willekeurigeDeclaratie, (file) => {
        compare(declaratieBytes(file, referentie));
      }),
      { numRuns: RUNS },
    );
  });

  test('on files with fields, lines and order spoiled', () => {
    fc.assert(
      fc.property(
        willekeurigeDeclaratie,
        fc.array(willekeurigeIngreep, { minLength: 1, maxLength: 5 }),
        (file, ingrepen) => {
          compare(spoil(declaratieBytes(file, referentie), ingrepen, controle.layout));
        },
      ),
      { numRuns: 2 * RUNS },
    );
  });

  test('the generator reaches at least twenty different findings', () => {
    const seen = new Set<string>();
    const files = fc.sample(
      fc.tuple(willekeurigeDeclaratie, fc.array(willekeurigeIngreep, { maxLength: 5 })),
      {
        numRuns: 300,
        seed: 42,
      },
    );
    for (const [file, ingrepen] of files) {
      const bytes = spoil(declaratieBytes(file, referentie), ingrepen, controle.layout);
      for (const bevinding of scanDeclaratie(bytes, controle).bevindingen) {
        seen.add(`${bevinding.retourcode} ${bevinding.veld}`);
      }
    }
    expect(seen.size).toBeGreaterThanOrEqual(20);
  });
});

test('whatever the bytes are, the scan ends with an answer', () => {
  const good = declaratieBytes(voorbeeldDeclaratie(), referentie);
  fc.assert(
    fc.property(
      fc.array(fc.record({ at: fc.nat(good.length - 1), byte: fc.nat(255) }), { maxLength: 8 }),
      fc.nat(good.length),
      (changes, length) => {
        const bytes = good.slice(0, length);
        for (const { at, byte } of changes) if (at < length) bytes[at] = byte;
        const uitslag = scanDeclaratie(bytes, controle);
        const unchanged = Buffer.compare(bytes, good) === 0;
        if (unchanged) expect(uitslag.aantalBevindingen).toBe(0);
        else if (length < good.length) expect(uitslag.aantalBevindingen).toBeGreaterThan(0);
      },
    ),
    { numRuns: 1000 },
  );
});
