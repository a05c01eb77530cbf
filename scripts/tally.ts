/**
 * How many tests passed and were skipped, and each failure in words: its name, then what it said. A static check
 * counts as one test.
 */
export type Tally = {
  readonly passed: number;
  readonly failures: readonly string[];
  readonly skipped: number;
};

export const PASSED: Tally = { passed: 1, failures: [], skipped: 0 };

export function failure(words: string): Tally {
  return { passed: 0, failures: [words], skipped: 0 };
}

export function addTallies(tallies: readonly Tally[]): Tally {
  const sum = (key: 'passed' | 'skipped'): number => tallies.reduce((total, tally) => total + tally[key], 0);
  return {
    passed: sum('passed'),
    failures: tallies.flatMap(({ failures }) => failures),
    skipped: sum('skipped'),
  };
}

/** The closing line of `npm test`: `N passed, N failed`, and the skipped when there are any. */
export function tallyText({ passed, failures, skipped }: Tally): string {
  const line = `${String(passed)} passed, ${String(failures.length)} failed`;
  return skipped === 0 ? line : `${line}, ${String(skipped)} skipped`;
}

/** Failures are said again at the end: a CI that keeps the tail of what was printed then still names them. */
export function failuresText({ failures }: Tally): string {
  return failures.map((words) => `✗ ${shortened(words)}\n`).join('\n');
}

const MOST_CHARACTERS = 2_000;

function shortened(words: string): string {
  return words.length <= MOST_CHARACTERS ? words : `${words.slice(0, MOST_CHARACTERS)} …`;
}
