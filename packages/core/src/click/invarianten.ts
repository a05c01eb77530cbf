import { at, kavelindeling, sum } from './indeling.ts';
import { maandgewicht } from './aandeel.ts';
import type { ClickInvoer } from './invoer.ts';
import type { ClickToedeling, ClickUitkomstRegel } from './uitkomst.ts';

/** The invariants of click.md that are judged on the figures of one run. */
export const INVARIANT_IDS = ['I1', 'I2', 'I3', 'I4', 'I5'] as const;
export type InvariantId = (typeof INVARIANT_IDS)[number];

export type Invariant = { readonly id: InvariantId; readonly klopt: boolean };

/**
 * Checks I1-I5 from the input and the figures alone, by other formulas than the run used: nothing of the
 * computation is shared but the month weight and which tier a kavel is in. Rows of both are in step, sorted.
 */
export function checkInvarianten(invoer: ClickInvoer, toedeling: ClickToedeling): readonly Invariant[] {
  const niveaus = niveausOf(invoer, toedeling);
  return [
    { id: 'I1', klopt: overproductieIsKept(invoer, toedeling) },
    { id: 'I2', klopt: ruimteIsKept(invoer, toedeling) },
    {
      id: 'I3',
      klopt: toedeling.regels.every((r) => r.clickEurocent >= 0 && r.clickEurocent <= r.behoefteEurocent),
    },
    { id: 'I4', klopt: voorrangIsKept(niveaus) },
    { id: 'I5', klopt: sharesAreExact(niveaus, toedeling.beschikbaarEurocent) },
  ];
}

/** I1: Σclick + ΣK = ΣO + ΣK[t−1] − credits used; of a credit −P the part that is not owed back was used. */
function overproductieIsKept(invoer: ClickInvoer, { regels }: ClickToedeling): boolean {
  let difference = 0;
  regels.forEach((regel, row) => {
    const given = invoer.regels[row];
    if (given === undefined) return;
    const used = Math.max(0 - given.productieEurocent, 0) - regel.terugvorderingEurocent;
    difference += regel.clickEurocent + regel.openstaandEurocent;
    difference -= regel.overproductieEurocent + given.openstaandEurocent - used;
  });
  return difference === 0 && regels.length === invoer.regels.length;
}

/** I2: paid in the year ≤ ruimte(t) ≤ B·w(t)/W. */
function ruimteIsKept(invoer: ClickInvoer, toedeling: ClickToedeling): boolean {
  const { gewicht, jaargewicht } = maandgewicht(invoer.verdeling, invoer.jaar, invoer.maand);
  const jaarruimte = BigInt(invoer.contracteerruimteEurocent - invoer.reserveringEurocent);
  const paid = toedeling.regels.reduce<number>(
    (sum, r) => sum + r.binnenAfspraakEurocent + r.clickEurocent - r.terugvorderingEurocent,
    invoer.eerderBetaaldEurocent,
  );
  return (
    paid <= toedeling.ruimteEurocent &&
    BigInt(toedeling.ruimteEurocent) * BigInt(jaargewicht) <= jaarruimte * BigInt(gewicht)
  );
}

type Niveau = { readonly needs: number[]; readonly clicks: number[]; readonly bases: number[] };

function niveausOf(invoer: ClickInvoer, toedeling: ClickToedeling): Niveau[] {
  const indeling = kavelindeling(invoer);
  const niveaus = invoer.voorrang.map((): Niveau => ({ needs: [], clicks: [], bases: [] }));
  toedeling.regels.forEach((regel, row) => {
    const niveau = niveaus[indeling[regel.kavel].niveau];
    if (niveau === undefined || regel.behoefteEurocent === 0) return;
    niveau.needs.push(regel.behoefteEurocent);
    niveau.clicks.push(regel.clickEurocent);
    niveau.bases.push(basisOf(invoer, regel, row));
  });
  return niveaus;
}

function basisOf(invoer: ClickInvoer, regel: ClickUitkomstRegel, row: number): number {
  const given = invoer.regels[row];
  if (invoer.naarRato === 'openOverproductie' || given === undefined) return regel.behoefteEurocent;
  return invoer.naarRato === 'afspraak' ? given.afspraakEurocent : Math.max(given.productieEurocent, 0);
}

/** I4: a tier gets money only if every higher tier is met in full. */
function voorrangIsKept(niveaus: readonly Niveau[]): boolean {
  const firstShort = niveaus.findIndex(({ needs, clicks }) => sum(clicks) < sum(needs));
  return firstShort < 0 || niveaus.slice(firstShort + 1).every(({ clicks }) => sum(clicks) === 0);
}

/** I5: every share differs by less than one cent from the exact result of step 4. */
function sharesAreExact(niveaus: readonly Niveau[], beschikbaar: number): boolean {
  let left = beschikbaar;
  for (const niveau of niveaus) {
    const asked = sum(niveau.needs);
    const exact =
      asked <= left
        ? niveau.clicks.every((click, position) => click === niveau.needs[position])
        : shortNiveauIsExact(niveau, left);
    if (!exact) return false;
    left = Math.max(left - asked, 0);
  }
  return true;
}

/**
 * The exact result of a short tier is min(N, level · base) with one level for all, found here by walking the
 * claimants in order of N / base; claimants without a base share pro rata to N what the others leave.
 */
function shortNiveauIsExact({ needs, clicks, bases }: Niveau, available: number): boolean {
  const based = positionsOf(bases).filter((position) => at(bases, position) > 0);
  const unbased = positionsOf(bases).filter((position) => at(bases, position) === 0);
  const needOfBased = based.reduce((total, position) => total + at(needs, position), 0);
  if (needOfBased <= available) {
    const met = based.every((position) => clicks[position] === needs[position]);
    const unbasedNeed = unbased.reduce((total, position) => total + at(needs, position), 0);
    return (
      met && unbased.every((p) => isNear(at(clicks, p), available - needOfBased, at(needs, p), unbasedNeed))
    );
  }
  const { level, fixed } = findLevel(based, needs, bases, available);
  return (
    unbased.every((position) => clicks[position] === 0) &&
    based.every((p) =>
      fixed.has(p) ? clicks[p] === needs[p] : isNear(at(clicks, p), level.rest, at(bases, p), level.baseSum),
    )
  );
}

type Level = { level: { rest: number; baseSum: number }; fixed: ReadonlySet<number> };

function findLevel(
  based: readonly number[],
  needs: readonly number[],
  bases: readonly number[],
  available: number,
): Level {
  const fixed = new Set<number>();
  let rest = available;
  let baseSum = based.reduce((total, position) => total + at(bases, position), 0);
  const order = [...based].sort((a, b) =>
    compareProducts(at(needs, a), at(bases, b), at(needs, b), at(bases, a)),
  );
  for (const position of order) {
    if (compareProducts(rest, at(bases, position), at(needs, position), baseSum) < 0) break;
    fixed.add(position);
    rest -= at(needs, position);
    baseSum -= at(bases, position);
  }
  return { level: { rest, baseSum }, fixed };
}

/** |click − rest · weight / weightSum| < 1 */
function isNear(click: number, rest: number, weight: number, weightSum: number): boolean {
  if (weightSum === 0) return click === 0;
  const below = compareProducts(click - 1, weightSum, rest, weight) < 0;
  return below && compareProducts(click + 1, weightSum, rest, weight) > 0;
}

/** Sign of a·b − c·d, exact. */
function compareProducts(a: number, b: number, c: number, d: number): number {
  const left = a * b;
  const right = c * d;
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return Math.sign(left - right);
  const difference = BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d);
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

function positionsOf(column: readonly number[]): number[] {
  return column.map((_, position) => position);
}
