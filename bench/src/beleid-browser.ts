import { join } from 'node:path';
import { ZORGKANTOREN, pct } from '@kavel/core/basis';
import { encodeRegister } from '@kavel/core/beleid';
import { launchChromium } from '@kavel/testkit/chromium';
import { bundleForBrowser } from './beleid/bundle.ts';
import { readEncodedBeleid, vraag2024 } from './beleid/policies.ts';
import { measureWhatIf } from './beleid/what-if.ts';
import type { Change, WhatIfInput, WhatIfMeasured } from './beleid/what-if.ts';
import { createZorgaanbieders } from './beleid/zorgaanbieders.ts';
import { circumstances } from './measure/circumstances.ts';

/**
 * Policy: a what-if of seven policies x 3,000 providers in the browser, without trace, and the same in Node; every
 * outcome of the one compared with the other. Fails over the limit. Run: node bench/src/beleid-browser.ts
 */

const LIMIT_MILLISECONDS = 100;
const ROUNDS = 9;

/** Seven policies: those of 2024, one for each zorgkantoor. */
const VRAGEN = ZORGKANTOREN.map(vraag2024);

/** The richttarief of six of them becomes 96%, where the nota van wijzigingen made it 96.4%. */
const CHANGE: Change = {
  document: 'nota-van-wijzigingen-2023-09-vv',
  stap: 'richttarief',
  percentage: pct(960_000),
};

/** In a page of its own, closed again whatever happens. */
async function measureInChromium(input: WhatIfInput): Promise<WhatIfMeasured & { readonly version: string }> {
  const code = await bundleForBrowser(join(import.meta.dirname, 'bundles/what-if.ts'), 'kavel');
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: code });
    const json = JSON.stringify({ ...input, register: encodeRegister(input.register) });
    const measured = await page.evaluate<WhatIfMeasured>(`kavel.run(${JSON.stringify(json)})`);
    return { ...measured, version: browser.version() };
  } finally {
    await browser.close();
  }
}

const { register, catalogus } = await readEncodedBeleid();
const input: WhatIfInput = {
  register,
  catalogus: [...catalogus],
  vragen: VRAGEN,
  zorgaanbieders: createZorgaanbieders(),
  change: CHANGE,
  rounds: ROUNDS,
};
const inNode = measureWhatIf(input);
const inBrowser = await measureInChromium(input);

const all = VRAGEN.length * input.zorgaanbieders.length;
const different = inNode.outcomes.filter((one, index) => one !== inBrowser.outcomes[index]).length;
const [policies, providers] = [VRAGEN.length, input.zorgaanbieders.length.toLocaleString('en')];
console.log(`| ${policies} policies x ${providers} providers, one figure changed | first ms | median ms |`);
console.log('|---|---|---|');
for (const [name, { firstMilliseconds, milliseconds }] of [
  [`Chromium ${inBrowser.version}`, inBrowser],
  ['Node', inNode],
] as const) {
  console.log(`| ${name} | ${firstMilliseconds.toFixed(0)} | ${milliseconds.toFixed(0)} |`);
}
console.log(
  `${inBrowser.changed.toLocaleString('en')} of ${all.toLocaleString('en')} outcomes changed, ${different} differ between browser and Node`,
);
console.log(circumstances());
const complete = inBrowser.outcomes.length === all && inBrowser.changed > 0;
if (different > 0 || !complete || inBrowser.milliseconds > LIMIT_MILLISECONDS) process.exitCode = 1;
