import { join } from 'node:path';
import { loadWereldBronnen } from '@kavel/service/demonstratie';
import { createWereld } from '@kavel/simulatie';
import type { Wereldregio } from '@kavel/simulatie';
import { circumstances } from './measure/circumstances.ts';
import { timeInTurn } from './measure/timing.ts';

/**
 * Simulatie: how fast the claim files of a region of realistic size are made, on one thread and without a disk; and the
 * pass that only keeps sums. Run: node bench/src/simulatie.ts [region]
 */
const CHECKOUT = join(import.meta.dirname, '..', '..');
const ROUNDS = 5;

function valueOf<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.error));
}

function countFiles(regio: Wereldregio): { regels: number; bytes: number } {
  const count = { regels: 0, bytes: 0 };
  for (const { regels, bytes } of regio.bestanden()) {
    count.regels += regels;
    count.bytes += bytes.length;
  }
  return count;
}

const bronnen = valueOf(await loadWereldBronnen(CHECKOUT));
const { regios } = valueOf(
  createWereld({ schaal: 'regio', getal: 42, regio: process.argv[2] ?? '5517' }, bronnen),
);
for (const regio of regios) {
  const { regels, bytes } = countFiles(regio);
  const times = await timeInTurn(
    [
      { repeats: 1, act: () => countFiles(regio) },
      { repeats: 1, act: () => regio.createJaar() },
    ],
    ROUNDS,
  );
  console.log(`region ${regio.code}: ${regels} lines, ${Math.round(bytes / 1e6)} MB`);
  console.log('| what | wall ms | CPU ms | lines/s wall | lines/s CPU |');
  console.log('|---|---|---|---|---|');
  for (const [index, what] of ['claim files', 'sums only'].entries()) {
    const { milliseconds, cpuMilliseconds } = times[index] ?? { milliseconds: 0, cpuMilliseconds: 0 };
    const rates = [milliseconds, cpuMilliseconds].map((ms) => Math.round(regels / ms) * 1000);
    console.log(`| ${[what, milliseconds.toFixed(0), cpuMilliseconds.toFixed(0), ...rates].join(' | ')} |`);
  }
}
console.log(`peak ${Math.round(process.resourceUsage().maxRSS / 1000)} MB; ${circumstances()}`);
