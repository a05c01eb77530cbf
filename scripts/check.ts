import { CHECKS, runChecks } from './checks.ts';
import { tallyText } from './tally.ts';

// npm run check [name…]: the static checks of `npm test`, all or those named.

const names = process.argv.slice(2);
const unknown = names.filter((name) => !CHECKS.some((check) => check.name === name));

if (unknown.length > 0) {
  console.error(`Unknown check: ${unknown.join(', ')}. Known: ${CHECKS.map(({ name }) => name).join(', ')}.`);
  process.exitCode = 2;
} else {
  const chosen = CHECKS.filter(({ name }) => names.length === 0 || names.includes(name));
  const tally = await runChecks(chosen);
  console.log(tallyText(tally));
  process.exitCode = tally.failures.length > 0 ? 1 : 0;
}
