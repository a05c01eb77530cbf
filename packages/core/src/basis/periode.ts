/** Days from `van` up to and including `totEnMet`; without `totEnMet` the end is open. */
export type Periode = {
  readonly van: Temporal.PlainDate;
  readonly totEnMet?: Temporal.PlainDate;
};

/** Both ends belong to the period. */
export function periodeHas(periode: Periode, day: Temporal.PlainDate): boolean {
  return (
    compareDays(periode.van, day) <= 0 &&
    (periode.totEnMet === undefined || compareDays(day, periode.totEnMet) <= 0)
  );
}

/** Orders two days without the Temporal constructor, so that a browser polyfill may supply them. */
export function compareDays(left: Temporal.PlainDate, right: Temporal.PlainDate): number {
  const difference = left.year - right.year || left.month - right.month || left.day - right.day;
  return Math.sign(difference);
}
