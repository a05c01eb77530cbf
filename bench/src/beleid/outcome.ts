import type { Result } from '@kavel/core/basis';
import type { BuitenGrenzen, TariefUitkomst } from '@kavel/core/beleid';

/** An outcome in procentpunten, as a float when that is all an engine has. `null`: the policy does not settle it. */
export type Outcome = { readonly percentage: number | null; readonly jaren: number | null };

/** How far outcomes are from the ones made by hand. `wrong`: another outcome. `inexact`: not the nearest float. */
export type Difference = { readonly wrong: number; readonly inexact: number };

/** In procentpunten: far below the ten-thousandth that counts, far above what a few additions of floats lose. */
const TOLERANCE = 1e-9;

const UNIT = 10_000;

/** As the testkit gives it: ten-thousandths, or why there is no percentage. */
export type HandOutcome = {
  readonly percentage: number | 'geen' | 'uitgesloten' | 'geweigerd' | null;
  readonly jaren: number | null;
};

export function ofHand({ percentage, jaren }: HandOutcome): Outcome {
  if (percentage === 'uitgesloten' || percentage === 'geweigerd') throw new Error(percentage);
  return { percentage: typeof percentage === 'number' ? percentage / UNIT : null, jaren };
}

/**
 * For these facts no measured policy excludes or refuses anyone, and none lacks a fact: that would measure something
 * else, so it is a fault of the measurement.
 */
export function ofKavel(result: Result<TariefUitkomst, BuitenGrenzen>): Outcome {
  if (!result.ok) throw new Error(result.error.code);
  const { value } = result;
  if (value.soort === 'uitgesloten') throw new Error(value.reden);
  if (value.soort === 'nietVastTeStellen' && value.ontbrekend.length > 0) throw new Error(value.reden);
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
