import { unreachable } from '../basis/index.ts';
import type { Maandgewicht } from './aandeel.ts';
import { cumulatiefAandeel } from './aandeel.ts';
import { at } from './indeling.ts';
import type { ClickInvoer, Ruimtegebruik } from './invoer.ts';

/** ruimte(t−1), ruimte(t) and the month shares of the agreements, in step with the rows. */
export type Maandruimte = {
  readonly vorigeRuimteEurocent: number;
  readonly ruimteEurocent: number;
  readonly aandelen: readonly number[];
};

/**
 * Step 3, first half: ruimte(t) = Σ⌊A·w(t)/W⌋ + ⌊(B − ΣA)·w(t)/W⌋, never above B·w(t)/W and B in the last month, with
 * B = C − R (click.md step 3; S003-113, -140, -149). The month share of a row is the growth of its part, so that
 * twelve shares add up to the agreement.
 */
export function computeMaandruimte(invoer: ClickInvoer, van: Maandgewicht, tot: Maandgewicht): Maandruimte {
  let vorige = 0;
  let ruimte = 0;
  let afspraken = 0;
  const aandelen = invoer.regels.map(({ afspraakEurocent }) => {
    const before = cumulatiefAandeel(afspraakEurocent, van);
    const after = cumulatiefAandeel(afspraakEurocent, tot);
    vorige += before;
    ruimte += after;
    afspraken += afspraakEurocent;
    return after - before;
  });
  const vrij = invoer.contracteerruimteEurocent - invoer.reserveringEurocent - afspraken;
  return {
    vorigeRuimteEurocent: vorige + cumulatiefAandeel(vrij, van),
    ruimteEurocent: ruimte + cumulatiefAandeel(vrij, tot),
    aandelen,
  };
}

/** What step 3 needs to know of steps 1 and 2, and of the months before. */
export type Verplicht = {
  readonly eerderBetaaldEurocent: number;
  readonly binnen: readonly number[];
  readonly terugvorderingen: readonly number[];
};

/** Step 3, second half: M, what is left for overproductie. Below zero the run must stop. */
export function computeBeschikbaar(
  ruimtegebruik: Ruimtegebruik,
  maand: Maandruimte,
  verplicht: Verplicht,
): number {
  const netto = verplicht.binnen.reduce(
    (sum, binnen, row) => sum + binnen - at(verplicht.terugvorderingen, row),
    0,
  );
  switch (ruimtegebruik) {
    case 'cumulatief':
      return maand.ruimteEurocent - (verplicht.eerderBetaaldEurocent + netto);
    case 'maand':
      return maand.ruimteEurocent - maand.vorigeRuimteEurocent - netto;
    default:
      return unreachable(ruimtegebruik);
  }
}
