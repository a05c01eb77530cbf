import type { Sector } from '@kavel/core/basis';
import type { Chance } from './chance.ts';

/** Invented words for places that do not exist, so that no name can be taken for a real provider or person. */
const FIRST_PARTS = ['Fabel', 'Nergens', 'Dromen', 'Verzonnen', 'Sprookjes', 'Zeepbel', 'Schijn', 'Mist'];
const LAST_PARTS = ['duin', 'veen', 'hof', 'meer', 'kade', 'berg', 'weide', 'burcht', 'rade', 'horst'];

const KINDS: Readonly<Record<Sector, readonly string[]>> = {
  VV: ['Ouderenzorg', 'Woonzorg', 'Zorggroep'],
  GZ: ['Gehandicaptenzorg', 'Begeleid Wonen', 'Zorgcoöperatie'],
  GGZ: ['GGZ', 'Beschermd Wonen'],
};

/** Every provider name ends in this word, so each screen, file and answer that shows one says it. */
const FICTIEF = '(FICTIEF)';

const PLACES = FIRST_PARTS.flatMap((first) => LAST_PARTS.map((last) => `${first}${last}`));

/** `count` different made-up place names. */
export function placeNames(chance: Chance, count: number): string[] {
  return chance.sample(PLACES, count);
}

export function zorgaanbiederNaam(chance: Chance, sector: Sector, place: string): string {
  return `${chance.pick(KINDS[sector])} ${place} ${FICTIEF}`;
}

/** `count` different names of providers of one sector, at most 160. */
export function zorgaanbiederNamen(chance: Chance, sector: Sector, count: number): string[] {
  const all = KINDS[sector].flatMap((kind) => PLACES.map((place) => `${kind} ${place} ${FICTIEF}`));
  return chance.sample(all, count);
}

/** Surname and initials of a client; no real person is called Fictief-Fabelduin. */
export function clientNaam(chance: Chance): { naam: string; voorletters: string } {
  const place = `${chance.pick(FIRST_PARTS)}${chance.pick(LAST_PARTS)}`;
  return { naam: `Fictief-${place}`, voorletters: 'ABCDEFGHJKLMNPRSTVW'.charAt(chance.between(0, 18)) };
}
