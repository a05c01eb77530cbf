import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { listDocumenten, listRegels, regelText } from '@kavel/core/beleid';
import { loadBeleid } from '@kavel/service/beleid';
import { runKavel } from '@kavel/testkit';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { overflowPixels, tabTo, useBrowser } from './browser.ts';

const { open } = useBrowser();
const loaded = await loadBeleid(join(import.meta.dirname, '..'));
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
const { register, catalogus, themas } = loaded.value;

type CsvRij = Readonly<Record<string, string>>;

async function download(page: Page, naam: RegExp | string): Promise<CsvRij[]> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: naam }).click();
  const file = await (await downloading).path();
  return parse(readFileSync(file), { bom: true, delimiter: ';', columns: true });
}

const telling = (page: Page) => page.getByRole('status').filter({ hasText: 'uitspra' }).first();

test('the themes are searched, filtered and narrowed to a few zorgkantoren, and the address says so', async () => {
  const page = await open('/beleid');
  await page.getByRole('heading', { level: 1, name: 'Wat zegt het beleid van elk zorgkantoor?' }).waitFor();
  const tabel = page.getByRole('region', { name: /^Zeven zorgkantoren over/ });
  expect(await tabel.getByRole('columnheader').count()).toBe(8);
  expect(await telling(page).innerText()).toMatch(/^Alle \d+ uitspraken, over 7 thema’s$/);

  await page.getByLabel('Zoek een woord').pressSequentially('arbeid bespaart', { delay: 5 });
  await telling(page)
    .getByText(/^\d van \d+ uitspraken/)
    .waitFor();
  const treffers = await tabel.locator('mark').allInnerTexts();
  expect(new Set(treffers.map((treffer) => treffer.toLowerCase()))).toEqual(new Set(['arbeid', 'bespaart']));
  for (const naam of ['Zilveren Kruis', 'VGZ', 'Menzis', 'Salland', 'DSW', 'Zorg en Zekerheid']) {
    await page.getByRole('checkbox', { name: naam }).uncheck();
  }
  expect(await tabel.getByRole('columnheader').allInnerTexts()).toEqual(['Thema', 'CZ']);
  await page.waitForURL(/zorgkantoor=cz/);
  expect(new URL(page.url()).searchParams.get('zoek')).toBe('arbeid bespaart');

  const shared = await open(new URL(page.url()).pathname + new URL(page.url()).search);
  expect(await shared.getByLabel('Zoek een woord').inputValue()).toBe('arbeid bespaart');
  expect(await telling(shared).innerText()).toBe(await telling(page).innerText());
  await page.context().close();
  await shared.context().close();
});

test('every statement shows how sure it is, and one whose owner is uncertain whose it may be', async () => {
  const tabel = themas.find(({ id }) => id === '2024-2026');
  if (tabel === undefined) throw new Error('the table of 2024-2026 is missing');
  const page = await open('/beleid');
  const uitingen = page.locator('.kavel-uiting:not(.kavel-uiting--leeg)');
  expect(await uitingen.count()).toBe(tabel.uitingen.length);
  expect(await uitingen.locator('.kavel-zekerheid').first().innerText()).toContain('letterlijk');
  expect(await uitingen.filter({ has: page.locator('.kavel-zekerheid') }).count()).toBe(
    tabel.uitingen.length,
  );
  const onzeker = tabel.uitingen.filter(({ mogelijkVan }) => mogelijkVan.length > 0).length;
  expect(await page.getByText('mogelijk van').count()).toBe(onzeker);
  await page.getByText('De bron zegt dit niet').first().waitFor();
  await page.context().close();
});

test('the CSV of the themes has what is shown', async () => {
  const page = await open('/beleid?zorgkantoor=dsw&soort=regel');
  const rows = await download(page, 'Download wat u ziet als CSV');
  const shown = await page.locator('.kavel-uiting > p:not([class])').allInnerTexts();
  expect(rows.length).toBeGreaterThan(3);
  expect(rows.every((row) => row['soort'] === 'regel')).toBe(true);
  for (const row of rows) expect(shown).toContain(row['uitspraak']);
  await page.context().close();
});

test('from a theme to its rule, by keyboard alone', async () => {
  const page = await open('/beleid?zorgkantoor=cz&thema=bekostiging');
  await page.getByLabel('Zoek een woord').focus();
  await page.keyboard.type('technologie');
  await tabTo(page, 'Bekijk de regel');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Technologie: van kracht' }).waitFor();
  await page.getByText('er komt 0,1 procentpunt bij').first().waitFor();
  await page.context().close();
});

test('a narrow screen shows one theme at a time, or one zorgkantoor, and never scrolls sideways', async () => {
  const page = await open('/beleid');
  await page.setViewportSize({ width: 320, height: 700 });
  await page.getByLabel('Thema').selectOption({ label: 'Duurzaamheid' });
  expect(await page.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual(['Duurzaamheid']);
  expect(await page.getByRole('heading', { level: 4 }).count()).toBe(7);
  await page.getByLabel('Zorgkantoor', { exact: true }).selectOption({ label: 'VGZ' });
  expect(await page.getByRole('heading', { level: 3 }).count()).toBe(7);
  expect(new Set(await page.getByRole('heading', { level: 4 }).allInnerTexts())).toEqual(new Set(['VGZ']));
  expect(await overflowPixels(page)).toBeLessThanOrEqual(0);
  await page.context().close();
});

test('on paper the table has all its text and no controls', async () => {
  const page = await open('/beleid');
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('search').isVisible()).toBe(false);
  expect(await page.getByRole('link', { name: 'Download wat u ziet als CSV' }).isVisible()).toBe(false);
  const plaatsen = page.locator('.kavel-uiting__bron > p');
  expect(await plaatsen.count()).toBeGreaterThan(100);
  expect(await plaatsen.last().isVisible()).toBe(true);
  await page.context().close();
});

test('the documents are a picture and a table with the same number', async () => {
  const page = await open('/beleid');
  const aantal = register.kaders.length + register.wijzigingen.length;
  await page.getByText(new RegExp(`^Kavel kent ${aantal} documenten`)).waitFor();
  await page.locator('figure svg').waitFor();
  await page.getByText(`Alle ${aantal} documenten in een tabel`).click();
  const tabel = page.getByRole('region', { name: 'Documenten die Kavel kent' });
  expect(await tabel.locator('tbody tr').count()).toBe(aantal);
  expect(
    (await download(page, 'Download de documenten als CSV')).map((row) => row['document']).sort(),
  ).toEqual(
    listDocumenten(register)
      .map(({ id }) => id)
      .sort(),
  );
  await page.context().close();
});

test('two years differ in the sentences that kavel beleid verschil gives', async () => {
  const page = await open('/beleid/verschil?zorgkantoor=cz&van=2024&naar=2026&kavel=MPT');
  await page.getByRole('heading', { level: 1, name: /^Van 2024 naar 2026: \d+ verschil/ }).waitFor();
  const rows = await download(page, 'Download deze verschillen als CSV');
  const run = await runKavel([
    ...['beleid', 'verschil', '--zorgkantoor', 'cz', '--sector', 'VV', '--kavel', 'MPT'],
    ...['--peildatum', '2024-01-01', '--met-peildatum', '2026-01-01', '--json'],
  ]);
  expect(run.exitCode, run.stderr).toBe(0);
  const { verschillen } = JSON.parse(run.stdout) as { verschillen: { zin: string }[] };
  expect(verschillen.length).toBeGreaterThan(0);
  expect(rows.map((row) => row['zin']).sort()).toEqual(verschillen.map(({ zin }) => zin).sort());

  await page.getByLabel('Van jaar').selectOption('2019');
  await page.getByText('In 2019 is er geen beleid van kracht bij CZ').waitFor();
  await page.getByText('Kijk terug: wat was toen bekend?').click();
  await page.getByLabel('Van jaar').selectOption('2024');
  await page.getByLabel('2024, zoals bekend op').fill('2023-08-31');
  await page.getByText('volgens wat bekend was op 31 augustus 2023').waitFor();
  await page.waitForURL(/kennisVan=2023-08-31/);
  expect(await page.getByText('96,4%').count()).toBe(0);
  await page.context().close();
});

test('words in a link that mean nothing are named and never break a page', async () => {
  for (const path of ['/beleid/verschil?zorgkantoor=cz&van=1850', '/beleid?thema=sterren&zorgkantoor=cz']) {
    const page = await open(path);
    await page.getByText('Een deel van deze link klopt niet').waitFor();
    await page.getByText(/^Kavel kent “(1850|sterren)” hier niet/).waitFor();
    await page.context().close();
  }
});

test('a rule that a ruling struck and an appeal revived tells its course, its rulings and its examples', async () => {
  const page = await open('/beleid/menzis-2024-2026-gz/dagplafond-intramuraal');
  await page.getByRole('heading', { level: 1, name: 'Dagplafond intramuraal: herleefd' }).waitFor();
  const tabel = page.getByRole('region', { name: /^Wat de regel was/ });
  expect(await tabel.locator('.kavel-stand').allInnerTexts()).toEqual([
    '● van kracht',
    '× vervallen',
    '↺ herleefd',
  ]);
  await page.getByRole('link', { name: 'ECLI:NL:RBDHA:2023:15099 op rechtspraak.nl' }).waitFor();
  await page.getByRole('heading', { name: 'Voorbeelden' }).waitFor();
  await page.getByText('Een dag erboven raakt het percentage niet').waitFor();
  await page.getByRole('button', { name: 'Probeer de regel op fictieve zorgaanbieders' }).click();
  await page.getByText(/^\d+ van de \d+ fictieve zorgaanbieders halen deze eis niet\.$/).waitFor();
  await page
    .getByRole('link', { name: /6 oktober 2023, ECLI/ })
    .first()
    .click();
  await page.getByRole('heading', { level: 2, name: 'De uitspraak' }).waitFor();
  await page.context().close();
});

test('every document has a page with all its rules, and each of them leads to the page of a rule', async () => {
  const page = await open('/beleid');
  for (const [index, document] of listDocumenten(register).entries()) {
    await page.goto(`${inject('adres')}/beleid/${document.id}`);
    await page.getByRole('heading', { level: 1, name: document.titel, exact: true }).waitFor();
    const regels = listRegels(document);
    const adresOf = (id: string): string => `/beleid/${document.id}/${id}`;
    const hrefs = await page.evaluate<string[]>(
      `Array.from(document.querySelectorAll('a[href^="${adresOf('')}"]'), (one) => one.getAttribute('href'))`,
    );
    expect(regels.map(({ id }) => adresOf(id)).filter((adres) => !hrefs.includes(adres))).toEqual([]);

    // Another place in each document, so that all kinds come by; a unit test finds every rule.
    const regel = regels[index % Math.max(1, regels.length)];
    if (regel === undefined) continue;
    await page
      .locator(`a[href="${adresOf(regel.id)}"]`)
      .first()
      .click();
    await page.getByRole('heading', { name: 'Waar het staat' }).waitFor();
    expect(await page.locator('.kavel-uitspraak').innerText()).toBe(regelText(regel, catalogus));
  }
  await page.context().close();
});

test.each([
  ['/beleid/bestaat-niet', 'Dit document kent Kavel niet'],
  ['/beleid/bestaat-niet/regel', 'Dit document kent Kavel niet'],
  ['/beleid/cz-2024-2026-vv/bestaat-niet', 'Deze regel staat niet in dit document'],
])('%s says what is not there', async (path, titel) => {
  const page = await open(path);
  await page.getByRole('heading', { level: 1, name: titel }).waitFor();
  await page.context().close();
});

test('the setting of a click that a theme points at has a page', async () => {
  const page = await open('/beleid?tabel=2018-2020&zoek=meerzorg');
  await page.locator('a[href="/beleid/zorg-en-zekerheid-2018-click/voorrang"]').first().click();
  await page.getByRole('heading', { level: 1, name: 'Click: voorrang' }).waitFor();
  await page.getByText('Wie voorgaat: VPT en MPT; daarna ZZP').waitFor();
  await page.context().close();
});

test('the steps of the purchase stand in the order of the source', async () => {
  const page = await open('/beleid/proces');
  const koppen = await page.locator('.kavel-proces h2').allInnerTexts();
  expect(koppen[0]).toBe('1. VWS bepaalt het budget');
  expect(koppen.map((kop) => Number(kop.split('.')[0]))).toEqual(koppen.map((_, index) => index + 1));
  await page.context().close();
});

test.each(['themas', 'voorbeelden', 'beleid'])(
  'who has the answer of /v1/%s gets it only once',
  async (naam) => {
    const first = await fetch(`${inject('adres')}/v1/${naam}`);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\/"[0-9a-f]{64}/);
    await first.arrayBuffer();
    const second = await fetch(`${inject('adres')}/v1/${naam}`, { headers: { 'if-none-match': etag } });
    expect(second.status).toBe(304);
  },
);
