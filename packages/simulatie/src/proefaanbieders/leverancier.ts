import { SECTOREN, assert, mulDiv, verdeel } from '@kavel/core/basis';
import type { Agb, Kavel, RegioCode, Sector } from '@kavel/core/basis';
import { createChance } from '../chance.ts';
import type { Chance } from '../chance.ts';
import { zorgaanbiederNamen } from '../naam.ts';
import { FICTIEVE_AGB_TYPE } from '../zorgaanbieder.ts';
import { KAVELDELEN } from './productie.ts';
import type { Profiel } from './productie.ts';
import { aantalAanbieders } from './regio.ts';

/** A provider before it has amounts or clients: who it is, what it delivers and how large it is beside the others. */
export type Leverancier = {
  readonly agb: Agb;
  readonly naam: string;
  readonly sector: Sector;
  readonly nieuw: boolean;
  readonly kavels: readonly Kavel[];
  readonly omvang: number;
};

/** Thousandths of the providers of a region; nza.md §6 has no count by sector, so this is `aangenomen`. */
const AANBIEDERS_PROMILLE: Readonly<Record<Sector, number>> = { VV: 550, GZ: 330, GGZ: 120 };

const THUIS_PROMILLE: Readonly<Record<Sector, number>> = { VV: 350, GZ: 250, GGZ: 0 };
const NIEUW_PROMILLE = 40;

/** The providers of a region in order of AGB-code, of each sector the large ones first. They depend on no other region. */
export function listLeveranciers(getal: number, regio: RegioCode): Leverancier[] {
  const counts = verdeel(
    aantalAanbieders(regio),
    SECTOREN.map((sector) => AANBIEDERS_PROMILLE[sector]),
  );
  assert(counts.ok, 'sectors have a weight');
  const drawn = SECTOREN.flatMap((sector, index) => {
    const chance = createChance(getal, 'proefaanbieders', regio, sector);
    const namen = zorgaanbiederNamen(chance, sector, counts.value[index] ?? 0);
    return namen.map((naam, position) => ({ naam, sector, ...drawLevering(chance, sector, position) }));
  });
  return drawn.map((one, index) => ({ agb: agbOf(regio, index + 1), ...one }));
}

/** The largest of a sector, at position 0, is not new and delivers every kavel, so that each finds a provider. */
function drawLevering(
  chance: Chance,
  sector: Sector,
  position: number,
): Pick<Leverancier, 'nieuw' | 'kavels' | 'omvang'> {
  const profiel: Profiel = chance.happens(THUIS_PROMILLE[sector]) && position > 0 ? 'thuis' : 'verblijf';
  const nieuw = chance.happens(NIEUW_PROMILLE) && position > 0;
  const delivers = KAVELDELEN[sector].filter(
    ({ levert }) => chance.happens(levert[profiel]) || position === 0,
  );
  return { nieuw, kavels: delivers.map(({ kavel }) => kavel), omvang: drawOmvang(chance, position, nieuw) };
}

/** Few large, many small: inversely to the position, with a margin; who is new is a tenth of that. */
function drawOmvang(chance: Chance, position: number, nieuw: boolean): number {
  return mulDiv(100_000, chance.between(60, 140), (position + 2) * (nieuw ? 100 : 10), 'omhoog');
}

/** Type 99, the last two figures of the region, and a number: no two regions share one. */
function agbOf(regio: RegioCode, number: number): Agb {
  return `${FICTIEVE_AGB_TYPE}${regio.slice(2)}${String(number).padStart(4, '0')}` as Agb;
}
