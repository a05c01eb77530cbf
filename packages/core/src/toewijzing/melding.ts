import { compareDays } from '../basis/index.ts';
import type { Aanvangsmelding, Mutatiemelding, StatusAanlevering, Vindplaats } from './bericht.ts';
import type { Toewijzingsbevinding, Toewijzingscode } from './bevinding.ts';

type Statusmelding = { readonly status: StatusAanlevering; readonly vindplaats: Vindplaats };

/**
 * The reports of one kind on one timeline that stand after changes (status 2) and removals (status 3), in the order
 * of the messages. A report on the same day as an earlier one takes its place; a change on a day that no report has
 * replaces the last one (ADR 0081).
 */
export function standingMeldingen<Melding extends Statusmelding>(
  meldingen: readonly Melding[],
  isSame: (left: Melding, right: Melding) => boolean,
  meld: (bevinding: Toewijzingsbevinding) => void,
): readonly Melding[] {
  const standing: Melding[] = [];
  const vind = (code: Toewijzingscode, { vindplaats }: Melding): void => {
    meld({ code, ...vindplaats });
  };
  for (const melding of meldingen) {
    const same = standing.findLastIndex((other) => isSame(other, melding));
    if (melding.status === '3') {
      if (same === -1) vind('verwijdering-zonder-eerste', melding);
      else standing.splice(same, 1);
      continue;
    }
    const replaced = melding.status === '2' && same === -1 ? standing.length - 1 : same;
    if (replaced >= 0) standing.splice(replaced, 1);
    else if (melding.status === '2') vind('wijziging-zonder-eerste', melding);
    standing.push(melding);
  }
  return standing;
}

export function isSameAanvang(left: Aanvangsmelding, right: Aanvangsmelding): boolean {
  return compareDays(left.begindatum, right.begindatum) === 0;
}

export function isSameMutatie(left: Mutatiemelding, right: Mutatiemelding): boolean {
  return left.mutatiecode === right.mutatiecode && compareDays(left.mutatiedatum, right.mutatiedatum) === 0;
}
