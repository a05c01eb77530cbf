import {
  declaratieBytes,
  FICTIEVE_BSNS,
  slowReadDeclaratie,
  testControle,
  testReferentie,
  voorbeeldDeclaratie,
  voorbeeldPrestatie,
  voorbeeldVerzekerde,
} from '@kavel/testkit/declaratie';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanDeclaratie } from './scan.ts';

/** The scan over bytes against the slow reader over text: same findings, same totals, on good and on spoiled files. */
const referentie = testReferentie();
const controle = testControle(referentie);
const { stap, byKenmerk } = controle.layout;

/** Combinations that the koppeltabel allows, and some that it does not. */
const zorg = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(['Z043', '753', '00'], ['V043', '753', '00'], ['H126', '753', '00']),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(['ZMZTL', '756', '00'], ['ZMZTL', '808', '00'], ['Z910', '191', '00']),
  },
  fc.tuple(
    fc.constantFrom('Z043', 'H126', 'ZMZTL', 'SE031', 'K999', 'I001', 'WV041', 'Z\\043'),
    fc.constantFrom('753', '757', '808', '000', '999'),
    fc.constantFrom('00', '41', '62'),
  ),
);

const prestatie = fc
  .record({
    zorg,
    dagen: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(['2018-01-01', '2018-01-31'], ['2018-02-26', '2018-03-04']) },
      fc.constantFrom(['2017-12-29', '2018-01-04'], ['2018-06-30', '2018-07-02']),
    ),
    aantal: fc.integer({ min: 0, max: 9999 }),
    tariefEurocent: fc.integer({ min: 0, max: 9999 }),
    korting: fc.constantFrom(0, 0, 0, 1, -1),
    credit: fc.boolean(),
    referentie: fc.nat(120).map((number) => `R${number}`),
    voorgaandeReferentie: fc.constantFrom('', 'R1', 'R2', 'OUD-1', 'OUD-2', 'OUD-3', 'OUD-4'),
    commentaar: fc.constantFrom([], ['Toelichting'], ['Eerste', 'Tweede']),
  })
  .map(({ zorg: [code, zzpcode, functiecode], dagen, korting, ...rest }) =>
    voorbeeldPrestatie({
      ...rest,
      prestatie: code,
      zzpcode: zzpcode,
      functiecode: functiecode,
      begin: dagen[0],
      eind: dagen[1],
      declaratieEurocent: Math.max(0, rest.aantal * rest.tariefEurocent - korting),
    }),
  );

const declaratie = fc
  .array(
    fc.record({
      bsn: fc.constantFrom(...FICTIEVE_BSNS),
      naam: fc.constantFrom('FICTIEF', 'É'),
      verzekerdennummer: fc.constantFrom('', 'V1'),
      prestaties: fc.array(prestatie, { minLength: 1, maxLength: 5 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((clients) => {
    const file = voorbeeldDeclaratie(clients.map((client) => voorbeeldVerzekerde(client)));
    return { ...file, kop: { ...file.kop, dagtekening: '2018-06-30' } };
  });

type Ingreep =
  | { readonly soort: 'veld'; readonly regel: number; readonly veld: number; readonly tekst: string }
  | { readonly soort: 'weg' | 'dubbel'; readonly regel: number }
  | { readonly soort: 'wissel'; readonly regel: number };

const ingreep: fc.Arbitrary<Ingreep> = fc.oneof(
  fc.record({
    soort: fc.constant('veld' as const),
    regel: fc.nat(40),
    veld: fc.nat(40),
    tekst: fc.oneof(
      fc.constantFrom(
        '0',
        '1',
        '2',
        ' ',
        'C',
        'D',
        'X',
        '20180230',
        '99999999',
        'Z043 ',
        '753',
        '000000000002',
      ),
      fc.string({
        unit: fc.constantFrom(...Array.from('0123456789 CDAé\u0001')),
        minLength: 1,
        maxLength: 12,
      }),
    ),
  }),
  fc.record({ soort: fc.constantFrom('weg' as const, 'dubbel' as const), regel: fc.nat(40) }),
  fc.record({ soort: fc.constant('wissel' as const), regel: fc.nat(40) }),
);

/** Spoils whole records: what breaks a line itself is tested by example. */
function spoil(bytes: Uint8Array, ingrepen: readonly Ingreep[]): Uint8Array {
  let lines = Array.from({ length: bytes.length / stap }, (_, index) =>
    bytes.slice(index * stap, (index + 1) * stap),
  );
  for (const daad of ingrepen) {
    const at = 1 + (daad.regel % Math.max(1, lines.length - 1));
    const line = lines[at];
    if (line === undefined) continue;
    if (daad.soort === 'veld') spoilField(line, daad);
    else if (daad.soort === 'weg') lines = lines.filter((_, index) => index !== at);
    else if (daad.soort === 'dubbel') lines.splice(at, 0, line.slice());
    else lines.splice(at, 2, ...lines.slice(at, at + 2).reverse());
  }
  return Buffer.concat(lines);
}

function spoilField(line: Uint8Array, { veld, tekst }: { veld: number; tekst: string }): void {
  const record = byKenmerk[Number(Buffer.from(line.subarray(0, 2)).toString('latin1'))];
  const velden = record?.velden.slice(1) ?? [];
  const target = velden[veld % Math.max(1, velden.length)];
  if (target === undefined) return;
  const text = tekst.padEnd(target.einde - target.begin, target.veld.type === 'N' ? '0' : ' ');
  line.set(Buffer.from(text.slice(0, target.einde - target.begin), 'latin1'), target.begin);
}

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
      fc.property(declaratie, (file) => {
        compare(declaratieBytes(file, referentie));
      }),
      { numRuns: 200 },
    );
  });

  test('on files with fields, lines and order spoiled', () => {
    fc.assert(
      fc.property(declaratie, fc.array(ingreep, { minLength: 1, maxLength: 5 }), (file, ingrepen) => {
        compare(spoil(declaratieBytes(file, referentie), ingrepen));
      }),
      { numRuns: 400 },
    );
  });

  test('the generator reaches at least twenty different findings', () => {
    const seen = new Set<string>();
    const files = fc.sample(fc.tuple(declaratie, fc.array(ingreep, { maxLength: 5 })), {
      numRuns: 300,
      seed: 42,
    });
    for (const [file, ingrepen] of files) {
      const bytes = spoil(declaratieBytes(file, referentie), ingrepen);
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
