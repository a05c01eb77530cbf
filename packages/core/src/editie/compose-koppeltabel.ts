import { compareDays } from '../basis/index.ts';
import type { KoppelRij } from '../declaratie/index.ts';

/** An edition of the koppeltabel: it judges care that begins from `vanaf` up to and including `toetstTotEnMet`. */
export type KoppeltabelEditie<Rij extends KoppelRij = KoppelRij> = {
  readonly rijen: readonly Rij[];
  readonly vanaf: Temporal.PlainDate;
  readonly toetstTotEnMet: Temporal.PlainDate;
};

export type SamengesteldeKoppeltabel<Rij extends KoppelRij = KoppelRij> = {
  readonly rijen: readonly Rij[];
  readonly totEnMet: Temporal.PlainDate;
};

/**
 * Editions in the order in which they were taken over. Each takes over the days from its `vanaf`: before that day the
 * earlier rows judge, so what was claimed then is judged as it was.
 */
export function composeKoppeltabel<Rij extends KoppelRij>(
  basis: SamengesteldeKoppeltabel<Rij>,
  edities: readonly KoppeltabelEditie<Rij>[],
): SamengesteldeKoppeltabel<Rij> {
  return edities.reduce<SamengesteldeKoppeltabel<Rij>>(
    ({ rijen }, { rijen: nieuw, vanaf, toetstTotEnMet }) => ({
      rijen: [
        ...rijen.flatMap((rij) => endBefore(rij, vanaf)),
        ...nieuw.flatMap((rij) => beginAt(rij, vanaf)),
      ],
      totEnMet: toetstTotEnMet,
    }),
    basis,
  );
}

function endBefore<Rij extends KoppelRij>(rij: Rij, vanaf: Temporal.PlainDate): Rij[] {
  const { van, totEnMet } = rij.geldig;
  if (totEnMet !== undefined && compareDays(totEnMet, vanaf) < 0) return [rij];
  if (compareDays(van, vanaf) >= 0) return [];
  return [{ ...rij, geldig: { van, totEnMet: vanaf.subtract({ days: 1 }) } }];
}

function beginAt<Rij extends KoppelRij>(rij: Rij, vanaf: Temporal.PlainDate): Rij[] {
  const { van, totEnMet } = rij.geldig;
  if (compareDays(van, vanaf) >= 0) return [rij];
  if (totEnMet !== undefined && compareDays(totEnMet, vanaf) < 0) return [];
  return [{ ...rij, geldig: { ...rij.geldig, van: vanaf } }];
}
