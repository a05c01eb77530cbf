import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { launchChromium } from '@kavel/testkit/chromium';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Of what passes, axe then keeps one element and not all. */
const AXE_OPTIONS: axe.RunOptions = { runOnly: RULES, resultTypes: ['violations'] };

/** Opens pages of the running Kavel, or of the one at `adres`, in a real browser; call it once at the top of an `*.e2e.ts` file. */
export function useBrowser(): {
  readonly open: (path: string, adres?: string) => Promise<Page>;
} {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());
  return {
    async open(path, adres = inject('adres')) {
      if (browser === undefined) throw new Error('The browser has not been started');
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        locale: 'nl-NL',
        reducedMotion: 'reduce',
      });
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
