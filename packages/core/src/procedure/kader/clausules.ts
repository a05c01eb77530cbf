import { RANGEN } from '../../beleid/index.ts';
import type { Rang } from '../../beleid/index.ts';
import type { Kaderclausule } from './inhoud.ts';
import type { Kaderpublicatie } from './staat.ts';

/** The text of a clausule that holds, and the publication that it comes from. */
export type Geldendeclausule = { readonly sha256: string; readonly publicatie: string };

const RANG: Readonly<Record<Kaderpublicatie['soort'], Rang>> = {
  kader: 'regionaal kader',
  wijziging: 'regionale aanvulling',
  aanvulling: 'regionale aanvulling',
  richttarief: 'regionale aanvulling',
  nota: 'nota van inlichtingen',
  uitspraak: 'uitspraak',
};

/**
 * The clausules that hold after all publications of one kader. A Nota van Inlichtingen goes before kader and amendment,
 * a ruling before all (S002-44, uitspraak.md); of equal rank the later counts.
 */
export function currentClausules(
  publicaties: readonly Kaderpublicatie[],
): ReadonlyMap<string, Geldendeclausule> {
  const found = new Map<string, Geldendeclausule>();
  const rank = ({ soort }: Kaderpublicatie): number => RANGEN.indexOf(RANG[soort]);
  for (const { id: publicatie, wijzigt } of publicaties.toSorted((left, right) => rank(left) - rank(right))) {
    for (const { id, sha256 } of wijzigt) {
      if (sha256 === null) found.delete(id);
      else found.set(id, { sha256, publicatie });
    }
  }
  return found;
}

/** National clausules with the regional ones: only where a regional clausule says so does it replace one (S001-133). */
export function layRegionaal(
  landelijk: readonly Kaderclausule[],
  regionaal: readonly Kaderclausule[],
): readonly Kaderclausule[] {
  const replaced = new Set(regionaal.flatMap(({ gaatVoorOp }) => gaatVoorOp ?? []));
  return [...landelijk.filter(({ id }) => !replaced.has(id)), ...regionaal];
}
