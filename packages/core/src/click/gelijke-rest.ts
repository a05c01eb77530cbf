import { sha256Hex } from '../basis/index.ts';
import type { TieBreak } from '../basis/index.ts';
import type { ClickInvoer } from './invoer.ts';
import type { Rij } from './rij.ts';

/** The run whose ties are broken: its code, year and month stand in front of every key. */
export type Clickmoment = Pick<ClickInvoer, 'regio' | 'jaar' | 'maand'>;

/**
 * Who goes first among equal remainders: the larger need, then `amongEqual` (click.md, step 4; in step 1 the need is
 * the excess). Never the order of the input.
 */
export function createTieBreak(needs: readonly number[], amongEqual: TieBreak): TieBreak {
  return (left, right) => {
    const byNeed = (needs[right] ?? 0) - (needs[left] ?? 0);
    if (byNeed !== 0) return byNeed;
    return amongEqual(left, right);
  };
}

/**
 * The drawing of lots that everyone can repeat: the lower SHA-256 of `regio|jaar|maand|agb|kavel` goes first. Nothing
 * is hashed before two needs are equal, and nothing twice.
 */
export function createLoting(moment: Clickmoment, claimants: readonly Rij[]): TieBreak {
  const hashByPosition = new Map<number, string>();
  const hashOf = (position: number): string => {
    const known = hashByPosition.get(position);
    if (known !== undefined) return known;
    const hash = sha256Hex(tieKey(moment, claimants[position]));
    hashByPosition.set(position, hash);
    return hash;
  };
  return function byHash(left, right) {
    return hashOf(left) < hashOf(right) ? -1 : 1;
  };
}

function tieKey({ regio, jaar, maand }: Clickmoment, claimant: Rij | undefined): string {
  return `${regio}|${jaar}|${maand}|${claimant?.agb ?? ''}|${claimant?.kavel ?? ''}`;
}
