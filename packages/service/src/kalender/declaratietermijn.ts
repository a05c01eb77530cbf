import { assert, compareDays } from '@kavel/core/basis';
import { endTermijn } from '@kavel/core/kalender';
import type { Werkkalender } from '@kavel/core/kalender';

/** The last day on which a claim over the month of `einde` is in time: so many working days after it (nza.md §3). */
export function findUitersteDag(
  kalender: Werkkalender,
  einde: Temporal.PlainDate,
  werkdagen: number,
): Temporal.PlainDate {
  const monthEnd = einde.with({ day: einde.daysInMonth });
  const termijn = endTermijn(kalender, monthEnd, { lengte: werkdagen, eenheid: 'werkdagen' });
  assert(termijn.ok, 'the term of a contract year that is open can be counted');
  return termijn.value.strikt;
}

/** Late: after the last day of the month in which the claimed period ends. */
export function isTeLaat(
  kalender: Werkkalender,
  einde: Temporal.PlainDate,
  { dag, werkdagen }: { readonly dag: Temporal.PlainDate; readonly werkdagen: number },
): boolean {
  return compareDays(dag, findUitersteDag(kalender, einde, werkdagen)) > 0;
}
