import { addTallies, failure, PASSED } from './tally.ts';
import type { Tally } from './tally.ts';
import { runProgram } from './program.ts';
import type { Program } from './program.ts';

/** A check that reads the code without running it. Slow ones first: two run at a time. */
export type Check = { readonly name: string; readonly program: Program };

/** What the import table covers: every folder with code. */
export const DEPCRUISE_ARGUMENTS = [
  '--config',
  'dependency-cruiser.config.js',
  ...['packages', 'apps', 'scripts', 'bench', 'e2e'],
];

export const CHECKS: readonly Check[] = [
  { name: 'eslint', program: ['eslint', '.'] },
  { name: 'types', program: ['tsc', '-p', 'tsconfig.json'] },
  { name: 'types-portal', program: ['tsc', '-p', 'apps/portal/tsconfig.json'] },
  { name: 'walls', program: ['depcruise', ...DEPCRUISE_ARGUMENTS] },
  { name: 'format', program: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'unused', program: ['knip'] },
  { name: 'types-core-pure', program: ['tsc', '-p', 'packages/core/tsconfig.pure.json'] },
  { name: 'tidy', program: ['node', 'scripts/tidy.ts'] },
  { name: 'generated', program: ['node', 'scripts/generate.ts', '--check'] },
];

const PARALLEL = 2;

async function runCheck({ name, program }: Check): Promise<Tally> {
  const { exitCode, output, seconds } = await runProgram(program, 'collect');
  const time = `${seconds.toFixed(1)} s`;
  if (exitCode === 0) {
    console.log(`✓ ${name} (${time})`);
    return PASSED;
  }
  const words = `${name} (${time}): ${program.join(' ')}\n${output}`;
  console.log(`✗ ${words}`);
  return failure(words);
}

/** Runs the checks, two at a time. */
export async function runChecks(checks: readonly Check[]): Promise<Tally> {
  const waiting = [...checks];
  const tallies: Tally[] = [];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      tallies.push(await runCheck(next));
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, work));
  return addTallies(tallies);
}
