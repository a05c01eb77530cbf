import { assert } from '../basis/index.ts';
import type { Stap, Toets } from './beleid.ts';
import type { FeitWaarde, Feitcatalogus, Feiten } from './feit.ts';

/**
 * A fact that a composition looks at. `gevallen`: values such that any other value behaves as one of them or
 * between two of them; between two the outcome moves in one direction, so equal ends mean an equal middle.
 * `telt`: some step other than a reservation needs it.
 */
export type GebruiktFeit = { readonly gevallen: readonly FeitWaarde[]; readonly telt: boolean };

/** Every fact that the steps look at. */
export function describeFeiten(
  stappen: readonly Stap[],
  catalogus: Feitcatalogus,
): ReadonlyMap<string, GebruiktFeit> {
  const marks = new Map<string, { values: Set<number>; telt: boolean }>();
  const mark = (stap: Stap, feit: string, values: readonly number[]): void => {
    const known = marks.get(feit) ?? { values: new Set(), telt: false };
    for (const value of values) known.values.add(value);
    marks.set(feit, { values: known.values, telt: known.telt || !stap.voorbehoud });
  };
  for (const stap of stappen) {
    for (const { feit, toets } of [...stap.als, ...stap.tenzij]) mark(stap, feit, edgesOf(toets));
    const { handeling, tussen } = stap;
    if ('operand' in handeling && handeling.operand.soort === 'feit') {
      mark(stap, handeling.operand.feit, tussen === undefined ? [] : [tussen.van, tussen.totEnMet]);
    }
  }
  const entries = [...marks].map(([feit, { values, telt }]) => {
    const gevallen = casesOf(feit, [...values], catalogus);
    return [feit, { gevallen, telt }] as const;
  });
  return new Map(entries);
}

/** The values where a test changes its answer. */
function edgesOf(toets: Toets): readonly number[] {
  if (toets.soort === 'bekend') return [];
  const edges = toets.soort === 'is' ? toets.waarden : [toets.grens];
  return edges.flatMap((edge) => (typeof edge === 'number' ? [edge - 1, edge, edge + 1] : []));
}

function casesOf(feit: string, edges: readonly number[], catalogus: Feitcatalogus): readonly FeitWaarde[] {
  const definitie = catalogus.get(feit);
  assert(definitie !== undefined, `${feit} is not in the fact catalogue`);
  if (definitie.soort === 'jaNee') return [true, false];
  const { grenzen } = definitie;
  assert(grenzen !== undefined, `${feit} has no bounds in the fact catalogue`);
  const inside = edges.filter((edge) => edge > grenzen.van && edge < grenzen.totEnMet);
  return [null, grenzen.van, ...inside, grenzen.totEnMet];
}

/** The cases of the unknown facts, numbered: each fact is one digit, the first one turns fastest. */
export type Scenarios = {
  readonly onbekend: readonly string[];
  readonly aantal: number;
  readonly feitenVan: (scenario: number) => Feiten;
  /** Which case of fact number `position` a scenario has. */
  readonly digitOf: (scenario: number, position: number) => number;
  /** How far apart two scenarios are that differ only in the next case of fact number `position`. */
  readonly strideOf: (position: number) => number;
};

export function findScenarios(gebruikt: ReadonlyMap<string, GebruiktFeit>, feiten: Feiten): Scenarios {
  const open = [...gebruikt].filter(([feit, { telt }]) => telt && feiten[feit] === undefined);
  const strides = [1];
  for (const [, { gevallen }] of open) strides.push((strides.at(-1) ?? 1) * gevallen.length);
  const strideOf = (position: number): number => strides[position] ?? 1;
  const digitOf = (scenario: number, position: number): number =>
    Math.floor(scenario / strideOf(position)) % (open[position]?.[1].gevallen.length ?? 1);
  return {
    onbekend: open.map(([feit]) => feit),
    aantal: strideOf(open.length),
    feitenVan: (scenario) => ({
      ...feiten,
      ...Object.fromEntries(
        open.map(([feit, { gevallen }], position) => [feit, gevallen[digitOf(scenario, position)] ?? null]),
      ),
    }),
    digitOf,
    strideOf,
  };
}
