import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { eurocent } from '@kavel/core/basis';
import type { Agb, Kavel, RegioCode } from '@kavel/core/basis';
import type { ClickInvoer, ClickRegel, ClickUitkomstRegel } from '@kavel/core/click';
import { allocated } from './engine.ts';
import type { ClickEngine } from './engine.ts';

/** An example with figures worked out by hand; throws when `engine` finds others. */
export type ExampleCheck = { readonly name: string; readonly check: (engine: ClickEngine) => void };

type Row = readonly [agb: string, kavel: Kavel, afspraak: number, productie: number, openstaand?: number];

/** The settings of the specification's example: Zorg en Zekerheid 2018, room of 1,200 euros a year. */
export const EXAMPLE_RUN: ClickInvoer = {
  regio: '5517' as RegioCode,
  jaar: 2018,
  maand: 1,
  contracteerruimteEurocent: eurocent(120_000),
  reserveringEurocent: eurocent(0),
  verdeling: 'twaalfden',
  ruimte: 'cumulatief',
  naarRato: 'openOverproductie',
  voorrang: [['VPT', 'MPT'], ['ZZP'], ['MEERZORG_GZ', 'MEERZORG_VVGGZ']],
  schuifgroepen: [['ZZP', 'VPT', 'MPT']],
  eerderBetaaldEurocent: eurocent(0),
  regels: exampleRegels([
    ['10000001', 'VPT', 24_000, 6_000],
    ['10000002', 'ZZP', 36_000, 7_000],
    ['10000003', 'MPT', 24_000, 5_000],
  ]),
};

export function exampleRegels(rows: readonly Row[]): readonly ClickRegel[] {
  return rows.map(([agb, kavel, afspraak, productie, openstaand = 0]) => ({
    agb: agb as Agb,
    kavel,
    afspraakEurocent: eurocent(afspraak),
    productieEurocent: eurocent(productie),
    openstaandEurocent: eurocent(openstaand),
  }));
}

/** A January run in which nothing was agreed, so that all production competes for `room` cents of the month. */
function contest(room: number, rows: readonly Row[], change: Partial<ClickInvoer> = {}): ClickInvoer {
  const agreed = rows.reduce((sum, [, , afspraak]) => sum + afspraak, 0);
  const contracteerruimteEurocent = eurocent(agreed + 12 * room);
  return { ...EXAMPLE_RUN, contracteerruimteEurocent, regels: exampleRegels(rows), ...change };
}

function column(
  engine: ClickEngine,
  invoer: ClickInvoer,
  bedrag: Exclude<keyof ClickUitkomstRegel, 'agb' | 'kavel'>,
): readonly number[] {
  const { regels } = allocated(engine, invoer);
  return invoer.regels.map(({ agb, kavel }) => {
    const regel = regels.find((row) => row.agb === agb && row.kavel === kavel);
    assert.ok(regel);
    return regel[bedrag];
  });
}

function januaryOfTheExample(engine: ClickEngine): void {
  const { ruimteEurocent, beschikbaarEurocent, totalen } = allocated(engine, EXAMPLE_RUN);
  assert.deepEqual(
    [ruimteEurocent, beschikbaarEurocent, totalen.binnenAfspraakEurocent],
    [10_000, 3_000, 7_000],
  );
  assert.deepEqual(column(engine, EXAMPLE_RUN, 'clickEurocent'), [1_714, 0, 1_286]);
  assert.deepEqual(column(engine, EXAMPLE_RUN, 'openstaandEurocent'), [2_286, 4_000, 1_714]);
  assert.deepEqual(column(engine, EXAMPLE_RUN, 'betaalbaarEurocent'), [3_714, 3_000, 3_286]);
}

function februaryOfTheExample(engine: ClickEngine): void {
  const february: ClickInvoer = {
    ...EXAMPLE_RUN,
    maand: 2,
    eerderBetaaldEurocent: eurocent(10_000),
    regels: exampleRegels([
      ['10000001', 'VPT', 24_000, 2_000, 2_286],
      ['10000002', 'ZZP', 36_000, 3_000, 4_000],
      ['10000003', 'MPT', 24_000, 2_000, 1_714],
    ]),
  };
  assert.equal(allocated(engine, february).beschikbaarEurocent, 3_000);
  assert.deepEqual(column(engine, february, 'clickEurocent'), [1_715, 0, 1_285]);
}

function underproductionIsPaid(engine: ClickEngine): void {
  const invoer = contest(0, [['10000001', 'ZZP', 12_000, 700]]);
  assert.deepEqual(column(engine, invoer, 'betaalbaarEurocent'), [700]);
}

function overproductieThatFitsIsClicked(engine: ClickEngine): void {
  const invoer = contest(900, [
    ['10000001', 'ZZP', 0, 500],
    ['10000002', 'VPT', 0, 400],
  ]);
  assert.deepEqual(column(engine, invoer, 'clickEurocent'), [500, 400]);
}

function meerzorgStandsAlone(engine: ClickEngine): void {
  const invoer = contest(0, [
    ['10000001', 'ZZP', 12_000, 0],
    ['10000001', 'MEERZORG_GZ', 1_200, 500],
    ['10000001', 'MPT', 1_200, 500],
  ]);
  assert.deepEqual(column(engine, invoer, 'binnenAfspraakEurocent'), [0, 100, 500]);
}

function shiftServesTheHighestTier(engine: ClickEngine): void {
  const invoer = contest(0, [
    ['10000001', 'VPT', 1_200, 0],
    ['10000001', 'ZZP', 1_200, 500],
    ['10000001', 'MPT', 1_200, 180],
  ]);
  assert.deepEqual(column(engine, invoer, 'binnenAfspraakEurocent'), [0, 120, 180]);
}

function shiftIsProRataToTheExcess(engine: ClickEngine): void {
  const invoer = contest(
    0,
    [
      ['10000001', 'ZZP', 1_200, 0],
      ['10000001', 'VPT', 0, 299],
      ['10000001', 'MPT', 0, 100],
    ],
    {},
  );
  assert.deepEqual(column(engine, invoer, 'binnenAfspraakEurocent'), [0, 75, 25]);
}

/** Two unused cents over excesses of 1 and 3: both have half a cent over, whichever kavel has the 3. */
function shiftTiesGoToTheLargerExcess(engine: ClickEngine): void {
  const binnen = (mpt: number, vpt: number): readonly number[] => {
    const invoer = contest(0, [
      ['10000001', 'ZZP', 24, 0],
      ['10000001', 'MPT', 0, mpt],
      ['10000001', 'VPT', 0, vpt],
    ]);
    return column(engine, invoer, 'binnenAfspraakEurocent');
  };
  assert.deepEqual(
    [binnen(1, 3), binnen(3, 1)],
    [
      [0, 0, 2],
      [0, 2, 0],
    ],
  );
}

function shiftStaysInsideTheProvider(engine: ClickEngine): void {
  const invoer = contest(0, [
    ['10000001', 'ZZP', 12_000, 0],
    ['10000002', 'ZZP', 0, 500],
  ]);
  assert.deepEqual(column(engine, invoer, 'binnenAfspraakEurocent'), [0, 0]);
}

function creditLowersOwnWaitingFirst(engine: ClickEngine): void {
  const invoer = contest(100, [
    ['10000001', 'VPT', 0, -900, 400],
    ['10000002', 'VPT', 0, 1_000],
  ]);
  assert.deepEqual(column(engine, invoer, 'behoefteEurocent'), [0, 1_000]);
  assert.deepEqual(column(engine, invoer, 'terugvorderingEurocent'), [500, 0]);
  assert.deepEqual(column(engine, invoer, 'clickEurocent'), [0, 600]);
  assert.deepEqual(column(engine, invoer, 'betaalbaarEurocent'), [-500, 600]);
}

function reserveIsKeptBack(engine: ClickEngine): void {
  const rows: readonly Row[] = [['10000001', 'ZZP', 0, 5_000]];
  const held = contest(1_000, rows, { reserveringEurocent: eurocent(2_400) });
  assert.equal(allocated(engine, held).beschikbaarEurocent, 800);
  assert.equal(allocated(engine, contest(1_000, rows)).beschikbaarEurocent, 1_000);
}

function unusedRoomRollsOn(engine: ClickEngine): void {
  const change = { maand: 3, eerderBetaaldEurocent: eurocent(700) } as const;
  const rows: readonly Row[] = [['10000001', 'ZZP', 0, 5_000]];
  assert.deepEqual(column(engine, contest(1_000, rows, change), 'clickEurocent'), [2_300]);
  assert.deepEqual(
    column(engine, contest(1_000, rows, { ...change, ruimte: 'maand' }), 'clickEurocent'),
    [1_000],
  );
}

/** One cent for three equal needs: it goes to the lowest hash of the published key, whoever stands first. */
function fullTiesGoByHash(engine: ClickEngine): void {
  const agbs = ['10000001', '10000002', '10000003'];
  for (let maand = 1; maand <= 12; maand += 1) {
    const hashes = agbs.map((agb) =>
      createHash('sha256').update(`5517|2018|${maand}|${agb}|VPT`).digest('hex'),
    );
    const winner = hashes.indexOf(hashes.toSorted()[0] ?? '');
    const rows = agbs.map((agb): Row => [agb, 'VPT', 0, 7]);
    const invoer = contest(10, rows, { maand, eerderBetaaldEurocent: eurocent(10 * (maand - 1)) });
    const expected = agbs.map((_, index) => (index === winner ? 4 : 3));
    assert.deepEqual(column(engine, invoer, 'clickEurocent'), expected);
  }
}

/** Base agreement, room 1,000: 100 is met, then 350 too, and 550 is left for the last (shares 667, 267, 67). */
function fixesAndRepeats(engine: ClickEngine): void {
  const rows: readonly Row[] = [
    ['10000001', 'VPT', 12_000, 1_000, 100],
    ['10000002', 'VPT', 12_000, 1_000, 350],
    ['10000003', 'VPT', 12_000, 1_000, 900],
  ];
  const invoer = contest(1_000, rows, { naarRato: 'afspraak' });
  assert.deepEqual(column(engine, invoer, 'clickEurocent'), [100, 350, 550]);
}

function leavesTheRestToThoseWithoutBase(engine: ClickEngine): void {
  const rows: readonly Row[] = [
    ['10000001', 'VPT', 12_000, 1_000, 100],
    ['10000002', 'VPT', 0, 0, 600],
    ['10000003', 'VPT', 0, 0, 300],
  ];
  const invoer = contest(400, rows, { naarRato: 'afspraak' });
  assert.deepEqual(column(engine, invoer, 'clickEurocent'), [100, 200, 100]);
}

function weighsByProduction(engine: ClickEngine): void {
  const rows: readonly Row[] = [
    ['10000001', 'VPT', 0, 300, 900],
    ['10000002', 'VPT', 0, 600, 0],
  ];
  const invoer = contest(300, rows, { naarRato: 'productie' });
  assert.deepEqual(column(engine, invoer, 'clickEurocent'), [100, 200]);
}

function countsLeapDays(engine: ClickEngine): void {
  const shares = (jaar: number, maand: number): readonly number[] => {
    const invoer = contest(0, [['10000001', 'ZZP', 366_365, 0]], { jaar, maand, verdeling: 'dagen' });
    return column(engine, invoer, 'aandeelEurocent');
  };
  assert.deepEqual([shares(2020, 2), shares(2018, 2)], [[29_029], [28_105]]);
}

export const EXAMPLE_CHECKS: readonly ExampleCheck[] = [
  { name: 'the worked example, January', check: januaryOfTheExample },
  {
    name: 'the worked example, February: the half cent goes to the larger need',
    check: februaryOfTheExample,
  },
  { name: 'S003-138 production under the agreement is paid', check: underproductionIsPaid },
  { name: 'S003-141 overproductie that fits is clicked in full', check: overproductieThatFitsIsClicked },
  { name: 'S003-132 meerzorg neither lends nor borrows', check: meerzorgStandsAlone },
  { name: 'S003-152 the reserve is kept out of the room', check: reserveIsKeptBack },
  { name: 'shifting serves the highest tier first', check: shiftServesTheHighestTier },
  { name: 'shifting inside a tier is pro rata to the excess', check: shiftIsProRataToTheExcess },
  { name: 'a tie in shifting goes to the larger excess', check: shiftTiesGoToTheLargerExcess },
  { name: 'shifting stays inside the provider', check: shiftStaysInsideTheProvider },
  {
    name: 'a credit lowers the own waiting part, the rest is room for others',
    check: creditLowersOwnWaitingFirst,
  },
  { name: 'unused room rolls on, or not when each month stands alone', check: unusedRoomRollsOn },
  { name: 'a full tie goes to the lowest hash, not to the first row', check: fullTiesGoByHash },
  { name: 'base agreement: who is met is taken out and the rest divided again', check: fixesAndRepeats },
  { name: 'base agreement: what is left goes to those without one', check: leavesTheRestToThoseWithoutBase },
  { name: 'base production: credits and earlier months weigh nothing', check: weighsByProduction },
  { name: 'spread by days: February of a leap year weighs 29', check: countsLeapDays },
];
