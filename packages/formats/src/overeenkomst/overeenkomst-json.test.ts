import { describe, expect, test } from 'vitest';
import { readOvereenkomst, writeOvereenkomst } from './index.ts';

const SET = `{"regio": "5517", "jaar": 2018, "contracteerruimteEurocent": 1000, "reserveringEurocent": 10,
 "zorgaanbieders": [
  {"agb": "10000001", "nieuweAanbieder": false, "eersteContractjaar": 2017, "productieJanJunEurocent": 4999999,
   "percentages": {"ZZP": "97", "MPT": "92.5"},
   "prestaties": [
    {"prestatie": "Z043", "kavel": "ZZP", "productieJanJun": 1810, "bovenregionaal": 0,
     "inclusiefBehandeling": true, "volumeVorigJaar": 1700},
    {"prestatie": "H126", "kavel": "MPT", "productieJanJun": 61003, "bovenregionaal": 1000}],
   "meerzorg": [
    {"kavel": "MEERZORG_GZ", "productieJanJunEurocent": 5, "bovenregionaalEurocent": 1}]}]}`;

function withSettings(settings: string): string {
  return SET.replace('"zorgaanbieders"', `"instellingen": ${settings},\n "zorgaanbieders"`);
}

test('settings that are left out are those of 003 for 2018', () => {
  const read = readOvereenkomst(SET, 'in.json');
  expect(read).toMatchObject({
    ok: true,
    value: {
      regio: '5517',
      jaar: 2018,
      instellingen: {
        extrapolatie: 'x12/6',
        toekenningspercentage: 500_000,
        lezing: 'helftVanJaar',
        percentageNhc: 1_000_000,
        percentageNic: 1_000_000,
        eenjarigOnderEurocent: 5_000_000,
        volumegrenzen: [],
      },
      zorgaanbieders: [{ percentages: { ZZP: 970_000, MPT: 925_000 } }],
    },
  });
});

test('what is written reads back the same, settings and bounds included', () => {
  const settings = `{"extrapolatie": "dagen", "toekenningspercentage": "49.9999", "percentageNhc": "99",
    "percentageNic": "0", "eenjarigOnderEurocent": 1, "volumegrenzen": {
      "groei": [{"groep": "ZZP", "maximumPercentageVorigJaar": "102.5", "clausule": "a"}],
      "aandeelInclusiefBehandeling": {"maximumPercentage": "80", "clausule": "b"},
      "nieuweAanbiederAlleenThuis": {"clausule": "c"}}}`;
  const read = readOvereenkomst(withSettings(settings), 'in.json');
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  expect(read.value.instellingen).toMatchObject({
    toekenningspercentage: 499_999,
    volumegrenzen: [
      { maximumPercentageVorigJaar: 1_025_000 },
      { maximumPercentage: 800_000 },
      { clausule: 'c' },
    ],
  });
  expect(readOvereenkomst(writeOvereenkomst(read.value), 'uit.json')).toEqual(read);
});

describe('a wrong file is refused with line and field', () => {
  test.each([
    [SET.replace('"5517"', '5517'), 1, 'regio'],
    [SET.replace('"5517"', '"0517"'), 1, 'regio'],
    [SET.replace('2018', '2014'), 1, 'jaar'],
    [SET.replace('1000,', '-1,'), 1, 'contracteerruimteEurocent'],
    [SET.replace('1000,', '9007199254740992,'), 1, 'contracteerruimteEurocent'],
    [SET.replace('10000001', '00000001'), 3, 'zorgaanbieders[0].agb'],
    [SET.replace('"97"', '97'), 4, 'zorgaanbieders[0].percentages.ZZP'],
    [SET.replace('"97"', '"-1"'), 4, 'zorgaanbieders[0].percentages.ZZP'],
    [SET.replace('1810', '1810.5'), 6, 'zorgaanbieders[0].prestaties[0].productieJanJun'],
    [SET.replace('"kavel": "ZZP"', '"kavel": "zzp"'), 6, 'zorgaanbieders[0].prestaties[0].kavel'],
    [SET.replace('"volumeVorigJaar"', '"volumeVorig"'), 7, 'zorgaanbieders[0].prestaties[0].volumeVorig'],
    [SET.replace('"MEERZORG_GZ"', '"ZZP"'), 10, 'zorgaanbieders[0].meerzorg[0].kavel'],
    [withSettings('{"lezing": "half"}'), 2, 'instellingen.lezing'],
    [
      withSettings('{"volumegrenzen": {"groei": [{"groep": "ZZP", "clausule": "x"}]}}'),
      2,
      'instellingen.volumegrenzen.groei[0].maximumPercentageVorigJaar',
    ],
  ])('%#: line %i, %s', (text, regel, veld) => {
    const read = readOvereenkomst(text, 'in.json');
    const places = read.ok ? [] : read.error.map((finding) => [finding.bestand, finding.regel, finding.veld]);
    expect(places).toContainEqual(['in.json', regel, veld]);
  });
});
