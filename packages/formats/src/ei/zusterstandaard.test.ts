import { compileControle, scanDeclaratie } from '@kavel/core/declaratie';
import type { EiLayout, EiRecord } from '@kavel/core/declaratie';
import {
  testReferentie,
  voorbeeldDeclaratie,
  voorbeeldPrestatie,
  voorbeeldVerzekerde,
} from '@kavel/testkit/declaratie';
import { expect, test } from 'vitest';
import { decodeEi, encodeEi } from './codec.ts';
import type { EiTekstRecord } from './codec.ts';
import { composeAw319 } from './compose-aw319.ts';
import { readEiJson } from './read-json.ts';
import { readEiLayout } from './read-layout.ts';

const { aw319, tabellen } = testReferentie();
const LENGTE = 320;

/** FICTITIOUS sister of AW319, as a text: longer records, a debiteurrecord, no indication and no address. */
function zusterText(): string {
  const longer = ({ velden, ...record }: EiRecord): EiRecord => ({
    ...record,
    velden: velden.map((veld) => {
      if (veld.veld.endsWith('80')) {
        const lengte = veld.lengte + LENGTE - aw319.recordlengte;
        return { ...veld, lengte, expressie: ` {${lengte}}` };
      }
      return veld.veld === '0102' ? { ...veld, waarden: ['999'] } : veld;
    }),
  });
  const [kenmerk, detail] = aw319.records.find((record) => record.kenmerk === '02')?.velden ?? [];
  const reserve = aw319.records[0]?.velden.at(-1);
  const debiteur = {
    kenmerk: '03',
    naam: 'debiteurrecord',
    velden: [
      { ...kenmerk, veld: '0301', waarden: ['03'], expressie: '03' },
      { ...detail, veld: '0302' },
      { ...reserve, veld: '0380', begin: 15, lengte: LENGTE - 14, expressie: ` {${LENGTE - 14}}` },
    ],
  };
  const { rollen, records, erfenis } = aw319.declaratie!;
  const gone = new Set(['postcode', 'postcodeBuitenland', 'land', 'besluitnummer', 'aanvraagnummer']);
  return JSON.stringify({
    ...aw319,
    standaard: 'FICTIEF301',
    eiCodes: { 999: 'fictieve declaratie' },
    recordlengte: LENGTE,
    bron: 'FICTIEF',
    records: [...aw319.records.slice(0, 2).map(longer), debiteur, ...aw319.records.slice(2).map(longer)],
    declaratie: {
      boekbaar: ['999'],
      codelijst: '055',
      records: {
        ...records,
        '03': { soort: 'debiteur', na: ['02'] },
        '04': { soort: 'prestatie', na: ['02', '03', '04'] },
        '98': { soort: 'commentaar', na: ['02', '03', '04'] },
      },
      rollen: {
        ...Object.fromEntries(Object.entries(rollen).filter(([rol]) => !gone.has(rol))),
        debiteurDetail: '0302',
      },
      erfenis,
    },
  });
}

function readZuster(): EiLayout {
  const read = readEiLayout(zusterText(), 'fictief301.json');
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

/** A claim with a debiteurrecord under its only client. */
function recordsOf(debiteuren: string): readonly EiTekstRecord[] {
  const file = composeAw319(
    voorbeeldDeclaratie([voorbeeldVerzekerde({ prestaties: [voorbeeldPrestatie()] })]),
  );
  return file.records.flatMap((record): readonly EiTekstRecord[] => {
    const { kenmerk, velden } = record;
    if (kenmerk === '01') return [{ kenmerk, velden: { ...velden, '0102': '999' } }];
    if (kenmerk === '02') return [record, { kenmerk: '03', velden: { '0302': '2' } }];
    if (kenmerk === '04') return [{ kenmerk, velden: { ...velden, '0402': '3' } }];
    return [{ kenmerk, velden: { ...velden, '9903': debiteuren, '9906': '3' } }];
  });
}

test('a layout file alone is enough to read, write and check a sister standard', () => {
  const layout = readZuster();
  const bytes = encodeEi({ records: recordsOf('1') }, layout);
  expect(bytes.length).toBe(5 * (LENGTE + 2));
  const decoded = decodeEi(bytes, layout);
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.error));
  expect(encodeEi(decoded.value, layout)).toEqual(bytes);
  expect(readEiJson(JSON.stringify(decoded.value), layout, 'x.json')).toEqual(decoded);
  const uitslag = scanDeclaratie(bytes, compileControle(layout, tabellen));
  expect(uitslag).toMatchObject({
    leesbaar: true,
    bevindingen: [],
    bestand: { standaard: 'FICTIEF301', aantalPrestaties: 1 },
  });
});

test('its debiteurrecords are counted, numbered and kept in their place', () => {
  const layout = readZuster();
  const controle = compileControle(layout, tabellen);
  const codes = (records: readonly EiTekstRecord[]) =>
    scanDeclaratie(encodeEi({ records }, layout), controle).bevindingen.map(
      ({ retourcode, veld, regel }) => `${retourcode} ${veld} ${regel}`,
    );
  expect(codes(recordsOf('0'))).toEqual(['0001 9903 5']);
  const [kop, client, debiteur, ...rest] = recordsOf('1') as [EiTekstRecord, EiTekstRecord, EiTekstRecord];
  expect(codes([kop, client, { ...debiteur, velden: { '0302': '7' } }, ...rest])).toEqual([
    '0801 0302 3',
    '0801 0402 4',
  ]);
  expect(codes([kop, debiteur, client, ...rest])).toEqual([
    '0002 0301 2',
    '0801 0302 2',
    '0002 0201 3',
    '0801 0202 3',
    '0801 0402 4',
  ]);
});

test('an AW319 file is no file of the sister, nor the other way round', () => {
  const layout = readZuster();
  const bytes = encodeEi({ records: recordsOf('1') }, layout);
  const uitslag = scanDeclaratie(bytes, compileControle(aw319, tabellen));
  expect(uitslag).toMatchObject({ leesbaar: false, bevindingen: [{ retourcode: '0010', veld: '0102' }] });
});

test('a role that names a field the layout does not have is a finding', () => {
  const text = zusterText().replace('"debiteurDetail":"0302"', '"debiteurDetail":"0399"');
  expect(readEiLayout(text, 'fictief301.json')).toMatchObject({
    ok: false,
    error: [{ veld: 'declaratie.rollen.debiteurDetail' }],
  });
});
