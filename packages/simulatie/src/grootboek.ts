import { assert } from '@kavel/core/basis';
import type { Agb, Kavel, RegioCode } from '@kavel/core/basis';
import { signedEurocent } from './indiening.ts';
import type { Indiening } from './indiening.ts';

/** Production that the accepted files of one click month bring, per provider, kavel, prestatie and month of care. */
export type Grootboekregel = {
  readonly regio: RegioCode;
  readonly clickmaand: number;
  readonly agb: Agb;
  readonly kavel: Kavel;
  readonly prestatie: string;
  /** `2018-03`. */
  readonly zorgmaand: string;
  /** Credits subtracted. */
  readonly eurocent: number;
  /** In the unit of the prestatie, credits subtracted. */
  readonly aantal: number;
};

/**
 * The world's own sums, made from what was simulated and not from the files: the second path against which the
 * database is held.
 */
export function createGrootboek(jaar: number, indieningen: readonly Indiening[]): Grootboekregel[] {
  const rows = new Map<string, { -readonly [Key in keyof Grootboekregel]: Grootboekregel[Key] }>();
  for (const { aanbieder, clickmaand, regels } of indieningen) {
    for (const regel of regels) {
      const { kavel, prestatie } = regel.zorg.product;
      const zorgmaand = `${jaar}-${String(regel.maand).padStart(2, '0')}`;
      const key = `${aanbieder.agb}|${clickmaand}|${kavel}|${prestatie}|${zorgmaand}`;
      const { agb, regio } = aanbieder;
      const row = rows.get(key) ?? {
        regio,
        clickmaand,
        agb,
        kavel,
        prestatie,
        zorgmaand,
        eurocent: 0,
        aantal: 0,
      };
      row.eurocent += signedEurocent(regel);
      row.aantal += regel.soort === 'debet' ? regel.aantal : -regel.aantal;
      rows.set(key, row);
    }
  }
  const list = [...rows.values()];
  assert(
    list.every((row) => Number.isSafeInteger(row.eurocent)),
    'production stays below 2^53 cents',
  );
  return list;
}

/** P per `agb|kavel` for one region and month of click. */
export function productieOf(
  grootboek: readonly Grootboekregel[],
  regio: RegioCode,
  clickmaand: number,
): Map<string, number> {
  const productie = new Map<string, number>();
  for (const row of grootboek) {
    if (row.regio !== regio || row.clickmaand !== clickmaand) continue;
    const key = `${row.agb}|${row.kavel}`;
    productie.set(key, (productie.get(key) ?? 0) + row.eurocent);
  }
  return productie;
}
