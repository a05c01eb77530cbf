import { KAVELS } from '@kavel/core/basis';
import type { Kavel } from '@kavel/core/basis';

/**
 * Cells with fewer providers are not shown apart, so that no provider can be read from a published figure
 * (publicatie.md, Uitnutting). The number is a setting; the source names none: `zekerheid: aangenomen`.
 */
export const MINIMUM_ZORGAANBIEDERS = 5;

/** Who is in the cell of one month and kavel. */
export type Celbezetting = {
  readonly maand: number;
  readonly kavel: Kavel;
  readonly agbs: readonly string[];
};

/**
 * Which kavels are shown together: each group has at least `minimum` providers in every month, or it is the only
 * group. One division holds for the whole year, so that no cell can be found by subtracting one month from another;
 * and a single small kavel takes the next smallest with it, so that none can be found by subtracting it from the
 * total. Order: as KAVELS, joined kavels last.
 */
export function groupKavels(cells: readonly Celbezetting[], minimum: number): Kavel[][] {
  const present = KAVELS.filter((kavel) => cells.some((cell) => cell.kavel === kavel));
  const bySize = [...present].sort(
    (left, right) => leastProviders(cells, [left]) - leastProviders(cells, [right]),
  );
  const joined: Kavel[] = [];
  for (const kavel of bySize) {
    const isSmall = leastProviders(cells, [kavel]) < minimum;
    const mustGrow = joined.length > 0 && (joined.length < 2 || leastProviders(cells, joined) < minimum);
    if (isSmall || mustGrow) joined.push(kavel);
  }
  const apart = present.filter((kavel) => !joined.includes(kavel)).map((kavel) => [kavel]);
  return joined.length === 0 ? apart : [...apart, present.filter((kavel) => joined.includes(kavel))];
}

/** The providers of a group in the month where they are fewest; a month without any of its kavels counts as none. */
function leastProviders(cells: readonly Celbezetting[], group: readonly Kavel[]): number {
  const months = [...new Set(cells.map(({ maand }) => maand))];
  return Math.min(...months.map((maand) => providersOf(cells, maand, group).size));
}

/** The different providers of a group in one month. */
export function providersOf(
  cells: readonly Celbezetting[],
  maand: number,
  group: readonly Kavel[],
): ReadonlySet<string> {
  return new Set(
    cells.filter((cell) => cell.maand === maand && group.includes(cell.kavel)).flatMap(({ agbs }) => agbs),
  );
}
