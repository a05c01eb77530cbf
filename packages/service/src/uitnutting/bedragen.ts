import type { ClickBedragenRow } from '@kavel/store/uitnutting';

/** The amounts of a click, added up over providers, kavels or months. All in whole eurocents. */
export type Bedragen = ClickBedragenRow;

/** What may be added up over months; need and what waits are a state, not a flow, so they are not in here. */
export type Cumulatief = Omit<Bedragen, 'behoefteEurocent' | 'openstaandEurocent'>;

const NIETS: Bedragen = {
  aandeelEurocent: 0,
  productieEurocent: 0,
  binnenAfspraakEurocent: 0,
  overproductieEurocent: 0,
  behoefteEurocent: 0,
  clickEurocent: 0,
  openstaandEurocent: 0,
  terugvorderingEurocent: 0,
  betaalbaarEurocent: 0,
};

/** The sum of rows of one and the same month. */
export function sumBedragen(rows: Iterable<Bedragen>): Bedragen {
  let sum = NIETS;
  for (const row of rows) {
    sum = {
      ...addCumulatief(sum, row),
      behoefteEurocent: sum.behoefteEurocent + row.behoefteEurocent,
      openstaandEurocent: sum.openstaandEurocent + row.openstaandEurocent,
    };
  }
  return sum;
}

/** Everything from the first month to the last. */
export function sumCumulatief(months: Iterable<Cumulatief>): Cumulatief {
  let total: Cumulatief = addCumulatief(NIETS, NIETS);
  for (const month of months) total = addCumulatief(total, month);
  return total;
}

/** For each month in order: what there was from the first up to and including it. */
export function runningTotals(months: readonly Bedragen[]): Cumulatief[] {
  let total: Cumulatief = addCumulatief(NIETS, NIETS);
  return months.map((month) => {
    total = addCumulatief(total, month);
    return total;
  });
}

function addCumulatief(left: Cumulatief, right: Cumulatief): Cumulatief {
  return {
    aandeelEurocent: left.aandeelEurocent + right.aandeelEurocent,
    productieEurocent: left.productieEurocent + right.productieEurocent,
    binnenAfspraakEurocent: left.binnenAfspraakEurocent + right.binnenAfspraakEurocent,
    overproductieEurocent: left.overproductieEurocent + right.overproductieEurocent,
    clickEurocent: left.clickEurocent + right.clickEurocent,
    terugvorderingEurocent: left.terugvorderingEurocent + right.terugvorderingEurocent,
    betaalbaarEurocent: left.betaalbaarEurocent + right.betaalbaarEurocent,
  };
}
