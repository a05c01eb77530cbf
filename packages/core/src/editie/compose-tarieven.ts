import { compareDays, err, ok } from '../basis/index.ts';
import type { Result } from '../basis/index.ts';
import type { Maximumtarief } from '../overeenkomst/index.ts';

/** Two sources set another maximum for the same prestatie and day. */
export type Tariefstrijd = { readonly bestaand: Maximumtarief; readonly nieuw: Maximumtarief };

/**
 * Adds the tariffs of an edition. A tariff without an end gives way to a later one; the same tariff may stand in two
 * editions. Any other overlap is a contradiction: both are told, and nothing is overwritten.
 */
export function composeTarieven<Tarief extends Maximumtarief>(
  bestaand: readonly Tarief[],
  nieuw: readonly Tarief[],
): Result<readonly Tarief[], readonly Tariefstrijd[]> {
  const strijd: Tariefstrijd[] = [];
  let standing = [...bestaand];
  for (const tarief of nieuw) {
    const touched = standing.filter((old) => overlaps(old, tarief));
    strijd.push(
      ...touched.filter((old) => !makesWay(old, tarief)).map((old) => ({ bestaand: old, nieuw: tarief })),
    );
    if (touched.some((old) => isSame(old, tarief) && covers(old, tarief))) continue;
    standing = [
      ...standing.flatMap((old) => (touched.includes(old) ? endBefore(old, tarief) : [old])),
      tarief,
    ];
  }
  return strijd.length === 0 ? ok(standing) : err(strijd);
}

function makesWay(old: Maximumtarief, tarief: Maximumtarief): boolean {
  const isOpen = old.geldig.totEnMet === undefined;
  return isSame(old, tarief) || (isOpen && compareDays(old.geldig.van, tarief.geldig.van) < 0);
}

function isSame(one: Maximumtarief, other: Maximumtarief): boolean {
  return (['eenheid', 'zorgEurocent', 'nhcEurocent', 'nicEurocent'] as const).every(
    (name) => one[name] === other[name],
  );
}

function overlaps(one: Maximumtarief, other: Maximumtarief): boolean {
  return one.prestatie === other.prestatie && beginsInTime(one, other) && beginsInTime(other, one);
}

function beginsInTime({ geldig: { van } }: Maximumtarief, { geldig: { totEnMet } }: Maximumtarief): boolean {
  return totEnMet === undefined || compareDays(van, totEnMet) <= 0;
}

function covers({ geldig: old }: Maximumtarief, { geldig }: Maximumtarief): boolean {
  const endsLater =
    old.totEnMet === undefined ||
    (geldig.totEnMet !== undefined && compareDays(geldig.totEnMet, old.totEnMet) <= 0);
  return endsLater && compareDays(old.van, geldig.van) <= 0;
}

function endBefore<Tarief extends Maximumtarief>(old: Tarief, { geldig: { van } }: Tarief): Tarief[] {
  if (compareDays(old.geldig.van, van) >= 0) return [];
  return [{ ...old, geldig: { van: old.geldig.van, totEnMet: van.subtract({ days: 1 }) } }];
}
