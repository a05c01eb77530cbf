import { SECTOREN, assert } from '@kavel/core/basis';
import type { Agb, RegioCode, Sector } from '@kavel/core/basis';
import { equalBlok } from './bsn.ts';
import type { Bsnblok } from './bsn.ts';
import type { Chance } from './chance.ts';
import { placeNames, zorgaanbiederNaam } from './naam.ts';
import type { Omvang } from './omvang.ts';
import type { KleineRegio } from './schaal.ts';

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
  readonly omvang: Omvang;
  /** Its clients have numbers of this block and nobody else's. */
  readonly bsnBlok: Bsnblok;
};

/** Places of `klein`, by sector and profile. */
const KLEINE_PLAATSEN: Readonly<Record<string, Omvang['plaatsen']>> = {
  'VV-verblijf': { ZZP: [18, 58], VPT: [3, 9], MPT: [3, 10] },
  'VV-thuis': { ZZP: [0, 0], VPT: [4, 12], MPT: [8, 22] },
  'VV-starter': { ZZP: [0, 0], VPT: [0, 0], MPT: [2, 3] },
  'GZ-verblijf': { ZZP: [14, 42], VPT: [2, 6], MPT: [2, 8] },
  'GZ-thuis': { ZZP: [0, 0], VPT: [2, 6], MPT: [6, 14] },
  'GGZ-verblijf': { ZZP: [10, 26], VPT: [0, 0], MPT: [0, 0] },
};

/** First AGB-code of the marked fictitious range: type 99 followed by the position in the simulated world. */
export const FICTIEVE_AGB_TYPE = '99';

/** All providers of scale `klein`, in the order of its regions and sectors. */
export function createZorgaanbieders(
  chance: Chance,
  regios: readonly KleineRegio[],
): GesimuleerdeZorgaanbieder[] {
  const slots = regios.flatMap((regio) =>
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
  return slots.map(({ regio, sector, position, last }, index) => {
    const naam = zorgaanbiederNaam(chance, sector, places[index] ?? '');
    const profiel = drawProfiel(chance, sector, position, last);
    return {
      agb: `${FICTIEVE_AGB_TYPE}${String(index + 1).padStart(6, '0')}` as Agb,
      ...{ naam, sector, regio, profiel },
      ...verhaalOf(sector, position),
      omvang: kleineOmvang(sector, profiel),
      bsnBlok: equalBlok(index, slots.length),
    };
  });
}

function kleineOmvang(sector: Sector, profiel: Profiel): Omvang {
  const plaatsen = KLEINE_PLAATSEN[`${sector}-${profiel}`];
  assert(plaatsen !== undefined, `no size for ${sector} ${profiel}`);
  return {
    plaatsen,
    verblijfsduur: [200, 1500],
    verhuizers: [2, 4],
    thuisproducten: [0, 2],
    meerzorgPromille: 300,
    vervoerPromille: 0,
  };
}

/** The first of each sector has residential care, the last of VV is the starter; one in five serves at home. */
function drawProfiel(chance: Chance, sector: Sector, position: number, last: boolean): Profiel {
  if (sector === 'GGZ' || position === 0) return 'verblijf';
  if (sector === 'VV' && last) return 'starter';
  return chance.happens(200) ? 'thuis' : 'verblijf';
}

/** The first of VV and of GZ has a story. */
export function verhaalOf(sector: Sector, position: number): { readonly verhaal?: Verhaal } {
  if (position !== 0) return {};
  if (sector === 'VV') return { verhaal: 'verhuist-naar-vpt' };
  return sector === 'GZ' ? { verhaal: 'meerzorg-credit' } : {};
}
