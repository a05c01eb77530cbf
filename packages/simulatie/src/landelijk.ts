import { SECTOREN, assert, verdeel } from '@kavel/core/basis';
import type { Agb, Regio, RegioCode, Sector } from '@kavel/core/basis';
import { partOfPrefixes } from './bsn.ts';
import type { Bsnblok } from './bsn.ts';
import { createChance } from './chance.ts';
import { VORMEN } from './omvang.ts';
import type { Bereik, Omvang, Vorm } from './omvang.ts';
import { listLeveranciers } from './proefaanbieders/leverancier.ts';
import type { Leverancier } from './proefaanbieders/leverancier.ts';
import { partOf, partsBefore } from './proefaanbieders/regio.ts';
import type { Roosterregio } from './roosterregio.ts';
import { drawScenario } from './scenario.ts';
import type { GesimuleerdeZorgaanbieder, Profiel } from './zorgaanbieder.ts';
import { verhaalOf } from './zorgaanbieder.ts';

/**
 * Clients of the whole country at the start of the base year: those of 2019 with stay, VPT and MPT, and the 27,000 of
 * GGZ-wonen beside the 4,510 of GGZ (nza.md §6). How VPT and MPT divide over the sectors is `aangenomen`.
 */
const LANDELIJKE_PLAATSEN: Readonly<Record<Sector, Readonly<Record<Vorm, number>>>> = {
  VV: { ZZP: 124_985, VPT: 11_215, MPT: 27_380 },
  GZ: { ZZP: 73_830, VPT: 2_000, MPT: 14_000 },
  GGZ: { ZZP: 31_510, VPT: 0, MPT: 0 },
};

/** Who delivers a form has clients in it; a file of a residential provider has some lines. */
const FEWEST_PLAATSEN: Readonly<Record<Vorm, number>> = { ZZP: 4, VPT: 1, MPT: 2 };

/** No source says how long clients stay: `aangenomen`, so that some 360,000 are in care in the course of a year. */
const VERBLIJFSDUUR: Readonly<Record<Sector, Bereik>> = {
  VV: [300, 1700],
  GZ: [900, 5000],
  GGZ: [500, 2500],
};
/** `aangenomen`: with these a stay or VPT has one to two lines a month and a client at home three to five. */
const VERVOER_PROMILLE = 600;
const THUISPRODUCTEN: Bereik = [2, 4];
const MEERZORG_PROMILLE = 300;
/** Residents who move, of a thousand: enough to free a share that growth does not fill. */
const VERHUIZERS_PROMILLE: Bereik = [80, 120];

/** A region of realistic size. It depends on the number and its own code alone, so it can be made without the others. */
export function createLandelijkeRegio(getal: number, { code, zorgkantoor }: Regio): Roosterregio {
  const leveranciers = listLeveranciers(getal, code).map(asStarter);
  const plaatsen = dividePlaatsen(code, leveranciers);
  const blokken = divideBsns(code, plaatsen);
  const firsts = new Set(SECTOREN.map((sector) => leveranciers.find((one) => one.sector === sector)?.agb));
  const aanbieders = leveranciers.map((leverancier, index): GesimuleerdeZorgaanbieder => {
    const { agb, naam, sector } = leverancier;
    const places = plaatsen[index];
    const bsnBlok = blokken[index];
    assert(places !== undefined && bsnBlok !== undefined, 'every provider has places and numbers');
    return {
      ...{ agb, naam, sector, regio: code, profiel: profielOf(leverancier), bsnBlok },
      ...verhaalOf(sector, firsts.has(agb) ? 0 : 1),
      omvang: omvangOf(leverancier, places),
    };
  });
  const scenario = drawScenario(createChance(getal, 'scenario', code), aanbieders);
  return { code, zorgkantoor, aanbieders, scenario };
}

type Roosterleverancier = Leverancier & { readonly starter: boolean };

/** The last and smallest of VV is the starter: it only delivers MPT. */
function asStarter(one: Leverancier, index: number, all: readonly Leverancier[]): Roosterleverancier {
  const last = all.findLastIndex(({ sector }) => sector === 'VV') === index;
  return last ? { ...one, kavels: ['MPT'], starter: true } : { ...one, starter: false };
}

function profielOf({ starter, kavels }: Roosterleverancier): Profiel {
  if (starter) return 'starter';
  return kavels.includes('ZZP') ? 'verblijf' : 'thuis';
}

type Plaatsen = Readonly<Record<Vorm, number>>;

/** Divides the clients of each sector and form over who delivers it, in proportion to size. */
function dividePlaatsen(regio: RegioCode, leveranciers: readonly Roosterleverancier[]): Plaatsen[] {
  const found = new Map<Agb, Record<Vorm, number>>(
    leveranciers.map(({ agb }) => [agb, { ZZP: 0, VPT: 0, MPT: 0 }]),
  );
  for (const sector of SECTOREN) {
    for (const vorm of VORMEN) {
      const delivers = leveranciers.filter((one) => one.sector === sector && one.kavels.includes(vorm));
      if (delivers.length === 0) continue;
      const parts = verdeel(
        partOf(LANDELIJKE_PLAATSEN[sector][vorm], regio),
        delivers.map(({ omvang }) => omvang),
      );
      assert(parts.ok, 'every provider has a size');
      for (const [index, { agb }] of delivers.entries()) {
        const places = found.get(agb);
        assert(places !== undefined, 'every provider has places');
        places[vorm] = Math.max(FEWEST_PLAATSEN[vorm], parts.value[index] ?? 0);
      }
    }
  }
  return [...found.values()];
}

/** Beside what its clients need: each provider can have a few more than its places tell. */
const SPARE_NUMBERS = 25;

/** The numbers of a region lie between those of the regions before and after it; providers share by their places. */
function divideBsns(regio: RegioCode, plaatsen: readonly Plaatsen[]): Bsnblok[] {
  const { before, own, all } = partsBefore(regio);
  const region = partOfPrefixes(before, own, all);
  const sizes = verdeel(
    region.size,
    plaatsen.map(({ ZZP, VPT, MPT }) => ZZP + VPT + MPT + SPARE_NUMBERS),
  );
  assert(sizes.ok, 'every provider has places');
  let { begin } = region;
  return sizes.value.map((size) => {
    const blok = { begin, size };
    begin += size;
    return blok;
  });
}

function omvangOf({ sector, kavels }: Leverancier, places: Plaatsen): Omvang {
  const meerzorg = kavels.some((kavel) => kavel === 'MEERZORG_GZ' || kavel === 'MEERZORG_VVGGZ');
  const [fewest, most] = VERHUIZERS_PROMILLE;
  const part = (promille: number): number => Math.max(2, Math.floor((places.ZZP * promille) / 1000));
  return {
    plaatsen: {
      ZZP: [places.ZZP, places.ZZP],
      VPT: [places.VPT, places.VPT],
      MPT: [places.MPT, places.MPT],
    },
    verblijfsduur: VERBLIJFSDUUR[sector],
    verhuizers: [part(fewest), part(most)],
    thuisproducten: THUISPRODUCTEN,
    meerzorgPromille: meerzorg ? MEERZORG_PROMILLE : 0,
    vervoerPromille: VERVOER_PROMILLE,
  };
}
