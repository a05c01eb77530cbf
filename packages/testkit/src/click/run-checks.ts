import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { eurocent } from '@kavel/core/basis';
import { CLICK_BEDRAGEN } from '@kavel/core/click';
import type { ClickInvoer, ClickToedeling, ClickUitkomstRegel } from '@kavel/core/click';
import { allocated, calculated } from './engine.ts';
import type { ClickEngine } from './engine.ts';
import { secondClick } from './second-path.ts';

/** A rule that every single run keeps; throws when `engine` breaks it. */
export type RunCheck = {
  readonly name: string;
  readonly check: (engine: ClickEngine, invoer: ClickInvoer) => void;
};

type Niveau = {
  readonly regels: readonly ClickUitkomstRegel[];
  readonly needed: number;
  readonly clicked: number;
};

function niveausOf(invoer: ClickInvoer, { regels }: ClickToedeling): readonly Niveau[] {
  return invoer.voorrang.map((kavels) => {
    const own = regels.filter((regel) => kavels.includes(regel.kavel));
    return { regels: own, needed: total(own, 'behoefteEurocent'), clicked: total(own, 'clickEurocent') };
  });
}

function total(regels: readonly ClickUitkomstRegel[], bedrag: (typeof CLICK_BEDRAGEN)[number]): number {
  return regels.reduce((sum, regel) => sum + regel[bedrag], 0);
}

function inputOf(invoer: ClickInvoer, { agb, kavel }: ClickUitkomstRegel): ClickInvoer['regels'][number] {
  const found = invoer.regels.find((regel) => regel.agb === agb && regel.kavel === kavel);
  assert.ok(found);
  return found;
}

function keepsOverproductie(engine: ClickEngine, invoer: ClickInvoer): void {
  const { regels } = allocated(engine, invoer);
  let carried = 0;
  for (const regel of regels) {
    const { openstaandEurocent, productieEurocent } = inputOf(invoer, regel);
    carried += openstaandEurocent - Math.min(openstaandEurocent, Math.max(-1 * productieEurocent, 0));
  }
  assert.equal(
    total(regels, 'clickEurocent') + total(regels, 'openstaandEurocent'),
    total(regels, 'overproductieEurocent') + carried,
  );
}

function keepsRuimte(engine: ClickEngine, invoer: ClickInvoer): void {
  const { totalen, ruimteEurocent } = allocated(engine, invoer);
  const jaarruimte = invoer.contracteerruimteEurocent - invoer.reserveringEurocent;
  assert.ok(invoer.eerderBetaaldEurocent + totalen.betaalbaarEurocent <= ruimteEurocent);
  assert.ok(ruimteEurocent <= jaarruimte);
  if (invoer.maand === 12) assert.equal(ruimteEurocent, jaarruimte);
  if (invoer.verdeling === 'twaalfden') {
    assert.ok(BigInt(ruimteEurocent) * 12n <= BigInt(jaarruimte) * BigInt(invoer.maand));
  }
}

function staysBetweenZeroAndNeed(engine: ClickEngine, invoer: ClickInvoer): void {
  for (const regel of allocated(engine, invoer).regels) {
    assert.ok(regel.clickEurocent >= 0 && regel.clickEurocent <= regel.behoefteEurocent);
    assert.equal(regel.openstaandEurocent, regel.behoefteEurocent - regel.clickEurocent);
  }
}

function servesHigherTiersFirst(engine: ClickEngine, invoer: ClickInvoer): void {
  const niveaus = niveausOf(invoer, allocated(engine, invoer));
  niveaus.forEach((niveau, tier) => {
    if (niveau.clicked === 0) return;
    for (const higher of niveaus.slice(0, tier)) assert.equal(higher.clicked, higher.needed);
  });
}

/** All of M is used when there is need, and two claimants that are not met in full stand at the same level. */
function sharesExactly(engine: ClickEngine, invoer: ClickInvoer): void {
  const toedeling = allocated(engine, invoer);
  const { behoefteEurocent, clickEurocent } = toedeling.totalen;
  assert.equal(clickEurocent, Math.min(behoefteEurocent, toedeling.beschikbaarEurocent));
  for (const { regels, needed, clicked } of niveausOf(invoer, toedeling)) {
    if (clicked === needed || clicked === 0) continue;
    const open = regels.filter((regel) => regel.behoefteEurocent > 0);
    const based = open.filter((regel) => baseOf(invoer, regel) > 0n);
    if (based.some((regel) => regel.clickEurocent < regel.behoefteEurocent)) {
      sharesAtOneLevel(based, (regel) => baseOf(invoer, regel));
      for (const regel of open.filter((other) => !based.includes(other)))
        assert.equal(regel.clickEurocent, 0);
    } else {
      const unbased = open.filter((regel) => !based.includes(regel));
      sharesAtOneLevel(unbased, (regel) => BigInt(regel.behoefteEurocent));
    }
  }
}

function baseOf(invoer: ClickInvoer, regel: ClickUitkomstRegel): bigint {
  const { afspraakEurocent, productieEurocent } = inputOf(invoer, regel);
  if (invoer.naarRato === 'openOverproductie') return BigInt(regel.behoefteEurocent);
  return BigInt(invoer.naarRato === 'afspraak' ? afspraakEurocent : Math.max(productieEurocent, 0));
}

/**
 * A share is within a cent of level · base, or at the need when that is below it. So for any claimant and any
 * other that is not met in full: (click − 1) / base < level < (other click + 1) / other base.
 */
function sharesAtOneLevel(
  regels: readonly ClickUitkomstRegel[],
  base: (regel: ClickUitkomstRegel) => bigint,
): void {
  const short = regels.filter((regel) => regel.clickEurocent < regel.behoefteEurocent);
  for (const regel of regels) {
    for (const other of short) {
      const here = BigInt(regel.clickEurocent - 1) * base(other);
      assert.ok(here < BigInt(other.clickEurocent + 1) * base(regel));
    }
  }
}

function ignoresOrder(engine: ClickEngine, invoer: ClickInvoer): void {
  const bytes = JSON.stringify(calculated(engine, invoer));
  const half = Math.floor(invoer.regels.length / 2);
  const rotated = [...invoer.regels.slice(half), ...invoer.regels.slice(0, half)];
  for (const regels of [rotated, invoer.regels.toReversed()]) {
    assert.equal(JSON.stringify(calculated(engine, { ...invoer, regels })), bytes);
  }
}

function repeats(engine: ClickEngine, invoer: ClickInvoer): void {
  const copy = JSON.parse(JSON.stringify(invoer)) as ClickInvoer;
  assert.equal(JSON.stringify(calculated(engine, copy)), JSON.stringify(calculated(engine, invoer)));
}

function neverLosesByMoreRoom(engine: ClickEngine, invoer: ClickInvoer): void {
  const more = { ...invoer, contracteerruimteEurocent: eurocent(invoer.contracteerruimteEurocent + 1_201) };
  const before = niveausOf(invoer, allocated(engine, invoer));
  const after = niveausOf(more, allocated(engine, more));
  before.forEach((niveau, tier) => {
    assert.ok((after[tier]?.clicked ?? -1) >= niveau.clicked);
  });
}

function countsInWholeCents(engine: ClickEngine, invoer: ClickInvoer): void {
  const { regels, totalen, ruimteEurocent, beschikbaarEurocent } = allocated(engine, invoer);
  assert.ok(Number.isSafeInteger(ruimteEurocent) && Number.isSafeInteger(beschikbaarEurocent));
  for (const bedrag of CLICK_BEDRAGEN) {
    for (const regel of regels)
      assert.ok(Number.isSafeInteger(regel[bedrag]) && !Object.is(regel[bedrag], -0));
    assert.equal(total(regels, bedrag), totalen[bedrag]);
  }
}

function agreesWithSecondPath(engine: ClickEngine, invoer: ClickInvoer): void {
  const { regels, ruimteEurocent, beschikbaarEurocent } = allocated(engine, invoer);
  const second = secondClick(invoer);
  assert.equal(second.tekort, 0n);
  assert.equal(BigInt(ruimteEurocent), second.ruimte);
  assert.equal(BigInt(beschikbaarEurocent), second.beschikbaar);
  assert.deepEqual(
    regels.map((regel) => ({
      agb: regel.agb,
      kavel: regel.kavel,
      share: BigInt(regel.aandeelEurocent),
      within: BigInt(regel.binnenAfspraakEurocent),
      need: BigInt(regel.behoefteEurocent),
      click: BigInt(regel.clickEurocent),
      recovery: BigInt(regel.terugvorderingEurocent),
      payable: BigInt(regel.betaalbaarEurocent),
    })),
    second.claims.map(({ agb, kavel, share, within, need, click, recovery }) => {
      return { agb, kavel, share, within, need, click, recovery, payable: within + click - recovery };
    }),
  );
}

/** The certificate lists what was checked and hashes what went in; the hash is taken here by other means. */
function certifies(engine: ClickEngine, invoer: ClickInvoer): void {
  const { certificaat } = calculated(engine, invoer);
  assert.deepEqual(
    certificaat.invarianten,
    ['I1', 'I2', 'I3', 'I4', 'I5'].map((id) => ({ id, klopt: true })),
  );
  const regels = [...invoer.regels].sort((a, b) => (a.agb + a.kavel < b.agb + b.kavel ? -1 : 1));
  const canonical = JSON.stringify(sortKeys({ ...invoer, regels }));
  assert.equal(certificaat.invoerHash, createHash('sha256').update(canonical, 'utf8').digest('hex'));
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(keys.map(([key, field]) => [key, sortKeys(field)]));
}

export const RUN_CHECKS: readonly RunCheck[] = [
  { name: 'I1 no overproductie appears or is lost', check: keepsOverproductie },
  { name: 'I2 paid in the year stays within the cumulative room', check: keepsRuimte },
  { name: 'I3 a click is between zero and the need', check: staysBetweenZeroAndNeed },
  { name: 'I4 a lower tier waits until every higher tier is met', check: servesHigherTiersFirst },
  { name: 'I5 a share is within a cent of the exact one', check: sharesExactly },
  { name: 'I6 the order of the input changes nothing', check: ignoresOrder },
  { name: 'I8 the same input gives the same bytes', check: repeats },
  { name: 'I10 more room never lowers the total of a tier', check: neverLosesByMoreRoom },
  { name: 'I12 every amount is a whole number of cents and totals are sums', check: countsInWholeCents },
  { name: 'the second path finds the same figures', check: agreesWithSecondPath },
  { name: 'the certificate lists I1-I5 and the hash of the canonical input', check: certifies },
];
