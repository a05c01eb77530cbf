import { assert } from '../basis/index.ts';
import { runWithTrace } from './compileer.ts';
import type { Program, Stand } from './compileer.ts';
import type { FeitWaarde, Feitcatalogus, Feiten } from './feit.ts';
import type { SamengesteldeStap } from './samenstelling.ts';
import { definitieOf } from './tekst.ts';
import type { SpoorStap } from './uitkomst.ts';
import { partsOf } from './voorwaarde.ts';
import type { Toets } from './voorwaarde.ts';

/**
 * A fact that a composition looks at. `gevallen`: values such that any other value behaves as one of them or
 * between two of them; between two the outcome moves in one direction, so equal ends mean an equal middle.
 * `telt`: some step other than a reservation needs it.
 */
export type GebruiktFeit = { readonly gevallen: readonly FeitWaarde[]; readonly telt: boolean };

/** Every fact that the steps look at. */
export function describeFeiten(
  stappen: readonly SamengesteldeStap[],
  catalogus: Feitcatalogus,
): ReadonlyMap<string, GebruiktFeit> {
  const uses = stappen.flatMap((stap) => {
    const { bewerking, tussen, voorbehoud } = stap;
    const tests = partsOf(stap).map(({ feit, toets }) => ({ feit, edges: edgesOf(toets) }));
    if (!('operand' in bewerking) || bewerking.operand.soort === 'vast')
      return tests.map((use) => ({ ...use, voorbehoud }));
    const edges = tussen === undefined ? [] : [tussen.van, tussen.totEnMet];
    return [...tests, { feit: bewerking.operand.feit, edges }].map((use) => ({ ...use, voorbehoud }));
  });
  const entries = [...Map.groupBy(uses, ({ feit }) => feit)].map(([feit, all]) => {
    const gevallen = casesOf(
      feit,
      all.flatMap(({ edges }) => edges),
      catalogus,
    );
    return [feit, { gevallen, telt: all.some(({ voorbehoud }) => !voorbehoud) }] as const;
  });
  return new Map(entries);
}

/** The values on both sides of where a test changes its answer. */
function edgesOf(toets: Toets): readonly number[] {
  if (toets.soort === 'bekend') return [];
  const edges = toets.soort === 'is' ? toets.waarden : [toets.grens];
  return edges.flatMap((edge) => (typeof edge === 'number' ? [edge - 1, edge, edge + 1] : []));
}

function casesOf(feit: string, edges: readonly number[], catalogus: Feitcatalogus): readonly FeitWaarde[] {
  const { soort, grenzen } = definitieOf(catalogus, feit);
  if (soort === 'jaNee') return [true, false];
  assert(grenzen !== undefined, `${feit} has no bounds in the fact catalogue`);
  const inside = edges.filter((edge) => edge > grenzen.van && edge < grenzen.totEnMet);
  return [...new Set([null, grenzen.van, ...inside, grenzen.totEnMet])];
}

/** What is certain although facts are unknown: `mist` and `jarenMist` name the facts that leave it open. */
export type Zekerheidsoordeel = {
  /** Facts completed in a way that can occur; the outcome when nothing is missing. */
  readonly voorbeeld: Feiten;
  readonly mist: readonly string[];
  readonly jarenMist: readonly string[];
  readonly spoor: readonly SpoorStap[];
};

/** One way in which the unknown facts can be; `gevallen`: which case of each. */
type Scenario = { readonly feiten: Feiten; readonly gevallen: readonly number[] };
type Gebleken = Scenario & {
  readonly uitkomst: string;
  readonly jaren: number | null;
  readonly spoor: readonly SpoorStap[];
};

/** More scenarios than this are not run; then every unknown fact is said to be missing. */
const MOST_SCENARIOS = 20_000;

/** Runs every distinct case of the unknown facts. Cases outside the bounds of a judgement cannot occur. */
export function judgeUnknown(
  program: Program,
  stand: Stand,
  gebruikt: ReadonlyMap<string, GebruiktFeit>,
  feiten: Feiten,
): Zekerheidsoordeel {
  const open = [...gebruikt].filter(([feit, { telt }]) => telt && feiten[feit] === undefined);
  const aantal = open.reduce((product, [, { gevallen }]) => product * gevallen.length, 1);
  const all = listScenarios(aantal > MOST_SCENARIOS ? open.map(firstCase) : open, feiten);
  const possible = all.flatMap((scenario): Gebleken[] => {
    const spoor = runWithTrace(program, stand, scenario.feiten);
    const { waarde, jaren, einde, buiten } = stand;
    const uitkomst = einde === null ? String(waarde) : `${einde.soort} ${einde.reden}`;
    return buiten === null ? [{ ...scenario, uitkomst, jaren, spoor }] : [];
  });
  const mist = (of: (one: Gebleken) => unknown): string[] =>
    open.flatMap(([feit], at) => (aantal > MOST_SCENARIOS || matters(possible, at, of) ? [feit] : []));
  return {
    voorbeeld: (possible[0] ?? all[0])?.feiten ?? feiten,
    mist: mist(({ uitkomst }) => uitkomst),
    jarenMist: mist(({ jaren }) => jaren),
    spoor: possible.length === 0 ? [] : possible.map(({ spoor }) => spoor).reduce(merge),
  };
}

type Open = readonly [string, GebruiktFeit];

function firstCase([feit, { gevallen, telt }]: Open): Open {
  return [feit, { gevallen: gevallen.slice(0, 1), telt }];
}

function listScenarios(open: readonly Open[], feiten: Feiten): Scenario[] {
  return open.reduce<Scenario[]>(
    (all, [feit, { gevallen }]) =>
      all.flatMap((one) =>
        gevallen.map((waarde, geval) => ({
          feiten: { ...one.feiten, [feit]: waarde },
          gevallen: [...one.gevallen, geval],
        })),
      ),
    [{ feiten, gevallen: [] }],
  );
}

/** Whether two cases that differ only in the fact at `at` differ in what `of` tells. */
function matters(cases: readonly Gebleken[], at: number, of: (one: Gebleken) => unknown): boolean {
  const groups = Map.groupBy(cases, ({ gevallen }) => gevallen.with(at, 0).join());
  return [...groups.values()].some((group) => new Set(group.map(of)).size > 1);
}

/** What two cases have in common; where they part, the step or its percentage is unknown. */
function merge(left: readonly SpoorStap[], right: readonly SpoorStap[]): readonly SpoorStap[] {
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
