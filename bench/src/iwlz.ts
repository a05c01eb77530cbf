import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { circumstances } from './measure/circumstances.ts';
import { median, medianTimes } from './measure/timing.ts';
import type { Times } from './measure/timing.ts';

/**
 * iWlz: an AW33 of 5 MB (the most its standard allows) and one of 50 MB read as a stream, and the first held against
 * XSDs of the same shape as those of iStandaarden. Each in a process of its own, five times in turn; medians. Run:
 * node bench/src/iwlz.ts
 */
const ROUNDS = 5;
const PATH = join(import.meta.dirname, 'iwlz-path.ts');

type Measured = Times & { readonly peakMegabytes: number; readonly outcome: number };

const folder = mkdtempSync(join(tmpdir(), 'kavel-bench-'));

function run(...args: readonly string[]): string {
  return execFileSync(process.execPath, [PATH, ...args], { encoding: 'utf8' });
}

function message(megabytes: number): string {
  const file = join(folder, `${megabytes}.xml`);
  run('maak', file, String(megabytes));
  return file;
}

try {
  const [small, large] = [message(5), message(50)];
  const paths = [
    { naam: 'read as a stream, 5 MB', file: small, args: ['lees', small] },
    { naam: 'read as a stream, 50 MB', file: large, args: ['lees', large] },
    { naam: 'held against an XSD, 5 MB', file: small, args: ['toets', small, join(folder, 'xsd')] },
  ];
  const rounds = Array.from({ length: ROUNDS }, () =>
    paths.map(({ args }) => JSON.parse(run(...args)) as Measured),
  );
  console.log('| path | wall ms | CPU ms | MB/s CPU | peak MB |');
  console.log('|---|---|---|---|---|');
  paths.forEach(({ naam, file }, index) => {
    const runs = rounds.flatMap((round) => round[index] ?? []);
    if (runs.some(({ outcome }) => outcome < 0)) process.exitCode = 1;
    const { milliseconds, cpuMilliseconds } = medianTimes(runs);
    const rate = statSync(file).size / 1000 / cpuMilliseconds;
    const peak = median(runs.map(({ peakMegabytes }) => peakMegabytes));
    console.log(
      `| ${naam} | ${milliseconds.toFixed(0)} | ${cpuMilliseconds.toFixed(0)} | ${rate.toFixed(0)} | ${peak} |`,
    );
  });
  console.log(circumstances());
} finally {
  rmSync(folder, { recursive: true });
}
