import { describe, expect, it } from 'vitest';
import { gedrukt2017, goed2019 } from '@kavel/testkit/tijdpad';
import { callKavel } from '../call-kavel.ts';

const tijdpad = (args: readonly string[], stdin = ''): ReturnType<typeof callKavel> =>
  callKavel(['tijdpad', ...args], { stdin });

const SHIPPED = 'beleid/tijdpaden/zorg-en-zekerheid-2018.yaml';

describe('kavel tijdpad controleer', () => {
  it('gives the findings of the printed timetable with code, row, line and Dutch text, and ends with 1', async () => {
    const run = await tijdpad(['controleer', gedrukt2017.bestand, '--json']);
    expect(run.exitCode).toBe(1);
    const answer = JSON.parse(run.stdout) as { tijdpad: string; bevindingen: Record<string, unknown>[] };
    expect(answer.tijdpad).toBe('zorg-en-zekerheid-2018-gedrukt');
    expect(answer.bevindingen).toHaveLength(12);
    expect(answer.bevindingen[0]).toEqual({
      code: 'datum-ontbreekt',
      klasse: 'fout',
      rij: 1,
      bij: 'publicatie-kader',
      regel: 13,
      bekend: false,
      melding:
        'bij "Landelijk inkoopkader op de website" staat geen datum. Een tijdpad noemt bij elke stap een dag. Vul de datum in.',
    });
    expect(answer.bevindingen[10]).toMatchObject({ code: 'termijn-begin-dubbel', rij: null, bij: 'reactie' });
  });

  it('is done without a finding, and with warnings alone', async () => {
    const good = await tijdpad(['controleer', '-'], goed2019.text);
    expect(good).toEqual({
      exitCode: 0,
      stdout: 'Tijdpad zonder fouten (FICTIEF): 9 stappen, geen bevindingen.\n',
      stderr: '',
    });
    const sunday = goed2019.text.replace('van: 2019-08-19', 'van: 2019-08-18');
    const warned = await tijdpad(['controleer', '-'], sunday);
    expect(warned.exitCode).toBe(0);
    expect(warned.stdout).toContain('0 fouten en 1 waarschuwing.');
    expect(warned.stdout).toContain(
      'standaardinvoer:62 rij 6, waarschuwing vrije-dag — zondag 18 augustus 2019',
    );
  });

  it('says of the shipped timetable that its contradiction is known, and still ends with 1', async () => {
    const run = await tijdpad(['controleer', SHIPPED]);
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain('11 stappen, 1 fout en 2 waarschuwingen.');
    expect(run.stdout).toContain('rij 10, fout retour-voor-einde-termijn (staat onder openstaand) — ');
  });
});

describe('kavel tijdpad leid-af', () => {
  it('gives people a table with weekdays', async () => {
    const run = await tijdpad(['leid-af', '-'], goed2019.text);
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(run.stdout.split('\n').map((line) => line.replaceAll(/ {2,}/g, ' | '))).toEqual([
      'Tijdpad zonder fouten (FICTIEF)',
      '1 | maandag 3 juni 2019 | zorgkantoor | Kader op de website',
      '2 | donderdag 13 juni 2019 van 09:30 tot 11:30 | beide | Bijeenkomst',
      '3 | uiterlijk dinsdag 18 juni 2019 | zorgaanbieder | Vragen',
      '4 | uiterlijk dinsdag 25 juni 2019 | zorgkantoor | Antwoorden',
      '5 | uiterlijk donderdag 1 augustus 2019 voor 17:00 | zorgaanbieder | Inschrijven',
      '6 | maandag 19 augustus 2019 tot en met vrijdag 27 september 2019 | beide | Dialoog',
      '7 | uiterlijk maandag 7 oktober 2019 | zorgkantoor | Voorlopige gunning',
      '8 | uiterlijk maandag 4 november 2019 voor 15:00 | zorgaanbieder | Overeenkomst terug',
      '9 | voor vrijdag 8 november 2019 | zorgkantoor | Definitieve gunning',
      ' | tot en met zondag 27 oktober 2019 (verlengd maandag 28 oktober 2019) | zorgaanbieder | Reactie op de gunning',
      '',
    ]);
  });

  it('gives programs days, closing moments in the offset of the day, and the ends of the terms', async () => {
    const run = await tijdpad(['leid-af', '-', '--json'], goed2019.text.replace('lengte: 28', 'lengte: 20'));
    const answer = JSON.parse(run.stdout) as { stappen: object[]; reactietermijnen: object[] };
    expect(answer.stappen[7]).toEqual({
      rij: 8,
      id: 'retour',
      wat: 'Overeenkomst terug',
      wie: 'zorgaanbieder',
      rol: 'ondertekend-retour',
      wanneer: { soort: 'uiterlijk', dag: '2019-10-27' },
      tijd: 'voor 15:00',
      verlengd: '2019-10-28',
      opTijdTot: '2019-10-27T15:00:00+01:00',
      teLaatVanaf: '2019-10-28T15:00:00+01:00',
    });
    expect(answer.reactietermijnen).toEqual([
      {
        id: 'reactie',
        na: 'gunning',
        strikt: '2019-10-27',
        verlengd: '2019-10-28',
        sluiting: '2019-10-28T00:00:00+01:00',
      },
    ]);
    expect(run.stderr).toContain('dit tijdpad heeft bevindingen');
  });

  it('says which days nobody can know', async () => {
    const run = await tijdpad(['leid-af', 'beleid/tijdpaden/landelijk-2021.yaml']);
    expect(run.exitCode).toBe(0);
    expect(run.stdout).toContain('onbekend: elk zorgkantoor kiest zelf een dag');
    expect(run.stdout).toContain('onbekend: de stap plan-aangekondigd heeft geen datum');
    expect(run.stdout).toContain('maandag 1 februari 2021');
  });

  it('warns when a term touches a year whose holidays are not all known', async () => {
    const in2020 = goed2019.text.replaceAll('2019', '2020').replaceAll(/ +weekdag: \w+\n/g, '');
    const run = await tijdpad(['leid-af', '-'], in2020);
    expect(run.exitCode).toBe(0);
    expect(run.stderr).toContain('Let op: niet alle dagen');
  });
});

describe('input that cannot be used ends with 2 and names line and field', () => {
  it.each([
    [
      'na: publicatie-kader',
      'na: kader',
      'standaardinvoer:37 stappen[2].wanneer.uiterlijk.na — de stap "kader" bestaat niet',
    ],
    [
      'na: publicatie-kader',
      'na: vragen-sluiten',
      'deze stap wacht op zichzelf: vragen-sluiten → vragen-sluiten',
    ],
    ['op: 2019-06-13', 'op: 2019-06-31', '2019-06-31 is geen dag van de kalender'],
    ['procedurejaren:\n  - 2019', 'procedurejaren: [2019]', 'is in dit bestand niet toegestaan'],
    ['rol: dialoog', 'role: dialoog', 'het veld "role" bestaat hier niet'],
    [
      'lengte: 28\n        eenheid: kalenderdagen',
      'lengte: 9999\n        eenheid: maanden',
      'kan Kavel niet tellen',
    ],
    ['gunning: 2019-10-07', 'gunning: 2099-12-07', 'buiten de jaren waarvan Kavel de feestdagen kent'],
  ])('%s → %s', async (from, to, says) => {
    expect(goed2019.text).toContain(from);
    for (const command of ['controleer', 'leid-af']) {
      const run = await tijdpad([command, '-'], goed2019.text.replace(from, to));
      expect(run).toMatchObject({ exitCode: 2, stdout: '' });
      expect(run.stderr).toContain(says);
    }
  });

  it('a file that is not there', async () => {
    const run = await tijdpad(['controleer', 'nergens.yaml']);
    expect(run).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('bestaat niet') as string });
  });
});
