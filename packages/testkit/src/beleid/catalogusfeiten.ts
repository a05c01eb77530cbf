import fc from 'fast-check';
import type { FeitWaarde, Feitcatalogus, Feitdefinitie, Feiten } from '@kavel/core/beleid';

/**
 * Every fact of a catalogue with a value that can be: any, a known none, or one at or beside a number that the policy
 * itself names, for that is where answers change.
 */
export function catalogusfeiten(catalogus: Feitcatalogus, beleid: unknown): fc.Arbitrary<Feiten> {
  const near = [...new Set(numbersIn(beleid).flatMap((number) => [number - 1, number, number + 1]))];
  return fc.record(
    Object.fromEntries([...catalogus.values()].map((feit) => [feit.naam, valueOf(feit, near)])),
  );
}

function valueOf({ soort, grenzen }: Feitdefinitie, near: readonly number[]): fc.Arbitrary<FeitWaarde> {
  if (soort === 'jaNee' || grenzen === undefined) return fc.boolean();
  const { van, totEnMet } = grenzen;
  const inside = near.filter((number) => number >= van && number <= totEnMet);
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 2, arbitrary: fc.integer({ min: van, max: totEnMet }) },
    { weight: 3, arbitrary: fc.constantFrom(van, totEnMet, ...inside) },
  );
}

/** Every number anywhere in a policy but the line numbers of its sources. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? [value] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, part]) => (key === 'anker' ? [] : numbersIn(part)));
}
