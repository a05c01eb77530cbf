import {
  declaratieBytes,
  elfRegels,
  spoil,
  testControle,
  testReferentie,
  willekeurigeDeclaratie,
  willekeurigeIngreep,
} from '@kavel/testkit/declaratie';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinDelen } from './deel.ts';
import type { DeclaratieUitslag } from './deel.ts';
import { createDeclaratieLezer, createVervolglezer, findBegin, scanDeclaratie } from './lezer.ts';

const referentie = testReferentie();
const controle = testControle(referentie);
const { stap } = controle.layout;
const good = elfRegels(referentie);

/** Feeds the file in pieces that end at `grenzen`, each in a buffer that is wiped after use. */
function readInPieces(bytes: Uint8Array, grenzen: readonly number[], maximumBevindingen = 1000) {
  const lezer = createDeclaratieLezer(controle, { maximumBevindingen });
  const borders = [...new Set([0, ...grenzen.map((grens) => grens % (bytes.length + 1)), bytes.length])];
  borders.sort((left, right) => left - right);
  borders.forEach((begin, index) => {
    const chunk = new Uint8Array(bytes.subarray(begin, borders[index + 1] ?? begin));
    lezer.lees(chunk);
    chunk.fill(0);
  });
  return lezer.sluit();
}

/** Reads parts that begin at the first place possible from each of `vanaf`, and joins them. */
function readInParts(
  bytes: Uint8Array,
  vanaf: readonly number[],
  maximumBevindingen = 1000,
): DeclaratieUitslag {
  const opties = { maximumBevindingen };
  const begins = vanaf.map((from) => findBegin(controle, bytes, from % bytes.length)).filter((at) => at > 0);
  const borders = [...new Set(begins)].sort((left, right) => left - right);
  const first = createDeclaratieLezer(controle, opties);
  const eerste = bytes.subarray(0, borders[0] ?? bytes.length);
  first.lees(eerste);
  const deel = first.sluitDeel();
  const rest = borders.map((begin, index) => {
    const lezer = createVervolglezer(controle, { opties, vervolg: first.vervolg });
    lezer.lees(bytes.subarray(begin, borders[index + 1] ?? bytes.length));
    return lezer.sluitDeel();
  });
  return joinDelen(controle, [deel, ...rest], opties);
}

const plaatsen = fc.array(fc.nat(20_000), { maxLength: 6 });
const ingrepen = fc.array(willekeurigeIngreep, { maxLength: 5 });
const byteschade = fc.array(
  fc.record({ at: fc.nat(20_000), byte: fc.constantFrom(0x0d, 0x0a, 0x20, 0x30, 0x39, 0xe9) }),
  { maxLength: 3 },
);

/** Spoiled records, and bytes changed that break the lines themselves. */
const bestand = fc.tuple(willekeurigeDeclaratie, ingrepen, byteschade).map(([file, daden, schade]) => {
  const bytes = spoil(declaratieBytes(file, referentie), daden, controle.layout);
  for (const { at, byte } of schade) bytes[at % bytes.length] = byte;
  return bytes;
});

describe('how a file is cut makes no difference', () => {
  test('in pieces of any size', () => {
    fc.assert(
      fc.property(bestand, plaatsen, (bytes, grenzen) => {
        expect(readInPieces(bytes, grenzen)).toEqual(scanDeclaratie(bytes, controle));
      }),
      { numRuns: 400 },
    );
  });

  test('in pieces of one byte', () => {
    fc.assert(
      fc.property(bestand, (bytes) => {
        const grenzen = Array.from(bytes, (_, at) => at);
        expect(readInPieces(bytes, grenzen)).toEqual(scanDeclaratie(bytes, controle));
      }),
      { numRuns: 20 },
    );
  });

  test('in parts that are read on their own and joined', () => {
    fc.assert(
      fc.property(bestand, plaatsen, (bytes, vanaf) => {
        expect(readInParts(bytes, vanaf)).toEqual(scanDeclaratie(bytes, controle));
      }),
      { numRuns: 400 },
    );
  });

  test('nor which findings are kept when there are too many', () => {
    fc.assert(
      fc.property(bestand, plaatsen, fc.integer({ min: 1, max: 4 }), (bytes, grenzen, maximum) => {
        const whole = scanDeclaratie(bytes, controle, { maximumBevindingen: Number.MAX_SAFE_INTEGER });
        const first = { ...whole, bevindingen: whole.bevindingen.slice(0, maximum) };
        expect(readInParts(bytes, grenzen, maximum)).toEqual(first);
        expect(readInPieces(bytes, grenzen, maximum)).toEqual(first);
      }),
      { numRuns: 200 },
    );
  });

  test('and the files of these properties do get cut in parts, with findings over the borders', () => {
    const samples = fc.sample(fc.tuple(bestand, plaatsen), { numRuns: 200, seed: 42 });
    const cut = samples.filter(([bytes, vanaf]) =>
      vanaf.some((from) => findBegin(controle, bytes, from % bytes.length) > 0),
    );
    expect(cut.length).toBeGreaterThan(100);
    const codes = new Set(
      cut.flatMap(([bytes]) =>
        scanDeclaratie(bytes, controle).bevindingen.map(({ retourcode }) => retourcode),
      ),
    );
    for (const code of ['8021', '8062', '8084', '0801', '0002', '0804', '8095', '0150'])
      expect(codes).toContain(code);
  });
});

describe('a line without end', () => {
  const long = (length: number) => Buffer.concat([good, Buffer.alloc(length, 0x41), Buffer.from('\r\n')]);
  test.each([311, 4095, 4096, 4097, 8191, 8192, 50_000])(
    'of %i positions is told with its length',
    (length) => {
      const bytes = long(length);
      const whole = scanDeclaratie(bytes, controle);
      expect(whole.bevindingen[1]?.omschrijving).toContain(`De regel telt ${length} posities`);
      for (const size of [1, 2, 100, 4095, 4096, 4097]) {
        const grenzen = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => index * size);
        expect(readInPieces(bytes, grenzen)).toEqual(whole);
      }
    },
  );
});

test('the head is known as soon as the first record has been read', () => {
  const lezer = createDeclaratieLezer(controle);
  const file = Buffer.concat([
    good.subarray(0, stap),
    ...Array.from({ length: 20 }, () => good.subarray(stap, 2 * stap)),
  ]);
  lezer.lees(file.subarray(0, 4000));
  expect(lezer.kop).toBeUndefined();
  lezer.lees(file.subarray(4000, 5000));
  expect(lezer.kop).toMatchObject({ agb: '99470001', uzovi: '5517' });
});
