import type { ClickInvoer, Runpseudoniemen } from '@kavel/core/click';
import type { Sleutel } from '../instelling/sleutel.ts';

/** Long enough that no two providers of a region ever share one (64 bits), short enough to read. */
const PSEUDONIEM_HEX = 16;

/** The names of one region and year in a public run: months can be followed, other years and regions cannot. */
export function createRunpseudoniemen(
  sleutel: Sleutel,
  { regio, jaar }: Pick<ClickInvoer, 'regio' | 'jaar'>,
): Runpseudoniemen {
  return {
    pseudoniemOf: (agb) => sleutel.hash('zorgaanbieder', `${regio}|${jaar}|${agb}`).slice(0, PSEUDONIEM_HEX),
    runmerkOf: (certificaatHash) => sleutel.hash('clickrun', certificaatHash),
  };
}
