import { assert, err, ok } from './result.ts';
import type { Result } from './result.ts';

export type VerdeelRefusal =
  | { readonly code: 'gewicht-ongeldig'; readonly positie: number; readonly waarde: number }
  | { readonly code: 'gewichten-nul' };

/** Why an amount cannot be divided, in Dutch: what is wrong and what to do. */
export function verdeelRefusalText(refusal: VerdeelRefusal): string {
  return refusal.code === 'gewichten-nul'
    ? 'Alle gewichten zijn 0: er is geen verhouding om het bedrag naar te verdelen. Geef minstens één gewicht boven 0.'
    : `Gewicht ${refusal.positie + 1} is ${refusal.waarde}; een gewicht is een heel getal van 0 of hoger.`;
}

/** Orders two positions that have the same remainder; negative when the first goes before the second. */
export type TieBreak = (left: number, right: number) => number;

const byPosition: TieBreak = (left, right) => left - right;

/**
 * Divides `total` whole units over `weights` by largest remainder: every share differs by less than one unit
 * from the exact one and the shares add up to `total`. A negative total mirrors the positive one. Among equal
 * remainders `tieBreak` decides; by default the earlier position goes first (interfaces.md, `kavel verdeel`).
 */
export function verdeel(
  total: number,
  weights: readonly number[],
  tieBreak: TieBreak = byPosition,
): Result<number[], VerdeelRefusal> {
  assert(Number.isSafeInteger(total), `${String(total)} is not a whole total`);
  const invalid = weights.findIndex((weight) => !Number.isSafeInteger(weight) || weight < 0);
  if (invalid >= 0) {
    return err({ code: 'gewicht-ongeldig', positie: invalid, waarde: weights[invalid] ?? Number.NaN });
  }
  if (total === 0) return ok(weights.map(() => 0));
  const weightSum = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (weightSum === 0n) return err({ code: 'gewichten-nul' });
  const shares = largestRemainder(Math.abs(total), weights, weightSum, tieBreak);
  return ok(total < 0 ? shares.map((share) => (share === 0 ? 0 : -share)) : shares);
}

function largestRemainder(
  total: number,
  weights: readonly number[],
  weightSum: bigint,
  tieBreak: TieBreak,
): number[] {
  const { shares, remainders } = floorShares(total, weights, weightSum);
  const left = total - shares.reduce((sum, share) => sum + share, 0);
  if (left === 0) return shares;
  const order = weights
    .map((_, position) => position)
    .sort((a, b) => compareRemainders(remainders, b, a) || tieBreak(a, b));
  for (const position of order.slice(0, left)) shares[position] = (shares[position] ?? 0) + 1;
  return shares;
}

type FloorShares = { shares: number[]; remainders: readonly number[] | readonly bigint[] };

/** Numbers while `total x weight` is exact below 2^53, bigint beyond: same answer, ten times faster. */
function floorShares(total: number, weights: readonly number[], weightSum: bigint): FloorShares {
  const heaviest = weights.reduce((max, weight) => Math.max(max, weight), 0);
  if (weightSum <= BigInt(Number.MAX_SAFE_INTEGER) && Number.isSafeInteger(total * heaviest)) {
    const sum = Number(weightSum);
    const remainders = weights.map((weight) => (total * weight) % sum);
    const shares = weights.map((weight, position) => (total * weight - (remainders[position] ?? 0)) / sum);
    return { shares, remainders };
  }
  const products = weights.map((weight) => BigInt(total) * BigInt(weight));
  return {
    shares: products.map((product) => Number(product / weightSum)),
    remainders: products.map((product) => product % weightSum),
  };
}

function compareRemainders(
  remainders: readonly number[] | readonly bigint[],
  left: number,
  right: number,
): number {
  const a = remainders[left] ?? 0;
  const b = remainders[right] ?? 0;
  return a < b ? -1 : a > b ? 1 : 0;
}
