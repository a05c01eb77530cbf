import { assert } from '@kavel/core/basis';
import type { Eurocent } from '@kavel/core/basis';
import { allocateClick, composeClickInvoer, standOf } from '@kavel/core/click';
import type { ClickInvoer, ClickStand, ClickToedeling } from '@kavel/core/click';
import { dayOf, dayText } from './dag.ts';
import type { GesimuleerdeRegio, Wereld } from './wereld.ts';

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
 * What `kavel click --invoer` takes for every region and month, in order, made from the world's own sums: each
 * month carries on from the figures of the one before.
 */
export function* createClickInvoeren(wereld: Wereld): Generator<ClickInvoer> {
  for (const regio of wereld.regios) {
    const runs: ClickToedeling[] = [];
    for (let maand = 1; maand <= 12; maand += 1) {
      const invoer = invoerOf(wereld, regio, maand, standOf(runs));
      yield invoer;
      const run = allocateClick(invoer);
      assert(run.ok, `the click of ${regio.code} in month ${maand}: ${run.ok ? '' : run.error.code}`);
      runs.push(run.value);
    }
  }
}

function invoerOf(wereld: Wereld, regio: GesimuleerdeRegio, maand: number, stand: ClickStand): ClickInvoer {
  const { code, reserveringEurocent, afspraken } = regio;
  const invoer = composeClickInvoer({
    regio: code,
    jaar: wereld.jaar,
    maand,
    contracteerruimteEurocent: contracteerruimteOp(regio, clickdag(maand)),
    reserveringEurocent,
    instellingen: wereld.clickInstellingen,
    afspraken,
    productie: wereld.grootboek
      .filter((row) => row.regio === code && row.clickmaand === maand)
      .map(({ agb, kavel, eurocent }) => ({ agb, kavel, productieEurocent: eurocent })),
    stand,
  });
  assert(invoer.ok, `every simulated claim has an agreement in ${code}`);
  return invoer.value;
}
