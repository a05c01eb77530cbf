import type { CompiledLayout } from '@kavel/core/declaratie';
import type { Aw319Declaratie } from '@kavel/formats/ei';
import fc from 'fast-check';
import { FICTIEVE_BSNS, voorbeeldDeclaratie, voorbeeldPrestatie, voorbeeldVerzekerde } from './voorbeeld.ts';

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
    aantal: fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: 1, max: 4 }) },
      fc.integer({ min: 0, max: 9999 }),
    ),
    tariefEurocent: fc.integer({ min: 0, max: 9999 }),
    korting: fc.constantFrom(0, 0, 0, 1, -1),
    tijdseenheid: fc.constantFrom('14', '14', '14', '01', '16', '04', '07', '81', '00'),
    besluitnummer: fc.constantFrom('2', '2', '2', '2', '2', '0'),
    aanvraagnummer: fc.constantFrom('1', '1', '1', '1', '1', '0'),
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

/** Claims as a provider writes them, with codes, credits and references that now and then are wrong. */
export const willekeurigeDeclaratie: fc.Arbitrary<Aw319Declaratie> = fc
  .array(
    fc.record({
      bsn: fc.constantFrom(...FICTIEVE_BSNS, '999999999'),
      naam: fc.constantFrom('FICTIEF', 'É'),
      verzekerdennummer: fc.constantFrom('', 'V1'),
      indicatieorgaan: fc.constantFrom('1', '1', '1', '0'),
      clientnummer: fc.constantFrom('FICTIEF', 'FICTIEF', 'FICTIEF', ''),
      postcode: fc.constantFrom('2300SA', '2300SA', '2300SA', ''),
      prestaties: fc.array(prestatie, { minLength: 1, maxLength: 5 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((clients) => {
    const file = voorbeeldDeclaratie(clients.map((client) => voorbeeldVerzekerde(client)));
    return { ...file, kop: { ...file.kop, dagtekening: '2018-06-30' } };
  });

/** One thing done to a file: a field changed, a line left out, doubled or moved. */
export type Ingreep =
  | { readonly soort: 'veld'; readonly regel: number; readonly veld: number; readonly tekst: string }
  | { readonly soort: 'weg' | 'dubbel'; readonly regel: number }
  | { readonly soort: 'wissel'; readonly regel: number };

export const willekeurigeIngreep: fc.Arbitrary<Ingreep> = fc.oneof(
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
export function spoil(bytes: Uint8Array, ingrepen: readonly Ingreep[], layout: CompiledLayout): Uint8Array {
  const { stap } = layout;
  let lines = Array.from({ length: bytes.length / stap }, (_, index) =>
    bytes.slice(index * stap, (index + 1) * stap),
  );
  for (const daad of ingrepen) {
    const at = 1 + (daad.regel % Math.max(1, lines.length - 1));
    const line = lines[at];
    if (line === undefined) continue;
    if (daad.soort === 'veld') spoilField(line, daad, layout);
    else if (daad.soort === 'weg') lines = lines.filter((_, index) => index !== at);
    else if (daad.soort === 'dubbel') lines.splice(at, 0, line.slice());
    else lines.splice(at, 2, ...lines.slice(at, at + 2).reverse());
  }
  return Buffer.concat(lines);
}

function spoilField(
  line: Uint8Array,
  { veld, tekst }: { veld: number; tekst: string },
  { byKenmerk }: CompiledLayout,
): void {
  const record = byKenmerk[Number(Buffer.from(line.subarray(0, 2)).toString('latin1'))];
  const velden = record?.velden.slice(1) ?? [];
  const target = velden[veld % Math.max(1, velden.length)];
  if (target === undefined) return;
  const text = tekst.padEnd(target.einde - target.begin, target.veld.type === 'N' ? '0' : ' ');
  line.set(Buffer.from(text.slice(0, target.einde - target.begin), 'latin1'), target.begin);
}
