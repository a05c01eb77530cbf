import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { runKavel } from '@kavel/testkit';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { CONTROLLER, useBrowser, vraagAls } from './browser.ts';

const { open } = useBrowser();
const JAAR = '/regios/5517/jaren/2018';
let wereld = '';

beforeAll(async () => {
  wereld = mkdtempSync(join(tmpdir(), 'kavel-e2e-wereld-'));
  const made = await runKavel(['simuleer', '--schaal', 'klein', '--getal', '42', '--uit', wereld]);
  expect(made.exitCode, made.stderr).toBe(0);
});
afterAll(() => {
  rmSync(wereld, { recursive: true, force: true });
});

type CsvRij = Readonly<Record<string, string>>;

test('the CSV says what the table of the page says, to the cent', async () => {
  const page = await open(`${JAAR}/uitnutting/7`);
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download 2018 als CSV' }).click();
  const file = await (await downloading).path();
  const rows: CsvRij[] = parse(readFileSync(file), { bom: true, delimiter: ';', columns: true });
  expect(rows.every((row) => row['bron'] === 'FICTIEF')).toBe(true);

  const table = page.getByRole('region', { name: 'juli 2018 per kavel, in euro' });
  const lines = await table.locator('tbody tr, tfoot tr').allInnerTexts();
  const shown = lines.map((line) =>
    line.split('\t').map((cell) => cell.trim().replaceAll('.', '').replace('−', '-')),
  );
  const july = rows.filter((row) => row['maand'] === '7');
  const written = july.map((row) => {
    const cells = Object.values(row);
    return [cells[4]?.replace(/^alle kavels$/, 'Alle kavels'), ...cells.slice(5, 15)];
  });
  expect(shown.length).toBeGreaterThan(1);
  expect(shown).toEqual(written);
  await page.context().close();
});

test.each([
  ['5516', 1],
  ['5516', 12],
  ['5517', 3],
  ['5517', 7],
])(
  'the totals of region %s, month %i are those of kavel click on the exported input',
  async (regio, maand) => {
    const invoer = join(wereld, 'click', `${regio}-${String(maand).padStart(2, '0')}.json`);
    const run = await runKavel(['click', '--invoer', invoer, '--json']);
    expect(run.exitCode, run.stderr).toBe(0);
    const uitkomst = JSON.parse(run.stdout) as {
      ruimteEurocent: number;
      beschikbaarEurocent: number;
      totalen: Record<string, number>;
      certificaat: { invoerHash: string };
    };
    const answer = await fetch(`${inject('adres')}/v1/regios/${regio}/jaren/2018/maanden/${maand}`);
    const { maand: shown } = (await answer.json()) as {
      maand: typeof uitkomst & { totaal: Record<string, number>; herkomst: { invoerHash: string } };
    };
    expect(shown.totaal).toMatchObject(uitkomst.totalen);
    expect(shown.ruimteEurocent).toBe(uitkomst.ruimteEurocent);
    expect(shown.beschikbaarEurocent).toBe(uitkomst.beschikbaarEurocent);
    expect(shown.herkomst.invoerHash).toBe(uitkomst.certificaat.invoerHash);

    const page = await open(`/regios/${regio}/jaren/2018/uitnutting/${maand}`);
    const cents = uitkomst.totalen['clickEurocent'] ?? Number.NaN;
    const total = page.getByRole('region', { name: /per kavel, in euro$/ }).locator('tfoot');
    await total
      .getByText((cents / 100).toLocaleString('nl-NL', { minimumFractionDigits: 2 }), { exact: true })
      .first()
      .waitFor();
    await page.context().close();
  },
);

test('one provider: the months add up to the year in the list', async () => {
  type Totaal = { betaalbaarEurocent: number; productieEurocent: number };
  const list = (await (await vraagAls(CONTROLLER, `/v1${JAAR}/zorgaanbieders`)).json()) as {
    zorgaanbieders: { agb: string; totEnMet: Totaal }[];
  };
  for (const { agb, totEnMet } of list.zorgaanbieders.slice(0, 5)) {
    const answer = await vraagAls({ agb, rol: 'bestuurder' }, `/v1${JAAR}/zorgaanbieders/${agb}`);
    const { maanden } = (await answer.json()) as {
      maanden: { kavels: { bedragen: Totaal }[] }[];
    };
    const lines = maanden.flatMap(({ kavels }) => kavels.map(({ bedragen }) => bedragen));
    const sum = (field: keyof Totaal): number => lines.reduce((total, line) => total + line[field], 0);
    expect(sum('betaalbaarEurocent')).toBe(totEnMet.betaalbaarEurocent);
    expect(sum('productieEurocent')).toBe(totEnMet.productieEurocent);
  }
});
