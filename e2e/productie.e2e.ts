import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROEFAANBIEDER, prepareProefjaar } from '@kavel/testkit/inname';
import { fillSjabloon } from '@kavel/testkit/productie';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BEHEERDER, axeFindings, overflowPixels, settled, useBrowser } from './browser.ts';
import { startKavel } from './kavel-server.ts';

const { open } = useBrowser();
const home = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'kavel-e2e-productie-'));
let kavel: Awaited<ReturnType<typeof startKavel>> | undefined;

/** In the demonstration every month was claimed; here is a year that nobody has claimed yet. */
beforeAll(async () => {
  await prepareProefjaar(home);
  kavel = await startKavel(home);
});
afterAll(async () => {
  await kavel?.stop();
  rmSync(home, { recursive: true, force: true });
});

const adres = () => kavel?.adres ?? '';
const PAGINA = `/regios/5517/jaren/2018/zorgaanbieders/${PROEFAANBIEDER}/productie`;

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

test('download the template, fill it in, see what changes, confirm, and improve it', async () => {
  const page = await open(PAGINA, { adres: adres(), als: { agb: PROEFAANBIEDER, rol: 'bestuurder' } });
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download het sjabloon (Excel)' }).click();
  const saved = join(home, 'sjabloon.xlsx');
  await (await download).saveAs(saved);
  const sjabloon = readFileSync(saved);
  const send = async (name: string, buffer: Buffer) => {
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: XLSX, buffer });
  };

  await send('fout.xlsx', fillSjabloon(sjabloon, [4], '1.5'));
  const refused = page.locator('[data-uitkomst=geweigerd]');
  await refused.getByText('Blad Productie FICTIEF, rij 4, volume (kolom F)').waitFor();

  await send('eerste.xlsx', fillSjabloon(sjabloon, [2, 4], '31'));
  const shown = page.locator('[data-uitkomst=voorbeeld]');
  await shown.getByText('over januari en maart').first().waitFor();
  expect(await shown.locator('tfoot').innerText()).toContain('+9.300,00');
  expect(await page.getByText('nog geen productie opgegeven').count()).toBe(1);
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflowPixels(page)).toBeLessThanOrEqual(0);
  }
  await shown.getByRole('button', { name: 'Bevestig deze opgave' }).click();
  const receipt = page.locator('[data-uitkomst=bewaard]');
  await receipt.getByText('FICTIEF').first().waitFor();
  expect(await receipt.innerText()).toContain('9.300,00');
  const list = page.getByRole('region', { name: 'Opgaven over 2018' });
  await list.getByText('januari en maart').waitFor();

  await send('zelfde.xlsx', fillSjabloon(sjabloon, [2, 4], '31'));
  await page.getByText('Dit staat er al').waitFor();

  await send('beter.xlsx', fillSjabloon(sjabloon, [2], '30'));
  await shown.getByText('150,00 eraf ten opzichte van wat er stond').waitFor();
  await shown.getByRole('button', { name: 'Bevestig deze opgave' }).click();
  await receipt.waitFor();
  await expect.poll(() => list.locator('tbody tr').count()).toBe(2);
  expect(await list.locator('tbody tr').first().innerText()).toContain('−150,00');
  await page.context().close();
});

test('an edition is looked at, taken over, judges at once, and is taken back', async () => {
  const page = await open('/referentie', { adres: adres(), als: BEHEERDER });
  const file = join(home, 'tarieven.csv');
  writeFileSync(
    file,
    'jaar;prestatie;eenheid;component;bedrag_eurocent;geldig_van;geldig_tot_en_met;bron\n' +
      '2019;H126;uur;zorg;5235;2019-01-01;2019-12-31;FICTIEF proef\n',
  );
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByText('Vul in waar de editie is gepubliceerd').waitFor();
  await page.getByLabel('Waar is de editie gepubliceerd?').fill('FICTIEF proeflijst');
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByText('1 nieuw, 0 onveranderd').waitFor();
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflowPixels(page)).toBeLessThanOrEqual(0);
  }
  expect(await page.getByText('Er is nog geen editie overgenomen').count()).toBe(1);
  await page.getByRole('button', { name: 'Laat deze editie gelden' }).click();
  await page.getByText('Deze editie geldt nu').waitFor();

  await page.getByLabel('Code', { exact: true }).fill('h126');
  const tarieven = page.getByRole('region', { name: 'Maximumtarieven van H126' });
  await tarieven.getByText('52,35').waitFor();

  await page.getByRole('button', { name: /^Trek in/ }).click();
  await page.getByRole('button', { name: 'Trek deze editie in' }).click();
  await page.getByText(/ingetrokken door demonstratie\.beheerder/).waitFor();
  await tarieven.waitFor({ state: 'detached' });
  await settled(page);
  await page.context().close();
});
