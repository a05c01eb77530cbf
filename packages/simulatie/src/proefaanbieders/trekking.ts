import { assert, mulDiv } from '@kavel/core/basis';
import type { Eurocent, Kavel, Sector } from '@kavel/core/basis';
import type { FeitWaarde, Feitdefinitie } from '@kavel/core/beleid';
import type { Chance } from '../chance.ts';

/** What the facts of a provider hang together with. */
export type Proefsituatie = {
  readonly jaar: number;
  readonly sector: Sector;
  readonly nieuw: boolean;
  readonly kavels: readonly Kavel[];
  /** All kavels together, a whole year. */
  readonly nzaWaardeEurocent: Eurocent;
  /** Of those, care with stay. */
  readonly verblijfEurocent: Eurocent;
};

/** Draws one fact. `definitie` is its row in the catalogue; its bounds hold whatever the drawing wants. */
export type Trekking = (chance: Chance, situatie: Proefsituatie, definitie: Feitdefinitie) => FeitWaarde;

/** The exact unit of percentages and numbers is a ten-thousandth. */
const EEN = 10_000;
const TIENDE = 1_000;

/** Yes in `promille` of a thousand cases. */
export function jaNee(promille: number): Trekking {
  return (chance) => chance.happens(promille);
}

/** As `jaNee`, but no where the provider does not deliver `kavel`. */
export function jaAlsHijLevert(kavel: Kavel, promille: number): Trekking {
  return (chance, { kavels }) => chance.happens(promille) && kavels.includes(kavel);
}

/** Tenths of a percentage, procentpunt or number. */
export function tienden(van: number, totEnMet: number): Trekking {
  return within({ van: van * TIENDE, totEnMet: totEnMet * TIENDE, stap: TIENDE });
}

export function heleGetallen(van: number, totEnMet: number): Trekking {
  return within({ van: van * EEN, totEnMet: totEnMet * EEN, stap: EEN });
}

/** In `promille` of a thousand cases what `trekking` draws, else a known none. */
export function soms(promille: number, trekking: Trekking): Trekking {
  return (chance, situatie, definitie) =>
    chance.happens(promille) ? trekking(chance, situatie, definitie) : null;
}

/** A known none at a new provider: it has no year behind it. */
export function bestaand(trekking: Trekking): Trekking {
  return (chance, situatie, definitie) => (situatie.nieuw ? null : trekking(chance, situatie, definitie));
}

/** FICTIEF: what a day with stay is worth. No amount of the NZa could be read (nza.md §4.3). */
const ETMAAL_EUROCENT = 25_000;

/** A part of the days with stay that the production comes to, in thousandths. */
export function dagen(van: number, totEnMet: number): Trekking {
  return (chance, { verblijfEurocent }, definitie) => {
    const part = (promille: number): number =>
      mulDiv(verblijfEurocent, promille, 1000 * ETMAAL_EUROCENT, 'rekenkundig') * EEN;
    return drawWithin(chance, definitie, { van: part(van), totEnMet: part(totEnMet), stap: EEN });
  };
}

/** Anywhere inside the bounds of the catalogue, in whole steps of the kind. */
export function evenly(stap: 'tiende' | 'heel'): Trekking {
  return (chance, _, definitie) => {
    const wanted = { ...boundsOf(definitie), stap: stap === 'tiende' ? TIENDE : 1 };
    return drawWithin(chance, definitie, wanted);
  };
}

type Gewenst = { readonly van: number; readonly totEnMet: number; readonly stap: number };

function within(gewenst: Gewenst): Trekking {
  return (chance, _, definitie) => drawWithin(chance, definitie, gewenst);
}

/** A whole number of steps inside both the range wanted and the bounds of the catalogue; their nearest end if none. */
export function drawWithin(
  chance: Chance,
  definitie: Feitdefinitie,
  { van, totEnMet, stap }: Gewenst,
): number {
  const grenzen = boundsOf(definitie);
  const first = Math.ceil(Math.max(van, grenzen.van) / stap);
  const last = Math.floor(Math.min(totEnMet, grenzen.totEnMet) / stap);
  if (first <= last) return chance.between(first, last) * stap;
  return Math.min(Math.max(van, grenzen.van), grenzen.totEnMet);
}

function boundsOf({ naam, grenzen }: Feitdefinitie): { readonly van: number; readonly totEnMet: number } {
  assert(grenzen !== undefined, `${naam} has no bounds in the fact catalogue`);
  return grenzen;
}
