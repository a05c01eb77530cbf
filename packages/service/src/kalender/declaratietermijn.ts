import { assert, compareDays } from '@kavel/core/basis';
import { endTermijn } from '@kavel/core/kalender';
import type { Werkkalender } from '@kavel/core/kalender';

/** Late: more than the term of working days after the month in which the claimed period ends (S003-126). */
export function isTeLaat(
  kalender: Werkkalender,
  einde: Temporal.PlainDate,
  { dag, werkdagen }: { readonly dag: Temporal.PlainDate; readonly werkdagen: number },
): boolean {
  const monthEnd = einde.with({ day: einde.daysInMonth });
  const termijn = endTermijn(kalender, monthEnd, { lengte: werkdagen, eenheid: 'werkdagen' });
  assert(termijn.ok, 'the term of a contract year that is open can be counted');
  return compareDays(dag, termijn.value.strikt) > 0;
}
