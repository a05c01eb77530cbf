import { assert, eurocent } from '../basis/index.ts';
import type { Agb, Eurocent, Kavel } from '../basis/index.ts';
import { cumulatiefAandeel, maandgewicht } from './aandeel.ts';
import { computeBinnenAfspraak } from './binnen-afspraak.ts';
import { createCentenverdeling } from './centenverdeling.ts';
import { sortRegels } from './controle.ts';
import { at, kavelindeling, sum } from './indeling.ts';
import type { ClickInvoer, ClickRegel } from './invoer.ts';
import { rowKey, totalByRow } from './rij.ts';

/** Production of an earlier month (1 to 12 of the same year) that the run of a later month accepted. */
export type LateProductie = {
  readonly agb: Agb;
  readonly kavel: Kavel;
  readonly zorgmaand: number;
  readonly productieEurocent: Eurocent;
};

/** What became overproductie of a provider only because it was accepted late. */
export type Laateffect = { readonly agb: Agb; readonly overproductieEurocent: Eurocent };

/**
 * The late-effect of the last of `runs` (the inputs of months 1 to t, in order): how much more overproductie its late
 * production made there than it would have made in the runs of its own months, per provider, never below zero. A
 * month share that is not used in its own run lapses to the common room (click.md step 1). Late credits are left out.
 */
export function laatEffect(
  runs: readonly ClickInvoer[],
  laat: readonly LateProductie[],
): readonly Laateffect[] {
  const last = runs.at(-1);
  if (last === undefined) return [];
  assert(
    laat.every(({ zorgmaand }) => zorgmaand >= 1 && zorgmaand < last.maand),
    'late production is of an earlier month than its run',
  );
  const claimed = laat.filter(({ productieEurocent }) => productieEurocent > 0);
  const agbs = [...new Set(claimed.map(({ agb }) => agb))].sort();
  return agbs.map((agb) => {
    const own = claimed.filter((row) => row.agb === agb);
    const here = overproductieOf(last, agb, []) - overproductieOf(last, agb, own.map(taken));
    const there = runs.slice(0, -1).map((run) => {
      const moved = own.filter(({ zorgmaand }) => zorgmaand === run.maand);
      return overproductieOf(run, agb, moved) - overproductieOf(run, agb, []);
    });
    return { agb, overproductieEurocent: eurocent(Math.max(here - sum(there), 0)) };
  });
}

function taken(row: LateProductie): LateProductie {
  return { ...row, productieEurocent: eurocent(0 - row.productieEurocent) };
}

/** Overproductie of one provider in a run, had `extra` been accepted in it as well. */
function overproductieOf(run: ClickInvoer, agb: Agb, extra: readonly LateProductie[]): number {
  const added = totalByRow(extra, (row) => row.productieEurocent);
  const regels = sortRegels(run.regels.filter((regel) => regel.agb === agb)).map((regel): ClickRegel => ({
    ...regel,
    productieEurocent: eurocent(regel.productieEurocent + (added.get(rowKey(regel)) ?? 0)),
  }));
  const [van, tot] = [run.maand - 1, run.maand].map((maand) => maandgewicht(run.verdeling, run.jaar, maand));
  assert(van !== undefined && tot !== undefined, 'a month has a beginning and an end');
  const aandelen = regels.map(
    ({ afspraakEurocent }) =>
      cumulatiefAandeel(afspraakEurocent, tot) - cumulatiefAandeel(afspraakEurocent, van),
  );
  const binnen = computeBinnenAfspraak(createCentenverdeling(run), regels, aandelen, kavelindeling(run));
  return sum(regels.map((regel, row) => Math.max(regel.productieEurocent, 0) - at(binnen, row)));
}
