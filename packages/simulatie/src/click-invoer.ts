import { assert } from '@kavel/core/basis';
import type { Eurocent } from '@kavel/core/basis';
import { allocateClick, composeClickInvoer, standOf } from '@kavel/core/click';
import type { ClickInstellingen, ClickInvoer, ClickStand, ClickToedeling } from '@kavel/core/click';
import { dayOf, dayText } from './dag.ts';
import type { GesimuleerdeRegio } from './regiojaar.ts';
import type { Wereld } from './wereld.ts';

/** The day of the click over `maand`: the 28th of the next month, after the deadline of its claims. */
export function clickdag(maand: number): string {
  return dayText(dayOf(maand + 1, 28));
}

/** The amount of the contracteerruimte that is in force on `day` (`2018-02-28`). */
export function contracteerruimteOp({ contracteerruimte }: GesimuleerdeRegio, day: string): Eurocent {
  const inForce = contracteerruimte.filter(({ vanKrachtOp }) => vanKrachtOp <= day).at(-1);
  assert(inForce !== undefined, `there is a contracteerruimte on ${day}`);
  return inForce.bedragEurocent;
}

/**
 * What `kavel click --invoer` takes for every month of a region, in order, made from the world's own sums: each
 * month carries on from the figures of the one before.
 */
export function* createClickInvoeren(
  { jaar, clickInstellingen: instellingen }: Pick<Wereld, 'jaar' | 'clickInstellingen'>,
  regio: GesimuleerdeRegio,
): Generator<ClickInvoer> {
  const runs: ClickToedeling[] = [];
  for (let maand = 1; maand <= 12; maand += 1) {
    const invoer = invoerOf({ jaar, maand, instellingen }, regio, standOf(runs));
    yield invoer;
    const run = allocateClick(invoer);
    assert(run.ok, `the click of ${regio.code} in month ${maand}: ${run.ok ? '' : run.error.code}`);
    runs.push(run.value);
  }
}

type Clickmaand = { readonly jaar: number; readonly maand: number; readonly instellingen: ClickInstellingen };

function invoerOf(month: Clickmaand, regio: GesimuleerdeRegio, stand: ClickStand): ClickInvoer {
  const { code, reserveringEurocent, afspraken, grootboek } = regio;
  const invoer = composeClickInvoer({
    regio: code,
    ...month,
    contracteerruimteEurocent: contracteerruimteOp(regio, clickdag(month.maand)),
    reserveringEurocent,
    afspraken,
    productie: grootboek
      .filter((row) => row.clickmaand === month.maand)
      .map(({ agb, kavel, eurocent }) => ({ agb, kavel, productieEurocent: eurocent })),
    stand,
  });
  assert(invoer.ok, `every simulated claim has an agreement in ${code}`);
  return invoer.value;
}
