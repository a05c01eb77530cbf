import { compareDays } from '@kavel/core/basis';
import type { Werkkalender } from '@kavel/core/kalender';
import { findUitersteDag } from '../kalender/declaratietermijn.ts';

export const MAANDEN = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** A month of the contract year and the day by which its claim should be there. */
export type Aanlevertijd = {
  readonly maand: number;
  /** Last day in time, `2018-02-26`. */
  readonly uitersteDag: string;
  /** Calendar days from today to that day; below zero when it has passed. */
  readonly dagenTotUiterste: number;
  /** The month of care is over. */
  readonly isVoorbij: boolean;
};

export type Aanleverkalender = {
  readonly kalender: Werkkalender;
  readonly termijnWerkdagen: number;
  readonly vandaag: Temporal.PlainDate;
};

/** The twelve months of a year. */
export function listAanlevertijden(
  jaar: number,
  { kalender, termijnWerkdagen, vandaag }: Aanleverkalender,
): readonly Aanlevertijd[] {
  return MAANDEN.map((maand) => {
    const lastDay = Temporal.PlainDate.from({ year: jaar, month: maand, day: 31 }, { overflow: 'constrain' });
    const uiterste = findUitersteDag(kalender, lastDay, termijnWerkdagen);
    return {
      maand,
      uitersteDag: uiterste.toString(),
      dagenTotUiterste: vandaag.until(uiterste, { largestUnit: 'days' }).days,
      isVoorbij: compareDays(vandaag, lastDay) > 0,
    };
  });
}

/**
 * The month that a file counts for: the one in which its claimed period (0115) ends. A period that ends outside the
 * contract year of its lines counts for the nearest month of that year.
 */
export function declaratiemaand(jaar: number, periodeTotEnMet: string): number {
  const einde = Temporal.PlainDate.from(periodeTotEnMet);
  if (einde.year === jaar) return einde.month;
  return einde.year > jaar ? 12 : 1;
}
