import { assert, eurocent, ok } from '../basis/index.ts';
import type { Agb, Eurocent, Kavel, Result } from '../basis/index.ts';
import type { ClickInvoer, ClickRegel } from './invoer.ts';
import { rowKey, totalByRow } from './rij.ts';
import { allocateFrom } from './toedeling.ts';
import type { ClickToedeling } from './uitkomst.ts';
import type { ClickRefusal } from './weigering.ts';

/** What a provider and kavel gained (or lost, below zero) by the moment at which it claimed. */
export type Vroegdeclareerdereffect = {
  readonly agb: Agb;
  readonly kavel: Kavel;
  /** Paid by the monthly runs so far. */
  readonly maandelijksEurocent: Eurocent;
  /** What one click over the same cumulative production would have paid. */
  readonly ineensEurocent: Eurocent;
  readonly effectEurocent: Eurocent;
};

/** A posted run: what went in and what came out. */
export type GeboekteRun = { readonly invoer: ClickInvoer; readonly toedeling: ClickToedeling };

/**
 * The vroegdeclareerder-effect of the runs of months 1 to t, given in order: a monthly click with carry-forward
 * favours whoever overproduces early. A published figure, not a correction (click.md, Also delivered). The single
 * click has the settings, room and agreements of the last run and the balances that the first one began with.
 */
export function vroegdeclareerderEffect(
  runs: readonly GeboekteRun[],
): Result<readonly Vroegdeclareerdereffect[], ClickRefusal> {
  const first = runs[0]?.invoer;
  const last = runs.at(-1)?.invoer;
  if (first === undefined || last === undefined) return ok([]);
  assert(
    first.maand === 1 && last.maand === runs.length,
    'the runs of a year from January on, none left out',
  );
  const productie = totalByRow(
    runs.flatMap(({ invoer }) => invoer.regels),
    (row) => row.productieEurocent,
  );
  const begin = totalByRow(first.regels, (row) => row.openstaandEurocent);
  const regels = last.regels.map((regel): ClickRegel => ({
    ...regel,
    productieEurocent: eurocent(productie.get(rowKey(regel)) ?? 0),
    openstaandEurocent: eurocent(begin.get(rowKey(regel)) ?? 0),
  }));
  const single = allocateFrom({ ...last, eerderBetaaldEurocent: first.eerderBetaaldEurocent, regels }, 0);
  if (!single.ok) return single;
  const paid = totalByRow(
    runs.flatMap(({ toedeling }) => toedeling.regels),
    (row) => row.betaalbaarEurocent,
  );
  return ok(
    single.value.regels.map((row) => {
      const maandelijksEurocent = eurocent(paid.get(rowKey(row)) ?? 0);
      const ineensEurocent = row.betaalbaarEurocent;
      const effectEurocent = eurocent(maandelijksEurocent - ineensEurocent);
      return { agb: row.agb, kavel: row.kavel, maandelijksEurocent, ineensEurocent, effectEurocent };
    }),
  );
}
