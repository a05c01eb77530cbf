import { KAVELS } from '@kavel/core/basis';
import type { Kavel } from '@kavel/core/basis';
import { maandaandeel } from '@kavel/core/click';
import type { ClickInstellingen } from '@kavel/core/click';
import type { Bestandtotaal, Kavelafspraak } from '@kavel/store/aanlevering';

/** What was claimed for a kavel in a month of care, beside that month's part of the agreement. Whole eurocents. */
export type Kavelbedrag = {
  readonly kavel: Kavel;
  readonly gedeclareerdEurocent: number;
  /** The part of the month by the region's own division: a twelfth, or by days; rounded as in the click. */
  readonly aandeelEurocent: number;
};

export type Kavelbronnen = {
  readonly jaar: number;
  readonly verdeling: ClickInstellingen['verdeling'];
  readonly afspraken: readonly Kavelafspraak[];
  readonly totalen: readonly Bestandtotaal[];
};

/** One month, summed over the providers in the sources; a kavel without agreement and without claim is left out. */
export function listKavelbedragen(
  maand: number,
  { jaar, verdeling, afspraken, totalen }: Kavelbronnen,
): readonly Kavelbedrag[] {
  return KAVELS.flatMap((kavel) => {
    const agreed = afspraken.filter((row) => row.kavel === kavel);
    const claimed = totalen.filter((row) => row.kavel === kavel && row.maand === maand);
    if (agreed.length === 0 && claimed.length === 0) return [];
    const shares = agreed.map(({ afspraakEurocent }) =>
      maandaandeel(afspraakEurocent, { verdeling, jaar, maand }),
    );
    return [
      {
        kavel,
        gedeclareerdEurocent: sum(claimed.map(({ eurocent }) => eurocent)),
        aandeelEurocent: sum(shares),
      },
    ];
  });
}

export function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
