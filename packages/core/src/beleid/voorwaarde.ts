import { unreachable } from '../basis/index.ts';
import type { FeitWaarde, Feiten } from './feit.ts';

export type Toets =
  | { readonly soort: 'is'; readonly waarden: readonly FeitWaarde[] }
  | { readonly soort: 'minder dan' | 'ten minste'; readonly grens: number }
  | { readonly soort: 'bekend' };

/** All parts must hold. `bekend` asks for a value where `null` is a known none; it never tests for absence. */
export type Voorwaarde = readonly { readonly feit: string; readonly toets: Toets }[];

/** True, false, or undefined when a fact is unknown that could decide it. */
export type Oordeel = boolean | undefined;

export type Test = (feiten: Feiten) => Oordeel;

/** When a rule applies: `als` and the group `voor` hold, `tenzij` and the groups of `behalve` do not. */
export type Toepassing = {
  readonly als: Voorwaarde;
  readonly tenzij: Voorwaarde;
  readonly voor?: Voorwaarde;
  readonly behalve?: readonly Voorwaarde[];
};

/** One test for all of it, null when the rule always applies. A part that is false settles it, known or not. */
export function compileVoorwaarde({ als, tenzij, voor = [], behalve = [] }: Toepassing): Test | null {
  const wanted = compileAll([...als, ...voor]);
  const unwanted = [tenzij, ...behalve].map(compileAll).filter((test) => test !== null);
  return unwanted
    .map(not)
    .reduce<Test | null>((all, test) => (all === null ? test : both(all, test)), wanted);
}

/** Every part that an application looks at, and whether it must hold or must not. */
export function partsOf({
  als,
  tenzij,
  voor = [],
  behalve = [],
}: Toepassing): readonly (Voorwaarde[number] & { readonly wanted: boolean })[] {
  return [
    ...[...als, ...voor].map((part) => ({ ...part, wanted: true })),
    ...[tenzij, ...behalve].flat().map((part) => ({ ...part, wanted: false })),
  ];
}

function not(test: Test): Test {
  return (feiten) => {
    const holds = test(feiten);
    return holds === undefined ? undefined : !holds;
  };
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
