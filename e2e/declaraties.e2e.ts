import { readFile } from 'node:fs/promises';
import { decodeEi } from '@kavel/formats/ei';
import { loadReferentie } from '@kavel/formats/referentie';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { CONTROLLER, settled, tabTo, useBrowser, vraagAls } from './browser.ts';

const { open } = useBrowser();
const REGIO = '/regios/5517/jaren/2018';

type Aanbieder = { readonly agb: string; readonly naam: string; readonly gedeclareerdEurocent: number };

async function aanbieders(): Promise<readonly Aanbieder[]> {
  const answer = await vraagAls(CONTROLLER, `/v1${REGIO}/aanleveringen`);
  return ((await answer.json()) as { zorgaanbieders: Aanbieder[] }).zorgaanbieders;
}

/** A provider that no other test here uses. */
async function aanbieder(nummer: number): Promise<Aanbieder> {
  const found = (await aanbieders())[nummer];
  if (found === undefined) throw new Error('The demonstration has too few providers');
  return found;
}

/** A fictitious claim, made by the server as a visitor would download it. */
async function voorbeeld(agb: string, query: string): Promise<Buffer> {
  const answer = await vraagAls(CONTROLLER, `/v1${REGIO}/zorgaanbieders/${agb}/voorbeeldbestand?${query}`);
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
}

const medewerker = (agb: string) => ({ agb, rol: 'medewerker' }) as const;

const openAanleveren = (agb: string): Promise<Page> =>
  open(`${REGIO}/zorgaanbieders/${agb}/declaraties`, { als: medewerker(agb) });

const bestand = (name: string, buffer: Buffer) => ({ name, mimeType: 'text/plain', buffer });

async function lever(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(bestand(name, buffer));
}

/** `€ 1.234,56` as cents. */
function cents(text: string): number {
  return Number(
    text
      .replace(/[^\d,−-]/g, '')
      .replace(',', '')
      .replace('−', '-'),
  );
}

test('from the menu to a receipt by keyboard alone; the same file again is refused with what to do', async () => {
  const { agb, naam, gedeclareerdEurocent } = await aanbieder(1);
  const bytes = await voorbeeld(agb, 'maand=11&regels=40');
  const page = await open('/', { als: medewerker(agb) });
  await tabTo(page, 'Declaraties');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Declaraties: aanleveren en bekijken' }).waitFor();
  await page.getByLabel('Regio en jaar').selectOption('5517-2018');
  await page.getByRole('heading', { level: 2, name: naam }).waitFor();
  await tabTo(page, 'Declaratiebestanden sturen en bekijken');
  await page.keyboard.press('Enter');
  await page.getByText(`U handelt voor ${naam}`).waitFor();
  await settled(page);

  // Listens from the start: who begins to listen at the key press may be too late for the dialogue.
  page.on('filechooser', (chooser) => void chooser.setFiles(bestand('november.asc', bytes)));
  const send = async (): Promise<void> => {
    await tabTo(page, 'Kies declaratiebestanden');
    await page.keyboard.press('Enter');
  };
  await send();
  await page.getByRole('status').getByText('1 bestand: 1 goed').waitFor();
  const receipt = page.locator('[data-uitkomst=aangenomen]');
  expect(await receipt.getByRole('heading').innerText()).toBe('Bewijs van ontvangst: november.asc');
  const claimed = cents(await receipt.locator('tfoot td').innerText());
  expect(claimed).toBeGreaterThan(0);

  const totaal = page.getByRole('region', { name: /^Gedeclareerd naast de afspraak/ }).locator('tfoot td');
  await expect
    .poll(async () => cents(await totaal.nth(2).innerText()), { timeout: 10_000 })
    .toBe(gedeclareerdEurocent + claimed);

  await page.evaluate('document.querySelector("h1").focus()');
  await send();
  await page.getByRole('status').getByText('2 bestanden: 1 goed, 1 geweigerd').waitFor();
  const refused = page.locator('[data-uitkomst=geweigerd]');
  const text = await refused.innerText();
  expect(text).toContain('U hoeft niets te doen: dit bestand is al aangenomen.');
  expect(text).toContain('Geef een nieuwe declaratie een nieuw nummer.');
  await refused.getByRole('link', { name: '8067' }).click();
  await page.getByRole('heading', { level: 1, name: 'Wat betekent een retourcode?' }).waitFor();
  expect(page.url()).toContain('#code-8067');
  await page.context().close();
});

test('a broken file: causes grouped, the return message read back, and the controller sees why', async () => {
  const { agb, naam } = await aanbieder(2);
  const page = await openAanleveren(agb);
  await lever(page, 'oktober.asc', await voorbeeld(agb, 'maand=10&regels=40&fouten=true'));
  const card = page.locator('[data-uitkomst=geweigerd]');
  await card.getByText('Geweigerd: 6 bevindingen, 3 oorzaken').waitFor();
  expect(await card.locator('.kavel-oorzaken > li').count()).toBe(3);
  expect(await card.innerText()).toContain(
    '2 keer, record 04, veld 0417 (prestatiecode); regels 3 en 4 van het bestand',
  );

  const download = page.waitForEvent('download');
  await card.getByRole('button', { name: /^Download het retourbericht/ }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe(`retour-${agb}-2018-10.asc`);
  const referentie = loadReferentie();
  if (!referentie.ok) throw new Error('The reference data cannot be read');
  const retour = decodeEi(await readFile(await saved.path()), referentie.value.aw320);
  if (!retour.ok) throw new Error('The return message cannot be read');
  expect(retour.value.records[0]?.velden['0196']).toBe('8073');
  const codes = retour.value.records.flatMap(({ velden }) => velden['0496'] ?? []);
  expect(codes.filter((code) => code === '1113' || code === '0582')).toHaveLength(3);

  await page.context().close();
  await controllerZiet(agb, naam);
});

async function controllerZiet(agb: string, naam: string): Promise<void> {
  const page = await open(`${REGIO}/declaraties?maand=10`, { als: CONTROLLER });
  await page.getByLabel('Zorgaanbieder', { exact: true }).selectOption({ label: naam });
  const causes = page.getByRole('region', { name: 'Oorzaken van weigering, het vaakst bovenaan' });
  await causes.getByText('record 04, veld 0417 (prestatiecode)').waitFor();
  await page.getByLabel('Zoek op naam of AGB-code').fill(agb);
  await page
    .getByRole('status')
    .getByText(/^1 van \d+ zorgaanbieders$/)
    .waitFor();
  expect(decodeURIComponent(page.url())).toContain(agb);
  await page.getByRole('link', { name: naam, exact: true }).click();
  await page.getByText(`U kijkt naar ${naam}`).waitFor();
  expect(await page.locator('input[type=file]').count()).toBe(0);
  await page.context().close();
}

test('only checking keeps nothing, and a file of another provider is sent back', async () => {
  const { agb, gedeclareerdEurocent } = await aanbieder(3);
  const page = await openAanleveren(agb);
  await page.getByLabel('Alleen controleren: er wordt niets bewaard').check();
  await lever(page, 'september.asc', await voorbeeld(agb, 'maand=9&regels=20'));
  await page.getByText(/^Dit bestand is goed: .* Het is niet bewaard\.$/).waitFor();
  const after = (await aanbieders()).find((row) => row.agb === agb);
  expect(after?.gedeclareerdEurocent).toBe(gedeclareerdEurocent);

  await lever(page, 'ander.asc', await voorbeeld((await aanbieder(4)).agb, 'maand=9'));
  await page.getByText('Dit bestand is van een andere zorgaanbieder').waitFor();
  await page.context().close();
});

test('20,000 lines dropped on the page are judged within seconds, with progress to see', async () => {
  const { agb } = await aanbieder(5);
  const bytes = await voorbeeld(agb, 'maand=8&regels=20000');
  const page = await openAanleveren(agb);
  const dropped = await page.evaluateHandle(
    `(async () => {
      const transfer = new DataTransfer();
      const bytes = Uint8Array.from(atob(${JSON.stringify(bytes.toString('base64'))}), (char) => char.charCodeAt(0));
      transfer.items.add(new File([bytes], 'augustus.asc'));
      return transfer;
    })()`,
  );
  const began = performance.now();
  await page.dispatchEvent('.kavel-upload', 'drop', { dataTransfer: dropped });
  await page.locator('progress').waitFor();
  await page.locator('[data-uitkomst=aangenomen]').waitFor({ timeout: 60_000 });
  expect(await page.locator('[data-uitkomst=aangenomen]').innerText()).toContain('20.000');
  expect(performance.now() - began).toBeLessThan(30_000);
  await page.context().close();
});
