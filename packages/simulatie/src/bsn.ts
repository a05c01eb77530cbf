import { assert, isBsn, mulDiv } from '@kavel/core/basis';
import type { Bsn } from '@kavel/core/basis';
import type { Chance } from './chance.ts';

/**
 * The marked fictitious range: every simulated BSN starts with 99 and passes the elfproef. 999999999 means "has
 * none" in AW319 and is left out.
 */
export const FICTIEVE_BSN_REEKS = { van: '990000000', totEnMet: '999999998' } as const;

const PREFIXES = 1_000_000;
const ZERO = '0'.charCodeAt(0);

/** The part of the range that one provider draws from: the first of its million prefixes and how many. */
export type Bsnblok = { readonly begin: number; readonly size: number };

/** Block `block` of `blocks` equal parts of the range. */
export function equalBlok(block: number, blocks: number): Bsnblok {
  const size = Math.floor(PREFIXES / blocks);
  return { begin: block * size, size };
}

/** The block of whoever has `own` of `all` parts and stands behind `before` of them. */
export function partOfPrefixes(before: number, own: number, all: number): Bsnblok {
  const begin = mulDiv(PREFIXES, before, all, 'omlaag');
  return { begin, size: mulDiv(PREFIXES, before + own, all, 'omlaag') - begin };
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
  let sum = 0;
  for (let position = 0; position < prefix.length; position += 1) {
    sum += (prefix.charCodeAt(position) - ZERO) * (9 - position);
  }
  const check = sum % 11;
  if (check === 10) return undefined;
  const number = `${prefix}${check}`;
  assert(isBsn(number), 'the completed number passes the elfproef');
  return number === '999999999' ? undefined : (number as Bsn);
}
