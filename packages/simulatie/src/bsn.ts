import { assert, isBsn } from '@kavel/core/basis';
import type { Bsn } from '@kavel/core/basis';
import type { Chance } from './chance.ts';

/**
 * The marked fictitious range: every simulated BSN starts with 99 and passes the elfproef. 999999999 means "has
 * none" in AW319 and is left out.
 */
export const FICTIEVE_BSN_REEKS = { van: '990000000', totEnMet: '999999998' } as const;

const PREFIXES = 1_000_000;

/** The part of the range that one provider draws from: the first of its million prefixes and how many. */
export type Bsnblok = { readonly begin: number; readonly size: number };

/** Block `block` of `blocks` equal parts of the range. */
export function equalBlok(block: number, blocks: number): Bsnblok {
  const size = Math.floor(PREFIXES / blocks);
  return { begin: block * size, size };
}

/** Hands out different numbers from a block, from a drawn start. */
export function createBsnSource(chance: Chance, { begin, size }: Bsnblok): () => Bsn {
  const start = chance.between(0, size - 1);
  let taken = 0;
  return () => {
    for (; taken < size;) {
      const prefix = String(99_000_000 + begin + ((start + taken) % size));
      taken += 1;
      const number = completed(prefix);
      if (number !== undefined) return number;
    }
    throw new Error(`Defect: the block from ${begin} has no more fictitious BSNs`);
  };
}

/** The one ninth digit that satisfies the elfproef; one prefix in eleven has none. */
function completed(prefix: string): Bsn | undefined {
  const check =
    Array.from(prefix, Number).reduce((sum, digit, position) => sum + digit * (9 - position), 0) % 11;
  if (check === 10) return undefined;
  const number = `${prefix}${check}`;
  assert(isBsn(number), 'the completed number passes the elfproef');
  return number === '999999999' ? undefined : (number as Bsn);
}
