import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { calculateClick } from '@kavel/core/click';
import type { ClickInvoer } from '@kavel/core/click';
import { createClickInvoeren, createWereld } from '@kavel/simulatie';
import type { GesimuleerdBestand, Wereld, Wereldregio } from '@kavel/simulatie';
import { runKavel } from '@kavel/testkit';
import { testDatabase } from '@kavel/testkit/database';
import type { TestDatabase } from '@kavel/testkit/database';
import { DEMONSTRATIE_PROCESS } from '@kavel/testkit/processes';
import { wereldBronnen } from '@kavel/testkit/simulatie';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadAanleverbronnen, readRegioaanleveringen } from '../aanlevering/index.ts';
import { exportClickInvoer } from '../click/index.ts';
import { loadInnamebronnen } from '../declaratie/index.ts';
import { checkOpgave, loadProductiebronnen } from '../productie/index.ts';
import { readUitnutting } from '../uitnutting/index.ts';
import type { Uitnutting } from '../uitnutting/index.ts';
import { loadDemonstration } from './load-demonstration.ts';
import type { Demonstratie } from './load-demonstration.ts';
import { loadWereld } from './load-wereld.ts';

const CHECKOUT = fileURLToPath(new URL('../../../../', import.meta.url));
const LOADING_MS = 240_000;
const home = mkdtempSync(join(tmpdir(), 'kavel-demonstratie-'));
const sleutelBestand = join(home, 'geheim');
afterAll(() => {
  rmSync(home, { recursive: true });
});

const { bronnen } = await wereldBronnen();
const innamebronnen = valueOf(await loadInnamebronnen({ checkout: CHECKOUT, sleutelBestand }));

function valueOf<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.error));
}

function wereldOf(getal: number): Wereld {
  return valueOf(createWereld({ schaal: 'klein', getal }, bronnen));
}

const silent = { begin: () => undefined, meld: () => undefined };

async function load({ database }: TestDatabase, getal: number): Promise<Demonstratie> {
  const omgeving = { database, checkout: CHECKOUT, sleutelBestand, voortgang: silent };
  return valueOf(await loadDemonstration(omgeving, { schaal: 'klein', getal }));
}

/** What a run paid out for and from which files, by provider, kavel, prestatie and month of care. */
async function consumed({ asOwner }: TestDatabase): Promise<readonly string[]> {
  const rows = await asOwner(`
    select g.regio || ' ' || g.maand || ' ' || t.agb || ' ' || t.kavel || ' ' || t.prestatie || ' ' ||
      to_char(t.zorgmaand, 'YYYY-MM') || ' ' || sum(t.bedrag_eurocent) || ' ' || sum(t.aantal) as regel
    from kavel.click_run_bestand g
    join kavel.productie_totaal t on (t.regio, t.jaar, t.bestand) = (g.regio, g.jaar, g.bestand)
    group by g.regio, g.maand, t.agb, t.kavel, t.prestatie, t.zorgmaand`);
  return rows.map(({ regel }) => String(regel)).sort();
}

function ledger({ regios }: Wereld): readonly string[] {
  return regios
    .flatMap((regio) => regio.createJaar().grootboek)
    .map((row) => {
      const { regio, clickmaand, agb, kavel, prestatie, zorgmaand, eurocent, aantal } = row;
      return [regio, clickmaand, agb, kavel, prestatie, zorgmaand, eurocent, aantal].join(' ');
    })
    .sort();
}

const byRow = <Row extends { agb: string; kavel: string }>(left: Row, right: Row): number =>
  `${left.agb}${left.kavel}` < `${right.agb}${right.kavel}` ? -1 : 1;
const sorted = (invoer: ClickInvoer): ClickInvoer => ({ ...invoer, regels: invoer.regels.toSorted(byRow) });

async function storedInvoer(
  { database }: TestDatabase,
  { regio, jaar, maand }: ClickInvoer,
): Promise<ClickInvoer> {
  return valueOf(await exportClickInvoer({ database, regios: innamebronnen.regios }, { regio, jaar, maand }));
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function pageOf({ database }: Pick<TestDatabase, 'database'>, regio: string): Promise<Uitnutting> {
  const now = (): Temporal.Instant => Temporal.Instant.from('2019-02-01T09:00:00Z');
  const { regios } = innamebronnen;
  return valueOf(await readUitnutting({ database, regios, now }, { regio, jaar: wereld.jaar }));
}

const [demonstratie, cutOff, withoutFile] = [
  await testDatabase(),
  await testDatabase(),
  await testDatabase(),
];
const wereld = wereldOf(42);

beforeAll(async () => {
  expect(await load(demonstratie, 42)).toEqual({ soort: 'geladen' });
}, LOADING_MS);

describe('the demonstration year', () => {
  test('the database adds up to the sums of the world itself', async () => {
    expect(await consumed(demonstratie)).toEqual(ledger(wereld));
  });

  test('every file but the spoiled ones is stored, and exactly the late ones are marked late', async () => {
    const good = filesOf(wereld).filter(({ fout }) => fout === undefined);
    const rows = await demonstratie.asOwner('select sha256, te_laat from kavel.declaratie_bestand');
    const stored = rows.map((row) => `${String(row['sha256'])} ${String(row['te_laat'])}`);
    expect(stored.sort()).toEqual(good.map(({ bytes, teLaat }) => `${sha256(bytes)} ${teLaat}`).sort());
    const all = wereld.regios.reduce((sum, regio) => sum + regio.createJaar().aantalBestanden, 0);
    expect(good).toHaveLength(all - 8);
  });

  test('each run had the input that the world computes on its own, and the page shows what kavel click says of it', async () => {
    for (const regio of wereld.regios) {
      const page = await pageOf(demonstratie, regio.code);
      expect(page.fictief).toBe(true);
      expect(page.maanden).toHaveLength(12);
      const own = createClickInvoeren(wereld, regio.createJaar());
      for (const expected of own) {
        const invoer = await storedInvoer(demonstratie, expected);
        expect(sorted(invoer)).toEqual(sorted(expected));
        const { totalen, ruimteEurocent, beschikbaarEurocent } = valueOf(calculateClick(invoer));
        const maand = page.maanden[expected.maand - 1];
        expect(maand).toMatchObject({
          maand: expected.maand,
          ruimteEurocent,
          beschikbaarEurocent,
          totaal: totalen,
        });
        expect(maand?.contracteerruimteEurocent).toBe(expected.contracteerruimteEurocent);
      }
    }
  });

  test('kavel click on an exported input gives the published figures', async () => {
    const env = { DATABASE_URL: demonstratie.url };
    const maand = ['--regio', '5517', '--jaar', '2018', '--maand', '7'];
    const exported = await runKavel(['click', 'exporteer', ...maand], { env });
    const run = await runKavel(['click', '--invoer', '-', '--json'], { stdin: exported.stdout });
    const [stored] = await demonstratie.asOwner(
      "select uitkomst from kavel.click_run where regio = '5517' and maand = 7",
    );
    expect(JSON.parse(run.stdout)).toMatchObject(stored?.['uitkomst'] as object);
    const none = await runKavel(['click', 'exporteer', ...maand.with(5, '13')], { env });
    expect(none).toMatchObject({ exitCode: 2, stdout: '' });
  });

  test('one provider has not claimed December, and production can be stated of it and of nobody else', async () => {
    const now = (): Temporal.Instant => Temporal.Instant.from('2019-02-01T09:00:00Z');
    const aanleverbronnen = valueOf(await loadAanleverbronnen({ checkout: CHECKOUT, sleutelBestand }));
    const context = { ...aanleverbronnen, database: demonstratie.database, now };
    const overzicht = valueOf(await readRegioaanleveringen(context, { regio: '5517', jaar: wereld.jaar }));
    const missing = overzicht.zorgaanbieders.filter(({ maanden }) => maanden[11]?.stand === 'ontbreekt');
    const zwijgers = wereld.regios.flatMap((regio) => regio.zwijgers);
    expect(missing.map(({ agb }) => agb)).toEqual(zwijgers.map(({ agb }) => agb));

    const productie = valueOf(await loadProductiebronnen({ checkout: CHECKOUT }));
    const judge = (agb: string) =>
      checkOpgave(
        { ...productie, database: demonstratie.database, now },
        {
          ...{ regio: '5517', jaar: wereld.jaar, bestand: 'opgave.csv' },
          bytes: Buffer.from(`agb;kavel;prestatie;maand;bedrag;volume\n${agb};ZZP;;2018-12;1000,00;\n`),
        },
      );
    const [silent] = missing;
    expect(await judge(silent?.agb ?? '')).toMatchObject({ ok: true, value: { verschilEurocent: 100_000 } });
    const other = overzicht.zorgaanbieders.find(({ agb }) => agb !== silent?.agb);
    expect(await judge(other?.agb ?? '')).toMatchObject({ error: { code: 'opgave-afgekeurd' } });
  });

  test('a second start finds the year and changes nothing; another number is not loaded over it', async () => {
    const count = () =>
      demonstratie.asOwner(
        'select (select count(*) from kavel.declaratie_bestand) as b, (select count(*) from kavel.boeking) as g',
      );
    const before = await count();
    expect(await load(demonstratie, 42)).toEqual({ soort: 'al-geladen' });
    expect(await load(demonstratie, 43)).toEqual({
      soort: 'andere-gegevens',
      bron: 'FICTIEF: simulatie klein, getal 42',
    });
    expect(await count()).toEqual(before);
  });
});

describe('a loading that is killed', () => {
  test(
    'goes on where it was, to the same year as one that was left alone; every figure is another one',
    async () => {
      const other = cutOff;
      for (const until of [3, 100, 390]) await loadAndKill(other, until);
      expect(await load(other, 43)).toEqual({ soort: 'geladen' });
      const anders = wereldOf(43);
      expect(await consumed(other)).toEqual(ledger(anders));
      for (const regio of anders.regios) {
        for (const expected of createClickInvoeren(anders, regio.createJaar())) {
          expect(sorted(await storedInvoer(other, expected))).toEqual(sorted(expected));
        }
      }
      const [first, second] = await Promise.all([figures(demonstratie), figures(other)]);
      expect([...second.keys()]).toEqual([...first.keys()]);
      for (const [place, figure] of first) {
        if (figure !== 0) expect(second.get(place), place).not.toBe(figure);
      }
    },
    LOADING_MS,
  );
});

/** Loads number 43 in a process of its own and kills it with -9 once it has told of `until` steps. */
async function loadAndKill({ url }: TestDatabase, until: number): Promise<void> {
  const child = spawn(process.execPath, [DEMONSTRATIE_PROCESS, url, sleutelBestand, '43'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const told: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    told.push(line);
    if (Number(line) >= until) child.kill('SIGKILL');
  }
  await ended;
  expect(child.signalCode, told.join(' ')).toBe('SIGKILL');
}

/** Every amount on the page of uitnutting, by its place. */
async function figures({ database }: TestDatabase): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  for (const { code } of wereld.regios) {
    const page = await pageOf({ database }, code);
    collect(page.maanden, code, found);
  }
  expect(found.size).toBeGreaterThan(500);
  return found;
}

function collect(value: unknown, place: string, found: Map<string, number>): void {
  if (typeof value === 'number' && place.endsWith('Eurocent')) found.set(place, value);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, field] of Object.entries(value)) collect(field, `${place}.${key}`, found);
}

describe('a year without one file', () => {
  test(
    'differs in the month of that file by exactly its lines, and in no month before',
    async () => {
      const database = withoutFile;
      const missing = filesOf(wereld).find(
        ({ fout, clickmaand, teLaat }) => clickmaand === 2 && fout === undefined && !teLaat,
      );
      if (missing === undefined) throw new Error('month 2 has files');
      await loadUntil(database, withoutFileOf(wereld, missing), 2);
      const lines = (maand: number, rows: readonly string[]): string[] =>
        rows.filter((row) => row.split(' ')[1] === String(maand));
      const [all, rest] = await Promise.all([consumed(demonstratie), consumed(database)]);
      expect(lines(1, rest)).toEqual(lines(1, all).filter((row) => row.startsWith(missing.regio)));
      const month = lines(2, all).filter((row) => row.startsWith(missing.regio));
      const gone = month.filter((row) => !rest.includes(row));
      expect(gone).toEqual(lines(2, ledger(wereld)).filter((row) => row.split(' ')[2] === missing.agb));
      expect(lines(2, rest)).toHaveLength(month.length - gone.length);
      const key = { regio: missing.regio, jaar: wereld.jaar, maand: 2 } as ClickInvoer;
      const [before, after] = [await storedInvoer(demonstratie, key), await storedInvoer(database, key)];
      const changed = sorted(before).regels.filter(
        (row, index) => JSON.stringify(row) !== JSON.stringify(sorted(after).regels[index]),
      );
      expect(new Set(changed.map(({ agb }) => agb))).toEqual(new Set([missing.agb]));
      expect(
        sorted(after)
          .regels.filter((row) => row.agb === missing.agb)
          .every((row) => row.productieEurocent === 0),
      ).toBe(true);
    },
    LOADING_MS,
  );
});

/** The region of one file, without that file. */
function withoutFileOf(from: Wereld, { naam, regio }: GesimuleerdBestand): Wereld {
  return {
    ...from,
    regios: from.regios
      .filter(({ code }) => code === regio)
      .map((whole) => ({
        ...whole,
        bestandenVan: (maand) => [...whole.bestandenVan(maand)].filter((bestand) => bestand.naam !== naam),
      })),
  };
}

function filesOf({ regios }: Wereld): GesimuleerdBestand[] {
  return regios.flatMap((regio) => [...regio.bestanden()]);
}

function filesUntil(regio: Wereldregio, maand: number): number {
  const months = Array.from({ length: maand }, (_, index) => [...regio.bestandenVan(index + 1)].length);
  return months.reduce((sum, count) => sum + count, 0);
}

/** Loads up to and including the click of `maand`. */
async function loadUntil({ database }: TestDatabase, part: Wereld, maand: number): Promise<void> {
  const files = part.regios.reduce((sum, regio) => sum + filesUntil(regio, maand), 0);
  const enough = files + maand * part.regios.length;
  const stop = new AbortController();
  const voortgang = {
    ...silent,
    meld: (gedaan: number) => {
      if (gedaan >= enough) stop.abort();
    },
  };
  expect(await loadWereld({ ...innamebronnen, database, voortgang, stop: stop.signal }, part)).toBe(false);
}
