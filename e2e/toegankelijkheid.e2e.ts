import { beforeAll, describe, expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { Keuze } from '@kavel/testkit/aanmelding';
import {
  BEHEERDER,
  CONTROLLER,
  axeFindings,
  overflowPixels,
  settled,
  signIn,
  useBrowser,
  visit,
} from './browser.ts';

const { open } = useBrowser();
/** One tab for all: it keeps what it fetched and compiled, and every test goes to its own address anew. */
let page: Page;
beforeAll(async () => {
  page = await open('/');
});

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 900 };
const JAAR = '/regios/5517/jaren/2018';
const AANBIEDER = { agb: '99000045', rol: 'bestuurder' } as const;
const TARIEF = '/tarief?jaar=2024&sector=VV&kavel=ZZP';

type Bladzijde = {
  readonly naam: string;
  readonly path: string;
  /** Who has to be signed in to see it. */
  readonly als?: Keuze;
  readonly prepare?: (page: Page) => Promise<void>;
};

const BLADZIJDEN: readonly Bladzijde[] = [
  { naam: 'home', path: '/' },
  { naam: 'uitnutting', path: `${JAAR}/uitnutting` },
  { naam: 'uitnutting of one month', path: `${JAAR}/uitnutting/3` },
  { naam: 'list of providers', path: `${JAAR}/zorgaanbieders`, als: CONTROLLER },
  {
    naam: 'one provider with a derivation open',
    path: `${JAAR}/zorgaanbieders`,
    als: CONTROLLER,
    prepare: async (page) => {
      await page.getByRole('region').getByRole('link').first().click();
      await page.getByRole('heading', { name: 'Per maand' }).waitFor();
      await settled(page);
      await page
        .getByRole('button', { name: /^Waarom/ })
        .first()
        .click();
    },
  },
  { naam: 'the choices before the questions about a tariff', path: '/tarief' },
  {
    naam: 'a question about a tariff with a mistake, and the reasons open',
    path: `${TARIEF}&vraag=percentageVorigJaar`,
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Verder' }).click();
      await page.getByText('Waarom vraagt Kavel dit?').click();
    },
  },
  {
    naam: 'the answers of all zorgkantoren with a derivation, the table and the commands open',
    path: `${TARIEF}&feit.nieuweAanbieder=nee&feit.vrijVoorstel=geen&feit.technologie=ja&feit.bewegingenEnDoelen=weet-niet&feit.percentageVorigJaar=96.2&feit.monitorUitkomst=0.5&feit.differentiatie=1&zorgkantoren=dsw.salland.kpn`,
    prepare: async (page) => {
      await page.locator('figure svg').waitFor();
      await page.getByText('Waarom?').first().click();
      await page.getByText('Dezelfde antwoorden in een tabel').click();
      await page.getByText('Hetzelfde antwoord op de opdrachtregel').click();
    },
  },
  {
    naam: 'a forecast from fictitious messages with another choice',
    path: '/prognose?jaar=5517-2018',
    als: CONTROLLER,
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Probeer met fictieve berichten' }).click();
      await page.locator('figure svg').waitFor({ timeout: 60_000 });
      await page.getByLabel(/telt niet meer mee/).check();
      await page.getByText(/^Met deze keuzes/).waitFor({ timeout: 60_000 });
    },
  },
  {
    naam: 'what-if with a changed number',
    path: '/wat-als?regio=5517&jaar=2018',
    prepare: async (page) => {
      await page.getByLabel('Hoogste percentage, als getal').first().fill('95');
      await page.getByText(/^Met 95%/).waitFor();
    },
  },
  {
    naam: 'themes side by side, with hits and the documents open',
    path: '/beleid?zoek=technologie',
    prepare: async (page) => {
      await page.locator('figure svg').waitFor();
      await page.getByText(/documenten in een tabel$/).click();
    },
  },
  { naam: 'one theme with words of a link that are not known', path: '/beleid?thema=kwaliteit&soort=zin' },
  {
    naam: 'differences between two years, looking back',
    path: '/beleid/verschil?van=2024&naar=2026',
    prepare: (page) => page.getByText('Kijk terug: wat was toen bekend?').click(),
  },
  { naam: 'steps of the purchase', path: '/beleid/proces' },
  { naam: 'a ruling', path: '/beleid/uitspraak-rbdha-2020-9527' },
  {
    naam: 'a rule with two courses, tried on fictitious providers',
    path: '/beleid/landelijk-2024-vv/richttarief',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Probeer de regel op fictieve zorgaanbieders' }).click();
      await page.getByText(/van de \d+ fictieve zorgaanbieders/).waitFor();
    },
  },
  { naam: 'a rule that is not there', path: '/beleid/cz-2024-2026-vv/bestaat-niet' },
  { naam: 'claims: every provider of the zorgkantoor', path: '/declaraties', als: CONTROLLER },
  { naam: 'who one is in the demonstration', path: '/aanmelden?terug=/declaraties' },
  {
    naam: 'claims of a provider, with a file that was refused',
    path: '/regios/5517/jaren/2018/zorgaanbieders/99000045/declaraties',
    als: AANBIEDER,
    prepare: async (page) => {
      const buffer = Buffer.from('hallo');
      const file = { name: 'hallo.asc', mimeType: 'text/plain', buffer };
      await page.locator('input[type=file]').setInputFiles(file);
      await page.locator('[data-uitkomst=geweigerd]').waitFor();
    },
  },
  { naam: 'who claimed, by month', path: '/regios/5517/jaren/2018/declaraties?maand=2', als: CONTROLLER },
  { naam: 'what a return code means', path: '/declaraties/retourcodes' },
  { naam: 'what is assumed about claims', path: '/declaraties/aannames' },
  { naam: 'what a problem of the API means', path: '/problemen/contractjaar-onbekend' },
  {
    naam: 'production without a claim file',
    path: `${JAAR}/zorgaanbieders/99000045/productie`,
    als: AANBIEDER,
    prepare: (page) => page.getByText('Al gedeclareerd').waitFor(),
  },
  {
    naam: 'reference data with a prestatie looked up',
    path: '/referentie',
    als: BEHEERDER,
    prepare: async (page) => {
      await page.getByLabel('Code', { exact: true }).fill('Z043');
      await page.getByRole('region', { name: 'Waarmee Z043 mag' }).waitFor();
    },
  },
  { naam: 'a mailbox without post', path: '/postbus', als: AANBIEDER },
  {
    naam: 'who asked what',
    path: '/inzagelog',
    als: BEHEERDER,
    prepare: (page) => page.getByText(/^\d+ vragen$/).waitFor(),
  },
  { naam: 'not found', path: '/bestaat-niet' },
  { naam: 'a region that is not known', path: '/regios/5501/jaren/2018/uitnutting' },
];

describe.each(BLADZIJDEN)('$naam', ({ path, als, prepare }) => {
  test('axe finds nothing and nothing scrolls sideways, at 1280 and at 320 pixels; Dutch, one heading, marked fictitious', async () => {
    await page.setViewportSize(WIDE);
    await signIn(page.context(), als);
    await visit(page, `${inject('adres')}${path}`);
    await prepare?.(page);
    for (const size of [WIDE, NARROW]) {
      await page.setViewportSize(size);
      expect(await axeFindings(page)).toEqual([]);
      expect(await overflowPixels(page)).toBeLessThanOrEqual(0);
    }
    expect(await page.getAttribute('html', 'lang')).toBe('nl');
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.title()).toMatch(/ · Kavel$/);
    expect(await page.getByRole('complementary', { name: 'Demonstratie' }).innerText()).toContain('fictief');
  });
});
