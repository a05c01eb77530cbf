import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { tabTo, useBrowser } from './browser.ts';

const { open } = useBrowser();
const REGIO = '/wat-als?regio=5517&jaar=2024&sector=VV';
const TABEL = 'Winnaars en verliezers, fictieve zorgaanbieders';

const antwoord = (page: Page) => page.getByRole('status').getByRole('heading', { level: 2 });

/** `1.204,50` or `−3,00` in eurocents. */
function centsOf(text: string): number {
  const cents = Number(text.replaceAll(/\D/g, ''));
  return /[−-]/.test(text) ? -cents : cents;
}

/** The amounts of one column of the table of providers, and its sum under it. */
async function kolom(
  page: Page,
  nummer: number,
): Promise<{ readonly cellen: number[]; readonly som: number }> {
  const tabel = page.getByRole('region', { name: TABEL });
  const cellen = await tabel.locator(`tbody tr > :nth-child(${nummer})`).allInnerTexts();
  const som = await tabel.locator(`tfoot tr > :nth-child(${nummer})`).innerText();
  return { cellen: cellen.filter((text) => text !== '–').map(centsOf), som: centsOf(som) };
}

const svg = (page: Page) => page.locator('figure svg').first().innerHTML();

describe('a number changed by keyboard', () => {
  test('changes the answer, the drawing and the table, and the total is the sum of the rows', async () => {
    const page = await open(REGIO);
    await antwoord(page).getByText('U hebt nog niets veranderd').waitFor();
    expect((await kolom(page, 8)).cellen.every((cents) => cents === 0)).toBe(true);
    const before = await svg(page);

    await tabTo(page, 'Percentage');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await antwoord(page)
      .getByText(
        /^Met 96,6% in plaats van 96,4% kost dit €\s[\d.,]+( miljoen)? meer; \d+ van \d+ zorgaanbieders gaan erop vooruit$/,
      )
      .waitFor();
    expect(await svg(page)).not.toBe(before);
    await page.getByText('Het middelste percentage gaat van 96,4% naar 96,6%').waitFor();

    const verschil = await kolom(page, 8);
    expect(verschil.som).toBeGreaterThan(0);
    expect(verschil.cellen.reduce((sum, cents) => sum + cents, 0)).toBe(verschil.som);
    const kerncijfer = page.locator('.kavel-kerncijfers').getByText(/ in een jaar$/);
    expect(centsOf(await kerncijfer.innerText())).toBe(verschil.som);
    const perKavel = page.getByRole('region', { name: /^Het verschil per kavel/ });
    expect(centsOf(await perKavel.locator('tfoot tr > :nth-child(5)').innerText())).toBe(verschil.som);
    await page.context().close();
  });

  test('stands in the link without a provider, and opening the link gives the same answer', async () => {
    const page = await open(REGIO);
    await page.getByLabel('Percentage, als getal').fill('95,5');
    await page.waitForURL(/wijzig=/);
    const said = await antwoord(page).innerText();
    expect(said).toMatch(
      /^Met 95,5% in plaats van 96,4% kost dit €\s[\d.,]+( miljoen)? minder; \d+ van \d+ .* achteruit$/,
    );
    expect(page.url()).not.toMatch(/99\d{6}/);
    const again = await open(new URL(page.url()).pathname + new URL(page.url()).search);
    expect(await antwoord(again).innerText()).toBe(said);
    await again.getByRole('button', { name: 'Zet alles terug' }).click();
    await antwoord(again).getByText('U hebt nog niets veranderd').waitFor();
    await again.context().close();
    await page.context().close();
  });

  test('that cannot be read is said beside the field and changes nothing', async () => {
    const page = await open(REGIO);
    await page.getByLabel('Percentage, als getal').fill('veel');
    await page.getByText('Vul een getal in van 0% tot en met 100%.').waitFor();
    await antwoord(page).getByText('U hebt nog niets veranderd').waitFor();
    await page.context().close();
  });
});

test('the CSV holds the rows of the table', async () => {
  const page = await open(REGIO);
  await page.getByLabel('Percentage, als getal').fill('96,9');
  await antwoord(page)
    .getByText(/^Met 96,9%/)
    .waitFor();
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download deze regels als CSV' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('wat-als-fictief.csv');
  const text = await readFile(await download.path(), 'utf8');
  const rows: Record<string, string>[] = parse(text, { bom: true, delimiter: ';', columns: true });
  const verschil = await kolom(page, 8);
  expect(
    rows
      .map((row) => row['verschil (euro)'] ?? '')
      .filter((cel) => cel !== '')
      .map(centsOf),
  ).toEqual(verschil.cellen);
  await page.context().close();
});

test('without an amendment the older number is back, and a day before it as well', async () => {
  const page = await open(REGIO);
  await page.getByRole('checkbox', { name: /^Nota van wijzigingen richttarief/ }).uncheck();
  await antwoord(page)
    .getByText(/minder; \d+ van \d+ zorgaanbieders gaan erop achteruit$/)
    .waitFor();
  await page.getByText('Het middelste percentage gaat van 96,4% naar 95,5%').waitFor();
  const without = await antwoord(page).innerText();
  await page.getByRole('checkbox', { name: /^Nota van wijzigingen richttarief/ }).check();
  await antwoord(page).getByText('U hebt nog niets veranderd').waitFor();
  await page.getByLabel('Beleid zoals bekend op').fill('2023-08-31');
  await antwoord(page).getByText(without).waitFor();
  await page.context().close();
});

test('all regions at once, found back by name, and a broken link is said and still answers', async () => {
  const page = await open('/wat-als?regio=alle&jaar=1900&wijzig=bestaat-niet=1.0');
  await page.getByText('Een deel van deze link klopt niet').waitFor();
  await page.getByText(/^\d+ fictieve zorgaanbieders in alle \d+ regio’s/).waitFor();
  await page.getByText(/^100 van \d{4} regels/).waitFor();
  await page.getByRole('button', { name: 'Toon meer regels' }).click();
  await page.getByText(/^1100 van \d{4} regels/).waitFor();
  await page.getByLabel('Zoek op naam of AGB-code').fill('99170001');
  await page.getByText(/^\d van \d regels/).waitFor();
  await page.context().close();
});
