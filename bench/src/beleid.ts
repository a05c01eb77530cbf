import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pct } from '@kavel/core/basis';
import type { Kavel, Zorgkantoor } from '@kavel/core/basis';
import { compileBeleid, composeBeleid } from '@kavel/core/beleid';
import type { BeleidVraag, TariefBeleid, TariefUitkomst } from '@kavel/core/beleid';
import { loadBeleid } from '@kavel/service/beleid';
import { cz, dag, overgangsjaar2021, zorgEnZekerheid2018 } from '@kavel/testkit/beleid';
import type { TweedeUitkomst, VolledigeFeiten } from '@kavel/testkit/beleid';

/**
 * Policy: outcomes per second without and with trace, next to functions written by hand, and exact on all.
 * Run: node bench/src/beleid.ts
 */

const PROVIDERS = 3_000;
const ROUNDS = 9;
const REPEATS = 20;

type Case = {
  readonly vraag: BeleidVraag;
  readonly naam: string;
  readonly tarief: TariefBeleid;
  readonly hand: (feiten: VolledigeFeiten) => TweedeUitkomst;
};

const loaded = await loadBeleid(join(import.meta.dirname, '../..'));
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
const beleid = loaded.value;

function caseOf(
  naam: string,
  [zorgkantoor, kavel, peildatum, kennisdatum]: readonly [Zorgkantoor, Kavel, string, string],
  hand: Case['hand'],
): Case {
  const vraag: BeleidVraag = {
    zorgkantoor,
    sector: 'VV',
    kavel,
    peildatum: dag(peildatum),
    kennisdatum: dag(kennisdatum),
  };
  const composed = composeBeleid(beleid.register, vraag);
  if (!composed.ok) throw new Error(composed.error.code);
  return { vraag, naam, tarief: compileBeleid(composed.value, beleid.catalogus), hand };
}

const CASES: readonly Case[] = [
  caseOf('Zorg en Zekerheid 2018, ZZP', ['zorg-en-zekerheid', 'ZZP', '2018-01-01', '2018-01-01'], (feiten) =>
    zorgEnZekerheid2018('ZZP', feiten),
  ),
  caseOf('Overgangsjaar 2021 met uitspraak', ['vgz', 'VPT', '2021-01-01', '2021-01-01'], (feiten) =>
    overgangsjaar2021('vgz', true, feiten),
  ),
  caseOf('CZ 2024 na de nota', ['cz', 'MPT', '2024-01-01', '2024-01-01'], (feiten) =>
    cz(pct(964_000), feiten),
  ),
];

/** Facts from one number, so that every run measures the same (mulberry32). */
function createFeiten(count: number): VolledigeFeiten[] {
  let state = 42;
  const next = (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
  return Array.from({ length: count }, () => ({
    nieuweAanbieder: next(10) === 0,
    eersteContractjaar: 2010 + next(9),
    productieJanJunEurocent: next(10_000_000),
    percentageVorigJaar: next(20) === 0 ? null : pct(900_000 + next(100_000)),
    technologie: next(2) === 0,
    bewegingenEnDoelen: next(2) === 0,
    vrijVoorstel: next(3) === 0 ? pct(940_000 + next(70_000)) : null,
    beknoptPlan: next(2) === 0,
    anderTarief: next(10) === 0 ? pct(930_000 + next(60_000)) : null,
    integraalZzpTarief: false,
  }));
}

const feiten = createFeiten(PROVIDERS);

function comparable(uitkomst: TariefUitkomst): string {
  const percentage = uitkomst.soort === 'percentage' ? uitkomst.percentage : null;
  return `${String(percentage)} ${String(uitkomst.contractduurJaren ?? null)}`;
}

let wrong = 0;
for (const { tarief, hand } of CASES) {
  for (const one of feiten) {
    const expected = hand(one);
    const plain = tarief.evaluate(one);
    const traced = tarief.evaluateWithTrace(one);
    const texts = [plain.ok && comparable(plain.value), traced.ok && comparable(traced.value.uitkomst)];
    if (texts.some((text) => text !== `${String(expected.percentage)} ${String(expected.jaren)}`)) wrong += 1;
  }
}

/** Outcomes per second: the median of some rounds after one to warm up. `work` returns something to keep. */
function perSecond(work: (one: VolledigeFeiten) => unknown): number {
  const rates: number[] = [];
  let kept = 0;
  for (let round = 0; round <= ROUNDS; round += 1) {
    const start = performance.now();
    for (let repeat = 0; repeat < REPEATS; repeat += 1) {
      for (const one of feiten) if (work(one) !== undefined) kept += 1;
    }
    if (round > 0) rates.push((PROVIDERS * REPEATS * 1000) / (performance.now() - start));
  }
  if (kept === 0) throw new Error('nothing was computed');
  return rates.sort((left, right) => left - right)[Math.floor(rates.length / 2)] ?? 0;
}

const million = (rate: number): string => (rate / 1_000_000).toFixed(1).replace('.', ',');
console.log(`| beleid | met de hand | zonder spoor | met spoor | zonder : met de hand |`);
console.log(`|---|---|---|---|---|`);
for (const { naam, tarief, hand } of CASES) {
  const byHand = perSecond(hand);
  const plain = perSecond(tarief.evaluate);
  const traced = perSecond(tarief.evaluateWithTrace);
  console.log(
    `| ${naam} | ${million(byHand)} mln/s | ${million(plain)} mln/s | ${million(traced)} mln/s | 1 : ${(byHand / plain).toFixed(0)} |`,
  );
}
/** A what-if: one figure changed, everything composed and compiled anew, all providers once. */
const changed = {
  ...beleid.register,
  wijzigingen: beleid.register.wijzigingen.map((wijziging) => ({
    ...wijziging,
    titel: `${wijziging.titel} (wat als)`,
  })),
};
const started = performance.now();
for (let round = 0; round < 7; round += 1) {
  const { vraag } = CASES[round % CASES.length] ?? { vraag: undefined };
  const composed = vraag === undefined ? undefined : composeBeleid(changed, vraag);
  if (composed?.ok !== true) throw new Error('the what-if has no policy');
  const again = compileBeleid(composed.value, beleid.catalogus);
  for (const one of feiten) again.evaluate(one);
}
const whatIf = (performance.now() - started).toFixed(0);
console.log(`7 beleidsversies x ${PROVIDERS} zorgaanbieders, opnieuw samengesteld: ${whatIf} ms`);
console.log(`onjuist: ${wrong} van ${CASES.length * PROVIDERS * 2}`);
if (wrong > 0) process.exitCode = 1;
