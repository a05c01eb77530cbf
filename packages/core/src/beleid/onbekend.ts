import { assert } from '../basis/index.ts';
import { run, runWithTrace } from './compileer.ts';
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

/** An unknown fact and what it can turn out to be; `undefined`: it stays unknown. */
type Open = { readonly feit: string; readonly gevallen: readonly (FeitWaarde | undefined)[] };

/** What one case of the unknown facts gives, in a form to compare; undefined when it cannot occur. */
type Gebleken =
  | {
      readonly uitkomst: string | number | null;
      readonly jaren: number | null;
      /** Excluded or refused: nothing beside it counts. */
      readonly uit: boolean;
    }
  | undefined;

/** More cases than this are not run; then every unknown fact is said to be missing. */
const MOST_CASES = 20_000;

/**
 * Runs every distinct case of the unknown facts. A case that puts an unknown fact outside the bounds of a judgement
 * cannot occur; one in which a known fact is outside them is refused, which is an outcome of its own.
 */
export function judgeUnknown(
  program: Program,
  stand: Stand,
  gebruikt: ReadonlyMap<string, GebruiktFeit>,
  feiten: Feiten,
): Zekerheidsoordeel {
  const open = [...gebruikt].flatMap(([feit, { gevallen, telt }]) =>
    telt && feiten[feit] === undefined ? [{ feit, gevallen }] : [],
  );
  const traces: (readonly SpoorStap[])[] = [];
  const examples: Feiten[] = [];
  const found = tryCases(tooMany(open) ? open.map(firstCase) : open, feiten, (all) => {
    const trace = runWithTrace(program, stand, all);
    const gebleken = seen(stand, open);
    if (gebleken === undefined) return undefined;
    traces.push(trace);
    if (examples.length === 0 && stand.buiten === null) examples.push({ ...all });
    return gebleken;
  });
  return {
    voorbeeld: examples[0] ?? completeFirst(open, feiten),
    mist: open.filter(decides(open, found, 'uitkomst')).map(({ feit }) => feit),
    jarenMist: open.filter(decides(open, found, 'jaren')).map(({ feit }) => feit),
    spoor: traces.length === 0 ? [] : traces.reduce(merge),
  };
}

/**
 * The unknown facts that can still change the outcome or the contract duration, also those that only reserve. `uit`: the
 * provider is excluded or refused, whatever is unknown.
 */
export type OpenFeiten = {
  readonly uitkomst: readonly string[];
  readonly contractduur: readonly string[];
  readonly uit: boolean;
};

export function findOpen(
  program: Program,
  stand: Stand,
  gebruikt: ReadonlyMap<string, GebruiktFeit>,
  feiten: Feiten,
): OpenFeiten {
  const open = [...gebruikt].flatMap(([feit, { gevallen, telt }]): Open[] =>
    feiten[feit] === undefined ? [{ feit, gevallen: telt ? gevallen : [undefined, ...gevallen] }] : [],
  );
  const calculate = (all: Feiten): Gebleken => {
    run(program, stand, all);
    return seen(stand, open);
  };
  const found = tooMany(open) ? [] : tryCases(open, feiten, calculate);
  const possible = found.filter((gebleken) => gebleken !== undefined);
  return {
    uitkomst: open.filter(decides(open, found, 'uitkomst')).map(({ feit }) => feit),
    contractduur: open.filter(decides(open, found, 'jaren')).map(({ feit }) => feit),
    uit: possible.length > 0 && possible.every(({ uit }) => uit),
  };
}

function firstCase({ feit, gevallen }: Open): Open {
  return { feit, gevallen: gevallen.slice(0, 1) };
}

/** Every case is refused then, so any of them tells why. */
function completeFirst(open: readonly Open[], feiten: Feiten): Feiten {
  return { ...feiten, ...Object.fromEntries(open.map(({ feit, gevallen }) => [feit, gevallen[0]])) };
}

function tooMany(open: readonly Open[]): boolean {
  return sizeOf(open) > MOST_CASES;
}

function sizeOf(open: readonly Open[]): number {
  return open.reduce((product, { gevallen }) => product * gevallen.length, 1);
}

/** One result per case, in the order of the cases with the last fact moving fastest. */
function tryCases(
  open: readonly Open[],
  feiten: Feiten,
  calculate: (all: Feiten) => Gebleken,
): readonly Gebleken[] {
  const all: Record<string, FeitWaarde | undefined> = { ...feiten };
  const found: Gebleken[] = [];
  const fill = (at: number): void => {
    const next = open[at];
    if (next === undefined) {
      found.push(calculate(all));
      return;
    }
    for (const waarde of next.gevallen) {
      all[next.feit] = waarde;
      fill(at + 1);
    }
  };
  fill(0);
  return found;
}

/** Who is excluded gets no contract, of whatever duration. */
function seen({ waarde, jaren, einde, buiten }: Stand, open: readonly Open[]): Gebleken {
  if (buiten !== null) {
    const isKnown = open.every(({ feit }) => feit !== buiten.feit);
    return isKnown ? { uitkomst: buiten.code, jaren: null, uit: true } : undefined;
  }
  if (einde === null) return { uitkomst: waarde, jaren, uit: false };
  const uit = einde.soort === 'uitgesloten';
  return { uitkomst: `${einde.soort} ${einde.reden}`, jaren: uit ? null : jaren, uit };
}

/** Asks of a fact whether two cases that differ in nothing else differ in what is looked at. */
function decides(
  open: readonly Open[],
  found: readonly Gebleken[],
  what: 'uitkomst' | 'jaren',
): (one: Open) => boolean {
  return (one) => {
    if (tooMany(open)) return true;
    const stride = sizeOf(open.slice(open.indexOf(one) + 1));
    const span = stride * one.gevallen.length;
    return found.some((gebleken, index) => {
      const first = index - Math.floor((index % span) / stride) * stride;
      if (gebleken === undefined) return false;
      for (let other = first; other < index; other += stride) {
        const before = found[other];
        if (before !== undefined && before[what] !== gebleken[what]) return true;
      }
      return false;
    });
  };
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
