import type { Dagbepaling, Tijdpadontwerp, Tijdpadregel } from './tijdpad.ts';

/** Where a reference stands: a step (`rij`, from 1) and which of its days, or a term to object (position from 0). */
export type Verwijzingsplaats =
  | { readonly in: 'stap'; readonly rij: number; readonly dag: 'dag' | 'van' | 'totEnMet' }
  | { readonly in: 'reactietermijn'; readonly index: number; readonly na: number };

/** Why a timetable cannot be derived at all. */
export type VerwijzingRefusal =
  | { readonly code: 'stap-dubbel'; readonly plaats: Verwijzingsplaats; readonly stap: string }
  | { readonly code: 'stap-onbekend'; readonly plaats: Verwijzingsplaats; readonly stap: string }
  | { readonly code: 'anker-onbekend'; readonly plaats: Verwijzingsplaats; readonly anker: string }
  | { readonly code: 'verwijzing-rond'; readonly rij: number; readonly kring: readonly string[] };

/** The days of a step with what they rest on, in the order in which they are written. */
export function dagenOf({
  wanneer,
}: Tijdpadregel): { readonly dag: 'dag' | 'van' | 'totEnMet'; readonly bepaling: Dagbepaling }[] {
  if (wanneer === undefined) return [];
  if (wanneer.soort !== 'periode') return [{ dag: 'dag', bepaling: wanneer.dag }];
  return [
    { dag: 'van', bepaling: wanneer.van },
    { dag: 'totEnMet', bepaling: wanneer.totEnMet },
  ];
}

/** Everything a timetable refers to that is not there, stands twice, or leads back to itself. */
export function checkVerwijzingen(ontwerp: Tijdpadontwerp): VerwijzingRefusal[] {
  const { regels, ankers, reactietermijnen } = ontwerp;
  const byId = new Map(regels.map((regel) => [regel.id, regel]));
  const known = new Set(byId.keys());
  const steps = regels.flatMap((regel, index): VerwijzingRefusal[] => {
    const rij = index + 1;
    const own = { in: 'stap', rij, dag: 'dag' } as const;
    const isFirst = regels.findIndex(({ id }) => id === regel.id) === index;
    const double = isFirst ? [] : [doubleId(regel.id, own)];
    const lost = dagenOf(regel).flatMap(({ dag, bepaling }) =>
      lostReference(bepaling, { in: 'stap', rij, dag }, { known, ankers }),
    );
    return [...double, ...lost];
  });
  const terms = reactietermijnen.flatMap(({ id, na }, index): VerwijzingRefusal[] => {
    const isFirst = reactietermijnen.findIndex((one) => one.id === id) === index && !known.has(id);
    const double = isFirst ? [] : [doubleId(id, { in: 'reactietermijn', index, na: 0 })];
    const lost = na.flatMap((stap, position): VerwijzingRefusal[] => {
      const plaats = { in: 'reactietermijn', index, na: position } as const;
      return known.has(stap) ? [] : [{ code: 'stap-onbekend', plaats, stap }];
    });
    return [...double, ...lost];
  });
  return [...steps, ...circles(regels, byId), ...terms];
}

function doubleId(stap: string, plaats: Verwijzingsplaats): VerwijzingRefusal {
  return { code: 'stap-dubbel', plaats, stap };
}

type Known = { readonly known: ReadonlySet<string>; readonly ankers: ReadonlyMap<string, unknown> };

function lostReference(
  bepaling: Dagbepaling,
  plaats: Verwijzingsplaats,
  { known, ankers }: Known,
): VerwijzingRefusal[] {
  if (bepaling.soort === 'na' && !known.has(bepaling.stap)) {
    return [{ code: 'stap-onbekend', plaats, stap: bepaling.stap }];
  }
  return bepaling.soort === 'anker' && !ankers.has(bepaling.anker)
    ? [{ code: 'anker-onbekend', plaats, anker: bepaling.anker }]
    : [];
}

/** Each circle once, told at the first of its steps. */
function circles(
  regels: readonly Tijdpadregel[],
  byId: ReadonlyMap<string, Tijdpadregel>,
): VerwijzingRefusal[] {
  const told = new Set<string>();
  return regels.flatMap((regel, index): VerwijzingRefusal[] => {
    const kring = told.has(regel.id) ? undefined : circleFrom(regel.id, byId);
    if (kring === undefined) return [];
    for (const id of kring) told.add(id);
    return [{ code: 'verwijzing-rond', rij: index + 1, kring }];
  });
}

/** The way from a step along its references back to itself; undefined when there is none. */
function circleFrom(start: string, byId: ReadonlyMap<string, Tijdpadregel>): string[] | undefined {
  const cameFrom = new Map<string, string>();
  const waiting = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const next of referredSteps(byId.get(id))) {
      if (next === start) return wayTo(id, start, cameFrom);
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, id);
      waiting.push(next);
    }
  }
  return undefined;
}

function referredSteps(regel: Tijdpadregel | undefined): string[] {
  if (regel === undefined) return [];
  return dagenOf(regel).flatMap(({ bepaling }) => (bepaling.soort === 'na' ? [bepaling.stap] : []));
}

function wayTo(end: string, start: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way = [start];
  for (let id: string | undefined = end; id !== undefined && id !== start; id = cameFrom.get(id)) {
    way.splice(1, 0, id);
  }
  return way;
}
