import { expect, inject, test } from 'vitest';
import { CONTROLLER, settled, tabTo, useBrowser } from './browser.ts';

const { open } = useBrowser();
const LIJST = '/regios/5517/jaren/2018/zorgaanbieders';

test('a page that needs a person leads to the choice, back to itself, and out again, by keyboard alone', async () => {
  const page = await open(LIJST);
  await page.getByRole('heading', { level: 1, name: 'Demonstratie: kies wie u bent' }).waitFor();
  await tabTo(page, 'Con Voorbeeld controller');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /^\d+ zorgaanbieders/ }).waitFor();
  expect(new URL(page.url()).pathname).toBe(LIJST);
  const kop = page.getByRole('banner');
  expect(await kop.innerText()).toContain('Con Voorbeeld, controller · Zorgkantoor Zorg en Zekerheid');

  await page.evaluate('document.body.focus()');
  await tabTo(page, 'Afmelden');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Aanmelden' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/');
  await page.goto(`${inject('adres')}${LIJST}`);
  await page.getByRole('heading', { level: 1, name: 'Demonstratie: kies wie u bent' }).waitFor();
  await page.context().close();
});

test('what was sent after the session ended is refused with what to do, and stays on the page', async () => {
  const als = { agb: '99000045', rol: 'medewerker' } as const;
  const page = await open(`${LIJST}/99000045/declaraties`, { als });
  await page.context().clearCookies();
  const buffer = Buffer.from('hallo');
  await page.locator('input[type=file]').setInputFiles({ name: 'maart.asc', mimeType: 'text/plain', buffer });
  await page.getByText('Hiervoor moet u aangemeld zijn').waitFor();
  expect(await page.getByText('maart.asc').count()).toBeGreaterThan(0);
  await page.context().close();
});

test('a role that may not see a page is told so, and a provider is not shown another', async () => {
  const other = await open(`${LIJST}/99000045`, { als: { agb: '99000010', rol: 'bestuurder' } });
  await other.getByRole('heading', { level: 1, name: 'Dit is niet van uw organisatie' }).waitFor();
  await other.context().close();
  const page = await open('/referentie', { als: CONTROLLER });
  await settled(page);
  expect(await page.getByText('Een nieuwe editie').count()).toBe(0);
  await page.context().close();
});
