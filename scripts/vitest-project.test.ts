import { expect, test } from 'vitest';
import { addTallies, failuresText, tallyText } from './tally.ts';
import { countReport } from './vitest-project.ts';
import type { Report } from './vitest-project.ts';

type Status = Report['testResults'][number]['assertionResults'][number]['status'];

function report(...files: Status[][]): Report {
  return {
    testResults: files.map((statuses) => ({
      name: 'a.test.ts',
      status: statuses.includes('failed') ? 'failed' : 'passed',
      assertionResults: statuses.map((status, index) => ({
        status,
        fullName: `test ${String(index)}`,
        failureMessages: status === 'failed' ? ['1 is not 2'] : [],
      })),
    })),
  };
}

test('adds up passed, failed and skipped over the files', () => {
  const tally = countReport(report(['passed', 'failed'], ['passed', 'skipped', 'todo']), 1);
  expect(tally).toEqual({ passed: 2, failures: ['a.test.ts > test 1\n1 is not 2'], skipped: 2 });
});

test('a file that broke outside its tests is a failure', () => {
  const broken = { name: 'b.test.ts', status: 'failed', message: 'no such module' } as const;
  const failures = ['b.test.ts\nno such module'];
  expect(countReport({ testResults: [{ ...broken, assertionResults: [] }] }, 1)).toEqual({
    passed: 0,
    failures,
    skipped: 0,
  });
  const half: Report = {
    testResults: [{ ...broken, assertionResults: [{ status: 'passed', fullName: 'test' }] }],
  };
  expect(countReport(half, 1)).toEqual({ passed: 1, failures, skipped: 0 });
});

test('a bad exit without a failed test is a failure', () => {
  expect(countReport(report(['passed']), 1).failures).toHaveLength(1);
});

test('a project in which nothing ran is a failure', () => {
  expect(countReport(report(), 0).failures).toHaveLength(1);
  expect(countReport(report(['skipped']), 0)).toEqual({ passed: 0, failures: ['No test ran.'], skipped: 1 });
});

test('the closing line names the skipped only when there are any', () => {
  const total = addTallies([
    { passed: 2, failures: ['one'], skipped: 0 },
    { passed: 3, failures: [], skipped: 0 },
  ]);
  expect(tallyText(total)).toBe('5 passed, 1 failed');
  expect(tallyText({ ...total, skipped: 4 })).toBe('5 passed, 1 failed, 4 skipped');
});

test('what failed is said again at the end, each in a bounded length', () => {
  const words = failuresText({ passed: 0, failures: ['one', 'x'.repeat(10_000)], skipped: 0 });
  expect(words).toMatch(/^✗ one\n/u);
  expect(words.length).toBeLessThan(3_000);
});
