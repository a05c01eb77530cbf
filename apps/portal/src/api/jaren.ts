import { listDocumenten } from '@kavel/core/beleid';
import type { Beleidsregister } from '@kavel/core/beleid';

/** Every year from the first policy known to the year after the last, also those without any. */
export function jarenOf(register: Beleidsregister): readonly number[] {
  const perioden = listDocumenten(register).map(({ geldig }) => geldig);
  if (perioden.length === 0) return [];
  const first = Math.min(...perioden.map(({ van }) => van.year));
  const last = Math.max(...perioden.map(({ van, totEnMet }) => (totEnMet ?? van).year));
  return Array.from({ length: last - first + 2 }, (_, index) => first + index);
}
