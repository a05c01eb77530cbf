import { assert, err, eurocent, ok, periodeHas } from '../basis/index.ts';
import type { Eurocent, Periode, Result } from '../basis/index.ts';

/** The unit in which the NZa sets a maximum tariff. */
export const TARIEFEENHEDEN = ['etmaal', 'dagdeel', 'uur', 'stuk'] as const;
export type Tariefeenheid = (typeof TARIEFEENHEDEN)[number];

/** The unit in which volume is agreed and claimed: hours of MPT are counted in minutes (nza.md §4.1). */
export const VOLUME_EENHEID = {
  etmaal: 'etmaal',
  dagdeel: 'dagdeel',
  uur: 'minuut',
  stuk: 'stuk',
} as const satisfies Record<Tariefeenheid, string>;
export type Volumeeenheid = (typeof VOLUME_EENHEID)[Tariefeenheid];

/** Volume units in one tariff unit. */
export const VOLUME_PER_TARIEFEENHEID: Readonly<Record<Tariefeenheid, number>> = {
  etmaal: 1,
  dagdeel: 1,
  uur: 60,
  stuk: 1,
};

/** Parts of a tariff: care, and since 2018 the capital components NHC and NIC with their own percentage. */
export const TARIEFCOMPONENTEN = ['zorg', 'nhc', 'nic'] as const;
export type Tariefcomponent = (typeof TARIEFCOMPONENTEN)[number];

/** NZa maximum tariff of one prestatie, per tariff unit; imported, never computed. */
export type Maximumtarief = {
  readonly prestatie: string;
  readonly eenheid: Tariefeenheid;
  readonly zorgEurocent: Eurocent;
  readonly nhcEurocent: Eurocent;
  readonly nicEurocent: Eurocent;
  /** Where the amounts come from; starts with FICTIEF when they are invented for the demonstration. */
  readonly bron: string;
  readonly geldig: Periode;
};

export type TariefRefusal = {
  readonly code: 'tarief-ontbreekt';
  readonly prestatie: string;
  readonly peildatum: string;
};

/** Care, NHC and NIC together: the most that one unit may cost, in eurocents (nza.md §5.2). */
export function maximumEurocent(tarief: Maximumtarief): Eurocent {
  return eurocent(tarief.zorgEurocent + tarief.nhcEurocent + tarief.nicEurocent);
}

/**
 * The maximum in force on `day`. None is a refusal; two are a defect, because the reader of a table refuses periods
 * that overlap, and choosing between them would be guessing a price.
 */
export function findTarief(
  tarieven: readonly Maximumtarief[],
  prestatie: string,
  day: Temporal.PlainDate,
): Result<Maximumtarief, TariefRefusal> {
  const [found, ...others] = tarieven.filter(
    (tarief) => tarief.prestatie === prestatie && periodeHas(tarief.geldig, day),
  );
  assert(others.length === 0, `${prestatie} has more than one maximum on ${day.toString()}`);
  return found === undefined
    ? err({ code: 'tarief-ontbreekt', prestatie, peildatum: day.toString() })
    : ok(found);
}
