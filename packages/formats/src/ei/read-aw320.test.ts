import { scanDeclaratie } from '@kavel/core/declaratie';
import type { Bevinding } from '@kavel/core/declaratie';
import {
  spoil,
  testControle,
  testReferentie,
  voorbeeldDeclaratie,
  voorbeeldPrestatie,
  voorbeeldVerzekerde,
  willekeurigeDeclaratie,
  willekeurigeIngreep,
} from '@kavel/testkit/declaratie';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeEi, encodeEi } from './codec.ts';
import type { EiBestand, EiTekstRecord } from './codec.ts';
import { composeAw319 } from './compose-aw319.ts';
import { composeAw320 } from './compose-aw320.ts';
import { readAw320 } from './read-aw320.ts';
import type { Retourbericht } from './read-aw320.ts';
import { summarizeRetour } from './retouroverzicht.ts';
import { vergelijkRetour } from './vergelijk-retour.ts';

const referentie = testReferentie();
const { aw319, aw320 } = referentie;
const controle = testControle(referentie);

/** Codes that answer for a whole record or file and are no finding. */
const ANTWOORDEN = new Set(['0200', '8001', '8073', '8096']);
const codes = [...referentie.retourcodes.keys()].filter((code) => !ANTWOORDEN.has(code));
const oordeel = fc.array(
  fc.record({ regel: fc.integer({ min: 1, max: 60 }), code: fc.constantFrom(...codes) }),
  {
    maxLength: 12,
  },
);

/** What an answer says beyond the general: per line the first codes that its record has room for. */
function toldOf(bevindingen: readonly Bevinding[], { records }: EiBestand): readonly string[] {
  return records.flatMap(({ kenmerk }, index) => {
    const found = bevindingen.filter(({ regel }) => regel === index + 1).map(({ retourcode }) => retourcode);
    const room = { '01': 2, '99': 0 }[kenmerk] ?? 3;
    return [...new Set(found)].slice(0, room).map((code) => `${index + 1} ${code}`);
  });
}

/** Through bytes, as a provider gets it. */
function answer(claim: EiBestand, bevindingen: readonly Bevinding[]): EiBestand {
  const bytes = encodeEi(composeAw320(claim, { bevindingen, dagtekening: '2018-02-20' }), aw320);
  const decoded = decodeEi(bytes, aw320);
  if (!decoded.ok) throw new Error('the answer is not readable');
  return decoded.value;
}

function readCodes({ regels }: Retourbericht): readonly string[] {
  return regels.flatMap(({ regel, retourcodes }) =>
    retourcodes.filter((code) => !ANTWOORDEN.has(code)).map((code) => `${regel} ${code}`),
  );
}

function expectReadBack(claim: EiBestand, bevindingen: readonly Bevinding[]): void {
  const retour = readAw320(answer(claim, bevindingen));
  expect(readCodes(retour)).toEqual(toldOf(bevindingen, claim));
  const { gedeclareerdEurocent, toegekendEurocent, afgewezenEurocent } = summarizeRetour(retour);
  expect(afgewezenEurocent).toBe(bevindingen.length === 0 ? 0 : gedeclareerdEurocent);
  expect(toegekendEurocent + afgewezenEurocent).toBe(gedeclareerdEurocent);
}

function claimOf(bytes: Uint8Array): EiBestand {
  const decoded = decodeEi(bytes, aw319);
  if (!decoded.ok) throw new Error('the claim is not readable');
  return decoded.value;
}

describe('what is written as an answer is read back as the same findings', () => {
  test('whatever the findings, and then nothing differs from the claim', () => {
    fc.assert(
      fc.property(willekeurigeDeclaratie, oordeel, (declaratie, found) => {
        const claim = claimOf(encodeEi(composeAw319(declaratie), aw319));
        const bevindingen = found.map(({ regel, code }) => ({
          ...{ retourcode: code, record: '', veld: '', omschrijving: '' },
          regel: 1 + (regel % claim.records.length),
        }));
        expectReadBack(claim, bevindingen);
        expect(vergelijkRetour(readAw320(answer(claim, bevindingen)), claim)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('of the findings of a spoilt claim too', () => {
    fc.assert(
      fc.property(
        willekeurigeDeclaratie,
        fc.array(willekeurigeIngreep, { maxLength: 3 }),
        (declaratie, ingrepen) => {
          const bytes = spoil(encodeEi(composeAw319(declaratie), aw319), ingrepen, controle.layout);
          const claim = decodeEi(bytes, aw319);
          const { bevindingen } = scanDeclaratie(bytes, controle);
          if (claim.ok) {
            const read = readCodes(readAw320(answer(claim.value, bevindingen)));
            expect(read).toEqual(toldOf(bevindingen, claim.value));
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** Lines 1 head, 2 client, 3 text, 4 prestatie, 5 its credit, 6 end. */
const claim = claimOf(
  encodeEi(
    composeAw319(
      voorbeeldDeclaratie([
        voorbeeldVerzekerde({
          commentaar: ['FICTIEF'],
          prestaties: [
            voorbeeldPrestatie({ referentie: 'R1' }),
            voorbeeldPrestatie({ referentie: 'R2', credit: true, declaratieEurocent: 5_000 }),
          ],
        }),
      ]),
    ),
    aw319,
  ),
);

describe('what does not match is told with its lines', () => {
  const change = (regel: number, velden: EiTekstRecord['velden']) => (records: readonly EiTekstRecord[]) =>
    records.map((record, index) =>
      index === regel - 1 ? { ...record, velden: { ...record.velden, ...velden } } : record,
    );
  const drop = (regel: number) => (records: readonly EiTekstRecord[]) => records.toSpliced(regel - 1, 1);

  test.each([
    { what: 'no end', spoilt: drop(6), told: ['slot-ontbreekt 5'] },
    { what: 'a count', spoilt: change(6, { '9905': '000002' }), told: ['aantallen-anders 6'] },
    { what: 'less granted', spoilt: change(4, { '0483': '00460000' }), told: ['totaal-anders 6'] },
    {
      what: 'more granted',
      spoilt: change(4, { '0483': '00465001' }),
      told: ['totaal-anders 6', 'meer-toegekend 4'],
    },
    {
      what: 'a credit granted as debit',
      spoilt: change(5, { '0484': 'D' }),
      told: ['totaal-anders 6', 'meer-toegekend 5'],
    },
    {
      what: 'an amount that is none',
      spoilt: change(4, { '0483': '0046500X' }),
      told: ['totaal-anders 6', 'bedrag-onleesbaar 4'],
    },
    { what: 'another invoice', spoilt: change(1, { '0116': 'ANDERS' }), told: ['andere-declaratie 1'] },
    {
      what: 'another number',
      spoilt: change(4, { '0402': '000000000077' }),
      told: ['regel-onbekend 4', 'regel-onbeantwoord 4'],
    },
    {
      what: 'a number twice',
      spoilt: change(5, { '0402': '000000000002' }),
      told: ['regel-dubbel 5', 'regel-onbeantwoord 5', 'bedrag-anders 5'],
    },
    {
      what: 'a record that stays away',
      spoilt: drop(3),
      told: ['aantallen-anders 5', 'regel-onbeantwoord 3'],
    },
    {
      what: 'another amount claimed',
      spoilt: change(4, { '0429': '00465001' }),
      told: ['totaal-anders 6', 'bedrag-anders 4'],
    },
  ])('$what', ({ spoilt, told }) => {
    const retour = answer(claim, []);
    expect(vergelijkRetour(readAw320(retour), claim)).toEqual([]);
    const found = vergelijkRetour(readAw320({ ...retour, records: spoilt(retour.records) }), claim);
    expect(found.map(({ code, regels }) => `${code} ${regels.join(' ')}`)).toEqual(told);
  });
});

test('causes are counted per record with their amounts; nothing to remark is no cause', () => {
  const fout = { retourcode: '8977', record: '04', veld: '0417', regel: 4, omschrijving: '' };
  expect(summarizeRetour(readAw320(answer(claim, [fout])))).toEqual({
    aantalPrestaties: 2,
    gedeclareerdEurocent: 460_000,
    toegekendEurocent: 0,
    afgewezenEurocent: 460_000,
    oorzaken: [
      {
        retourcode: '8073',
        record: '01',
        aantal: 1,
        gedeclareerdEurocent: 0,
        toegekendEurocent: 0,
        afgewezenEurocent: 0,
        regels: [1],
      },
      {
        ...{ retourcode: '8977', record: '04', aantal: 1, regels: [4] },
        ...{ gedeclareerdEurocent: 465_000, toegekendEurocent: 0, afgewezenEurocent: 465_000 },
      },
      {
        ...{ retourcode: '8096', record: '04', aantal: 1, regels: [5] },
        ...{ gedeclareerdEurocent: -5_000, toegekendEurocent: 0, afgewezenEurocent: -5_000 },
      },
    ],
  });
});
