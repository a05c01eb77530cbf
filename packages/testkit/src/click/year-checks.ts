import assert from 'node:assert/strict';
import type { Clickboeking } from '@kavel/core/click';
import { runYear } from './engine.ts';
import type { ClickEngine } from './engine.ts';
import { secondClick } from './second-path.ts';
import type { ClickYear } from './years.ts';

/** A rule that the months of a year keep together; throws when `engine` breaks it. */
export type YearCheck = {
  readonly name: string;
  readonly check: (engine: ClickEngine, year: ClickYear) => void;
};

function addsUpToAgreements(engine: ClickEngine, year: ClickYear): void {
  const runs = runYear(engine, year);
  for (const { agb, kavel, afspraakEurocent } of year.afspraken) {
    const shares = runs.map(({ uitkomst }) => {
      const regel = uitkomst.regels.find((row) => row.agb === agb && row.kavel === kavel);
      return regel?.aandeelEurocent ?? 0;
    });
    assert.equal(
      shares.reduce<number>((sum, share) => sum + share, 0),
      afspraakEurocent,
    );
  }
}

function staysWithinRoomEveryMonth(engine: ClickEngine, year: ClickYear): void {
  let paid = 0;
  for (const { uitkomst } of runYear(engine, year)) {
    paid += uitkomst.totalen.betaalbaarEurocent;
    assert.ok(paid <= uitkomst.ruimteEurocent);
  }
  assert.ok(paid <= year.contracteerruimteEurocent - year.reserveringEurocent);
}

/** The second path carries K and U itself, so a balance that is lost or counted twice shows. */
function agreesOverTheYear(engine: ClickEngine, year: ClickYear): void {
  let paid = 0n;
  const waiting = new Map<string, bigint>();
  for (const [index, run] of runYear(engine, year).entries()) {
    const regels = year.afspraken.map(({ agb, kavel, afspraakEurocent }) => {
      const own = year.claims.filter((c) => c.agb === agb && c.kavel === kavel && c.runmaand === index + 1);
      const productieEurocent = own.reduce((sum, claim) => sum + claim.eurocent, 0);
      const openstaandEurocent = Number(waiting.get(agb + kavel) ?? 0n);
      return { agb, kavel, afspraakEurocent, productieEurocent, openstaandEurocent };
    });
    const { contracteerruimteEurocent, reserveringEurocent, regio, jaar, instellingen } = year;
    const room = { contracteerruimteEurocent, reserveringEurocent, eerderBetaaldEurocent: Number(paid) };
    const second = secondClick({ ...instellingen, ...room, regio, jaar, maand: index + 1, regels });
    for (const claim of second.claims) {
      paid += claim.within + claim.click - claim.recovery;
      waiting.set(claim.agb + claim.kavel, claim.need - claim.click);
    }
    assert.deepEqual(
      run.uitkomst.regels.map((regel) => [
        regel.agb,
        regel.kavel,
        regel.clickEurocent,
        regel.openstaandEurocent,
      ]),
      second.claims.map((claim) => [
        claim.agb,
        claim.kavel,
        Number(claim.click),
        Number(claim.need - claim.click),
      ]),
    );
  }
}

function ignoresHowClaimsAreSplit(engine: ClickEngine, year: ClickYear): void {
  const claims = year.claims.flatMap((claim, index) => {
    const first = Math.trunc((claim.eurocent * (index % 5)) / 7);
    return [
      { ...claim, eurocent: claim.eurocent - first },
      { ...claim, eurocent: first },
    ];
  });
  const outcomes = (of: ClickYear): string => JSON.stringify(runYear(engine, of).map((run) => run.uitkomst));
  assert.equal(outcomes({ ...year, claims: claims.toReversed() }), outcomes(year));
}

function reversalRestoresBalances(engine: ClickEngine, year: ClickYear): void {
  const posted: Clickboeking[] = [];
  for (const { uitkomst, boekingen } of runYear(engine, year)) {
    const reversal = engine.clickToBoekingen(engine.reverseToedeling(uitkomst));
    assert.deepEqual(balances([...posted, ...boekingen, ...reversal]), balances(posted));
    posted.push(...boekingen);
  }
}

/** By account; accounts that are back at zero are left out. */
function balances(boekingen: readonly Clickboeking[]): ReadonlyMap<string, number> {
  const byAccount = new Map<string, number>();
  for (const boeking of boekingen) {
    const account = boeking.rekening === 'ruimte' ? 'ruimte' : `${boeking.agb}|${boeking.kavel}`;
    byAccount.set(account, (byAccount.get(account) ?? 0) + boeking.eurocent);
  }
  return new Map([...byAccount].filter(([, balance]) => balance !== 0).sort());
}

function booksAddUpToZero(engine: ClickEngine, year: ClickYear): void {
  let room = 0;
  for (const { boekingen, uitkomst } of runYear(engine, year)) {
    let sum = 0;
    for (const boeking of boekingen) {
      sum += boeking.eurocent;
      if (boeking.rekening === 'ruimte') room -= boeking.eurocent;
    }
    assert.equal(sum, 0);
    assert.ok(room <= uitkomst.ruimteEurocent);
  }
}

/** A claim that is accepted later for an earlier month leaves the runs before its acceptance as they were. */
function lateClaimsLeaveThePast(engine: ClickEngine, year: ClickYear): void {
  const before = runYear(engine, year);
  const [row] = year.afspraken;
  if (row === undefined) return;
  const runmaand = 2 + (year.claims.length % 11);
  const late = { agb: row.agb, kavel: row.kavel, zorgmaand: 1, runmaand, eurocent: 4_321 };
  const after = runYear(engine, { ...year, claims: [...year.claims, late] });
  const earlier = (runs: typeof before): string => JSON.stringify(runs.slice(0, runmaand - 1));
  assert.equal(earlier(after), earlier(before));
}

export const YEAR_CHECKS: readonly YearCheck[] = [
  { name: 'twelve month shares add up to the agreement', check: addsUpToAgreements },
  { name: 'I2 every month of a year stays within the cumulative room', check: staysWithinRoomEveryMonth },
  { name: 'the second path, carrying its own balances, agrees all year', check: agreesOverTheYear },
  { name: 'I7 splitting a claim in two lines changes nothing', check: ignoresHowClaimsAreSplit },
  { name: 'I9 a run and its reversal restore all balances', check: reversalRestoresBalances },
  { name: 'every act is booked to a sum of zero', check: booksAddUpToZero },
  { name: 'I11 late claims never change earlier runs', check: lateClaimsLeaveThePast },
];
