import { assert } from '@kavel/core/basis';
import type { Agb, RegioCode } from '@kavel/core/basis';
import type { Chance } from './chance.ts';
import { FOUTEN } from './fout.ts';
import type { FoutSoort } from './fout.ts';
import type { GesimuleerdeZorgaanbieder } from './zorgaanbieder.ts';

/** What goes wrong on its way in the simulated year: which files are late, come in spoiled first, or never come. */
export type Scenario = {
  readonly teLaat: (agb: Agb) => ReadonlySet<number>;
  readonly fouten: (agb: Agb, maand: number) => readonly FoutSoort[];
  readonly zwijgers: readonly Zwijger[];
};

/** A provider that delivers care all year and claims nothing of the months from `vanafMaand` (1-12) on. */
export type Zwijger = { readonly agb: Agb; readonly vanafMaand: number };

/** The last two months: every shortage of the year lies before them. */
const ZWIJGT_VANAF = 11;

/**
 * Months that may come late. In the first half only the smallest provider is late: the share of a large one would
 * fall free and end the shortage. A late file must still find a click in the same year.
 */
const LATE_MONTHS = { starter: [2, 5], verblijf: [7, 10] } as const;

/**
 * Draws the scenario: two late files in each region, each kind of fault once, in different files. In each of
 * `zwijgregios` one more provider, whose files have nothing else of note, falls silent.
 */
export function drawScenario(
  chance: Chance,
  aanbieders: readonly GesimuleerdeZorgaanbieder[],
  zwijgregios: readonly RegioCode[] = [],
): Scenario {
  const regios = [...new Set(aanbieders.map((aanbieder) => aanbieder.regio))];
  const drawn = new Map(regios.map((regio) => [regio, candidates(chance, aanbieders, regio)]));
  const take = (regio: RegioCode): Agb => {
    const agb = drawn.get(regio)?.pop();
    assert(agb !== undefined, `region ${regio} has too few providers for the scenario`);
    return agb;
  };
  const late = regios.flatMap((regio) => [
    { agb: starterOf(aanbieders, regio), maand: chance.between(...LATE_MONTHS.starter) },
    { agb: take(regio), maand: chance.between(...LATE_MONTHS.verblijf) },
  ]);
  const spoiled = FOUTEN.map((soort, index) => ({
    soort,
    agb: take(regios[index % regios.length] as RegioCode),
    maand: chance.between(1, 12),
  }));
  return {
    teLaat: (agb) => new Set(late.filter((one) => one.agb === agb).map((one) => one.maand)),
    fouten: (agb, maand) =>
      spoiled.filter((one) => one.agb === agb && one.maand === maand).map((one) => one.soort),
    zwijgers: zwijgregios.map((regio) => ({ agb: take(regio), vanafMaand: ZWIJGT_VANAF })),
  };
}

function starterOf(aanbieders: readonly GesimuleerdeZorgaanbieder[], regio: RegioCode): Agb {
  const starter = aanbieders.find((one) => one.regio === regio && one.profiel === 'starter');
  assert(starter !== undefined, `region ${regio} has a starter`);
  return starter.agb;
}

/** Residential providers without a story of their own: they have a file every month. */
function candidates(
  chance: Chance,
  aanbieders: readonly GesimuleerdeZorgaanbieder[],
  regio: RegioCode,
): Agb[] {
  const able = aanbieders.filter(
    (one) => one.regio === regio && one.profiel === 'verblijf' && one.verhaal === undefined,
  );
  return chance.sample(able, able.length).map((one) => one.agb);
}
