import { readFile } from 'node:fs/promises';
import { describe, expect, inject, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { tabTo, useBrowser } from './browser.ts';

const { open } = useBrowser();
const JAAR_2024 = '/tarief?jaar=2024&sector=VV&kavel=ZZP';

function rij(page: Page, zorgkantoor: string): Locator {
  return page
    .locator('.kavel-antwoord')
    .filter({ has: page.getByRole('heading', { name: zorgkantoor, exact: true }) });
}

function kop(page: Page, zorgkantoor: string): Promise<string> {
  return rij(page, zorgkantoor).locator('.kavel-antwoord__kop').innerText();
}

/** Chooses an answer, or fills in a value, and goes on. */
async function antwoord(page: Page, vraag: RegExp, gegeven: string): Promise<void> {
  await page.getByRole('heading', { level: 2, name: vraag }).waitFor();
  const keuze = page.getByRole('radio', { name: gegeven, exact: true });
  if ((await keuze.count()) > 0) await keuze.check();
  else await page.locator('.kavel-vraag').getByRole('textbox').fill(gegeven);
  await page.getByRole('button', { name: 'Verder' }).click();
}

async function nog(page: Page): Promise<number> {
  return Number(/\d+/.exec(await page.locator('.kavel-vraag__stand').innerText())?.[0]);
}

describe('the questions', () => {
  test('from home to the first answers, by keyboard alone', async () => {
    const page = await open('/');
    await tabTo(page, 'Wat wordt mijn tarief?');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Wat wordt mijn tarief?' }).waitFor();
    await tabTo(page, 'Jaar');
    await page.keyboard.type('2024');
    await tabTo(page, 'Begin');
    await page.keyboard.press('Enter');

    await page.getByRole('heading', { level: 1, name: 'Wat wordt mijn tarief in 2024?' }).waitFor();
    await page.waitForFunction('document.activeElement.tagName === "H2"');
    const first = await nog(page);
    expect(first).toBeGreaterThan(10);
    expect(await kop(page, 'DSW')).toBe('Nog niet bekend');

    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.waitForFunction('new URL(location.href).searchParams.get("feit.nieuweAanbieder") === "ja"');
    await page.waitForFunction('document.activeElement.tagName === "H2"');
    expect(await nog(page)).toBeLessThan(first);
    expect(await kop(page, 'DSW')).toContain('91,0%');
    expect(await rij(page, 'DSW').innerText()).toContain('Looptijd: 1 jaar.');
    expect(await kop(page, 'Zilveren Kruis')).toBe('Uitgesloten');
    await page.context().close();
  });

  test('end when nothing can change the answer, with every step behind it', async () => {
    const page = await open(`${JAAR_2024}&zorgkantoren=cz`);
    await antwoord(page, /voor het eerst een Wlz-overeenkomst/, 'Ja');
    await antwoord(page, /eigen voorstel/, '97,2');
    await antwoord(page, /bewezen is dat zij arbeid bespaart/, 'Ja');
    await page.getByRole('heading', { level: 2, name: 'Alle vragen zijn beantwoord' }).waitFor();
    expect(await kop(page, 'CZ')).toContain('97,3%');
    await page.getByRole('heading', { name: 'Het antwoord van CZ staat vast' }).waitFor();

    await rij(page, 'CZ').getByText('Waarom?').click();
    const afleiding = await rij(page, 'CZ').innerText();
    expect(afleiding).toContain('97,2% wordt 97,3%');
    expect(afleiding).toMatch(/Niet toegepast: /);
    expect(afleiding).toMatch(/Samenstelling [0-9a-f]{64}/);
    await rij(page, 'CZ').getByRole('link', { name: 'Het percentage is het vrije voorstel.' }).click();
    await page.waitForURL(/\/beleid\/cz-2024-2026-vv\/vrij-voorstel$/);
    await page.context().close();
  });

  test('can be left open, known to be none, taken back and changed', async () => {
    const page = await open(`${JAAR_2024}&zorgkantoren=dsw`);
    await antwoord(page, /voor het eerst een Wlz-overeenkomst/, 'Nee');
    await antwoord(page, /jaar ervoor/, '96,2');
    await antwoord(page, /monitor/, 'Weet ik niet');
    await page.getByRole('heading', { level: 2, name: 'U sloeg één vraag over' }).waitFor();
    expect(await rij(page, 'DSW').innerText()).toContain('Hangt af van: de uitkomst van de monitor.');

    await page.getByRole('link', { name: /^Wijzig\s+nieuwe zorgaanbieder$/ }).click();
    await antwoord(page, /voor het eerst een Wlz-overeenkomst/, 'Ja');
    expect(await kop(page, 'DSW')).toContain('91,0%');
    await page.getByText('Bewaard, maar telt nu niet mee').waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 2, name: /voor het eerst/ }).waitFor();
    expect(await page.getByRole('radio', { name: 'Nee' }).isChecked()).toBe(true);
    await antwoord(page, /voor het eerst/, 'Nee');
    await page
      .getByRole('link', { name: /monitor/ })
      .first()
      .click();
    await antwoord(page, /monitor/, '0,5');
    expect(await kop(page, 'DSW')).toContain('96,7%');
    await page.context().close();
  });

  test('name a mistake on top and at its field, and lose nothing that was typed', async () => {
    const page = await open(`${JAAR_2024}&zorgkantoren=dsw&feit.nieuweAanbieder=nee`);
    await page.getByRole('button', { name: 'Verder' }).click();
    expect(await page.getByRole('alert').innerText()).toContain('Kies een antwoord');
    await antwoord(page, /jaar ervoor/, 'veel');
    await page.getByRole('alert').getByRole('link').click();
    expect(await page.evaluate('document.activeElement.value')).toBe('veel');

    await page.locator('.kavel-vraag').getByRole('textbox').fill('96,');
    await page.reload();
    expect(await page.locator('.kavel-vraag').getByRole('textbox').inputValue()).toBe('96,');
    await antwoord(page, /jaar ervoor/, '96,2');
    await antwoord(page, /monitor/, '1,5');
    const melding = await page.getByRole('alert').innerText();
    expect(melding).toContain('“1,5” kan hier niet');
    expect(melding).toContain('DSW');
    expect(melding).toContain('(001, Bekostiging en tarieven');
    await page.context().close();
  });

  test('keep their answers for another kavel, and ask whether they hold there', async () => {
    const page = await open(`${JAAR_2024}&zorgkantoren=cz`);
    await antwoord(page, /voor het eerst een Wlz-overeenkomst/, 'Nee');
    await page.getByRole('navigation', { name: 'Kavel' }).getByRole('link', { name: 'VPT' }).click();
    await page.getByText('U gaf deze antwoorden voor kavel ZZP in 2024').waitFor();
    expect(await page.getByRole('region', { name: 'Uw antwoorden' }).innerText()).toContain('nee');
    await page.getByRole('button', { name: 'Ja, ze kloppen' }).click();
    expect(await page.getByText('U gaf deze antwoorden voor').count()).toBe(0);
    await page.context().close();
  });
});

describe('the answers', () => {
  const ANTWOORDEN = `${JAAR_2024}&feit.nieuweAanbieder=nee&feit.regionaleTafel=ja&feit.vrijVoorstel=geen&feit.bewegingenEnDoelen=ja&feit.technologie=nee&feit.mptGroei=nee`;

  test('say as large as a number what the source does not say, and when an amendment changed them', async () => {
    const page = await open(ANTWOORDEN);
    expect(await kop(page, 'CZ')).toContain('96,7%');
    expect(await kop(page, 'VGZ')).toBe('Niet vast te stellen');
    expect(await rij(page, 'VGZ').innerText()).toContain('De bron zegt dit niet');
    expect(await rij(page, 'CZ').innerText()).toContain('Op 31 augustus 2023 was dit nog 95,8%.');
    const sizes = await page.evaluate<string[]>(
      "[...document.querySelectorAll('.kavel-antwoord__kop')].map((kop) => getComputedStyle(kop).fontSize)",
    );
    expect(new Set(sizes).size).toBe(1);
    await page.locator('figure svg').waitFor();
    expect(await page.locator('figure figcaption').innerText()).toMatch(/^Van \d|geven hetzelfde percentage/);
    await page.context().close();
  });

  test('are the same for who opens the copied link', async () => {
    const page = await open(ANTWOORDEN);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Kopieer de link' }).click();
    await page.getByText('De link is gekopieerd.').waitFor();
    const link = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(link).toContain('kennisdatum=');
    expect(link).not.toContain('mptGroei');
    const read = (from: Page): Promise<string[]> => from.locator('.kavel-antwoord').allInnerTexts();
    const other = await open(link.replace(inject('adres'), ''));
    expect(await read(other)).toEqual(await read(page));
    await other.context().close();
    await page.context().close();
  });

  test('can be taken along as CSV and on paper', async () => {
    const page = await open(ANTWOORDEN);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download deze vergelijking als CSV' }).click(),
    ]);
    const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
    expect(lines).toHaveLength(8);
    expect(lines.find((line) => line.startsWith('CZ;'))).toContain(';percentage;96,7;');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.kavel-vraag').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Kopieer de link' }).isVisible()).toBe(false);
    expect(await rij(page, 'CZ').getByText('Het beleid waarmee is gerekend').isVisible()).toBe(true);
    await page.context().close();
  });
});

describe('an address that cannot be right', () => {
  test('is told part by part, and the rest counts', async () => {
    const page = await open(
      '/tarief?jaar=2024&sector=VV&kavel=ZPT&zorgkantoren=cz.kpn&peildatum=2023-05-01&feit.technologi=ja&feit.vrijVoorstel=972&feit.nieuweAanbieder=nee',
    );
    const melding = page.getByText('Een deel van deze link klopt niet').locator('..');
    const tekst = await melding.innerText();
    for (const woord of ['ZPT', 'kpn', '2023-05-01', 'technologi', '972'])
      expect(tekst).toContain(`“${woord}”`);
    expect(await page.getByRole('region', { name: 'Uw antwoorden' }).innerText()).toContain('nee');
    await page.context().close();
  });

  test('a day before all policies has an answer, never that of an older year', async () => {
    const page = await open('/tarief?jaar=1990');
    await page.getByRole('heading', { name: 'Voor 1990 kent Kavel hier geen beleid' }).waitFor();
    expect(await kop(page, 'CZ')).toBe('Geen beleid van kracht op 1 januari 1990');
    await page.context().close();
  });

  test('a judgement out of its bounds is refused with the rule and its clausule', async () => {
    const page = await open(
      `${JAAR_2024}&zorgkantoren=dsw&feit.nieuweAanbieder=nee&feit.percentageVorigJaar=95&feit.monitorUitkomst=1.5`,
    );
    expect(await kop(page, 'DSW')).toBe('Dit kan niet');
    const tekst = await rij(page, 'DSW').innerText();
    expect(tekst).toContain('is 1,5 procentpunt en moet liggen van −1 procentpunt tot en met 1 procentpunt');
    expect(tekst).toContain('(001, Bekostiging en tarieven');
    await page.context().close();
  });
});
