import { KAVELS, err, ok } from '@kavel/core/basis';
import type { Kavel, Result, Sector } from '@kavel/core/basis';
import type { Contractjaarsleutel } from '@kavel/store/contractjaar';
import {
  readAfspraken,
  readUitnuttingRuns,
  readZorgaanbiederKavels,
  readZorgaanbieders,
} from '@kavel/store/uitnutting';
import type { UitnuttingRunRow, ZorgaanbiederKavelRow } from '@kavel/store/uitnutting';
import { computeClickeffecten } from '../click/index.ts';
import { runningTotals, sumBedragen } from './bedragen.ts';
import type { Bedragen, Cumulatief } from './bedragen.ts';
import { herkomstOf, inContractjaar, regioNaam } from './contractjaar.ts';
import { kavelStappen } from './kavel-stappen.ts';
import type { Herkomst, UitlegStap, UitnuttingContext, UitnuttingRefusal } from './uitnutting.ts';

export type ZorgaanbiederMaand = {
  readonly maand: number;
  readonly herkomst: Herkomst;
  readonly totaal: Bedragen;
  readonly totEnMet: Cumulatief;
  readonly kavels: readonly {
    readonly kavel: Kavel;
    readonly bedragen: Bedragen;
    readonly stappen: readonly UitlegStap[];
  }[];
};

export type ZorgaanbiederJaar = {
  readonly regio: string;
  readonly regioNaam: string;
  readonly jaar: number;
  readonly fictief: boolean;
  readonly agb: string;
  readonly naam: string;
  readonly sector: Sector;
  readonly afspraken: readonly { readonly kavel: Kavel; readonly afspraakEurocent: number }[];
  readonly maanden: readonly ZorgaanbiederMaand[];
  /** What the moment of claiming meant up to the last month; absent before the first published click. */
  readonly effect?: { readonly vroegdeclareerderEurocent: number; readonly doorLaatEurocent: number };
};

/** The year of one provider: its agreement, and every published month with the derivation of each amount. */
export async function readZorgaanbiederJaar(
  context: UitnuttingContext,
  sleutel: Contractjaarsleutel & { readonly agb: string },
): Promise<Result<ZorgaanbiederJaar, UitnuttingRefusal>> {
  const jaar = await readJaar(context, sleutel);
  const laatste = jaar.ok ? jaar.value.maanden.at(-1) : undefined;
  if (!jaar.ok || laatste === undefined) return jaar;
  const effecten = await computeClickeffecten(context, { ...sleutel, maand: laatste.maand });
  const effect = effecten.ok ? effecten.value[0] : undefined;
  if (effect === undefined) return jaar;
  const { vroegdeclareerderEurocent, doorLaatEurocent } = effect;
  return ok({ ...jaar.value, effect: { vroegdeclareerderEurocent, doorLaatEurocent } });
}

async function readJaar(
  { database, regios }: UitnuttingContext,
  { regio, jaar, agb }: Contractjaarsleutel & { readonly agb: string },
): Promise<Result<ZorgaanbiederJaar, UitnuttingRefusal>> {
  return inContractjaar(database, { regio, jaar }, async (transaction, { contractjaar }) => {
    const providers = await readZorgaanbieders(transaction, { regio, jaar });
    const provider = providers.find((row) => row.agb === agb);
    if (provider === undefined) return err({ code: 'zorgaanbieder-onbekend' });
    const runs = await readUitnuttingRuns(transaction, { regio, jaar });
    const rows = await readZorgaanbiederKavels(transaction, { regio, jaar }, agb);
    const afspraken = await readAfspraken(transaction, { regio, jaar }, agb);
    return ok({
      regio,
      regioNaam: regioNaam(regios, regio, jaar),
      jaar,
      fictief: contractjaar.fictief,
      agb,
      naam: provider.naam,
      sector: provider.sector,
      afspraken: inKavelOrder(afspraken),
      maanden: composeMaanden({ regio, jaar }, runs, rows),
    });
  });
}

function composeMaanden(
  sleutel: Contractjaarsleutel,
  runs: readonly UitnuttingRunRow[],
  rows: readonly ZorgaanbiederKavelRow[],
): ZorgaanbiederMaand[] {
  const rowsByMaand = Map.groupBy(rows, ({ maand }) => maand);
  const months = runs.map((run) => rowsByMaand.get(run.maand) ?? []);
  const totEnMet = runningTotals(months.map(sumBedragen));
  return runs.map((run, index) => {
    const own = months[index] ?? [];
    const totaal = sumBedragen(own);
    return {
      maand: run.maand,
      herkomst: herkomstOf(sleutel, run),
      totaal,
      totEnMet: totEnMet[index] ?? totaal,
      kavels: inKavelOrder(own).map((row) => ({
        kavel: row.kavel,
        bedragen: sumBedragen([row]),
        stappen: kavelStappen(row),
      })),
    };
  });
}

/** The same order on every page: that of the list of kavels. */
function inKavelOrder<Row extends { readonly kavel: Kavel }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((left, right) => KAVELS.indexOf(left.kavel) - KAVELS.indexOf(right.kavel));
}
