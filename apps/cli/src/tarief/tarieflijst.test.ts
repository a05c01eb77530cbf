import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runKavel } from '@kavel/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callKavel } from '../call-kavel.ts';

const home = mkdtempSync(join(tmpdir(), 'kavel-tarieflijst-'));
afterAll(() => {
  rmSync(home, { recursive: true });
});

function file(name: string, ...lines: readonly string[]): string {
  const path = join(home, name);
  writeFileSync(path, lines.join('\n'));
  return path;
}

const KOP =
  'agb;naam;sector;kavel;nzaWaardeEurocent;nieuweAanbieder;vrijVoorstel;bewegingenEnDoelen;technologie';
const REGELS = [
  '10000001;De Berk;VV;ZZP;100000;nee;geen;nee;ja',
  '10000001;De Berk;VV;MPT;20000;nee;geen;nee;',
  '10000002;Het Dal;VV;ZZP;;ja;97,2;ja;ja',
  '10000003;De Els;GZ;ZZP;50000;nee;geen;nee;ja',
];
const CZ = ['--zorgkantoor', 'cz', '--jaar', '2025', '--kennisdatum', '2026-01-01'];
const tarief = (...args: readonly string[]) => callKavel(['tarief', ...CZ, ...args]);

type Answer = {
  readonly regels: readonly Readonly<Record<string, unknown>>[];
  readonly samenvatting: Readonly<Record<string, unknown>>;
};
const answerOf = ({ stdout }: { readonly stdout: string }): Answer => JSON.parse(stdout) as Answer;

describe('kavel tarief --lijst', () => {
  test('answers every line with the outcome that it has alone', async () => {
    const run = await tarief('--lijst', file('lijst.csv', KOP, ...REGELS), '--json');
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    const { regels, samenvatting } = answerOf(run);
    expect(regels[0]).toEqual({
      regel: 2,
      agb: '10000001',
      naam: 'De Berk',
      sector: 'VV',
      kavel: 'ZZP',
      uitkomst: { soort: 'percentage', percentage: '95.6' },
      ontbrekendeFeiten: [],
      nzaWaardeEurocent: 100_000,
      waardeEurocent: 95_600,
    });
    expect(regels[1]).toMatchObject({
      uitkomst: { soort: 'nietVastTeStellen' },
      ontbrekendeFeiten: ['technologie'],
    });
    expect(regels[2]).toMatchObject({ uitkomst: { soort: 'percentage', percentage: '97.3' } });
    expect(regels[2]).not.toHaveProperty('waardeEurocent');
    expect(regels[3]).toMatchObject({ uitkomst: { soort: 'nietVastTeStellen' }, ontbrekendeFeiten: [] });
    expect(samenvatting).toMatchObject({
      zorgkantoor: 'cz',
      peildatum: '2025-01-01',
      kennisdatum: '2026-01-01',
      aantal: 4,
      uitkomsten: { percentage: 2, nietVastTeStellen: 2, uitgesloten: 0 },
      percentages: { laagste: '95.6', mediaan: '95.6', hoogste: '97.3' },
      waarde: { regels: 1, nzaWaardeEurocent: 100_000, waardeEurocent: 95_600 },
    });
    const feiten =
      '{"nieuweAanbieder":false,"vrijVoorstel":null,"bewegingenEnDoelen":false,"technologie":true}';
    const alone = await callKavel(
      ['tarief', ...CZ, '--sector', 'VV', '--kavel', 'ZZP', '--feiten', '-', '--json'],
      {
        stdin: feiten,
      },
    );
    const { uitkomst, samenstellingHash } = JSON.parse(alone.stdout) as Record<string, unknown>;
    expect(uitkomst).toEqual(regels[0]?.['uitkomst']);
    expect(samenvatting['samenstellingen']).toEqual([
      { sector: 'VV', kavel: 'ZZP', samenstellingHash },
      { sector: 'VV', kavel: 'MPT', samenstellingHash },
    ]);
  });

  test('tells people what the list comes to, and names the facts that do not count', async () => {
    const lijst = file('ongebruikt.csv', `${KOP};mptGroei`, ...REGELS.map((regel) => `${regel};ja`));
    const run = await tarief('--lijst', lijst, '--sector', 'VV');
    expect(run.exitCode).toBe(0);
    expect(run.stderr).toContain('dit beleid kijkt niet naar mptGroei');
    expect(run.stdout).toContain(
      'Tarieven van 3 regels bij cz, peildatum 2025-01-01, zoals bekend op 2026-01-01.',
    );
    expect(run.stdout).toContain('Overgeslagen, van een andere sector: 1 regel.');
    expect(run.stdout).toContain('      2  percentage\n      1  niet vast te stellen\n      0  uitgesloten');
    expect(run.stdout).toContain('Percentages van 95,6% tot 97,3%');
    expect(run.stdout).toContain('over 1 van de 3 regels');
    expect(run.stdout).toContain('bij het percentage van elke regel   € 956,00');
    expect(run.stdout).toContain('      1  feit ontbreekt: technologie');
  });

  test('reads standard input and writes the outcomes as CSV', async () => {
    const uit = join(home, 'tarieven.csv');
    const run = await callKavel(['tarief', ...CZ, '--lijst', '-', '--uit', uit], {
      stdin: [KOP, ...REGELS].join('\r\n'),
    });
    expect(run.stdout).toContain(`De uitkomst van elke regel staat in ${uit}.`);
    const rows = readFileSync(uit, 'utf8').split('\r\n');
    expect(rows).toHaveLength(6);
    expect(rows[1]).toBe('10000001;De Berk;;VV;ZZP;percentage;95,6;;;;100000;95600');
    expect(rows[2]).toMatch(
      /^10000001;De Berk;;VV;MPT;nietVastTeStellen;;;feit ontbreekt: .*;technologie;20000;$/,
    );
  });

  test('with any finding in the file nothing is written', async () => {
    const uit = join(home, 'niets.csv');
    const lijst = file('fout.csv', KOP, ...REGELS, '1;x;VV;ZZP;;;972;;');
    const run = await tarief('--lijst', lijst, '--uit', uit, '--json');
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain(`${lijst}:6 agb (kolom 1) — "1" is geen AGB-code.`);
    expect(run.stderr).toContain(`${lijst}:6 vrijVoorstel (kolom 7) — vrijVoorstel is 972%`);
    expect(JSON.parse(run.stdout)).toMatchObject({
      bevindingen: [{ regel: 6, code: 'waarde-ongeldig' }, { regel: 6 }],
    });
    expect(existsSync(uit)).toBe(false);
  });

  test.each([
    [
      'both forms',
      ['--lijst', 'a.csv', '--feiten', 'b.json'],
      'De opties --lijst <bestand> en --feiten <bestand> gaan niet samen.',
    ],
    [
      'a kavel beside the list',
      ['--lijst', 'a.csv', '--kavel', 'ZZP'],
      'De opties --lijst <bestand> en --kavel <kavel> gaan niet samen.',
    ],
    ['neither form', [], 'Noem --feiten met de feiten van één zorgaanbieder, of --lijst'],
    [
      'facts without a sector',
      ['--feiten', 'b.json'],
      'De optie --sector <sector> is verplicht en ontbreekt.',
    ],
    [
      'facts without a kavel',
      ['--feiten', 'b.json', '--sector', 'VV'],
      'De optie --kavel <kavel> is verplicht en ontbreekt.',
    ],
    ['an outcome file without a list', ['--feiten', 'b.json', '--uit', 'c.csv'], 'gaan niet samen'],
    [
      'its own list as the outcome file',
      ['--lijst', 'a.csv', '--uit', './a.csv'],
      'Kavel overschrijft uw lijst niet',
    ],
    ['a list that is not there', ['--lijst', join(home, 'weg.csv')], 'Dit bestand bestaat niet.'],
    [
      'a day outside the year',
      ['--lijst', file('dag.csv', KOP, ...REGELS), '--peildatum', '2024-12-31'],
      '2024-12-31 ligt niet in 2025',
    ],
  ])('refuses %s', async (_, args, says) => {
    const run = await tarief(...args);
    expect(run.stderr).toContain(says);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
  });
});

describe('kavel simuleer zorgaanbieders', () => {
  const uit = join(home, 'proef.csv');
  const simuleer = (...args: readonly string[]) => ['simuleer', 'zorgaanbieders', '--getal', '42', ...args];

  beforeAll(async () => {
    const run = await callKavel(simuleer('--regio', '5517', '--uit', uit, '--json'));
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(JSON.parse(run.stdout)).toMatchObject({ uit, getal: 42, jaar: 2024, fictief: true, regios: 1 });
  });

  test('writes a list that kavel tarief takes as it is', async () => {
    const run = await callKavel([
      'tarief',
      '--zorgkantoor',
      'cz',
      '--jaar',
      '2024',
      '--lijst',
      uit,
      '--json',
      '--sector',
      'VV',
    ]);
    expect(run.exitCode).toBe(0);
    const { regels, samenvatting } = answerOf(run);
    expect(samenvatting).toMatchObject({ aantal: regels.length, fictief: regels.length });
    expect(regels.length).toBeGreaterThan(40);
    for (const { agb, naam } of regels) {
      expect(agb).toMatch(/^9917/);
      expect(naam).toMatch(/ \(FICTIEF\)$/);
    }
    const text = await callKavel(['tarief', '--zorgkantoor', 'cz', '--jaar', '2024', '--lijst', uit]);
    expect(text.stdout).toContain('FICTIEVE zorgaanbieders');
  });

  test('the same number gives the same bytes, of one region and of all', async () => {
    const [again, all] = [join(home, 'weer.csv'), join(home, 'alle.csv')];
    await runKavel(simuleer('--regio', '5517', '--uit', again), {
      env: { TZ: 'Pacific/Auckland', LANG: 'tr_TR' },
    });
    expect(readFileSync(again, 'utf8')).toBe(readFileSync(uit, 'utf8'));
    const run = await callKavel(simuleer('--uit', all));
    expect(run.stdout).toMatch(/^3\d{3} zorgaanbieders van 31 regio’s staan in .*FICTIEF\.\n$/s);
    const [, ...lines] = readFileSync(uit, 'utf8').split('\r\n');
    const everywhere = new Set(readFileSync(all, 'utf8').split('\r\n'));
    expect(lines.filter((line) => !everywhere.has(line))).toEqual([]);
  });

  test('replaces a file only when asked to', async () => {
    const mine = file('van-mij.csv', 'van mij');
    const refused = await callKavel(simuleer('--uit', mine));
    expect(refused.exitCode).toBe(2);
    expect(refused.stderr).toContain('--overschrijf');
    expect(readFileSync(mine, 'utf8')).toBe('van mij');
    expect((await callKavel(simuleer('--regio', '5532', '--uit', mine, '--overschrijf'))).exitCode).toBe(0);
    expect(readFileSync(mine, 'utf8')).toContain('(FICTIEF)');
  });

  test.each([
    [['--regio', '5533'], 'Regio "5533" is er niet in 2024.'],
    [['--jaar', '2010'], 'Kavel kent geen zorgkantoorregio’s in 2010.'],
  ])('refuses %j', async (args, says) => {
    const nieuw = join(home, 'nieuw.csv');
    const run = await callKavel(simuleer('--uit', nieuw, ...args));
    expect(run.stderr).toContain(says);
    expect(run.exitCode).toBe(2);
    expect(existsSync(nieuw)).toBe(false);
  });

  test('leaves kavel simuleer without a second word as it was', async () => {
    const run = await callKavel(['simuleer', '--getal', '42', '--uit', join(home, 'jaar')]);
    expect(run.stderr).toContain('De optie --schaal <schaal> is verplicht en ontbreekt.');
    const scale = await callKavel([
      'simuleer',
      'jaar',
      '--schaal',
      'x',
      '--getal',
      '42',
      '--uit',
      join(home, 'jaar'),
    ]);
    expect(scale.stderr).toContain('Schaal "x" is er niet.');
  });
});
