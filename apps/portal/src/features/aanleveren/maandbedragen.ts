import type { Kavel } from '@kavel/core/basis';
import type { Kavelbedrag } from '@kavel/contract';

export type Maandbedrag = {
  readonly maand: number;
  readonly gedeclareerdEurocent: number;
  readonly aandeelEurocent: number;
};

type Maand = { readonly maand: number; readonly kavels: readonly Kavelbedrag[] };

/** Claimed and agreed by month, for one kavel or for all of them together. */
export function sumMaanden(maanden: readonly Maand[], kavel: Kavel | undefined): readonly Maandbedrag[] {
  return maanden.map(({ maand, kavels }) => {
    const counted = kavels.filter((row) => kavel === undefined || row.kavel === kavel);
    return {
      maand,
      gedeclareerdEurocent: counted.reduce((sum, row) => sum + row.gedeclareerdEurocent, 0),
      aandeelEurocent: counted.reduce((sum, row) => sum + row.aandeelEurocent, 0),
    };
  });
}
