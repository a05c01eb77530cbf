import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { CONTROLLER, settled, tabTo, useBrowser, vraagAls } from './browser.ts';

const { open } = useBrowser();
const VOORBEELD = '/v1/regios/5516/jaren/2018/voorbeeldberichten';
type Voorbeeldberichten = {
  readonly berichten: readonly { readonly naam: string; readonly xml: string }[];
  readonly verschillen: readonly { readonly agb: string }[];
};

/** Messages are made and read while other work runs. */
const ruim = { timeout: 60_000 };

async function voorbeeld(): Promise<Voorbeeldberichten> {
  const answer = await vraagAls(CONTROLLER, VOORBEELD);
  expect(answer.status).toBe(200);
  return (await answer.json()) as Voorbeeldberichten;
}

const toBestand = ({ naam, xml }: { readonly naam: string; readonly xml: string }) => ({
  name: naam.replace('/', '-'),
  mimeType: 'text/xml',
  buffer: Buffer.from(xml),
});

const kies = async (page: Page, berichten: Voorbeeldberichten['berichten']): Promise<void> => {
  await page.locator('input[type=file]').setInputFiles(berichten.map(toBestand));
};

test('by keyboard from the menu: the fictitious messages match the loaded year but for what is planted', async () => {
  const { verschillen } = await voorbeeld();
  const page = await open('/', { als: CONTROLLER });
  await tabTo(page, 'Prognose');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Hoeveel zorg is te verwachten?' }).waitFor();
  await page.getByLabel('Regio en jaar').selectOption('5516-2018');
  await page.getByRole('button', { name: 'Probeer met fictieve berichten' }).waitFor();
  await settled(page);
  await tabTo(page, 'Probeer met fictieve berichten');
  await page.keyboard.press('Enter');
  await page.locator('figure svg').waitFor(ruim);
  expect(await page.locator('figcaption').innerText()).toMatch(/etmalen (meer|minder) gedeclareerd dan/);
  const onbekend = await page.getByRole('region', { name: 'Wat onbekend is' }).innerText();
  expect(onbekend).toMatch(/Van 1 van de [\d.]+ cliënten/);
  expect(onbekend).toContain('met MPT');
  expect(await page.getByText('Er zijn geen bevindingen.').count()).toBe(1);

  // Every month of the three planted differences is larger than any correction of a day or three. No test claims in this
  // region: what others claim would stand between them.
  const rows = await page
    .getByRole('region', { name: /^Grootste verschillen/ })
    .locator('tbody tr')
    .allInnerTexts();
  expect(rows).toHaveLength(10);
  const shown = new Set(rows.map((row) => /\d{8}/.exec(row)?.[0]));
  for (const { agb } of verschillen) expect(shown).toContain(agb);
  await page.context().close();
});

test('a changed assumption shows what it makes of the sum, and back again', async () => {
  const { berichten } = await voorbeeld();
  const page = await open('/prognose?jaar=5516-2018', { als: CONTROLLER });
  await page.getByText('Kies berichten').waitFor();
  await kies(page, berichten);
  await page.locator('figure svg').waitFor(ruim);
  const message = await page.locator('figcaption').innerText();
  await page.getByLabel(/De dag van een mutatie .* telt niet meer mee/).check();
  await page.getByText(/^Met deze keuzes zijn er [\d.]+ etmalen minder te verwachten$/).waitFor(ruim);
  expect(await page.locator('figcaption').innerText()).not.toBe(message);
  // The choice keeps the focus while the sum is made again.
  expect(await page.evaluate('document.activeElement.type')).toBe('radio');
  await page.getByLabel(/De dag van een mutatie .* telt nog mee/).check();
  await expect.poll(() => page.getByText(/^Met deze keuzes/).count(), ruim).toBe(0);
  expect(await page.locator('figcaption').innerText()).toBe(message);
  await page.context().close();
});

test('a broken message is named by its file, line and element; the name of the file never leaves the browser', async () => {
  const { berichten } = await voorbeeld();
  const [aw33, aw35] = berichten;
  if (aw33 === undefined || aw35 === undefined) throw new Error('The demonstration has no messages');
  const page = await open('/prognose?jaar=5516-2018', { als: CONTROLLER });
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(`${request.url()} ${request.postData() ?? ''}`);
  });
  await page.getByText('Kies berichten').waitFor();
  const xml = aw35.xml.replace(/<b:Begindatum>[^<]*</, '<b:Begindatum>gisteren<');
  await kies(page, [aw33, { naam: 'stuk van Jansen.xml', xml }]);
  const finding = page.getByRole('region', { name: 'Bevindingen in de berichten' });
  await finding.getByText('stuk van Jansen.xml').waitFor(ruim);
  expect(await finding.innerText()).toContain('GeleverdZorgzwaartepakket/Begindatum');
  expect(await finding.innerText()).toContain('het bericht telt niet mee');
  expect(sent).toHaveLength(1);
  expect(sent[0]).not.toContain('Jansen');
  await page.context().close();
});
