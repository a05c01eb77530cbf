import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadWereldBronnen, openWereldjaar } from '@kavel/service/demonstratie';
import { readScript } from '@kavel/formats/procedurescript';
import { WERKWIJZEN, createBekendlezers, loadProcedure, voerUit } from '@kavel/service/procedure';
import { createWereld } from '@kavel/simulatie';
import { testDatabase } from '@kavel/testkit/database';
import { nl, publiceerKader, tijdpadMetSluiting } from '@kavel/testkit/procedure';
import { afterAll, describe, expect, it } from 'vitest';
import { callKavel } from '../call-kavel.ts';
import { keurOpdracht } from './keur-opdracht.ts';

const { database, asOwner } = await testDatabase();
const CHECKOUT = join(import.meta.dirname, '../../../..');
const home = mkdtempSync(join(tmpdir(), 'kavel-procedure-'));
const procedure = (args: readonly string[], stdin = '') =>
  callKavel(['procedure', ...args], { database, stdin });

afterAll(() => {
  rmSync(home, { recursive: true });
});

const INKOPER = 'ilse:inkoper:zorg-en-zekerheid';
const KADER = ['--regio', '5517', '--dossier', 'kader/zz-proef'];
const RELATIES = `regio;zorgaanbieder;naam;adressen;sector;contractVan;contractTotEnMet;eersteContractjaar;productieJanJunEurocent
5517;99900001;Huis A (FICTIEF);Straat 1|1234 AB;VV;2015-01-01;2017-12-31;2015;7500000
`;

it('says what can be asked, by whom and from where', async () => {
  const { stdout, exitCode } = await procedure(['opdrachten', 'overeenkomst', '--json']);
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    soort: 'overeenkomst',
    naamvorm: 'kader.AGB-code of kader.AGB-code.kenmerk',
  });
  expect((await procedure(['opdrachten', 'overeenkomst'])).stdout).toContain(
    'teken: de overeenkomst ondertekend terugsturen (003 §2.1, S003-23)\n  wie: bestuurder van een zorgaanbieder',
  );
});

it('writes relations whole or not at all', async () => {
  const broken = await procedure(
    ['relatie', '-'],
    RELATIES.replace(';VV;', ';XX;').replace('2017-12-31', '2014-01-01'),
  );
  expect(broken).toMatchObject({ exitCode: 2, stdout: '' });
  expect(broken.stderr).toContain('standaardinvoer:2 sector');
  expect(await asOwner('select 1 from kavel.inkooprelatie')).toEqual([]);
  expect((await procedure(['relatie', '-'], RELATIES)).stdout).toBe('Vastgelegd: 1 zorgaanbieders.\n');
  expect(await asOwner('select adressen from kavel.inkooprelatie')).toEqual([
    { adressen: ['Straat 1', '1234 AB'] },
  ]);
});

it('does one act, proves it, refuses with rule and source, and moves the clock in the demonstration alone', async () => {
  const inhoud = {
    titel: 'Proef (FICTIEF)',
    niveau: 'regionaal',
    zorgkantoren: ['zorg-en-zekerheid'],
    contractjaren: { van: 2018, totEnMet: 2020 },
    sectoren: ['VV'],
    clausules: [{ id: 'c1', sha256: 'a'.repeat(64), gaatVoorOp: null }],
    reactieregel: { lengte: 20, eenheid: 'kalenderdagen', tijd: null, weekend: 'onzeker', bron: '003 §2.7' },
  };
  const doe = (als: string, opdracht: object, more: readonly string[] = []) =>
    procedure(
      ['doe', ...KADER, '--als', als, '--opdracht', '-', '--json', ...more],
      JSON.stringify(opdracht),
    );
  const stelOp = { soort: 'stel-op', inhoud };
  const early = ['--op', '2017-05-01T09:00:00'];
  const real = await doe(INKOPER, stelOp, early);
  expect(real.exitCode).toBe(1);
  expect(JSON.parse(real.stdout)).toMatchObject({ bevindingen: [{ code: 'geen-demonstratie' }] });
  const stuk = await callKavel(
    [
      'procedure',
      'doe',
      ...KADER.with(-1, 'inschrijving/zz-proef.99900001'),
      '--als',
      INKOPER,
      '--opdracht',
      '-',
    ],
    { database, stdin: '{"soort": "voeg-stuk-toe"}' },
  );
  expect(stuk).toMatchObject({ exitCode: 1, stdout: '' });
  expect(stuk.stderr).toContain('Een stuk zonder zijn bestand kan alleen in de demonstratie');
  const unknown = await doe(INKOPER, { soort: 'verzin' });
  expect(unknown.exitCode).toBe(2);
  expect(unknown.stdout).toContain('kent de opdracht verzin niet');
  const half = await doe(INKOPER, { soort: 'leg-stil', ecli: 5, reden: 'omdat', stappen: [] });
  expect(half.exitCode).toBe(2);
  expect(half.stdout).toContain('"veld": "ecli"');
  expect(half.stdout).toContain('"veld": "clausules"');

  await openDemonstratie();
  const done = await doe(INKOPER, stelOp, [...early, '--sleutel', 'een']);
  expect(done.exitCode).toBe(0);
  const first: unknown = JSON.parse(done.stdout);
  expect(first).toMatchObject({
    ...{ versie: 1, moment: '2017-05-01T07:00:00.000Z', herhaald: false, staat: { toestand: 'concept' } },
    journaal: { nummerInRegio: 1 },
  });
  const again = await doe(INKOPER, stelOp, [...early, '--sleutel', 'een']);
  expect(JSON.parse(again.stdout)).toMatchObject({ versie: 1, herhaald: true });
  const refused = await doe('bea:bestuurder:99900001', { soort: 'publiceer' });
  expect(refused.exitCode).toBe(1);
  expect(JSON.parse(refused.stdout)).toMatchObject({ weigering: { code: 'dossier-niet-gevonden' } });
  const role = await doe(INKOPER, { soort: 'publiceer' }, ['--versie', '1']);
  expect(JSON.parse(role.stdout)).toMatchObject({
    weigering: { code: 'rol-mag-niet', bron: 'procedure.md, Roles' },
  });
  const shown = await procedure(['toon', ...KADER, '--als', INKOPER]);
  expect(shown.stdout).toContain('kader/zz-proef: concept (versie 1)');
  expect((await procedure(['toon', ...KADER, '--als', 'bea:bestuurder:99900001'])).exitCode).toBe(1);
  const bestand = join(home, 'notitie.pdf');
  writeFileSync(bestand, 'FICTIEF notitie');
  const stukken = ['stuk', ...KADER, '--als', INKOPER, '--bestand', bestand];
  expect((await procedure(stukken)).stdout).toContain('Gedaan: kader/zz-proef is nu concept (versie 2).');
  expect((await procedure([...stukken, '--inzage', 'iedereen'])).exitCode).toBe(2);
  const vraag = await procedure(['stuk', ...KADER.with(-1, 'vraag/zz-proef.a'), ...stukken.slice(5)]);
  expect(vraag).toMatchObject({ exitCode: 1, stdout: '' });
  expect(vraag.stderr).toContain('komen geen stukken');
  const kaal = await procedure([
    ...['stuk', ...KADER.with(-1, 'inschrijving/zz-proef.99900001'), ...stukken.slice(5), '--stuk', 'a'],
  ]);
  expect(kaal).toMatchObject({ exitCode: 2, stdout: '' });
  expect(kaal.stderr).toContain('stuksoort');
  const groot = join(home, 'groot.pdf');
  writeFileSync(groot, Buffer.alloc(25 * 1_048_576 + 1));
  const teGroot = await procedure(['stuk', ...KADER, '--als', INKOPER, '--bestand', groot]);
  expect(teGroot).toMatchObject({ exitCode: 1, stdout: '' });
  expect(teGroot.stderr).toContain('groter dan 25 MiB. Maak het kleiner');
  const naar = join(home, 'terug.pdf');
  const sha256 = createHash('sha256').update('FICTIEF notitie').digest('hex');
  const haal = (als: string) =>
    procedure(['haal-stuk', ...KADER, '--als', als, '--sha256', sha256, '--uit', naar]);
  expect((await haal('bea:bestuurder:99900001')).exitCode).toBe(1);
  expect((await haal(INKOPER)).stdout).toContain('notitie.pdf (15 bytes)');
  expect(readFileSync(naar, 'utf8')).toBe('FICTIEF notitie');
  const lijst = await procedure(['lijst', '--regio', '5517', '--kader', 'zz-proef', '--als', INKOPER]);
  expect(lijst.stdout).toBe('5517  kader/zz-proef  concept (versie 2)\n');
});

describe('what is asked beside a dossier', () => {
  const at = (als: string, op: string) => ['--regio', '5517', '--als', als, '--op', op];
  const BESTUURDER = 'bea:bestuurder:99900001';

  it('is shown to who may see it, and the rest refused with its rule', async () => {
    await register();
    const shown = async (...args: readonly string[]) => {
      const { exitCode, stdout, stderr } = await procedure(args);
      return `${exitCode} ${stdout}${stderr}`;
    };
    const own = ['--inschrijving', 'zz-sluit.99900001', ...at(BESTUURDER, '2017-08-02T09:00')];
    expect(await shown('ontvangstbewijs', ...own)).toMatch(
      /^0 dien-in, laatste byte ontvangen op dinsdag 20 juni 2017, 12:00:00.000: op tijd\n.*SHA-256 a{64}\nBewijs: journaalregel \d+/,
    );
    expect(await shown('sluitingsverslag', ...own)).toBe('0 Alles wat er lag, telde mee.\n');
    const kader = ['--kader', 'zz-sluit'];
    expect(await shown('sluitingsverslag', ...kader, ...at(INKOPER, '2017-07-31T09:00'))).toContain(
      'Geweigerd (nog-niet-gesloten)',
    );
    const report = await shown('sluitingsverslag', ...kader, ...at(INKOPER, '2017-08-02T09:00'));
    expect(report).toContain('Ingeschreven: 1. Ingetrokken: 0.\n5517  99900001  op tijd');
    expect(await shown('sluitingsverslag', ...kader, ...own)).toMatch(/^2 /);
  });

  it('adds up proposals, and names the regions of municipalities', async () => {
    const ask = async (args: readonly string[], vraag: object) => {
      const { exitCode, stdout, stderr } = await procedure(args, JSON.stringify(vraag));
      return `${exitCode} ${stdout}${stderr}`;
    };
    const bedrag = { zorgaanbieder: '99900001', kavel: 'ZZP', maximumEurocent: 100 };
    const overview = ['gunningsoverzicht', '--kader', 'zz-sluit', '--vraag', '-'];
    const now = at(INKOPER, '2017-10-10T09:00');
    expect(await ask([...overview, ...now], { ruimteEurocent: 0, bedragen: [bedrag] })).toBe(
      '0 Samen: € 0,00 (€ 0,00)\nMeer dan de ruimte: € 0,00\nGeen gunning bij: 99900001 ZZP\n',
    );
    expect(await ask([...overview, ...now], { bedragen: [] })).toMatch(/^2 .*ruimteEurocent/s);
    const clienten = [
      { gemeente: 'Leiden', clienten: 12 },
      { gemeente: 'Nergens', clienten: 1 },
    ];
    const where = await ask(['woonplaats', '-'], { peildatum: '2017-06-01', clienten });
    expect(where).toContain('12 cliënten in Leiden; nog inschrijven');
    expect(where).toContain('Nergens: 1 cliënten; de regio is onbekend');
    expect(await ask(['woonplaats', '-'], { clienten, ingeschreven: ['5599'] })).toMatch(
      /^1 .*regio-onbekend/,
    );
  });
});

it('plays a script up to the line that comes out otherwise, and tells what is wrong with one that cannot be read', async () => {
  const line = (op: string, soort: string, verwacht: string) =>
    JSON.stringify({
      ...{ op, als: INKOPER, regio: '5517', dossier: 'kader/zz-proef' },
      ...{ opdracht: { soort }, verwacht },
    });
  const file = join(home, 'script.jsonl');
  writeFileSync(
    file,
    [
      '# FICTIEF',
      line('2017-05-02T09:00:00', 'publiceer', 'rol-mag-niet'),
      line('2017-05-02T10:00:00', 'sluit-consultatie', 'ok'),
    ].join('\n'),
  );
  const played = await procedure(['speel', file]);
  expect(played.exitCode).toBe(1);
  expect(played.stdout).toContain('Gespeeld: 1 regels.');
  expect(played.stdout).toContain('script.jsonl:3 — verwacht was ok, en het werd toestand-past-niet.');
  const broken = await procedure(['speel', '-'], `${line('gisteren', 'publiceer', 'ok')}\n{"op": 1}`);
  expect(broken.exitCode).toBe(2);
  expect(broken.stderr).toContain('standaardinvoer:1 op — dit is geen moment.');
  expect(broken.stderr).toContain('standaardinvoer:2');
});

it('writes the purchase of 2017 as a script, the same for the same number', async () => {
  const file = join(home, 'inkoop.jsonl');
  const written = await procedure(['script', '--getal', '42', '--uit', file]);
  expect(written).toMatchObject({ exitCode: 0, stderr: '' });
  const text = readFileSync(file, 'utf8');
  expect(text.startsWith('# FICTIEF')).toBe(true);
  expect((await procedure(['script', '--getal', '42'])).stdout).toBe(text);
  const lines = readScript(text, file);
  const judged = !lines.ok
    ? lines.error
    : lines.value.flatMap(({ regel, gelezen }) =>
        gelezen.soort === 'relatie'
          ? []
          : keurOpdracht(gelezen.dossier.soort, gelezen.opdracht, { bestand: file, regel }),
      );
  expect(judged).toEqual([]);
});

it('moves no clock once one contract year is real, nor where people sign in', async () => {
  const moved = [
    'lijst',
    '--regio',
    '5517',
    '--kader',
    'zz-proef',
    '--als',
    INKOPER,
    '--op',
    '2017-06-01T09:00',
  ];
  expect((await procedure(moved)).exitCode).toBe(0);
  const oidc = {
    ...{ KAVEL_OIDC_UITGEVER: 'https://aanmelden.example', KAVEL_OIDC_CLIENT: 'kavel' },
    KAVEL_OIDC_GEHEIM_BESTAND: 'geheim',
  };
  const signedIn = await callKavel(['procedure', ...moved], { database, env: oidc });
  expect(signedIn.stderr).toContain('kan alleen in de demonstratie');
  await asOwner('alter table kavel.contracteerruimte_versie disable trigger user');
  await asOwner("update kavel.contracteerruimte_versie set bron = 'Staatscourant'");
  expect((await procedure(moved)).stderr).toContain('kan alleen in de demonstratie');
});

/** A kader with a closing on 1 August 2017, and one registration under it. */
async function register(): Promise<void> {
  const loaded = await loadProcedure(CHECKOUT);
  if (!loaded.ok) throw new Error('the product cannot read its own data');
  const { regios, gegevens } = loaded.value;
  const omgeving = { database, regios, werkwijzen: WERKWIJZEN, bekend: createBekendlezers(gegevens) };
  const tijdpad = tijdpadMetSluiting('2017-08-01');
  await publiceerKader(omgeving, { naam: 'zz-sluit', tijdpad, op: '2017-06-01T09:00:00Z' });
  const moment = nl('2017-06-20T12:00');
  const opgave = {
    ...{ wil: 'nieuwe-overeenkomst', nieuwZorgaanbod: false, alleenWoonplaatsbeleid: false },
    ongewijzigdBevestigd: false,
  };
  const stuk = {
    ...{ id: 'v', stuksoort: 'bestuursverklaring', naam: 'verklaring.pdf', bytes: 7 },
    ...{ sha256: 'a'.repeat(64), ontvangen: moment.toString() },
  };
  for (const opdracht of [
    { soort: 'voeg-stuk-toe', stuk },
    { soort: 'dien-in', opgave },
  ]) {
    const door = { persoon: 'bea', rol: 'bestuurder', organisatie: '99900001' } as const;
    const dossier = { regio: '5517', soort: 'inschrijving', id: 'zz-sluit.99900001' } as const;
    const done = await voerUit(omgeving, { dossier, opdracht, handeling: { door, moment } });
    if (!done.ok) throw new Error(done.error.melding);
  }
}

/** A contract year of a simulation makes a database a demonstration. */
async function openDemonstratie(): Promise<void> {
  const bronnen = await loadWereldBronnen(CHECKOUT);
  if (!bronnen.ok) throw new Error('the product cannot read its own data');
  const wereld = createWereld({ schaal: 'klein', regio: '5516', getal: 42 }, bronnen.value);
  if (!wereld.ok) throw new Error(wereld.error.code);
  const [bron] = wereld.value.regios;
  if (bron === undefined) throw new Error('region 5516 is in the small year');
  await openWereldjaar({ database }, wereld.value, { bron, jaar: bron.createJaar() });
}
