import { expect, test } from 'vitest';
import { addTallies, tallyText } from './tally.ts';
import { countReport } from './vitest-project.ts';
import type { Report } from './vitest-project.ts';

type Status = Report['testResults'][number]['assertionResults'][number]['status'];

function report(...files: Status[][]): Report {
  return {
    testResults: files.map((statuses) => ({
      status: statuses.includes('failed') ? 'failed' : 'passed',
      assertionResults: statuses.map((status) => ({ status })),
    })),
  };
}

test('adds up passed, failed and skipped over the files', () => {
  const tally = countReport(report(['passed', 'failed'], ['passed', 'skipped', 'todo']), 1);
  expect(tally).toEqual({ passed: 2, failed: 1, skipped: 2 });
});

test('a file that broke outside its tests is a failure', () => {
  const broken: Report = { testResults: [{ status: 'failed', assertionResults: [] }] };
  expect(countReport(broken, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  const half: Report = { testResults: [{ status: 'failed', assertionResults: [{ status: 'passed' }] }] };
  expect(countReport(half, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
});

test('a bad exit without a failed test is a failure', () => {
  expect(countReport(report(['passed']), 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
});

test('a project in which nothing ran is a failure', () => {
  expect(countReport(report(), 0).failed).toBe(1);
  expect(countReport(report(['skipped']), 0)).toEqual({ passed: 0, failed: 1, skipped: 1 });
});

test('the closing line names the skipped only when there are any', () => {
  const total = addTallies([
    { passed: 2, failed: 1, skipped: 0 },
    { passed: 3, failed: 0, skipped: 0 },
  ]);
  expect(tallyText(total)).toBe('5 passed, 1 failed');
  expect(tallyText({ ...total, skipped: 4 })).toBe('5 passed, 1 failed, 4 skipped');
});
