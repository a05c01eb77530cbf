import type { Kavel, Periode } from '../basis/index.ts';
import type { Clausule } from './clausule.ts';
import type { FeitWaarde, Feiten } from './feit.ts';
import type { Geldend } from './geldend.ts';
import type { Herkomst } from './rang.ts';
import { compileVoorwaarde } from './voorwaarde.ts';
import type { Voorwaarde } from './voorwaarde.ts';

/** A bound in the unit of the fact it is held against, or another fact of the same kind. */
export type Grens =
  { readonly soort: 'vast'; readonly waarde: number } | { readonly soort: 'feit'; readonly feit: string };

export type Eistoets =
  | { readonly soort: 'ten minste' | 'ten hoogste'; readonly grens: Grens }
  | { readonly soort: 'is'; readonly waarden: readonly FeitWaarde[] };

/**
 * Something a provider must meet beside the percentage: a count, a bound on volume, a form of care. It never changes
 * the percentage. `gevolg`: what follows when it is not met, as far as the source says.
 */
export type Eis = {
  readonly id: string;
  readonly feit: string;
  readonly toets: Eistoets;
  readonly als: Voorwaarde;
  readonly tenzij: Voorwaarde;
  readonly kavels?: readonly Kavel[];
  readonly geldig?: Periode;
  readonly gevolg: string;
  readonly clausule: Clausule;
};

/** An eis in a composition: where it comes from, and who suspended it. */
export type SamengesteldeEis = Geldend<Eis> & {
  readonly herkomst: Herkomst;
  readonly opgeschortDoor?: Herkomst;
};

export const EISSTANDEN = [
  'voldaan',
  'niet voldaan',
  'onbekend',
  'niet van toepassing',
  'opgeschort',
] as const;
export type Eisstand = (typeof EISSTANDEN)[number];

/** How a provider stands to one eis; `mist`: the facts that are unknown and needed. */
export type Eisoordeel = {
  readonly eis: SamengesteldeEis;
  readonly stand: Eisstand;
  readonly mist: readonly string[];
};

export function evaluateEisen(eisen: readonly SamengesteldeEis[], feiten: Feiten): Eisoordeel[] {
  return eisen.map((eis) => evaluateEis(eis, feiten));
}

function evaluateEis(eis: SamengesteldeEis, feiten: Feiten): Eisoordeel {
  if (eis.opgeschortDoor !== undefined) return { eis, stand: 'opgeschort', mist: [] };
  const applies = compileVoorwaarde(eis)?.(feiten) ?? conditionless(eis);
  if (applies === false) return { eis, stand: 'niet van toepassing', mist: [] };
  const voldaan = meets(eis, feiten);
  const mist = feitenOf(eis).filter((feit) => feiten[feit] === undefined);
  if (applies === undefined || voldaan === undefined) return { eis, stand: 'onbekend', mist };
  return { eis, stand: voldaan ? 'voldaan' : 'niet voldaan', mist: [] };
}

/** Without a condition an eis always applies; with one that is unknown it may. */
function conditionless({ als, tenzij }: SamengesteldeEis): true | undefined {
  return als.length + tenzij.length === 0 ? true : undefined;
}

/** A known none meets no bound: there is nothing that could reach it. */
function meets({ feit, toets }: SamengesteldeEis, feiten: Feiten): boolean | undefined {
  const waarde = feiten[feit];
  if (waarde === undefined) return undefined;
  if (toets.soort === 'is') return toets.waarden.includes(waarde);
  const grens = toets.grens.soort === 'vast' ? toets.grens.waarde : feiten[toets.grens.feit];
  if (grens === undefined) return undefined;
  if (typeof waarde !== 'number' || typeof grens !== 'number') return false;
  return toets.soort === 'ten minste' ? waarde >= grens : waarde <= grens;
}

/** Every fact that an eis looks at. */
export function feitenOf({ feit, toets, als, tenzij }: Geldend<Eis>): readonly string[] {
  const grens = toets.soort !== 'is' && toets.grens.soort === 'feit' ? [toets.grens.feit] : [];
  return [...new Set([...als, ...tenzij].map((part) => part.feit).concat(feit, grens))];
}
