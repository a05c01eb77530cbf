import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from './program.ts';
import { addTallies, failure } from './tally.ts';
import type { Tally } from './tally.ts';

type Assertion = {
  readonly status: 'passed' | 'failed' | 'skipped' | 'pending' | 'todo' | 'disabled';
  readonly fullName: string;
  readonly failureMessages?: readonly string[];
};
type TestFile = {
  readonly name: string;
  readonly status: 'passed' | 'failed';
  readonly message?: string;
  readonly assertionResults: readonly Assertion[];
};

/** The part of Vitest's JSON report that is counted and said again. */
export type Report = { readonly testResults: readonly TestFile[] };

function countFile({ name, status, message, assertionResults }: TestFile): Tally {
  const passed = assertionResults.filter((assertion) => assertion.status === 'passed').length;
  const failed = assertionResults.filter((assertion) => assertion.status === 'failed');
  const skipped = assertionResults.length - passed - failed.length;
  const brokeBeforeItsTests = status === 'failed' && failed.length === 0;
  return {
    passed,
    failures: brokeBeforeItsTests
      ? [`${name}\n${message ?? ''}`]
      : failed.map(({ fullName, failureMessages }) =>
          [`${name} > ${fullName}`, ...(failureMessages ?? [])].join('\n'),
        ),
    skipped,
  };
}

/**
 * Counts a report. A file that broke outside its tests is a failure, so is a run that ended badly without a failed
 * test (an unhandled error), and so is a project in which no test ran: it would prove nothing.
 */
export function countReport(report: Report, exitCode: number): Tally {
  const tally = addTallies(report.testResults.map(countFile));
  if (tally.failures.length > 0) return tally;
  if (tally.passed === 0) return addTallies([tally, failure('No test ran.')]);
  return exitCode === 0
    ? tally
    : addTallies([tally, failure(`Vitest ended with ${String(exitCode)} though no test failed; see above.`)]);
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
    return failure(`Vitest left no report: ${String(error)}`);
  }
}
