import { err, eurocent, mulDiv, ok, pctOf } from '../basis/index.ts';
import type { Eurocent, Pct, Result } from '../basis/index.ts';
import { VOLUME_PER_TARIEFEENHEID, maximumEurocent } from './tarief.ts';
import type { Maximumtarief, Tariefeenheid } from './tarief.ts';

/** Percentages of the NZa maximum per component; the tariefpercentage hits the care part only (S003-124). */
export type Prijspercentages = { readonly zorg: Pct; readonly nhc: Pct; readonly nic: Pct };

export type PrijsRefusal =
  | { readonly code: 'percentage-negatief' }
  | {
      readonly code: 'prijs-boven-maximum';
      readonly prijsEurocent: Eurocent;
      readonly maximumEurocent: Eurocent;
    };

/**
 * Price of one tariff unit: each component times its percentage, rounded half up to cents, then added
 * (afspraak-declaratie.md, Money and rounding). Above the NZa maximum is refused: Wmg art. 35.
 */
export function calculatePrijs(
  tarief: Maximumtarief,
  percentages: Prijspercentages,
): Result<Eurocent, PrijsRefusal> {
  if (percentages.zorg < 0 || percentages.nhc < 0 || percentages.nic < 0) {
    return err({ code: 'percentage-negatief' });
  }
  const prijsEurocent = eurocent(
    pctOf(tarief.zorgEurocent, percentages.zorg) +
      pctOf(tarief.nhcEurocent, percentages.nhc) +
      pctOf(tarief.nicEurocent, percentages.nic),
  );
  const maximum = maximumEurocent(tarief);
  return prijsEurocent > maximum
    ? err({ code: 'prijs-boven-maximum', prijsEurocent, maximumEurocent: maximum })
    : ok(prijsEurocent);
}

/**
 * Amount of an agreement on one prestatie: price times volume, once per prestatie. `volume` is in volume units,
 * so minutes where the price is per hour: rond(price x minutes / 60).
 */
export function calculateBedrag(prijs: Eurocent, eenheid: Tariefeenheid, volume: number): Eurocent {
  return eurocent(mulDiv(prijs, volume, VOLUME_PER_TARIEFEENHEID[eenheid], 'rekenkundig'));
}
