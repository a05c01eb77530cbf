import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { TIJDPADCODES } from '@kavel/core/kalender';
import { gedrukt2017, goed2019 } from '@kavel/testkit/tijdpad';
import { loadTijdpadbronnen, loadTijdpaden, readTijdpadoordeel } from './index.ts';
import type { Tijdpadoordeel } from './index.ts';

const CHECKOUT = join(import.meta.dirname, '../../../..');
const bronnen = await loadTijdpadbronnen(CHECKOUT);
if (!bronnen.ok) throw new Error('the product cannot read its own data');

function judge(text: string): Tijdpadoordeel {
  if (!bronnen.ok) throw new Error('read above');
  const oordeel = readTijdpadoordeel(bronnen.value, { bestand: 'tijdpad.yaml', text });
  if (!oordeel.ok) throw new Error(JSON.stringify(oordeel.error, null, 2));
  return oordeel.value;
}

function codes({ bevindingen }: Tijdpadoordeel): string[] {
  return bevindingen.map(({ code, rij, bij }) => `${rij ?? bij} ${code}`);
}

describe('the timetable of 003', () => {
  it('as printed has its known faults and no other: ANO-1 … ANO-5 and the contract due in the term', () => {
    const oordeel = judge(gedrukt2017.text);
    expect(codes(oordeel)).toEqual([
      '1 datum-ontbreekt', // ANO-1
      '3 jaar-past-niet', // ANO-2
      '4 jaar-past-niet', // ANO-2: a Tuesday in 2016 …
      '4 weekdag-past-niet', // … and a Wednesday in 2017
      '7 weekdag-past-niet', // ANO-3
      '7 dag-verschilt', // ANO-3: Monday in 2.1, Tuesday in 2.3
      '7 kloktijd-dubbelzinnig', // ANO-3: "voor" in 2.1, "om" in 2.3
      '9 jaar-past-niet', // ANO-2
      '10 retour-voor-einde-termijn', // procedure.md: 23 October, the term ends on 30 October
      '11 weekdag-past-niet', // ANO-4
      'reactie termijn-begin-dubbel', // ANO-5
      'reactie adres-verschilt', // ANO-5
    ]);
    expect(oordeel.bevindingen.every(({ bekend }) => !bekend)).toBe(true);
    const text = (row: number): string => oordeel.bevindingen[row]?.melding ?? '';
    expect(text(1)).toContain('in 2017 is dat woensdag 7 juni 2017');
    expect(text(3)).toContain('staat dinsdag, maar 21 juni 2017 is een woensdag');
    expect(text(8)).toContain('tot en met maandag 30 oktober 2017');
    expect(text(9)).toContain('is dinsdag 31 oktober 2017 de laatste dag');
  });

  it('as shipped has the corrected days of procedure.md', async () => {
    const shipped = (await shippedTijdpaden()).find(({ tijdpad }) => tijdpad.id === 'zorg-en-zekerheid-2018');
    if (shipped === undefined) throw new Error('the timetable of 2018 is missing');
    const { stappen } = shipped.tijdpad;
    const row = (rij: number): string => {
      const wanneer = stappen[rij - 1]?.wanneer;
      if (wanneer === undefined || wanneer.soort === 'periode') throw new Error(`row ${rij} has no day`);
      return `${wanneer.soort} ${wanneer.dag.toString()} ${stappen[rij - 1]?.weekdag ?? ''}`.trim();
    };
    expect([1, 4, 9, 11].map(row)).toEqual([
      'moment 2017-06-01',
      'uiterlijk 2017-06-21 woensdag',
      'uiterlijk 2017-10-10 dinsdag',
      'voor 2017-11-01 woensdag',
    ]);
    const grond = [1, 4, 9, 11].map((rij) => shipped.bestand.gronden.get(stappen[rij - 1]?.id ?? ''));
    expect(grond.map((clausule) => clausule?.zekerheid)).toEqual(Array(4).fill('aangenomen'));
    expect(codes(shipped)).toEqual([
      '7 kloktijd-dubbelzinnig',
      '10 retour-voor-einde-termijn',
      'reactie-na-kader adres-verschilt',
    ]);
    expect(shipped.einden.map(({ na, einde }) => `${na.id} ${einde.strikt.toString()}`)).toEqual([
      'publicatie-kader 2017-06-21',
      'nota-van-inlichtingen 2017-07-20',
      'voorlopige-gunning 2017-10-30',
    ]);
  });
});

async function shippedTijdpaden(): Promise<readonly Tijdpadoordeel[]> {
  const loaded = await loadTijdpaden(CHECKOUT);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error, null, 2));
  return loaded.value;
}

test('what a shipped timetable documents as a finding is found, and nothing else is', async () => {
  const shipped = await shippedTijdpaden();
  expect(shipped.map(({ tijdpad }) => tijdpad.id)).toEqual([
    'landelijk-2021',
    'landelijk-transitiemiddelen-2022',
    'uitspraak-2020-10-01',
    'zorg-en-zekerheid-2018',
  ]);
  for (const { tijdpad, bestand, bevindingen } of shipped) {
    const documented = bestand.openstaand.flatMap(({ bevinding }) =>
      bevinding === undefined ? [] : [`${bevinding.bij} ${bevinding.code}`],
    );
    expect(bevindingen.map(({ bij, code }) => `${bij} ${code}`).sort(), tijdpad.id).toEqual(
      documented.sort(),
    );
  }
});

/** One thing spoiled in the good timetable, and the one finding that it must give. */
const SPOILED: readonly (readonly [code: string, place: string | number, from: string, to: string])[] = [
  [
    'datum-ontbreekt',
    2,
    '    wanneer:\n      op: 2019-06-13\n      weekdag: donderdag\n      tijd:\n        van: 09:30\n        tot: 11:30\n',
    '',
  ],
  [
    'datum-onbekend',
    2,
    'op: 2019-06-13\n      weekdag: donderdag',
    'op:\n        onbekend: de zaal is nog niet zeker',
  ],
  ['jaar-past-niet', 2, 'op: 2019-06-13', 'op: 2018-06-13'],
  ['weekdag-past-niet', 2, 'weekdag: donderdag', 'weekdag: woensdag'],
  ['weekdag-past-niet', 9, 'weekdag: vrijdag', 'weekdag: donderdag'],
  [
    'dag-verschilt',
    5,
    'plaats: §2.3\n        uiterlijk: 2019-08-01',
    'plaats: §2.3\n        uiterlijk: 2019-08-02',
  ],
  [
    'dag-verschilt',
    5,
    'plaats: §2.3\n        uiterlijk: 2019-08-01\n        tijd:\n          voor: 17:00',
    'plaats: §2.3\n        voor: 2019-08-01',
  ],
  ['tijd-verschilt', 5, '        tijd:\n          voor: 17:00', '        tijd:\n          voor: 12:00'],
  ['kloktijd-dubbelzinnig', 5, '        tijd:\n          voor: 17:00', '        tijd:\n          om: 17:00'],
  ['periode-omgekeerd', 2, 'tot: 11:30', 'tot: 09:30'],
  ['periode-omgekeerd', 6, 'tot en met: 2019-09-27', 'tot en met: 2019-08-16'],
  ['vrije-dag', 2, 'op: 2019-06-13\n      weekdag: donderdag', 'op: 2019-06-10'],
  ['vrije-dag', 2, 'op: 2019-06-13\n      weekdag: donderdag', 'op: 2019-05-31'],
  ['vrije-dag', 6, 'van: 2019-08-19', 'van: 2019-08-18'],
  ['nota-voor-sluiten-vragen', 4, 'uiterlijk: 2019-06-25', 'uiterlijk: 2019-06-17'],
  ['inschrijving-voor-nota', 5, 'uiterlijk: 2019-06-25', 'uiterlijk: 2019-08-02'],
  ['volgorde-onmogelijk', 7, 'tot en met: 2019-09-27', 'tot en met: 2019-10-08'],
  ['retour-voor-einde-termijn', 8, 'lengte: 28', 'lengte: 18'],
  ['gunning-voor-einde-termijn', 9, 'voor: 2019-11-08', 'voor: 2019-10-25'],
  ['binnen-verlenging', 9, 'voor: 2019-11-08\n      weekdag: vrijdag', 'voor: 2019-10-29'],
  ['reactietermijn-ontbreekt', 7, '    na:\n      - gunning', '    na:\n      - nota'],
  ['termijn-begin-dubbel', 'reactie', '    na:\n      - gunning', '    na:\n      - gunning\n      - nota'],
  [
    'adres-verschilt',
    'reactie',
    '      - gunning\n    adres: inkoop@voorbeeld.test',
    '      - gunning\n    adres: Inkoop@ander.test',
  ],
];

describe('a planted fault', () => {
  it('needs a timetable that has none', () => {
    expect(codes(judge(goed2019.text))).toEqual([]);
  });

  it.each(SPOILED)('%s at %s is found, and nothing else', (code, place, from, to) => {
    expect(goed2019.text).toContain(from);
    const { bevindingen, ...rest } = judge(goed2019.text.replace(from, to));
    expect(codes({ bevindingen, ...rest })).toEqual([`${place} ${code}`]);
    const [finding] = bevindingen;
    expect(finding?.klasse).toBe(TIJDPADCODES[finding?.code ?? 'vrije-dag']);
    // What is wrong, and after it what to do.
    expect(finding?.melding.split('. ').length).toBeGreaterThan(1);
  });

  it('of every published code is in the table', () => {
    expect([...new Set(SPOILED.map(([code]) => code))].sort()).toEqual(Object.keys(TIJDPADCODES).sort());
  });

  it('in the file names the line of its step', () => {
    const { bevindingen } = judge(goed2019.text.replace('weekdag: vrijdag', 'weekdag: zondag'));
    const lines = goed2019.text.split('\n');
    expect(lines[(bevindingen[0]?.regel ?? 0) - 1]).toBe('  - id: definitief');
  });

  it('is known when the file itself says how it is read', () => {
    const openstaand = [
      'openstaand:',
      '  - vraag: Welke dag klopt?',
      '    lezing: de datum.',
      '    bevinding:',
      '      code: weekdag-past-niet',
      '      bij: definitief',
      '',
    ].join('\n');
    const spoiled = goed2019.text.replace('weekdag: vrijdag', 'weekdag: zondag');
    expect(judge(spoiled).bevindingen).toMatchObject([{ bekend: false }]);
    expect(judge(spoiled + openstaand).bevindingen).toMatchObject([{ bekend: true, klasse: 'fout' }]);
    const ofAnother = openstaand.replace('bij: definitief', 'bij: nota');
    expect(judge(spoiled + ofAnother).bevindingen).toMatchObject([{ bekend: false }]);
  });
});

test('the days between the strict and the extended end of a derived step are both kept', () => {
  const { tijdpad } = judge(goed2019.text.replace('lengte: 28', 'lengte: 20'));
  const [retour] = tijdpad.stappen.filter(({ id }) => id === 'retour');
  expect(retour).toMatchObject({ wanneer: { soort: 'uiterlijk' } });
  expect(JSON.stringify([retour?.wanneer, retour?.verlengd])).toBe(
    '[{"soort":"uiterlijk","dag":"2019-10-27"},"2019-10-28"]',
  );
});

test('years of which not all holidays are known are named only when a term touches them', () => {
  const in2020 = goed2019.text.replaceAll('2019', '2020').replaceAll(/ +weekdag: \w+\n/g, '');
  expect(judge(goed2019.text).tijdpad.onvolledigeJaren).toEqual([]);
  expect(judge(in2020).tijdpad.onvolledigeJaren).toEqual([2020]);
});
