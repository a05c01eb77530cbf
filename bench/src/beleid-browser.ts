import { join } from 'node:path';
import { ZORGKANTOREN, pct } from '@kavel/core/basis';
import { encodeRegister } from '@kavel/core/beleid';
import { dag } from '@kavel/testkit/beleid';
import { launchChromium } from '@kavel/testkit/chromium';
import { bundleForBrowser } from './beleid/bundle.ts';
import { readEncodedBeleid } from './beleid/policies.ts';
import { openWhatIf } from './beleid/what-if.ts';
import type { WhatIfInput, WhatIfResult } from './beleid/what-if.ts';
import { createZorgaanbieders } from './beleid/zorgaanbieders.ts';
import { circumstances } from './measure/circumstances.ts';
import { medianTimes } from './measure/timing.ts';
import type { Times } from './measure/timing.ts';

/**
 * Policy: a what-if of the seven policies of 2024 x 3,000 providers in the browser, and the same in Node; every outcome
 * of the one compared with the other. Fails over 100 ms of processor time. Run: node bench/src/beleid-browser.ts
 */

const LIMIT_MILLISECONDS = 100;
const ROUNDS = 9;

/** The richttarief of six of the seven becomes 96%, where the nota van wijzigingen made it 96.4%. */
const CHANGE = { sleutel: 'nota-van-wijzigingen-2023-09-vv/richttarief/operand', waarde: pct(960_000) };

type Measured = Times & WhatIfResult & { readonly name: string; readonly firstMilliseconds: number };

/** Where the what-if runs. `cpuMilliseconds`: processor time of its thread until now. */
type Place = {
  readonly name: string;
  readonly round: () => Promise<number> | number;
  readonly result: () => Promise<WhatIfResult> | WhatIfResult;
  readonly cpuMilliseconds: () => Promise<number> | number;
};

/** The first change, and the medians of those after it. */
async function measure({ name, round, result, cpuMilliseconds }: Place): Promise<Measured> {
  const firstMilliseconds = await round();
  const times: Times[] = [];
  while (times.length < ROUNDS) {
    const before = await cpuMilliseconds();
    const milliseconds = await round();
    times.push({ milliseconds, cpuMilliseconds: (await cpuMilliseconds()) - before });
  }
  return { name, firstMilliseconds, ...medianTimes(times), ...(await result()) };
}

function measureInNode(input: WhatIfInput): Promise<Measured> {
  const cpuMilliseconds = (): number => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  return measure({ name: `Node ${process.versions.node}`, ...openWhatIf(input), cpuMilliseconds });
}

/** In a page of its own, closed again whatever happens. */
async function measureInChromium(input: WhatIfInput): Promise<Measured> {
  const code = await bundleForBrowser(join(import.meta.dirname, 'bundles/what-if.ts'), 'kavel');
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: code });
    const json = JSON.stringify({ ...input, register: encodeRegister(input.register) });
    await page.evaluate(`void (whatIf = kavel.open(${JSON.stringify(json)}))`);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Performance.enable');
    return await measure({
      name: `Chromium ${browser.version()}`,
      round: () => page.evaluate<number>('whatIf.round()'),
      result: () => page.evaluate<WhatIfResult>('whatIf.result()'),
      async cpuMilliseconds() {
        const { metrics } = await devtools.send('Performance.getMetrics');
        const seconds = metrics.find((metric) => metric.name === 'ThreadTime')?.value;
        if (seconds === undefined) throw new Error('Chromium does not tell the processor time of a page');
        return seconds * 1000;
      },
    });
  } finally {
    await browser.close();
  }
}

const { register, catalogus } = await readEncodedBeleid();
const input: WhatIfInput = {
  register,
  catalogus: [...catalogus],
  peildatum: dag('2024-01-01'),
  kennisdatum: dag('2024-01-01'),
  zorgkantoren: ZORGKANTOREN,
  zorgaanbieders: createZorgaanbieders(),
  change: CHANGE,
};
const inNode = await measureInNode(input);
const inBrowser = await measureInChromium(input);

const all = ZORGKANTOREN.length * input.zorgaanbieders.length;
const different = inNode.outcomes.filter((one, index) => one !== inBrowser.outcomes[index]).length;
const complete = inBrowser.outcomes.length === all && inBrowser.changed > 0;
console.log('| one number changed | processor ms | clock ms | first time, clock ms |');
console.log('|---|---|---|---|');
for (const { name, cpuMilliseconds, milliseconds, firstMilliseconds } of [inBrowser, inNode]) {
  const figures = [cpuMilliseconds, milliseconds, firstMilliseconds].map((one) => one.toFixed(0));
  console.log(`| ${[name, ...figures].join(' | ')} |`);
}
console.log(
  `${inBrowser.changed.toLocaleString('en')} of ${all.toLocaleString('en')} outcomes changed, ${different} differ between browser and Node`,
);
console.log(circumstances());
if (different > 0 || !complete || inBrowser.cpuMilliseconds > LIMIT_MILLISECONDS) process.exitCode = 1;
