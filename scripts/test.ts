import { dirname } from 'node:path';
import { CHECKS, runChecks } from './checks.ts';
import { CHROMIUM, installMissing, isPresent, POSTGRES_15 } from './machine.ts';
import type { Requirement } from './machine.ts';
import { addTallies, failure, failuresText, tallyText } from './tally.ts';
import type { Tally } from './tally.ts';
import { runVitestProject } from './vitest-project.ts';

// npm test: installs what is missing, runs everything, and ends with one line over all projects.

if (process.argv.length > 2) {
  console.error('npm test runs everything. For a part: npx vitest run <pattern>, or npm run check <name>.');
  process.exit(2);
}

/** A part of the run; without what it requires it fails. */
type Stage = {
  readonly title: string;
  readonly requires?: Requirement;
  readonly run: () => Promise<Tally>;
};

/** Legal time is that of the Netherlands, whatever zone the machine is in: most parts run in another one. */
const NEW_YORK = { KAVEL_TEST_TZ: 'America/New_York' };
const UTC = { KAVEL_TEST_TZ: 'UTC' };

const STAGES: readonly Stage[] = [
  { title: 'Static checks', run: () => runChecks(CHECKS) },
  { title: 'Unit tests, in New York', run: () => runVitestProject('unit', NEW_YORK) },
  { title: 'Database tests on the embedded PostgreSQL, in UTC', run: () => runVitestProject('db', UTC) },
  {
    title: 'Database tests on PostgreSQL 15 of Debian, in New York',
    requires: POSTGRES_15,
    run: () => runVitestProject('db', { ...NEW_YORK, KAVEL_TEST_POSTGRES_BIN: dirname(POSTGRES_15.file) }),
  },
  { title: 'Browser tests in Chromium', requires: CHROMIUM, run: () => runVitestProject('e2e') },
];

async function runStage({ title, requires, run }: Stage): Promise<Tally> {
  console.log(`\n── ${title}`);
  if (requires !== undefined && !isPresent(requires)) {
    return failure(`${title}: ${requires.file} is missing`);
  }
  const started = performance.now();
  const counted = await run();
  const tally = { ...counted, failures: counted.failures.map((words) => `${title}: ${words}`) };
  console.log(`${title}: ${tallyText(tally)} (${((performance.now() - started) / 1000).toFixed(0)} s)`);
  return tally;
}

await installMissing([POSTGRES_15, CHROMIUM]);
const tallies: Tally[] = [];
for (const stage of STAGES) tallies.push(await runStage(stage));
const total = addTallies(tallies);
console.log(`\n${failuresText(total)}${tallyText(total)}`);
process.exitCode = total.failures.length > 0 ? 1 : 0;
