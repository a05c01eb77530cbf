import { expect, it } from 'vitest';
import { parseMoment, readRelatiesCsv, readScript, writeScript } from './index.ts';

const LINE = {
  op: '2017-08-01T17:00:30+02:00',
  als: 'bea:bestuurder:99000001',
  regio: '5517',
  dossier: 'inschrijving/zz-2018.99000001',
  opdracht: { soort: 'trek-in' },
  verwacht: 'te-laat',
};
const RELATIE = {
  ...{
    regio: '5517',
    zorgaanbieder: '99000001',
    naam: 'Huis A (FICTIEF)',
    adressen: ['Straat 1'],
    sector: 'VV',
  },
  ...{ contractVan: '2015-01-01', contractTotEnMet: '2017-12-31', eersteContractjaar: 2015 },
  productieJanJunEurocent: 100,
};

function faults(...lines: readonly unknown[]): readonly (readonly [number, string])[] {
  const read = readScript(lines.map((one) => JSON.stringify(one)).join('\n'), 'in.jsonl');
  return read.ok ? [] : read.error.map(({ regel, veld }) => [regel, veld] as const);
}

it('reads what it wrote, and passes over comments and blank lines', () => {
  const text = `# FICTIEF\n\n${JSON.stringify(LINE)}\n${JSON.stringify({ relatie: RELATIE, op: LINE.op })}\n`;
  const read = readScript(text, 'in.jsonl');
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  expect(read.value.map(({ regel }) => regel)).toEqual([3, 4]);
  const again = writeScript(
    read.value.map(({ gelezen }) => gelezen),
    ['FICTIEF'],
  );
  expect(again).toBe(text.replace('\n\n', '\n'));
});

it('names each line and field that is wrong, and reads nothing then', () => {
  expect(faults(LINE)).toEqual([]);
  expect(faults({ ...LINE, op: 'gisteren', als: 'bea', dossier: 'iets/1' }, { ...LINE, extra: 1 })).toEqual([
    [1, 'op'],
    [1, 'als'],
    [1, 'dossier'],
    [2, 'extra'],
  ]);
  expect(faults({ ...LINE, opdracht: { soort: 'verzin' } })).toEqual([[1, 'opdracht.soort']]);
  expect(faults({ relatie: { ...RELATIE, contractTotEnMet: null }, op: LINE.op })).toEqual([
    [1, 'relatie.contractTotEnMet'],
  ]);
  expect(faults({ relatie: { ...RELATIE, contractVan: '2015-02-30' }, op: LINE.op })).toEqual([
    [1, 'relatie.contractVan'],
  ]);
});

it('takes a time without an offset as Dutch time, and none that the clock skips or has twice', () => {
  expect(parseMoment('2017-08-01T17:00')?.toString()).toBe('2017-08-01T15:00:00Z');
  expect(parseMoment('2017-10-29T02:30')).toBeUndefined();
  expect(parseMoment('2017-03-26T02:30')).toBeUndefined();
  expect(parseMoment('2017-10-29T02:30+01:00')?.toString()).toBe('2017-10-29T01:30:00Z');
});

it('reads relations as CSV, whole or not at all', () => {
  const kop = Object.keys(RELATIE).join(';');
  const row = '5517;99000001;Huis A (FICTIEF);Straat 1;VV;2015-01-01;2017-12-31;2015;100';
  const read = (text: string) => readRelatiesCsv(new TextEncoder().encode(text), 'in.csv');
  expect(read(`${kop}\n${row}`)).toEqual({ ok: true, value: [RELATIE] });
  const wrong = read(`${kop}\n${row}\n${row}\n${row.replace('VV', 'XX').replace('100', 'veel')}`);
  expect(wrong.ok ? [] : wrong.error.map(({ regel, veld }) => [regel, veld])).toEqual([
    [3, 'zorgaanbieder'],
    [4, 'sector'],
    [4, 'productieJanJunEurocent'],
  ]);
  const head = read(`${kop.replace('naam', 'name')}\n${row}`);
  expect(head.ok ? [] : head.error.map(({ code, veld }) => [code, veld])).toEqual(
    expect.arrayContaining([
      ['veld-onbekend', 'name'],
      ['veld-ontbreekt', 'naam'],
    ]),
  );
});
