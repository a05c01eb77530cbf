import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { callKavel } from '../call-kavel.ts';

const SET = `{"regio": "5517", "jaar": 2018, "contracteerruimteEurocent": 50000000, "reserveringEurocent": 0,
 "zorgaanbieders": [
  {"agb": "10000001", "nieuweAanbieder": false, "eersteContractjaar": 2017, "productieJanJunEurocent": 4999999,
   "percentages": {"ZZP": "97", "MPT": "92.5"},
   "prestaties": [
    {"prestatie": "Z043", "kavel": "ZZP", "productieJanJun": 1810, "bovenregionaal": 0},
    {"prestatie": "H126", "kavel": "MPT", "productieJanJun": 61003, "bovenregionaal": 1000}],
   "meerzorg": [
    {"kavel": "MEERZORG_VVGGZ", "productieJanJunEurocent": 1234567, "bovenregionaalEurocent": 67}]}]}`;

const TARIEVEN = [
  'jaar;prestatie;eenheid;component;bedrag_eurocent;geldig_van;geldig_tot_en_met;bron',
  '2018;Z043;etmaal;zorg;13135;2018-01-01;;eigen lijst',
  '2018;Z043;etmaal;nhc;2905;2018-01-01;;eigen lijst',
  '2018;Z043;etmaal;nic;411;2018-01-01;;eigen lijst',
  '2018;H126;uur;zorg;4665;2018-01-01;;eigen lijst',
  '',
].join('\n');

const folder = mkdtempSync(join(tmpdir(), 'kavel-overeenkomst-'));
const tarieven = join(folder, 'tarieven.csv');
writeFileSync(tarieven, TARIEVEN);

const bereken = (stdin: string, ...args: string[]): ReturnType<typeof callKavel> =>
  callKavel(['overeenkomst', 'bereken', '--invoer', '-', ...args], { stdin });

test('calculates with the imported tariffs and answers one document', async () => {
  const run = await bereken(SET, '--tarieven', tarieven, '--json');
  expect(run).toMatchObject({ exitCode: 0, stderr: '' });
  const zzp = 16_057 * 1_810;
  const mpt = 4_315_216;
  expect(JSON.parse(run.stdout)).toMatchObject({
    regio: '5517',
    jaar: 2018,
    ruimteEurocent: 50_000_000,
    somEurocent: zzp + mpt + 1_234_500,
    restEurocent: 50_000_000 - zzp - mpt - 1_234_500,
    regels: [
      { agb: '10000001', kavel: 'MEERZORG_VVGGZ', afspraakEurocent: 1_234_500 },
      { agb: '10000001', kavel: 'MPT', afspraakEurocent: mpt },
      { agb: '10000001', kavel: 'ZZP', afspraakEurocent: zzp },
    ],
    zorgaanbieders: [{ agb: '10000001', eenjarig: true, prestaties: [{ bron: 'eigen lijst' }, {}] }],
    instellingen: { lezing: 'helftVanJaar', toekenningspercentage: '50.0' },
    verschillen: [{ prestatie: 'H126', tariefEurocent: 72, verschilEurocent: 72 * 60_003 - mpt }],
    aannames: [expect.stringContaining('twee lezingen'), expect.stringContaining('uurprijs / 60')],
  });
});

test('a tariff in another unit than that of the koppeltabel is refused', async () => {
  const wrong = join(folder, 'dagdeel.csv');
  writeFileSync(wrong, TARIEVEN.replace(';H126;uur;', ';H126;dagdeel;'));
  const run = await bereken(SET, '--tarieven', wrong);
  expect(run).toMatchObject({ exitCode: 2, stdout: '' });
  expect(run.stderr).toContain('tijdseenheid 01');
});

test('the rounding of the claimed minute is a setting, and its effect is told', async () => {
  const down = SET.replace('"zorgaanbieders"', '"instellingen": {"minuutprijs": "omlaag"}, "zorgaanbieders"');
  const run = await bereken(down, '--tarieven', tarieven);
  expect(run.stdout).toContain('10000001 H126: € 0,71 per eenheid, −€ 550,03');
});

test('with the demonstration tariffs every answer says FICTIEF; the budget form is written', async () => {
  const form = join(folder, 'formulier.csv');
  const run = await bereken(SET, '--budgetformulier', form, '--indiening', 'eenzijdig');
  expect(run.exitCode).toBe(0);
  expect(run.stdout).toContain('FICTIEF');
  expect(run.stdout).toContain('contract voor één jaar');
  const rows = readFileSync(form, 'utf8').trimEnd().split('\r\n');
  expect(rows).toHaveLength(4);
  expect(rows.filter((row) => row.includes('FICTIEF'))).toHaveLength(2);
});

test('the budget form is a workbook when its name says so', async () => {
  const form = join(folder, 'formulier.xlsx');
  expect((await bereken(SET, '--budgetformulier', form)).exitCode).toBe(0);
  expect(readFileSync(form).subarray(0, 2).toString()).toBe('PK');
});

test('the example of the manual works', async () => {
  const manual = readFileSync(
    join(import.meta.dirname, '../../../../docs/handleiding/overeenkomst.md'),
    'utf8',
  );
  const example = /```json\n(.*?)```/s.exec(manual)?.[1] ?? '';
  const run = await bereken(example, '--json');
  expect(run).toMatchObject({ exitCode: 0, stderr: '' });
  expect(JSON.parse(run.stdout)).toMatchObject({ regio: '5517', zorgaanbieders: [{ begrenzingen: [] }] });
});

describe('refused by a rule: exit code 1', () => {
  test('a set above the room names the excess to the cent', async () => {
    const run = await bereken(SET.replace('50000000', '34612885'), '--tarieven', tarieven);
    expect(run).toMatchObject({ exitCode: 1, stdout: '' });
    expect(run.stderr).toContain('standaardinvoer:1 contracteerruimteEurocent');
    expect(run.stderr).toContain('€ 0,01 te veel');
  });

  test('a price above the NZa maximum', async () => {
    const run = await bereken(SET.replace('"92.5"', '"100.1"'), '--tarieven', tarieven, '--json');
    expect(run.exitCode).toBe(1);
    expect(JSON.parse(run.stdout)).toMatchObject({
      bevindingen: [{ code: 'prijs-boven-maximum', regel: 4, veld: 'zorgaanbieders[0].percentages.MPT' }],
    });
  });
});

describe('wrong input: exit code 2 with file, line and field', () => {
  test.each([
    [
      SET.replace('"5517"', '"5522"').replaceAll('2018', '2020'),
      'standaardinvoer:1 regio',
      '5522 bestaat niet',
    ],
    [
      SET.replace('"kavel": "MPT"', '"kavel": "VPT"'),
      'standaardinvoer:7 zorgaanbieders[0].prestaties[1].kavel',
      'MPT',
    ],
    [
      SET.replace('"Z043"', '"Z044"'),
      'standaardinvoer:6 zorgaanbieders[0].prestaties[0].prestatie',
      'maximumtarief',
    ],
    [SET.replace('"agb"', '"abg"'), 'standaardinvoer:3 zorgaanbieders[0].abg', 'agb'],
    [SET.slice(0, -1), 'standaardinvoer:9', 'geen geldige JSON'],
  ])('%#: %s', async (text, place, says) => {
    const run = await bereken(text, '--tarieven', tarieven);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toContain(place);
    expect(run.stderr).toContain(says);
  });

  test('a tariff file with a wrong line, and one that is not there', async () => {
    const wrong = join(folder, 'fout.csv');
    writeFileSync(wrong, TARIEVEN.replace('13135', '131,35'));
    const [read, absent] = await Promise.all([
      bereken(SET, '--tarieven', wrong),
      bereken(SET, '--tarieven', join(folder, 'weg.csv')),
    ]);
    expect(read.exitCode).toBe(2);
    expect(read.stderr).toContain('fout.csv:2 bedrag_eurocent');
    expect(absent.exitCode).toBe(2);
    expect(absent.stderr).toContain('bestaat niet');
  });

  test('a form that is neither CSV nor XLSX', async () => {
    const run = await bereken(SET, '--budgetformulier', join(folder, 'formulier.pdf'));
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toContain('.csv of .xlsx');
  });

  test('a form in a folder that does not exist', async () => {
    const run = await bereken(SET, '--budgetformulier', join(folder, 'weg', 'f.csv'));
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toContain('De map bestaat niet');
  });
});
