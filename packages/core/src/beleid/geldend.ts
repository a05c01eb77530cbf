import { periodeHas } from '../basis/index.ts';
import type { Periode } from '../basis/index.ts';

/** A rule as it stands in a composition: its own validity has been applied and says no more. */
export type Geldend<Regel> = Regel extends unknown ? Omit<Regel, 'geldig'> : never;

/** The rules that hold on a day. */
export function geldendOp<Regel extends { readonly geldig?: Periode }>(
  regels: readonly Regel[],
  peildatum: Temporal.PlainDate,
): Geldend<Regel>[] {
  return regels
    .filter(({ geldig }) => geldig === undefined || periodeHas(geldig, peildatum))
    .map((regel) => {
      const { geldig, ...rest } = regel;
      return (geldig === undefined ? regel : rest) as Geldend<Regel>;
    });
}
