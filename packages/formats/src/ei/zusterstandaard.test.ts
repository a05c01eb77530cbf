import { compileControle, scanDeclaratie } from '@kavel/core/declaratie';
import type { EiLayout } from '@kavel/core/declaratie';
import { testReferentie, ZUSTER_LENGTE, zusterRecords, zusterText } from '@kavel/testkit/declaratie';
import { expect, test } from 'vitest';
import { decodeEi, encodeEi } from './codec.ts';
import type { EiTekstRecord } from './codec.ts';
import { readEiJson } from './read-json.ts';
import { readEiLayout } from './read-layout.ts';

const referentie = testReferentie();
const { aw319, tabellen } = referentie;
function readZuster(): EiLayout {
  const read = readEiLayout(zusterText(referentie), 'fictief301.json');
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

test('a layout file alone is enough to read, write and check a sister standard', () => {
  const layout = readZuster();
  const bytes = encodeEi({ records: zusterRecords('1') }, layout);
  expect(bytes.length).toBe(5 * (ZUSTER_LENGTE + 2));
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
  expect(codes(zusterRecords('0'))).toEqual(['0001 9903 5']);
  const [kop, client, debiteur, ...rest] = zusterRecords('1') as [
    EiTekstRecord,
    EiTekstRecord,
    EiTekstRecord,
  ];
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
  const bytes = encodeEi({ records: zusterRecords('1') }, layout);
  const uitslag = scanDeclaratie(bytes, compileControle(aw319, tabellen));
  expect(uitslag).toMatchObject({ leesbaar: false, bevindingen: [{ retourcode: '0010', veld: '0102' }] });
});

test('a role that names a field the layout does not have is a finding', () => {
  const text = zusterText(referentie).replace('"debiteurDetail":"0302"', '"debiteurDetail":"0399"');
  expect(readEiLayout(text, 'fictief301.json')).toMatchObject({
    ok: false,
    error: [{ veld: 'declaratie.rollen.debiteurDetail' }],
  });
});
