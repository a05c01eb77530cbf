import { pct } from '../basis/index.ts';
import type { Stap } from './beleid.ts';
import type { FeitWaarde } from './feit.ts';
import type { Toets, Voorwaarde } from './voorwaarde.ts';

/**
 * Where in a step a fixed number stands: its operand, the years of a contract, a bound of a judgement, or part `deel`
 * of a condition, there the `waarde`-th value of those it allows.
 */
export type Parameterplaats =
  | { readonly soort: 'operand' | 'contractduur' | 'van' | 'totEnMet' }
  | { readonly soort: 'als' | 'tenzij'; readonly deel: number; readonly waarde?: number };

type Gelezen = Pick<Stap, 'bewerking' | 'tussen' | 'als' | 'tenzij'>;

/** A place as part of a name: `operand`, `als-0`. */
export function plaatsText(plaats: Parameterplaats): string {
  if (!('deel' in plaats)) return plaats.soort;
  const { soort, deel, waarde } = plaats;
  return waarde === undefined ? `${soort}-${deel}` : `${soort}-${deel}-${waarde}`;
}

/** Every place of a step where a fixed number stands. */
export function listPlaatsen(stap: Gelezen): readonly Parameterplaats[] {
  const { tussen } = stap;
  const bounds: Parameterplaats[] = tussen === undefined ? [] : [{ soort: 'van' }, { soort: 'totEnMet' }];
  return [
    ...inBewerking(stap),
    ...bounds,
    ...inVoorwaarde('als', stap.als),
    ...inVoorwaarde('tenzij', stap.tenzij),
  ];
}

function inBewerking({ bewerking }: Gelezen): Parameterplaats[] {
  if (bewerking.werkwoord === 'contractduur') return [{ soort: 'contractduur' }];
  return 'operand' in bewerking && bewerking.operand.soort === 'vast' ? [{ soort: 'operand' }] : [];
}

function inVoorwaarde(soort: 'als' | 'tenzij', voorwaarde: Voorwaarde): Parameterplaats[] {
  return voorwaarde.flatMap(({ toets }, deel): Parameterplaats[] => {
    if (toets.soort === 'bekend') return [];
    if (toets.soort !== 'is') return [{ soort, deel }];
    return toets.waarden.flatMap((value, waarde) =>
      typeof value === 'number' ? [{ soort, deel, waarde }] : [],
    );
  });
}

/** The number at a place; undefined when no fixed number stands there. */
export function readPlaats(stap: Gelezen, plaats: Parameterplaats): number | undefined {
  const { bewerking } = stap;
  switch (plaats.soort) {
    case 'operand':
      return 'operand' in bewerking && bewerking.operand.soort === 'vast'
        ? bewerking.operand.waarde
        : undefined;
    case 'contractduur':
      return bewerking.werkwoord === 'contractduur' ? bewerking.jaren : undefined;
    case 'van':
    case 'totEnMet':
      return stap.tussen?.[plaats.soort];
    case 'als':
    case 'tenzij':
      return readToets(stap[plaats.soort][plaats.deel]?.toets, plaats.waarde);
  }
}

function readToets(toets: Toets | undefined, index: number | undefined): number | undefined {
  if (toets === undefined || toets.soort === 'bekend') return undefined;
  if (toets.soort !== 'is') return toets.grens;
  const value = index === undefined ? undefined : toets.waarden[index];
  return typeof value === 'number' ? value : undefined;
}

/** The step with another number at a place where `readPlaats` gives one; the step itself is left alone. */
export function writePlaats(stap: Stap, plaats: Parameterplaats, waarde: number): Stap {
  const { bewerking, tussen } = stap;
  switch (plaats.soort) {
    case 'operand':
      return 'operand' in bewerking
        ? { ...stap, bewerking: { ...bewerking, operand: { soort: 'vast', waarde: pct(waarde) } } }
        : stap;
    case 'contractduur':
      return { ...stap, bewerking: { werkwoord: 'contractduur', jaren: waarde } };
    case 'van':
    case 'totEnMet':
      return tussen === undefined ? stap : { ...stap, tussen: { ...tussen, [plaats.soort]: pct(waarde) } };
    case 'als':
    case 'tenzij': {
      const { soort, deel, waarde: index } = plaats;
      const parts = stap[soort].map((part, at) =>
        at === deel ? { ...part, toets: writeToets(part.toets, index, waarde) } : part,
      );
      return { ...stap, [soort]: parts };
    }
  }
}

function writeToets(toets: Toets, index: number | undefined, waarde: number): Toets {
  if (toets.soort === 'bekend') return toets;
  if (toets.soort !== 'is') return { ...toets, grens: waarde };
  return { ...toets, waarden: toets.waarden.map((old, at): FeitWaarde => (at === index ? waarde : old)) };
}
