import { expect, test } from 'vitest';
import { CONTROLLER, tabTo, useBrowser } from './browser.ts';

const { open } = useBrowser();

test('from home to the derivation of one amount, by keyboard alone', async () => {
  const page = await open('/', { als: CONTROLLER });
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Naar de inhoud');
  await page.keyboard.press('Enter');
  expect(page.url()).toContain('#inhoud');

  await tabTo(page, 'Uitnutting Zuid-Holland Noord 2018');
  await page.keyboard.press('Enter');
  await page
    .getByRole('heading', { level: 1, name: /^Click december: € [\d.]+ vastgelegd, \d+% van de vraag$/ })
    .waitFor();
  await page.waitForFunction('document.activeElement.tagName === "H1"');

  await tabTo(page, 'maart');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /^Click maart: / }).waitFor();

  await page.goBack();
  await page.getByRole('heading', { level: 1, name: /^Click december: / }).waitFor();
  await page.evaluate('document.querySelector("h1").focus()');
  // Back past the other region and the claims, to the providers.
  for (let steps = 0; steps < 3; steps += 1) await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /^\d+ zorgaanbieders/ }).waitFor();

  await tabTo(page, 'Zoek op naam of AGB-code');
  await page.keyboard.type('99000045');
  await page
    .getByRole('status')
    .getByText(/^1 van \d+ zorgaanbieders$/)
    .waitFor();
  await tabTo(page, /FICTIEF/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name: 'Per maand' }).waitFor();

  await tabTo(page, /^Waarom\?/);
  await page.keyboard.press('Enter');
  await page.getByText('Het deel van de jaarafspraak dat bij deze maand hoort:').waitFor();
  await page.context().close();
});

test('the list of providers sorts by an amount and filters by sector', async () => {
  const page = await open('/regios/5517/jaren/2018/zorgaanbieders', { als: CONTROLLER });
  await page.getByRole('button', { name: /^Wacht/ }).click();
  expect(await page.getByRole('columnheader', { name: /^Wacht/ }).getAttribute('aria-sort')).toBe(
    'descending',
  );
  const cells = await page.locator('tbody tr td:nth-child(9)').allInnerTexts();
  const amounts = cells.map((cell) => Number(cell.replaceAll('.', '').replace(',', '')));
  expect(amounts.length).toBeGreaterThan(10);
  expect(amounts).toEqual([...amounts].sort((left, right) => right - left));

  await page.getByLabel('Sector').selectOption('GGZ');
  const sectors = await page.locator('tbody tr td:nth-child(3)').allInnerTexts();
  expect(new Set(sectors)).toEqual(new Set(['GGZ']));
  await page.context().close();
});
