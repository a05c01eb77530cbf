import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runKavel } from '@kavel/testkit';
import { testDatabase } from '@kavel/testkit/database';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { callKavel } from '../call-kavel.ts';

const { database, asOwner, url } = await testDatabase();
const home = mkdtempSync(join(tmpdir(), 'kavel-contractjaar-'));
const small = join(home, 'jaar');
const env = { DATABASE_URL: url, KAVEL_DATA: home };

type Document = Record<string, unknown> & {
  readonly afspraken: readonly { readonly agb: string; readonly kavel: string }[];
  readonly zorgaanbieders: readonly { readonly agb: string }[];
  readonly tarieven: readonly unknown[];
};

const file = join(small, 'contractjaar', '5516.json');
const readDocument = (name = file): Document => JSON.parse(readFileSync(name, 'utf8')) as Document;
const open = (invoer: string, stdin = '') =>
  callKavel(['contractjaar', 'open', '--invoer', invoer, '--door', 'Anja', '--json'], { database, stdin });
const openWith = (change: object) => open('-', JSON.stringify({ ...readDocument(), ...change }));
const countYears = async () => (await asOwner('select count(*)::int as n from kavel.contractjaar'))[0]?.['n'];

beforeAll(async () => {
  const args = ['simuleer', '--schaal', 'klein', '--getal', '42', '--uit', small, '--json'];
  expect((await callKavel(args)).exitCode).toBe(0);
});
afterAll(() => {
  rmSync(home, { recursive: true });
});
beforeEach(async () => {
  await asOwner('truncate kavel.organisatie cascade');
});

it.for([
  ['a small year', []],
  ['a month of one region of realistic size', ['--schaal', 'regio', '--regio', '5516', '--maand', '1']],
] as const)(
  'lets a user go from an empty database to the click of a month with %s: simuleer, open, inname, voer-uit',
  { timeout: 180_000 },
  async ([, simulation]) => {
    const jaar = simulation.length === 0 ? small : join(home, 'regio');
    if (simulation.length > 0) {
      const made = await callKavel(['simuleer', ...simulation, '--getal', '42', '--uit', jaar, '--json']);
      expect(made.exitCode).toBe(0);
    }
    const map = join(jaar, 'declaraties', '5516', 'click-01');
    const inname = ['declaratie', 'inname', map, '--door', 'Anja', '--json'];
    const maand = ['--regio', '5516', '--jaar', '2018', '--maand', '1', '--door', 'Anja'];
    const [early, tooEarly] = [
      await runKavel(inname, { env }),
      await runKavel(['click', 'voer-uit', ...maand], { env }),
    ];
    expect(early).toMatchObject({ exitCode: 1 });
    expect(early.stdout).toContain('Open het met kavel contractjaar open');
    expect(tooEarly).toMatchObject({ exitCode: 1, stdout: '' });
    expect(tooEarly.stderr).toContain('Open het eerst: kavel contractjaar open.');

    const file = join(jaar, 'contractjaar', '5516.json');
    const document = readDocument(file);
    const opened = await open(file);
    expect(opened).toMatchObject({ exitCode: 0, stderr: '' });
    expect(JSON.parse(opened.stdout)).toMatchObject({
      ...{ regio: '5516', jaar: 2018, clickbeleid: 'zorg-en-zekerheid-2018-click' },
      zorgaanbieders: document.zorgaanbieders.length,
      afspraken: document.afspraken.length,
      tarieven: document.tarieven.length,
    });

    const taken = JSON.parse((await runKavel(inname, { env })).stdout) as Record<string, unknown>;
    const regio = JSON.parse(readFileSync(join(jaar, 'regio', '5516.json'), 'utf8')) as {
      bestanden: { naam: string; fout?: { soort: string } }[];
    };
    const sent = regio.bestanden.filter(({ naam }) => naam.startsWith('5516/click-01/'));
    const good = sent.filter(({ fout }) => fout === undefined);
    // Out of a folder, a file that came before is passed by: a folder can be offered again.
    const twice = sent.filter(({ fout }) => fout?.soort === 'dubbel-verzonden');
    expect(taken).toMatchObject({
      aangenomen: good.length,
      alIngenomen: twice.length,
      geweigerd: readdirSync(map).length - good.length - twice.length,
    });

    const run = await runKavel(['click', 'voer-uit', ...maand, '--json'], { env });
    expect(run.exitCode).toBe(0);
    const alone = await callKavel(['click', '--invoer', join(jaar, 'click', '5516-01.json'), '--json']);
    const expected = JSON.parse(alone.stdout) as Record<string, unknown>;
    expect(JSON.parse(run.stdout)).toMatchObject({
      status: 'concept',
      uitkomst: { regels: expected['regels'], totalen: expected['totalen'] },
    });
  },
);

it('opens a year once', async () => {
  expect((await open(file)).exitCode).toBe(0);
  const again = await open(file);
  expect(again.exitCode).toBe(1);
  expect(again.stderr).toMatch(/5516\.json:3 jaar — .*is al geopend/);
  expect(await countYears()).toBe(1);
});

const unknown = { agb: '99999999', kavel: 'ZZP', afspraakEurocent: 1 };

test.for([
  ['an unknown field', { clickInstellingen: {} }, 2, 'veld-onbekend', 'clickInstellingen'],
  ['a negative amount', { reserveringEurocent: -1 }, 2, 'waarde-ongeldig', 'reserveringEurocent'],
  ['a day that does not exist', { vanKrachtOp: '2018-02-30' }, 2, 'datum-ongeldig', 'vanKrachtOp'],
  ['no agreements', { afspraken: [] }, 2, 'waarde-ongeldig', 'afspraken'],
  ['a region that is not there', { regio: '5599' }, 2, 'regio-onbekend', 'regio'],
  ['a region of another zorgkantoor', { zorgkantoor: 'cz' }, 1, 'zorgkantoor-anders', 'zorgkantoor'],
  ['a year without click policy', { jaar: 2019 }, 1, 'geen-clickbeleid', 'zorgkantoor'],
  [
    'a reserve above the room',
    { contracteerruimteEurocent: 1 },
    1,
    'reservering-boven-ruimte',
    'reserveringEurocent',
  ],
  ['an unknown provider', { afspraken: [unknown] }, 1, 'zorgaanbieder-onbekend', 'afspraken[0].agb'],
  ['one agreement twice', { afspraken: [unknown, unknown] }, 2, 'regel-dubbel', 'afspraken[1]'],
  [
    'amounts that cannot be added',
    {
      afspraken: ['ZZP', 'VPT'].map((kavel) => ({
        ...unknown,
        kavel,
        afspraakEurocent: Number.MAX_SAFE_INTEGER,
      })),
    },
    ...([2, 'bedragen-te-groot', 'afspraken'] as const),
  ],
] as const)('refuses %s and opens nothing', async ([, change, exitCode, code, veld]) => {
  const run = await openWith(change);
  expect(run.exitCode).toBe(exitCode);
  const { bevindingen } = JSON.parse(run.stdout) as { bevindingen: object[] };
  expect(bevindingen).toMatchObject([{ code, veld, bestand: 'standaardinvoer', regel: 1 }]);
  expect(await countYears()).toBe(0);
});

it('names the amount that the agreements are above the room', async () => {
  const [first] = readDocument().zorgaanbieders;
  const afspraken = [{ agb: first?.agb, kavel: 'ZZP', afspraakEurocent: 10_050 }];
  const run = await openWith({ afspraken, contracteerruimteEurocent: 10_000, reserveringEurocent: 100 });
  expect(run.exitCode).toBe(1);
  expect(run.stderr).toContain('standaardinvoer:1 afspraken — de afspraken zijn samen € 1,50 hoger');
  expect(await countYears()).toBe(0);
});

describe('kavel contractjaar ruimte', () => {
  const given = {
    ...{ regio: '5516', jaar: '2018', soort: 'aangepast', reservering: '0', bron: 'FICTIEF' },
    ...{ bedrag: '900000000000', 'van-kracht-op': '2018-08-01' },
  };
  const ruimte = (anders: Partial<Record<keyof typeof given, string>> = {}) => {
    const options = Object.entries({ ...given, ...anders }).flatMap(([name, value]) => [`--${name}`, value]);
    return callKavel(['contractjaar', 'ruimte', ...options, '--json'], { database });
  };

  it('adds a version to a year that is open, which is the one that counts from its day', async () => {
    expect((await ruimte()).stderr).toContain('is niet open. Open het eerst');
    await open(file);
    const versions = await asOwner('select max(versie)::int as n from kavel.contracteerruimte_versie');
    const versie = Number(versions[0]?.['n']) + 1;
    const run = await ruimte();
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(JSON.parse(run.stdout)).toEqual({ regio: '5516', jaar: 2018, versie });
    expect((await ruimte()).stderr).toContain('De vorige versie geldt vanaf 2018-08-01.');
    const small = await ruimte({ bedrag: '1', 'van-kracht-op': '2018-09-01' });
    expect(small.exitCode).toBe(1);
    expect(small.stderr).toMatch(/De afspraken zijn samen € [\d.]+,\d\d hoger/);
  });

  it.each([
    [{ regio: '5599' }, 'bestaat niet op 1 januari 2018'],
    [{ bedrag: '-1' }, 'van 0 of hoger'],
    [{ bron: ' ' }, 'waar het bedrag staat'],
    [{ soort: 'voorlopig' }, 'Kies uit definitief, aangepast'],
    [{ 'van-kracht-op': '2018-02-30' }, 'Deze bestaat niet'],
  ])('refuses %o with exit code 2', async (anders, says) => {
    const run = await ruimte(anders);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain(says);
  });
});
