import type { Agb, Kavel } from '../basis/index.ts';

/** What a row is about: one provider and one of its kavels. */
export type Rij = { readonly agb: Agb; readonly kavel: Kavel };

export function rowKey({ agb, kavel }: Rij): string {
  return `${agb}|${kavel}`;
}

/** Amounts of rows of the same provider and kavel, added up. */
export function totalByRow<Row extends Rij>(
  rows: readonly Row[],
  amountOf: (row: Row) => number,
): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const row of rows) totals.set(rowKey(row), (totals.get(rowKey(row)) ?? 0) + amountOf(row));
  return totals;
}
