import { assert, eurocent } from '@kavel/core/basis';
import type { Agb, Eurocent, Kavel, RegioCode } from '@kavel/core/basis';
import { signedEurocent } from './indiening.ts';
import type { Indiening, Regel } from './indiening.ts';
import type { Zorgproduct } from './zorgaanbod.ts';

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
  readonly eurocent: Eurocent;
  /** In the unit of the prestatie, credits subtracted. */
  readonly aantal: number;
};

/**
 * The world's own sums, made from what was simulated and not from the files: the second path against which the
 * database is held.
 */
export function createGrootboek(jaar: number, indieningen: readonly Indiening[]): Grootboekregel[] {
  const rows = new Map<string, Grootboekregel>();
  for (const { aanbieder, clickmaand, regels } of indieningen) {
    const { agb, regio } = aanbieder;
    for (const { product, maand, eurocent: bedrag, aantal } of sumByProduct(regels)) {
      const { kavel, prestatie } = product;
      const zorgmaand = `${jaar}-${String(maand).padStart(2, '0')}`;
      const key = `${agb}|${clickmaand}|${kavel}|${prestatie}|${zorgmaand}`;
      const known = rows.get(key);
      rows.set(key, {
        ...{ regio, clickmaand, agb, kavel, prestatie, zorgmaand },
        eurocent: eurocent((known?.eurocent ?? 0) + bedrag),
        aantal: (known?.aantal ?? 0) + aantal,
      });
    }
  }
  return [...rows.values()];
}

type Productsom = { readonly product: Zorgproduct; readonly maand: number; eurocent: number; aantal: number };

/** Lines come by the million and products by the dozen: the sums are kept per product before they get a name. */
function sumByProduct(regels: readonly Regel[]): Productsom[] {
  const sums: Productsom[] = [];
  const known = new Map<Zorgproduct, (Productsom | undefined)[]>();
  for (const regel of regels) {
    const { maand, soort, aantal, zorg } = regel;
    const months = known.get(zorg.product) ?? [];
    known.set(zorg.product, months);
    const sum = months[maand] ?? { product: zorg.product, maand, eurocent: 0, aantal: 0 };
    if (months[maand] === undefined) sums.push(sum);
    months[maand] = sum;
    sum.eurocent += signedEurocent(regel);
    sum.aantal += soort === 'debet' ? aantal : -aantal;
  }
  return sums;
}

/** P per `agb|kavel` of one region, for each month of click in order. */
export function productieOf(grootboek: readonly Grootboekregel[]): Map<string, number>[] {
  const months = Array.from({ length: 12 }, () => new Map<string, number>());
  for (const { clickmaand, agb, kavel, eurocent } of grootboek) {
    const productie = months[clickmaand - 1];
    assert(productie !== undefined, `month of click ${clickmaand} lies in the year`);
    const key = `${agb}|${kavel}`;
    productie.set(key, (productie.get(key) ?? 0) + eurocent);
  }
  return months;
}
