import type { BuitenGrenzen, TariefUitkomst } from '@kavel/core/beleid';
import type { Result } from '@kavel/core/basis';
import type { TweedeUitkomst } from '@kavel/testkit/beleid';

/** An outcome in procentpunten, as a float when that is all an engine has. `null`: the policy does not settle it. */
export type Outcome = { readonly percentage: number | null; readonly jaren: number | null };

/** How far outcomes are from the ones made by hand. `wrong`: another outcome. `inexact`: not the nearest float. */
export type Difference = { readonly wrong: number; readonly inexact: number };

/** In procentpunten: far below the ten-thousandth that counts, far above what a few additions of floats lose. */
const TOLERANCE = 1e-9;

const UNIT = 10_000;

export function ofHand({ percentage, jaren }: TweedeUitkomst): Outcome {
  return { percentage: percentage === null ? null : percentage / UNIT, jaren };
}

/** None of the three policies excludes anyone or has bounds; an outcome that says so is a fault of the measurement. */
export function ofKavel(result: Result<TariefUitkomst, BuitenGrenzen>): Outcome {
  if (!result.ok) throw new Error(result.error.code);
  const { value } = result;
  if (value.soort === 'uitgesloten') throw new Error(value.reden);
  const percentage = value.soort === 'percentage' ? value.percentage / UNIT : null;
  return { percentage, jaren: value.contractduurJaren ?? null };
}

/** Kind, percentage and contract duration of every outcome. */
export function compareOutcomes(answers: readonly Outcome[], expected: readonly Outcome[]): Difference {
  if (answers.length !== expected.length) throw new Error(`${answers.length} of ${expected.length} outcomes`);
  let wrong = 0;
  let inexact = 0;
  expected.forEach((one, index) => {
    const answer = answers[index];
    if (answer === undefined || !isSame(answer, one)) wrong += 1;
    else if (answer.percentage !== one.percentage) inexact += 1;
  });
  return { wrong, inexact };
}

function isSame(left: Outcome, right: Outcome): boolean {
  if (left.jaren !== right.jaren) return false;
  if (left.percentage === null || right.percentage === null) return left.percentage === right.percentage;
  return Math.abs(left.percentage - right.percentage) < TOLERANCE;
}
