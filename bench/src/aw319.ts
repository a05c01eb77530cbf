import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * AW319: read + check + total of a million lines next to `wc -l` (only counts line ends) and DuckDB (only totals, no
 * checks). Every path runs in its own process, five times in turn; medians. Run: node bench/src/aw319.ts [lines]
 */
const LINES = Number(process.argv[2] ?? 1_000_000);
const ROUNDS = 5;
const PATH = join(import.meta.dirname, 'aw319-path.ts');

type Measured = { milliseconds: number; peakMegabytes?: number; totals?: Record<string, number> };

const folder = mkdtempSync(join(tmpdir(), 'kavel-bench-'));
const file = join(folder, 'declaratie.asc');

function measure(mode: string): Measured {
  return JSON.parse(execFileSync(process.execPath, [PATH, mode, file], { encoding: 'utf8' })) as Measured;
}

function countLines(): Measured {
  const start = performance.now();
  execFileSync('wc', ['-l', file]);
  return { milliseconds: performance.now() - start };
}

function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
}

const PATHS: readonly (readonly [string, () => Measured])[] = [
  ['wc -l', countLines],
  ['Kavel: lezen, controleren, optellen', () => measure('kavel')],
  ['DuckDB, 1 thread: alleen optellen', () => measure('duckdb-1')],
  ['DuckDB, 2 threads: alleen optellen', () => measure('duckdb-2')],
];

try {
  execFileSync(process.execPath, [PATH, 'maak', file, String(LINES)]);
  const rounds = Array.from({ length: ROUNDS }, () => PATHS.map(([, run]) => run()));
  const totals = new Set(
    rounds.flat().flatMap((run) => (run.totals === undefined ? [] : [JSON.stringify(run.totals)])),
  );
  const base = median(rounds.map((round) => round[0]?.milliseconds ?? 0));
  console.log(
    `${LINES} regels, ${Math.round(statSync(file).size / 1_000_000)} MB; totalen gelijk: ${totals.size === 1}`,
  );
  console.log('| weg | ms | mln regels/s | t.o.v. wc -l | piekgeheugen MB |');
  console.log('|---|---|---|---|---|');
  PATHS.forEach(([naam], index) => {
    const runs = rounds.flatMap((round) => round[index] ?? []);
    const milliseconds = median(runs.map((run) => run.milliseconds));
    const peaks = runs.flatMap(({ peakMegabytes }) => peakMegabytes ?? []);
    const peak = peaks.length === 0 ? '–' : median(peaks);
    const rate = (LINES / milliseconds / 1000).toFixed(2).replace('.', ',');
    const ratio = (milliseconds / base).toFixed(1).replace('.', ',');
    console.log(`| ${naam} | ${milliseconds.toFixed(0)} | ${rate} | ${ratio} | ${peak} |`);
  });
  if (totals.size !== 1) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
