import { assert } from '@kavel/core/basis';

/** A day as a whole number: 0 is 1 January 2017, the first day of the base year of the initial agreement. */
export type Dag = number;

export const JAAR = 2018;

/** Working days after the month within which a claim is in time (nza.md §3). */
export const DECLARATIETERMIJN_WERKDAGEN = 17;

const FIRST = Temporal.PlainDate.from({ year: JAAR - 1, month: 1, day: 1 });
const TEXTS = Array.from({ length: 800 }, (_, day) => FIRST.add({ days: day }).toString());

/** `2018-03-31`. */
export function dayText(day: Dag): string {
  const text = TEXTS[day];
  assert(text !== undefined, `day ${day} is outside the simulated years`);
  return text;
}

export type Dagen = { readonly van: Dag; readonly totEnMet: Dag };

/** First and last day of `month` (1-12; 13 and 14 are January and February of the year after). */
export function monthDays(month: number): Dagen {
  return { van: dayOf(month, 1), totEnMet: dayOf(month + 1, 1) - 1 };
}

/** First days of the months that a year touches: 1-12, and the first three of the year after. */
const MONTH_STARTS = Array.from({ length: 15 }, (_, index) => {
  const start = Temporal.PlainDate.from({ year: JAAR, month: 1, day: 1 }).add({ months: index });
  return FIRST.until(start, { largestUnit: 'days' }).days;
});

/** The day number of day `day` of `month` of the contract year, month 13 being January of the next. */
export function dayOf(month: number, day: number): Dag {
  const start = MONTH_STARTS[month - 1];
  assert(start !== undefined, `month ${month} is outside the simulated year`);
  return start + day - 1;
}

/** January up to and including June of the year before: the period the initial agreement rests on. */
export const BASISPERIODE: Dagen = { van: 0, totEnMet: 180 };

export const BASISJAAR: Dagen = { van: 0, totEnMet: 364 };

/** Days that two periods have in common. */
export function overlap(left: Dagen, right: Dagen): number {
  return Math.max(0, Math.min(left.totEnMet, right.totEnMet) - Math.max(left.van, right.van) + 1);
}
