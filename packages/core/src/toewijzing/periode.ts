import { compareDays } from '../basis/index.ts';
import type { Periode } from '../basis/index.ts';

/** Sets of days as periods in order that do not touch the same day. Every function answers such a list. */

/** The days of both, or undefined when there is none. */
export function intersectPeriode(left: Periode, right: Periode): Periode | undefined {
  const van = compareDays(left.van, right.van) >= 0 ? left.van : right.van;
  const totEnMet = firstOf(left.totEnMet, right.totEnMet);
  if (totEnMet === undefined) return { van };
  return compareDays(van, totEnMet) <= 0 ? { van, totEnMet } : undefined;
}

function firstOf(
  left: Temporal.PlainDate | undefined,
  right: Temporal.PlainDate | undefined,
): Temporal.PlainDate | undefined {
  if (left === undefined) return right;
  return right === undefined || compareDays(left, right) <= 0 ? left : right;
}

/** The days of `periode` that are not in `weg`. */
export function subtractPeriode(periode: Periode, weg: Periode): readonly Periode[] {
  const both = intersectPeriode(periode, weg);
  if (both === undefined) return [periode];
  const before =
    compareDays(periode.van, both.van) < 0 ? [{ van: periode.van, totEnMet: dayBefore(both.van) }] : [];
  const rest = both.totEnMet?.add({ days: 1 });
  if (rest === undefined) return before;
  const after = intersectPeriode(periode, { van: rest });
  return after === undefined ? before : [...before, after];
}

export function dayBefore(dag: Temporal.PlainDate): Temporal.PlainDate {
  return dag.subtract({ days: 1 });
}

/** Number of days of a closed period. */
export function countDays({ van, totEnMet }: Required<Periode>): number {
  return van.until(totEnMet).days + 1;
}

/** The twelve months of a year. */
export function monthsOf(jaar: number): readonly Required<Periode>[] {
  return Array.from({ length: 12 }, (_, index) => {
    const van = Temporal.PlainDate.from({ year: jaar, month: index + 1, day: 1 });
    return { van, totEnMet: van.with({ day: van.daysInMonth }) };
  });
}

export function yearPeriode(jaar: number): Required<Periode> {
  const van = Temporal.PlainDate.from({ year: jaar, month: 1, day: 1 });
  return { van, totEnMet: van.with({ month: 12, day: 31 }) };
}
