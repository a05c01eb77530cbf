import { unreachable } from '../basis/index.ts';
import type { Stap, Toets, Voorwaarde } from './beleid.ts';
import type { FeitWaarde, Feiten } from './feit.ts';

/** True, false, or undefined when a fact is unknown that could decide it. */
export type Oordeel = boolean | undefined;

export type Test = (feiten: Feiten) => Oordeel;

/** Whether a step applies: `als` holds and `tenzij` does not. A part that is false settles it, known or not. */
export function compileVoorwaarde({ als, tenzij }: Pick<Stap, 'als' | 'tenzij'>): Test | null {
  const wanted = compileAll(als);
  const unwanted = compileAll(tenzij);
  if (unwanted === null) return wanted;
  const not: Test = (feiten) => {
    const holds = unwanted(feiten);
    return holds === undefined ? undefined : !holds;
  };
  return wanted === null ? not : both(wanted, not);
}

function compileAll(voorwaarde: Voorwaarde): Test | null {
  return voorwaarde
    .map(({ feit, toets }) => compileToets(feit, toets))
    .reduce<Test | null>((all, test) => (all === null ? test : both(all, test)), null);
}

function both(left: Test, right: Test): Test {
  return (feiten) => {
    const first = left(feiten);
    if (first === false) return false;
    const second = right(feiten);
    return second === false ? false : first === undefined ? undefined : second;
  };
}

function compileToets(feit: string, toets: Toets): Test {
  return (feiten) => {
    const waarde = feiten[feit];
    return waarde === undefined ? undefined : passes(toets, waarde);
  };
}

/** Whether one known value passes one test; a known none passes nothing but a test for `null` itself. */
export function passes(toets: Toets, waarde: FeitWaarde): boolean {
  switch (toets.soort) {
    case 'is':
      return toets.waarden.includes(waarde);
    case 'bekend':
      return waarde !== null;
    case 'minder dan':
      return typeof waarde === 'number' && waarde < toets.grens;
    case 'ten minste':
      return typeof waarde === 'number' && waarde >= toets.grens;
    default:
      return unreachable(toets);
  }
}
