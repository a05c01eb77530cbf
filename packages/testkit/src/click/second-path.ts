import { createHash } from 'node:crypto';
import { compare, floor, fraction, minus, times } from './fraction.ts';
import type { Fraction } from './fraction.ts';

/**
 * The click a second time, written from the specification with exact fractions and one record per claim instead of
 * columns of whole numbers. It shares no code with the first: what both answer was computed twice.
 */

/** The input document of a run, in plain words and numbers. */
export type SecondInvoer = {
  readonly regio: string;
  readonly jaar: number;
  readonly maand: number;
  readonly contracteerruimteEurocent: number;
  readonly reserveringEurocent: number;
  readonly verdeling: string;
  readonly ruimte: string;
  readonly naarRato: string;
  readonly voorrang: readonly (readonly string[])[];
  readonly schuifgroepen: readonly (readonly string[])[];
  readonly eerderBetaaldEurocent: number;
  readonly regels: readonly {
    readonly agb: string;
    readonly kavel: string;
    readonly afspraakEurocent: number;
    readonly productieEurocent: number;
    readonly openstaandEurocent: number;
  }[];
};

type Claim = {
  readonly agb: string;
  readonly kavel: string;
  readonly tieHash: string;
  readonly tier: number;
  readonly agreed: bigint;
  readonly produced: bigint;
  readonly waited: bigint;
  share: bigint;
  within: bigint;
  recovery: bigint;
  need: bigint;
  click: bigint;
};

/** The figures of a run in whole cents. `tekort` > 0: the run must be refused with that shortfall. */
export type SecondUitkomst = {
  readonly tekort: bigint;
  readonly ruimte: bigint;
  readonly beschikbaar: bigint;
  readonly claims: readonly Readonly<Claim>[];
};

export function secondClick(invoer: SecondInvoer): SecondUitkomst {
  const claims = invoer.regels.map((regel) => claimOf(invoer, regel));
  claims.sort((a, b) => (a.agb + a.kavel < b.agb + b.kavel ? -1 : 1));
  const until = partOfYear(invoer, invoer.maand);
  const before = partOfYear(invoer, invoer.maand - 1);
  for (const claim of claims) claim.share = part(claim.agreed, until) - part(claim.agreed, before);
  for (const claim of claims) claim.within = least(most(claim.produced, 0n), claim.share);
  for (const group of invoer.schuifgroepen) shiftWithin(claims, group);
  for (const claim of claims) settleCredit(claim);
  const room = roomUntil(invoer, claims, until);
  const net = total(claims, (claim) => claim.within - claim.recovery);
  const used =
    invoer.ruimte === 'maand' ? roomUntil(invoer, claims, before) : BigInt(invoer.eerderBetaaldEurocent);
  const beschikbaar = room - used - net;
  serveTiers(invoer, claims, most(beschikbaar, 0n));
  const paid = BigInt(invoer.eerderBetaaldEurocent) + net + total(claims, (claim) => claim.click);
  return { tekort: most(0n, most(paid - room, -beschikbaar)), ruimte: room, beschikbaar, claims };
}

function claimOf(invoer: SecondInvoer, regel: SecondInvoer['regels'][number]): Claim {
  const key = [invoer.regio, invoer.jaar, invoer.maand, regel.agb, regel.kavel].join('|');
  return {
    agb: regel.agb,
    kavel: regel.kavel,
    tieHash: createHash('sha256').update(key, 'utf8').digest('hex'),
    tier: invoer.voorrang.findIndex((tier) => tier.includes(regel.kavel)),
    agreed: BigInt(regel.afspraakEurocent),
    produced: BigInt(regel.productieEurocent),
    waited: BigInt(regel.openstaandEurocent),
    share: 0n,
    within: 0n,
    recovery: 0n,
    need: 0n,
    click: 0n,
  };
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function partOfYear({ verdeling, jaar }: SecondInvoer, months: number): Fraction {
  if (verdeling === 'twaalfden') return fraction(BigInt(months), 12n);
  const leap = (jaar % 4 === 0 && jaar % 100 !== 0) || jaar % 400 === 0;
  const days = DAYS.map((count, month) => (leap && month === 1 ? count + 1 : count));
  const sum = (list: readonly number[]): bigint => BigInt(list.reduce((a, b) => a + b, 0));
  return fraction(sum(days.slice(0, months)), sum(days));
}

function part(amount: bigint, ofYear: Fraction): bigint {
  return floor(times(fraction(amount), ofYear));
}

function roomUntil(invoer: SecondInvoer, claims: readonly Claim[], ofYear: Fraction): bigint {
  const unagreed =
    BigInt(invoer.contracteerruimteEurocent - invoer.reserveringEurocent) -
    total(claims, (claim) => claim.agreed);
  return total(claims, (claim) => part(claim.agreed, ofYear)) + part(unagreed, ofYear);
}

function shiftWithin(claims: readonly Claim[], group: readonly string[]): void {
  const members = claims.filter((claim) => group.includes(claim.kavel));
  for (const agb of new Set(members.map((claim) => claim.agb))) {
    const own = members.filter((claim) => claim.agb === agb);
    let unused = total(own, (claim) => claim.share - claim.within);
    const tiers = [...new Set(own.map((claim) => claim.tier))].sort((a, b) => a - b);
    for (const tier of tiers) {
      const wanting = own.filter((claim) => claim.tier === tier && excess(claim) > 0n);
      const wanted = total(wanting, excess);
      const given = least(unused, wanted);
      const excesses = new Map(wanting.map((claim) => [claim, excess(claim)]));
      const pieces = apportion(
        given,
        wanting,
        (claim) => excesses.get(claim) ?? 0n,
        (claim) => excesses.get(claim) ?? 0n,
      );
      for (const [claim, piece] of pieces) claim.within += piece;
      unused -= given;
    }
  }
}

function excess(claim: Claim): bigint {
  return most(claim.produced, 0n) - claim.within;
}

function settleCredit(claim: Claim): void {
  const credit = most(-claim.produced, 0n);
  const fromWaiting = least(credit, claim.waited);
  claim.recovery = credit - fromWaiting;
  claim.need = excess(claim) + claim.waited - fromWaiting;
}

function serveTiers(invoer: SecondInvoer, claims: readonly Claim[], available: bigint): void {
  let left = available;
  for (let tier = 0; tier < invoer.voorrang.length; tier += 1) {
    const members = claims.filter((claim) => claim.tier === tier && claim.need > 0n);
    const wanted = total(members, (claim) => claim.need);
    if (wanted <= left) {
      for (const claim of members) claim.click = claim.need;
      left -= wanted;
      continue;
    }
    serveShortTier(members, left, baseFor(invoer.naarRato));
    return;
  }
}

function baseFor(naarRato: string): (claim: Claim) => bigint {
  if (naarRato === 'afspraak') return (claim) => claim.agreed;
  if (naarRato === 'productie') return (claim) => most(claim.produced, 0n);
  return (claim) => claim.need;
}

/** Fixes whoever's exact share reaches its need and starts again with the rest; rounds once at the end. */
function serveShortTier(members: readonly Claim[], available: bigint, base: (claim: Claim) => bigint): void {
  const based = members.filter((claim) => base(claim) > 0n);
  const bases = total(based, base);
  const reached = based.find(
    (claim) => compare(times(fraction(available), fraction(base(claim), bases)), fraction(claim.need)) >= 0,
  );
  if (reached !== undefined) {
    reached.click = reached.need;
    serveShortTier(
      members.filter((claim) => claim !== reached),
      available - reached.need,
      base,
    );
    return;
  }
  const need = (claim: Claim): bigint => claim.need;
  const pieces =
    based.length > 0 ? apportion(available, based, base, need) : apportion(available, members, need, need);
  for (const [claim, piece] of pieces) claim.click = piece;
}

/** Largest remainder; equal remainders go by the larger need, then by the lower hash. */
function apportion(
  amount: bigint,
  claims: readonly Claim[],
  weight: (claim: Claim) => bigint,
  need: (claim: Claim) => bigint,
): Map<Claim, bigint> {
  const weights = total(claims, weight);
  if (weights === 0n) return new Map();
  const exact = claims.map((claim) => {
    const share = fraction(amount * weight(claim), weights);
    return { claim, whole: floor(share), rest: minus(share, fraction(floor(share))) };
  });
  let left = amount - exact.reduce((sum, { whole }) => sum + whole, 0n);
  exact.sort(
    (a, b) =>
      compare(b.rest, a.rest) ||
      compare(fraction(need(b.claim)), fraction(need(a.claim))) ||
      (a.claim.tieHash < b.claim.tieHash ? -1 : 1),
  );
  const pieces = new Map<Claim, bigint>();
  for (const { claim, whole } of exact) {
    pieces.set(claim, left > 0n ? whole + 1n : whole);
    left -= left > 0n ? 1n : 0n;
  }
  return pieces;
}

function total(claims: readonly Claim[], amount: (claim: Claim) => bigint): bigint {
  return claims.reduce((sum, claim) => sum + amount(claim), 0n);
}

function least(left: bigint, right: bigint): bigint {
  return left < right ? left : right;
}

function most(left: bigint, right: bigint): bigint {
  return left > right ? left : right;
}

/** The room of the months before the run: what may at most have been paid when it starts. */
export function roomBefore(invoer: SecondInvoer): bigint {
  const claims = invoer.regels.map((regel) => claimOf(invoer, regel));
  return roomUntil(invoer, claims, partOfYear(invoer, invoer.maand - 1));
}
