import { SECTOREN } from '@kavel/core/basis';
import type { Agb, RegioCode, Sector } from '@kavel/core/basis';
import type { Chance } from './chance.ts';
import { placeNames, zorgaanbiederNaam } from './naam.ts';
import type { Schaal } from './schaal.ts';

/**
 * `verblijf` delivers ZZP, VPT and MPT; `thuis` only VPT and MPT; `starter` is a small `thuis` provider first
 * contracted in the year before (one-year contract, S003-47).
 */
export type Profiel = 'verblijf' | 'thuis' | 'starter';

/** What the simulated year must show at this provider, so that each region tells the whole story. */
export type Verhaal = 'verhuist-naar-vpt' | 'meerzorg-credit';

export type GesimuleerdeZorgaanbieder = {
  readonly agb: Agb;
  readonly naam: string;
  readonly sector: Sector;
  readonly regio: RegioCode;
  readonly profiel: Profiel;
  readonly verhaal?: Verhaal;
};

/** First AGB-code of the marked fictitious range: type 99 followed by the position in the simulated world. */
export const FICTIEVE_AGB_TYPE = '99';

/** All providers of the world, in the order of regions and sectors of the scale. */
export function createZorgaanbieders(chance: Chance, schaal: Schaal): GesimuleerdeZorgaanbieder[] {
  const slots = schaal.regios.flatMap((regio) =>
    SECTOREN.flatMap((sector) =>
      Array.from({ length: regio.aanbieders[sector] }, (_, position) => ({
        regio: regio.code,
        sector,
        position,
        last: position === regio.aanbieders[sector] - 1,
      })),
    ),
  );
  const places = placeNames(chance, slots.length);
  return slots.map(({ regio, sector, position, last }, index) => ({
    agb: `${FICTIEVE_AGB_TYPE}${String(index + 1).padStart(6, '0')}` as Agb,
    naam: zorgaanbiederNaam(chance, sector, places[index] ?? ''),
    sector,
    regio,
    profiel: drawProfiel(chance, sector, position, last),
    ...verhaalOf(sector, position),
  }));
}

/** The first of each sector has residential care, the last of VV is the starter; one in five serves at home. */
function drawProfiel(chance: Chance, sector: Sector, position: number, last: boolean): Profiel {
  if (sector === 'GGZ' || position === 0) return 'verblijf';
  if (sector === 'VV' && last) return 'starter';
  return chance.happens(200) ? 'thuis' : 'verblijf';
}

function verhaalOf(sector: Sector, position: number): { readonly verhaal?: Verhaal } {
  if (position !== 0) return {};
  if (sector === 'VV') return { verhaal: 'verhuist-naar-vpt' };
  return sector === 'GZ' ? { verhaal: 'meerzorg-credit' } : {};
}
