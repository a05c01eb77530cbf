import { assert, eurocent, mulDiv, sumEurocent } from '@kavel/core/basis';
import type { Agb, Eurocent, Kavel, RegioCode } from '@kavel/core/basis';
import { allocateClick } from '@kavel/core/click';
import type { ClickInstellingen, ClickToedeling } from '@kavel/core/click';
import type { Chance } from './chance.ts';
import { JAAR, dayOf, dayText, monthDays } from './dag.ts';

/** The amount that is in force from a day on; a region gets more in the course of the year, never less. */
export type Ruimteversie = {
  readonly soort: 'definitief' | 'aangepast';
  readonly vanKrachtOp: string;
  readonly bedragEurocent: Eurocent;
};

export type Regiojaar = {
  readonly regio: RegioCode;
  readonly reserveringEurocent: Eurocent;
  readonly afspraken: readonly {
    readonly agb: Agb;
    readonly kavel: Kavel;
    readonly afspraakEurocent: Eurocent;
  }[];
  /** Accepted production by month of click (1-12) and by `agb|kavel`. */
  readonly productie: readonly ReadonlyMap<string, number>[];
};

/** Months in which the first amount leaves tier 1 partly unmet. */
const KRAPPE_MAANDEN = 6;
const DAYS = monthDays(12).totEnMet - monthDays(1).van + 1;

/**
 * The contracteerruimte that makes a year worth looking at. Regional amounts are not public (nza.md §2.3), so the
 * simulation sets them from what the year will ask, which a real NZa cannot know: until and including June a drawn
 * part of what tier 1 asks beyond the unused agreements, after that a drawn part of the whole overproductie of the
 * year. Whole euros.
 */
export function createContracteerruimte(
  chance: Chance,
  year: Regiojaar,
  instellingen: ClickInstellingen,
): readonly [Ruimteversie, Ruimteversie] {
  const months = year.productie.map((_, index) => demandOf(year, instellingen, index + 1));
  const first = mulDiv(tightRoom(months), chance.between(45, 70), 100, 'omlaag');
  const rest = mulDiv(yearDemand(months), chance.between(72, 88), 100, 'omlaag');
  assert(first > 0 && rest > first, `region ${year.regio} has no shortage to show`);
  const fixed = year.reserveringEurocent + agreed(year);
  const amount = (extra: number): Eurocent => eurocent(mulDiv(fixed + extra, 1, 100, 'omhoog') * 100);
  return [
    { soort: 'definitief', vanKrachtOp: dayText(dayOf(1, 1)), bedragEurocent: amount(first) },
    {
      soort: 'aangepast',
      vanKrachtOp: dayText(dayOf(KRAPPE_MAANDEN + 2, 1)),
      bedragEurocent: amount(rest),
    },
  ];
}

type Demand = { readonly tier1: number; readonly all: number; readonly unused: number };

/** What one month asks and leaves, read from a click on that month alone; its room plays no part. */
function demandOf(year: Regiojaar, instellingen: ClickInstellingen, maand: number): Demand {
  const outcome = clickAlone(year, instellingen, maand);
  const tier1 = instellingen.voorrang[0] ?? [];
  const demand = { tier1: 0, all: 0, unused: 0 };
  for (const regel of outcome.regels) {
    demand.all += regel.overproductieEurocent;
    if (tier1.includes(regel.kavel)) demand.tier1 += regel.overproductieEurocent;
    demand.unused += regel.aandeelEurocent - regel.binnenAfspraakEurocent;
  }
  return demand;
}

function clickAlone(year: Regiojaar, instellingen: ClickInstellingen, maand: number): ClickToedeling {
  const production = year.productie[maand - 1];
  const outcome = allocateClick({
    ...instellingen,
    regio: year.regio,
    jaar: JAAR,
    maand,
    contracteerruimteEurocent: agreed(year),
    reserveringEurocent: eurocent(0),
    eerderBetaaldEurocent: eurocent(0),
    regels: year.afspraken.map((row) => ({
      ...row,
      productieEurocent: eurocent(production?.get(`${row.agb}|${row.kavel}`) ?? 0),
      openstaandEurocent: eurocent(0),
    })),
  });
  assert(outcome.ok, `region ${year.regio}, month ${maand}: ${outcome.ok ? '' : outcome.error.code}`);
  return outcome.value;
}

function agreed({ afspraken }: Regiojaar): Eurocent {
  return sumEurocent(afspraken.map((row) => row.afspraakEurocent));
}

/** The room of a year below which tier 1 is short in every one of the first months. */
function tightRoom(months: readonly Demand[]): number {
  let open = 0;
  const bounds = months.slice(0, KRAPPE_MAANDEN).map((month, index) => {
    open += month.tier1 - month.unused;
    return mulDiv(open, DAYS, monthDays(index + 1).totEnMet - monthDays(1).van + 1, 'omlaag');
  });
  return Math.min(...bounds);
}

function yearDemand(months: readonly Demand[]): number {
  return months.reduce((sum, month) => sum + month.all - month.unused, 0);
}
