import { performance } from 'node:perf_hooks';
import { eurocent, parseAgb, parseRegioCode } from '@kavel/core/basis';
import type { Kavel } from '@kavel/core/basis';
import { allocateClick, calculateClick, composeClickInvoer, standOf } from '@kavel/core/click';
import type { ClickAfspraak, ClickInstellingen, ClickInvoer, ClickToedeling } from '@kavel/core/click';
import { createChance } from './measure/chance.ts';

/**
 * Click: a national year (31 regions x 12 months x 3,000 provider-kavels) pure, how it grows from 300 to 30,000 rows,
 * and what a certificate costs. Run: node bench/src/click.ts
 */

const MONTHS = 12;
const KAVELS: readonly Kavel[] = ['VPT', 'MPT', 'ZZP'];
const ROUNDS = 3;

const INSTELLINGEN: ClickInstellingen = {
  verdeling: 'twaalfden',
  ruimte: 'cumulatief',
  naarRato: 'openOverproductie',
  voorrang: [['VPT', 'MPT'], ['ZZP'], ['MEERZORG_GZ', 'MEERZORG_VVGGZ']],
  schuifgroepen: [['ZZP', 'VPT', 'MPT']],
};

function valueOf<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.error));
}

type Jaar = { readonly afspraken: readonly ClickAfspraak[]; readonly chance: (below: number) => number };

/** Providers with three kavels each; agreements up to two million euros. */
function createJaar(rows: number, seed: number): Jaar {
  const chance = createChance(seed);
  const afspraken = Array.from({ length: rows }, (_, row) => ({
    agb: valueOf(parseAgb(String(10_000_001 + Math.floor(row / KAVELS.length)))),
    kavel: KAVELS[row % KAVELS.length] ?? 'ZZP',
    afspraakEurocent: eurocent(1_000_000 + chance(200_000_000)),
  }));
  return { afspraken, chance };
}

/** The inputs of twelve months, each carrying on from the one before; room is short from the first month. */
function createInvoeren(regio: string, rows: number, seed: number): ClickInvoer[] {
  const { afspraken, chance } = createJaar(rows, seed);
  const agreed = afspraken.reduce((sum, { afspraakEurocent }) => sum + afspraakEurocent, 0);
  const runs: ClickToedeling[] = [];
  const invoeren: ClickInvoer[] = [];
  for (let maand = 1; maand <= MONTHS; maand += 1) {
    const productie = afspraken.map(({ agb, kavel, afspraakEurocent }) => {
      const percent = 70 + chance(80);
      return { agb, kavel, productieEurocent: eurocent(Math.floor((afspraakEurocent * percent) / 1_200)) };
    });
    const bronnen = { instellingen: INSTELLINGEN, afspraken, productie, stand: standOf(runs) };
    const ruimte = { contracteerruimteEurocent: eurocent(agreed), reserveringEurocent: eurocent(0) };
    const key = { regio: valueOf(parseRegioCode(regio)), jaar: 2018, maand };
    const invoer = valueOf(composeClickInvoer({ ...key, ...ruimte, ...bronnen }));
    invoeren.push(invoer);
    runs.push(valueOf(allocateClick(invoer)));
  }
  return invoeren;
}

type Measured = {
  readonly rows: number;
  readonly milliseconds: number;
  readonly cpuMilliseconds: number;
  readonly shortRuns: number;
};

/** Fastest of the rounds, by the clock and in processor time: other work on the machine only ever adds. */
function measure(invoeren: readonly ClickInvoer[], act: (invoer: ClickInvoer) => ClickToedeling): Measured {
  let milliseconds = Number.POSITIVE_INFINITY;
  let cpuMilliseconds = Number.POSITIVE_INFINITY;
  let shortRuns = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    shortRuns = 0;
    const start = performance.now();
    const cpu = process.cpuUsage();
    for (const invoer of invoeren) shortRuns += act(invoer).totalen.openstaandEurocent > 0 ? 1 : 0;
    milliseconds = Math.min(milliseconds, performance.now() - start);
    const { user, system } = process.cpuUsage(cpu);
    cpuMilliseconds = Math.min(cpuMilliseconds, (user + system) / 1_000);
  }
  const rows = invoeren.reduce((sum, { regels }) => sum + regels.length, 0);
  return { rows, milliseconds, cpuMilliseconds, shortRuns };
}

const pure = (invoer: ClickInvoer): ClickToedeling => valueOf(allocateClick(invoer));
const certified = (invoer: ClickInvoer): ClickToedeling => valueOf(calculateClick(invoer));

const CASES = [
  { name: '31 regions x 12 x 300, figures', regions: 31, rows: 300, act: pure },
  { name: '31 regions x 12 x 3,000, figures', regions: 31, rows: 3_000, act: pure },
  { name: '4 regions x 12 x 30,000, figures', regions: 4, rows: 30_000, act: pure },
  { name: '4 regions x 12 x 3,000, with certificate', regions: 4, rows: 3_000, act: certified },
] as const;

console.log('| runs | rows | ms | processor ms | processor microseconds a row | runs short of room |');
console.log('|---|---|---|---|---|---|');
for (const { name, regions, rows, act } of CASES) {
  const invoeren = Array.from({ length: regions }, (_, region) =>
    createInvoeren(String(5501 + region), rows, region + 1),
  ).flat();
  const { rows: all, milliseconds, cpuMilliseconds, shortRuns } = measure(invoeren, act);
  const perRow = ((cpuMilliseconds * 1_000) / all).toFixed(2);
  console.log(
    `| ${name} | ${all} | ${milliseconds.toFixed(0)} | ${cpuMilliseconds.toFixed(0)} | ${perRow} | ${shortRuns} of ${invoeren.length} |`,
  );
}
