import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './measure/timing.ts';

/**
 * AW319: read + check + total of a million lines next to `wc -l` (only counts line ends) and DuckDB, once for
 * totals alone and once with the checks that SQL can say. Every path runs in its own process, five times in turn; medians. Run: node bench/src/aw319.ts [lines]
 */
const LINES = Number(process.argv[2] ?? 1_000_000);
const ROUNDS = 5;
const PATH = join(import.meta.dirname, 'aw319-path.ts');

type Measured = {
  milliseconds: number;
  cpuMilliseconds: number;
  peakMegabytes?: number;
  totals?: Record<string, number>;
};

const folder = mkdtempSync(join(tmpdir(), 'kavel-bench-'));
const file = join(folder, 'declaratie.asc');

function measure(mode: string): Measured {
  return JSON.parse(execFileSync(process.execPath, [PATH, mode, file], { encoding: 'utf8' })) as Measured;
}

function countLines(): Measured {
  const start = performance.now();
  const script = 'TIMEFORMAT="%U %S"; time wc -l "$1" > /dev/null';
  const { stderr } = spawnSync('bash', ['-c', script, 'bash', file], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  const milliseconds = performance.now() - start;
  const cpuSeconds = stderr.trim().split(' ').map(Number);
  return { milliseconds, cpuMilliseconds: 1000 * cpuSeconds.reduce((sum, seconds) => sum + seconds, 0) };
}

const PATHS: readonly (readonly [string, () => Measured])[] = [
  ['wc -l', countLines],
  ['Kavel, 1 thread: read, check, total', () => measure('kavel-1')],
  ['Kavel, 2 threads: read, check, total', () => measure('kavel-2')],
  ['DuckDB, 1 thread: total only', () => measure('duckdb-1')],
  ['DuckDB, 2 threads: total only', () => measure('duckdb-2')],
  ['DuckDB, 2 threads: checks and total', () => measure('duckdb-toets-2')],
];

try {
  execFileSync(process.execPath, [PATH, 'maak', file, String(LINES)]);
  const rounds = Array.from({ length: ROUNDS }, () => PATHS.map(([, run]) => run()));
  const totals = new Set(
    rounds.flat().flatMap((run) => (run.totals === undefined ? [] : [JSON.stringify(run.totals)])),
  );
  console.log(
    `${LINES} lines, ${Math.round(statSync(file).size / 1_000_000)} MB; totals equal: ${totals.size === 1}`,
  );
  console.log('| path | wall ms | CPU ms | M lines/s wall | M lines/s CPU | peak MB |');
  console.log('|---|---|---|---|---|---|');
  PATHS.forEach(([naam], index) => {
    const runs = rounds.flatMap((round) => round[index] ?? []);
    const milliseconds = median(runs.map((run) => run.milliseconds));
    const peaks = runs.flatMap(({ peakMegabytes }) => peakMegabytes ?? []);
    const peak = peaks.length === 0 ? '–' : median(peaks);
    const cpu = median(runs.map((run) => run.cpuMilliseconds));
    const rates = [milliseconds, cpu].map((time) => (LINES / time / 1000).toFixed(2));
    const columns = [naam, milliseconds.toFixed(0), cpu.toFixed(0), ...rates, peak];
    console.log(`| ${columns.join(' | ')} |`);
  });
  if (totals.size !== 1) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
