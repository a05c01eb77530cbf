/**
 * Mistakes that a click could contain, each planted in a copy of the sources as one replaced text, with the check
 * that must notice it. A fault that no check notices means that the tests prove less than they say.
 */
export type PlantedFault = {
  readonly name: string;
  /** Path under packages/core/src. */
  readonly file: string;
  /** Stands exactly once in the file. */
  readonly find: string;
  readonly replace: string;
  /** Name of the check of examples.ts, run-checks.ts or year-checks.ts that must fail. */
  readonly caughtBy: string;
};

export const PLANTED_FAULTS: readonly PlantedFault[] = [
  {
    name: 'what is paid does not leave the room',
    file: 'click/boeking.ts',
    find: 'eurocent(0 - totalen.betaalbaarEurocent)',
    replace: 'eurocent(0 - totalen.clickEurocent)',
    caughtBy: 'every act is booked to a sum of zero',
  },
  {
    name: 'ties go by the order of the input',
    file: 'click/gelijke-rest.ts',
    find: 'return hashOf(left) < hashOf(right) ? -1 : 1;',
    replace: 'return left - right;',
    caughtBy: 'a full tie goes to the lowest hash, not to the first row',
  },
  {
    name: 'the tie key pads the month',
    file: 'click/gelijke-rest.ts',
    find: '|${maand}|',
    replace: '|${String(maand).padStart(2, "0")}|',
    caughtBy: 'a full tie goes to the lowest hash, not to the first row',
  },
  {
    name: 'ties go to the smaller need',
    file: 'click/gelijke-rest.ts',
    find: 'if (byNeed !== 0) return byNeed;',
    replace: 'if (byNeed !== 0) return -byNeed;',
    caughtBy: 'the worked example, February: the half cent goes to the larger need',
  },
  {
    name: 'the odd cent goes to the smallest remainder',
    file: 'basis/verdeel.ts',
    find: 'compareRemainders(remainders, b, a)',
    replace: 'compareRemainders(remainders, a, b)',
    caughtBy: 'the worked example, January',
  },
  {
    name: 'month shares are rounded to the nearest cent',
    file: 'click/aandeel.ts',
    find: "'omlaag'",
    replace: "'rekenkundig'",
    caughtBy: 'the second path finds the same figures',
  },
  {
    name: 'a leap year has 365 days',
    file: 'click/aandeel.ts',
    find: 'month, day: 31',
    replace: 'month, year: 2018, day: 31',
    caughtBy: 'spread by days: February of a leap year weighs 29',
  },
  {
    name: 'the next tier gets what a short tier already has',
    file: 'click/voorrang.ts',
    find: 'left = Math.max(left - asked, 0);',
    replace: 'left -= asked > left ? 0 : asked;',
    caughtBy: 'I4 a lower tier waits until every higher tier is met',
  },
  {
    name: 'shifting serves the lowest tier first',
    file: 'click/binnen-afspraak.ts',
    find: '.sort((left, right) => left - right)',
    replace: '.sort((left, right) => right - left)',
    caughtBy: 'shifting serves the highest tier first',
  },
  {
    name: 'shifting ties ignore the excess',
    file: 'click/binnen-afspraak.ts',
    find: 'needs: excesses }',
    replace: 'needs: excesses.map(() => 0) }',
    caughtBy: 'a tie in shifting goes to the larger excess',
  },
  {
    name: 'shifting crosses providers',
    file: 'click/binnen-afspraak.ts',
    find: 'regels[row]?.agb === regels[from]?.agb',
    replace: 'regels[from] !== undefined',
    caughtBy: 'shifting stays inside the provider',
  },
  {
    name: 'meerzorg joins in shifting',
    file: 'click/indeling.ts',
    find: 'groep < 0 ? undefined : groep',
    replace: 'Math.max(groep, 0)',
    caughtBy: 'S003-132 meerzorg neither lends nor borrows',
  },
  {
    name: 'a credit is owed back before it lowers what waits',
    file: 'click/credits.ts',
    find: 'Math.min(credit, regel.openstaandEurocent)',
    replace: 'Math.min(credit, 0)',
    caughtBy: 'a credit lowers the own waiting part, the rest is room for others',
  },
  {
    name: 'what is owed back does not return to the room',
    file: 'click/ruimte.ts',
    find: 'sum + binnen - at(verplicht.terugvorderingen, row)',
    replace: 'sum + binnen + row * 0',
    caughtBy: 'a credit lowers the own waiting part, the rest is room for others',
  },
  {
    name: 'the reserve is spent',
    file: 'click/ruimte.ts',
    find: ' - invoer.reserveringEurocent',
    replace: '',
    caughtBy: 'S003-152 the reserve is kept out of the room',
  },
  {
    name: 'cumulative room forgets the months before',
    file: 'click/ruimte.ts',
    find: 'maand.ruimteEurocent - (verplicht.eerderBetaaldEurocent + netto)',
    replace: 'maand.ruimteEurocent - maand.vorigeRuimteEurocent - netto',
    caughtBy: 'unused room rolls on, or not when each month stands alone',
  },
  {
    name: 'waiting overproductie is lost',
    file: 'click/toedeling.ts',
    find: 'at(over, row) + credit.openstaandEurocent',
    replace: 'at(over, row) + credit.openstaandEurocent * 0',
    caughtBy: 'the second path, carrying its own balances, agrees all year',
  },
  {
    name: 'a recovery is not taken off what is payable',
    file: 'click/toedeling.ts',
    find: 'eurocent(binnen + click - terugvordering)',
    replace: 'eurocent(binnen + click)',
    caughtBy: 'a credit lowers the own waiting part, the rest is room for others',
  },
  {
    name: 'claimants who are met are not taken out again',
    file: 'click/naar-rato.ts',
    find: 'for (;;) {',
    replace: 'for (let round = 0; round < 1; round += 1) {',
    caughtBy: 'base agreement: who is met is taken out and the rest divided again',
  },
  {
    name: 'those without a base never get the rest',
    file: 'click/naar-rato.ts',
    find: 'positionsWhere(bases, (base) => base === 0)',
    replace: 'positionsWhere(bases, (base) => base < 0)',
    caughtBy: 'base agreement: what is left goes to those without one',
  },
  {
    name: 'exactness ends at 2^53',
    file: 'basis/verdeel.ts',
    find: ' && Number.isSafeInteger(total * heaviest)',
    replace: '',
    caughtBy: 'the second path finds the same figures',
  },
  {
    name: 'rows are taken in the order of the input',
    file: 'click/controle.ts',
    find: 'return sorted ? regels : [...regels].sort(compareRegels);',
    replace: 'return sorted ? regels : regels;',
    caughtBy: 'I6 the order of the input changes nothing',
  },
  {
    name: 'a second line of a claim replaces the first',
    file: 'click/rij.ts',
    find: '(totals.get(rowKey(row)) ?? 0) + amountOf(row)',
    replace: 'amountOf(row)',
    caughtBy: 'I7 splitting a claim in two lines changes nothing',
  },
  {
    name: 'a reversal books the run again',
    file: 'click/omkering.ts',
    find: 'return eurocent(0 - value);',
    replace: 'return eurocent(0 + value);',
    caughtBy: 'I9 a run and its reversal restore all balances',
  },
  {
    name: 'only the last run counts as paid',
    file: 'click/stand.ts',
    find: 'sum + totalen.betaalbaarEurocent, 0)',
    replace: 'totalen.betaalbaarEurocent, 0)',
    caughtBy: 'I2 every month of a year stays within the cumulative room',
  },
];
