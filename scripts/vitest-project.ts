import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from './program.ts';
import { addTallies, FAILED } from './tally.ts';
import type { Tally } from './tally.ts';

type Assertion = { readonly status: 'passed' | 'failed' | 'skipped' | 'pending' | 'todo' | 'disabled' };
type TestFile = { readonly status: 'passed' | 'failed'; readonly assertionResults: readonly Assertion[] };

/** The part of Vitest's JSON report that is counted. */
export type Report = { readonly testResults: readonly TestFile[] };

function countFile({ status, assertionResults }: TestFile): Tally {
  const count = (wanted: Assertion['status']): number =>
    assertionResults.filter((assertion) => assertion.status === wanted).length;
  const passed = count('passed');
  const failed = count('failed');
  const skipped = assertionResults.length - passed - failed;
  const brokeBeforeItsTests = status === 'failed' && failed === 0;
  return { passed, failed: failed + (brokeBeforeItsTests ? 1 : 0), skipped };
}

/**
 * Counts a report. A file that broke outside its tests is a failure, so is a run that ended badly without a failed
 * test (an unhandled error), and so is a project in which no test ran: it would prove nothing.
 */
export function countReport(report: Report, exitCode: number): Tally {
  const tally = addTallies(report.testResults.map(countFile));
  const ranNothing = tally.passed + tally.failed === 0;
  const endedBadly = exitCode !== 0 && tally.failed === 0;
  return ranNothing || endedBadly ? addTallies([tally, FAILED]) : tally;
}

/** Runs one Vitest project (unit, db, e2e) and counts its tests; what it prints is shown as it comes. */
export async function runVitestProject(
  project: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'kavel-vitest-'));
  const file = join(folder, 'report.json');
  const { exitCode } = await runProgram(
    [
      'vitest',
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    'show',
    env,
  );
  const tally = readReport(file, exitCode);
  rmSync(folder, { recursive: true });
  return tally;
}

function readReport(file: string, exitCode: number): Tally {
  try {
    return countReport(JSON.parse(readFileSync(file, 'utf8')) as Report, exitCode);
  } catch (error) {
    console.log(`✗ Vitest left no report: ${String(error)}`);
    return FAILED;
  }
}
