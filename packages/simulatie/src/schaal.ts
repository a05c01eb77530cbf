import { err, ok } from '@kavel/core/basis';
import type { RegioCode, Result, Sector } from '@kavel/core/basis';

export type SchaalRefusal = {
  readonly code: 'schaal-onbekend';
  readonly schaal: string;
  readonly beschikbaar: readonly string[];
};

type Regioschaal = {
  readonly code: RegioCode;
  /** How many providers of each sector. */
  readonly aanbieders: Readonly<Record<Sector, number>>;
};

/**
 * How large a simulated year is. `klein`: both regions of Zorg en Zekerheid with 60 providers. Each provider is
 * smaller than a real one (some 35 clients), so that the year loads in seconds; the proportions between forms
 * of care follow nza.md §6.
 */
export type Schaal = { readonly naam: string; readonly regios: readonly Regioschaal[] };

const KLEIN: Schaal = {
  naam: 'klein',
  regios: [
    { code: '5516' as RegioCode, aanbieders: { VV: 13, GZ: 6, GGZ: 3 } },
    { code: '5517' as RegioCode, aanbieders: { VV: 22, GZ: 11, GGZ: 5 } },
  ],
};

const SCHALEN: readonly Schaal[] = [KLEIN];

/** The scale called `naam`; one that does not exist is refused with those that do. */
export function findSchaal(naam: string): Result<Schaal, SchaalRefusal> {
  const found = SCHALEN.find((schaal) => schaal.naam === naam);
  return found === undefined
    ? err({ code: 'schaal-onbekend', schaal: naam, beschikbaar: SCHALEN.map((schaal) => schaal.naam) })
    : ok(found);
}
