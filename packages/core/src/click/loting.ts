import { divideCents } from './centenverdeling.ts';
import type { Centenverdeling, Verdeelstap, Verdeelvraag } from './centenverdeling.ts';
import { at } from './indeling.ts';
import { rowKey } from './rij.ts';
import type { Rij } from './rij.ts';

/**
 * Rows that tied in one division, remainder and need alike, where the lots decided who got one of the last cents. A
 * tie among rows that all got one, or all none, decided nothing and is not recorded.
 */
export type Loting = {
  readonly stap: Verdeelstap;
  readonly krijgt: readonly Rij[];
  readonly wacht: readonly Rij[];
};

/** The same division, which tells `record` what its lots decided. */
export function recordingLotingen(
  divide: Centenverdeling,
  record: (loting: Loting) => void,
): Centenverdeling {
  return (vraag) => {
    const shares = divide(vraag);
    const loting = findLoting(vraag, shares);
    if (loting !== undefined) record(loting);
    return shares;
  };
}

/** The division of a public run: equal needs as its lots say, for the AGB-codes that were hashed are not in it. */
export function createVermeldeVerdeling(lotingen: readonly Loting[]): Centenverdeling {
  const winners = new Set(lotingen.flatMap(({ stap, krijgt }) => krijgt.map((row) => lotKey(stap, row))));
  return (vraag) => {
    const ranks = vraag.claimants.map((row) => (winners.has(lotKey(vraag.stap, row)) ? 0 : 1));
    return divideCents(vraag, (left, right) => at(ranks, left) - at(ranks, right) || left - right);
  };
}

/** A row is divided over once a step at most, so this names one division. */
function lotKey(stap: Verdeelstap, row: Rij): string {
  return `${stap}|${rowKey(row)}`;
}

/**
 * The tie at the last cent: the last row that was rounded up and the first that was not have the same remainder and
 * need. At most one in a division. Its rows keep the order of the claimants.
 */
function findLoting(
  { stap, cents, claimants, needs, weights }: Verdeelvraag,
  shares: readonly number[],
): Loting | undefined {
  const weightSum = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (weightSum === 0n) return undefined;
  const places = claimants.map((row, position) => {
    const exact = BigInt(cents) * BigInt(at(weights, position));
    const isUp = BigInt(at(shares, position)) * weightSum > exact;
    return { row, isUp, remainder: exact % weightSum, need: at(needs, position) };
  });
  places.sort((left, right) => comparePlaces(right, left));
  const last = places.filter(({ isUp }) => isUp).at(-1);
  const next = places.find(({ isUp }) => !isUp);
  if (last === undefined || next === undefined || comparePlaces(last, next) !== 0) return undefined;
  const tied = places.filter((place) => comparePlaces(place, last) === 0);
  const rowsWhere = (isUp: boolean): Rij[] =>
    tied.filter((place) => place.isUp === isUp).map(({ row: { agb, kavel } }) => ({ agb, kavel }));
  return { stap, krijgt: rowsWhere(true), wacht: rowsWhere(false) };
}

type Place = { readonly remainder: bigint; readonly need: number };

function comparePlaces(left: Place, right: Place): number {
  if (left.remainder !== right.remainder) return left.remainder < right.remainder ? -1 : 1;
  return left.need - right.need;
}
