import { assert } from '../basis/index.ts';
import { runWithTrace } from './compileer.ts';
import type { Program, Stand } from './compileer.ts';
import type { Feiten } from './feit.ts';
import type { Scenarios } from './scenario.ts';
import type { BuitenGrenzen, SpoorStap } from './uitkomst.ts';

/** More cases than this are not run; then every unknown fact is said to be missing. */
const MOST_SCENARIOS = 20_000;

type Case = {
  readonly uitkomst: string;
  readonly jaren: number | null;
  readonly buiten: BuitenGrenzen | null;
};

/** What is certain although facts are unknown: `mist` and `jarenMist` name the facts that leave it open. */
export type Zekerheidsoordeel = {
  /** A scenario that gives the outcome, when all give the same. */
  readonly voorbeeld: Feiten;
  readonly mist: readonly string[];
  readonly jarenMist: readonly string[];
  readonly spoor: readonly SpoorStap[];
};

/** Runs every distinct case of the unknown facts. Cases that break a bound of a judgement cannot occur. */
export function judgeUnknown(program: Program, stand: Stand, scenarios: Scenarios): Zekerheidsoordeel {
  const { aantal, onbekend } = scenarios;
  const all = aantal <= MOST_SCENARIOS;
  const cases: Case[] = [];
  let merged: SpoorStap[] | null = null;
  for (let scenario = 0; scenario < (all ? aantal : 1); scenario += 1) {
    const spoor = runWithTrace(program, stand, scenarios.feitenVan(scenario));
    const { waarde, jaren, einde, buiten } = stand;
    cases.push({
      uitkomst: einde === null ? String(waarde) : `${einde.soort} ${einde.reden}`,
      jaren,
      buiten,
    });
    if (buiten === null) merged = merged === null ? spoor : merge(merged, spoor);
  }
  const possible = cases.findIndex(({ buiten }) => buiten === null);
  const open = (of: (one: Case) => unknown): readonly string[] =>
    all ? onbekend.filter((_, position) => matters(cases, scenarios, position, of)) : onbekend;
  return {
    voorbeeld: scenarios.feitenVan(Math.max(possible, 0)),
    mist: open(({ uitkomst }) => uitkomst),
    jarenMist: open(({ jaren }) => jaren),
    spoor: merged ?? [],
  };
}

/** Whether two possible cases that differ only in this fact differ in what `of` tells. */
function matters(
  cases: readonly Case[],
  scenarios: Scenarios,
  position: number,
  of: (one: Case) => unknown,
): boolean {
  const seen = new Map<number, unknown>();
  return cases.some((one, scenario) => {
    if (one.buiten !== null) return false;
    const rest = scenario - scenarios.digitOf(scenario, position) * scenarios.strideOf(position);
    if (seen.has(rest)) return seen.get(rest) !== of(one);
    seen.set(rest, of(one));
    return false;
  });
}

/** What two cases have in common; where they part, the step or its percentage is unknown. */
function merge(left: readonly SpoorStap[], right: readonly SpoorStap[]): SpoorStap[] {
  return left.map((step, index) => {
    const other = right[index];
    assert(other !== undefined, 'every trace tells of every step');
    return {
      stap: step.stap,
      reden: step.reden === other.reden ? step.reden : 'onbekend',
      voor: step.voor === other.voor ? step.voor : null,
      na: step.na === other.na ? step.na : null,
    };
  });
}
