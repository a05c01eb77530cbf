import { eurocent } from '@kavel/core/basis';
import type * as Click from '@kavel/core/click';
import type { ClickInvoer, ClickToedeling, ClickUitkomst, Clickboeking } from '@kavel/core/click';
import type { ClickYear } from './years.ts';

/** The functions of the click that checks call, so that the same checks run on a copy with a planted fault. */
export type ClickEngine = Pick<
  typeof Click,
  | 'allocateClick'
  | 'calculateClick'
  | 'composeClickInvoer'
  | 'clickToBoekingen'
  | 'reverseToedeling'
  | 'standOf'
>;

export function calculated(engine: ClickEngine, invoer: ClickInvoer): ClickUitkomst {
  const uitkomst = engine.calculateClick(invoer);
  if (!uitkomst.ok) throw new Error(`refused: ${JSON.stringify(uitkomst.error)}`);
  return uitkomst.value;
}

export function allocated(engine: ClickEngine, invoer: ClickInvoer): ClickToedeling {
  const toedeling = engine.allocateClick(invoer);
  if (!toedeling.ok) throw new Error(`refused: ${JSON.stringify(toedeling.error)}`);
  return toedeling.value;
}

export type PostedRun = {
  readonly invoer: ClickInvoer;
  readonly uitkomst: ClickToedeling;
  readonly boekingen: readonly Clickboeking[];
};

/** Runs the months of a year one after the other, each on the state that those before it left. */
export function runYear(engine: ClickEngine, year: ClickYear, months = 12): readonly PostedRun[] {
  const runs: PostedRun[] = [];
  for (let maand = 1; maand <= months; maand += 1) {
    const productie = year.claims
      .filter((claim) => claim.runmaand === maand)
      .map((claim) => ({ agb: claim.agb, kavel: claim.kavel, productieEurocent: eurocent(claim.eurocent) }));
    const composed = engine.composeClickInvoer({
      regio: year.regio,
      jaar: year.jaar,
      maand,
      contracteerruimteEurocent: eurocent(year.contracteerruimteEurocent),
      reserveringEurocent: eurocent(year.reserveringEurocent),
      instellingen: year.instellingen,
      afspraken: year.afspraken,
      productie,
      stand: engine.standOf(runs.map((run) => run.uitkomst)),
    });
    if (!composed.ok) throw new Error(`refused: ${composed.error.code}`);
    const uitkomst = allocated(engine, composed.value);
    const boekingen = engine.clickToBoekingen(uitkomst);
    runs.push({ invoer: composed.value, uitkomst, boekingen });
  }
  return runs;
}
