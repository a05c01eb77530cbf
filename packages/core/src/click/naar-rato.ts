import { assert } from '../basis/index.ts';
import type { Centenverdeling } from './centenverdeling.ts';
import { at } from './indeling.ts';
import type { Rij } from './rij.ts';

/** The claimants of one tier: what each needs (N > 0) and the base its share is in proportion to. */
export type Niveauvraag = {
  readonly claimants: readonly Rij[];
  readonly needs: readonly number[];
  readonly bases: readonly number[];
};

/**
 * Divides `available`, less than the sum of the needs, inside one tier (click.md step 4). Whoever's exact share
 * reaches its need is fixed at that need and taken out with it, and this is repeated on the rest until none does;
 * then the shares are rounded once by largest remainder. When all who have a base are fixed, what is left goes to
 * those without one, pro rata to their need. With the need itself as base nobody can be fixed.
 */
export function divideNaarRato(
  available: number,
  { claimants, needs, bases }: Niveauvraag,
  divide: Centenverdeling,
): number[] {
  const shares = needs.map(() => 0);
  let left = available;
  let open = positionsWhere(bases, (base) => base > 0);
  for (;;) {
    const baseSum = open.reduce((sum, position) => sum + at(bases, position), 0);
    const fixed = open.filter((position) => reaches(left, at(bases, position), at(needs, position), baseSum));
    if (fixed.length === 0) break;
    for (const position of fixed) {
      shares[position] = at(needs, position);
      left -= at(needs, position);
    }
    open = open.filter((position) => shares[position] === 0);
  }
  const rest = open.length > 0 ? open : positionsWhere(bases, (base) => base === 0);
  const divided = divide({
    stap: 'click',
    cents: left,
    claimants: rest.map((position) => claimantAt(claimants, position)),
    needs: rest.map((position) => at(needs, position)),
    weights: rest.map((position) => at(open.length > 0 ? bases : needs, position)),
  });
  rest.forEach((position, index) => {
    shares[position] = at(divided, index);
  });
  return shares;
}

function claimantAt(claimants: readonly Rij[], position: number): Rij {
  const claimant = claimants[position];
  assert(claimant !== undefined, 'a claimant stands behind every need');
  return claimant;
}

/** Whether the exact share `left · base / baseSum` is at least `need`. */
function reaches(left: number, base: number, need: number, baseSum: number): boolean {
  const offered = left * base;
  const asked = need * baseSum;
  if (Number.isSafeInteger(offered) && Number.isSafeInteger(asked)) return offered >= asked;
  return BigInt(left) * BigInt(base) >= BigInt(need) * BigInt(baseSum);
}

function positionsWhere(column: readonly number[], holds: (value: number) => boolean): number[] {
  const positions: number[] = [];
  column.forEach((value, position) => {
    if (holds(value)) positions.push(position);
  });
  return positions;
}
