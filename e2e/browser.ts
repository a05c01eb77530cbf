import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { Bezoeker } from '@kavel/testkit/aanmelding';
import type { Keuze } from '@kavel/testkit/aanmelding';
import { launchChromium } from '@kavel/testkit/chromium';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Of what passes, axe then keeps one element and not all. */
const AXE_OPTIONS: axe.RunOptions = { runOnly: RULES, resultTypes: ['violations'] };

type Bezoek = {
  /** Who is signed in; nobody when it is absent. */
  readonly als?: Keuze;
  /** Another Kavel than the one of the run. */
  readonly adres?: string;
};

/** Opens pages of the running Kavel in a real browser; call it once at the top of an `*.e2e.ts` file. */
export function useBrowser(): {
  readonly open: (path: string, bezoek?: Bezoek) => Promise<Page>;
} {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());
  return {
    async open(path, { als, adres = inject('adres') } = {}) {
      if (browser === undefined) throw new Error('The browser has not been started');
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        locale: 'nl-NL',
        reducedMotion: 'reduce',
      });
      await signIn(context, als, adres);
      const page = await context.newPage();
      page.on('pageerror', (error) => {
        throw error;
      });
      await visit(page, `${adres}${path}`);
      return page;
    },
  };
}

/** Goes to an address in a tab that is open, and waits for what it shows. */
export async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await settled(page);
}

export const CONTROLLER = { persoon: 'demonstratie.controller.zorg-en-zekerheid' } as const;

export const BEHEERDER = { persoon: 'demonstratie.beheerder.beheer' } as const;

const sessies = new Map<string, Promise<string>>();

/** The secret of a session, begun as a person begins one; once for each person and test file. */
function sessieVan(als: Keuze, adres: string): Promise<string> {
  const key = `${adres} ${JSON.stringify(als)}`;
  const known = sessies.get(key) ?? begin(als, adres);
  sessies.set(key, known);
  return known;
}

async function begin(als: Keuze, adres: string): Promise<string> {
  const bezoeker = new Bezoeker(adres);
  await bezoeker.meldAan(als);
  if (bezoeker.geheim === '') throw new Error(`Signing in as ${JSON.stringify(als)} failed`);
  return bezoeker.geheim;
}

/** From now on this browser is this person, or nobody. */
export async function signIn(
  context: BrowserContext,
  als: Keuze | undefined,
  adres = inject('adres'),
): Promise<void> {
  await context.clearCookies();
  if (als === undefined) return;
  const value = await sessieVan(als, adres);
  await context.addCookies([{ name: 'kavel-sessie', value, url: adres, httpOnly: true, sameSite: 'Lax' }]);
}

/** Asks the API of the running Kavel as this person. */
export async function vraagAls(als: Keuze, path: string): Promise<Response> {
  const adres = inject('adres');
  return fetch(`${adres}${path}`, { headers: { cookie: `kavel-sessie=${await sessieVan(als, adres)}` } });
}

/** The page has its heading and nothing on it is still being fetched. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').waitFor();
  await page.locator('.kavel-laden').waitFor({ state: 'detached' });
}

/** What axe finds, short enough to read: rule and element. It runs in the page itself, brought there once. */
export async function axeFindings(page: Page): Promise<string[]> {
  if (page.frames().length > 1) throw new Error('axe looks at the page alone, not in its frames');
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(axe.source);
  const violations = await page.evaluate<axe.Result[]>(
    `axe.run(document, ${JSON.stringify(AXE_OPTIONS)}).then(({ violations }) => violations)`,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** How many pixels the page is wider than its window. */
export function overflowPixels(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
}

/** Tabs on until the named link, button or field has the focus; fails when it cannot be reached. */
export async function tabTo(page: Page, name: RegExp | string): Promise<void> {
  for (let steps = 0; steps < 150; steps += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate<string>(
      "document.activeElement.labels?.[0]?.textContent ?? document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent ?? ''",
    );
    const text = focused.replace(/\s+/g, ' ').trim();
    if (typeof name === 'string' ? text === name : name.test(text)) return;
  }
  throw new Error(`The keyboard cannot reach ${String(name)}`);
}
