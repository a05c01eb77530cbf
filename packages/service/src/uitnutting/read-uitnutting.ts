import { ok } from '@kavel/core/basis';
import type { Kavel, Result } from '@kavel/core/basis';
import { pickInstellingen } from '@kavel/core/click';
import type { Contractjaarsleutel } from '@kavel/store/contractjaar';
import { readKavelMaanden, readUitnuttingRuns } from '@kavel/store/uitnutting';
import type { KavelMaandRow, UitnuttingRunRow } from '@kavel/store/uitnutting';
import { runningTotals, sumBedragen } from './bedragen.ts';
import type { Cumulatief } from './bedragen.ts';
import { herkomstOf, inContractjaar, regioNaam } from './contractjaar.ts';
import { MINIMUM_ZORGAANBIEDERS, groupKavels, providersOf } from './kleine-cellen.ts';
import { regioStappen } from './regio-stappen.ts';
import type {
  KavelCel,
  Uitnutting,
  UitnuttingContext,
  UitnuttingMaand,
  UitnuttingRefusal,
} from './uitnutting.ts';

/** The uitnutting of one region and year: every published month, by kavel (S003-133). */
export async function readUitnutting(
  { database, regios }: UitnuttingContext,
  { regio, jaar }: Contractjaarsleutel,
): Promise<Result<Uitnutting, UitnuttingRefusal>> {
  return inContractjaar(database, { regio, jaar }, async (transaction, { contractjaar, zorgkantoor }) => {
    const runs = await readUitnuttingRuns(transaction, { regio, jaar });
    const rows = await readKavelMaanden(transaction, { regio, jaar });
    return ok({
      regio,
      regioNaam: regioNaam(regios, regio, jaar),
      jaar,
      zorgkantoor,
      fictief: contractjaar.fictief,
      minimumZorgaanbieders: MINIMUM_ZORGAANBIEDERS,
      maanden: composeMaanden({ regio, jaar }, runs, rows),
    });
  });
}

function composeMaanden(
  sleutel: Contractjaarsleutel,
  runs: readonly UitnuttingRunRow[],
  rows: readonly KavelMaandRow[],
): UitnuttingMaand[] {
  const groups = groupKavels(rows, MINIMUM_ZORGAANBIEDERS);
  const rowsByMaand = Map.groupBy(rows, ({ maand }) => maand);
  const months = runs.map((run) => rowsByMaand.get(run.maand) ?? []);
  const totEnMet = runningTotals(months.map(sumBedragen));
  return runs.map((run, index) =>
    composeMaand(sleutel, run, { rows: months[index] ?? [], totEnMet: totEnMet[index], groups }),
  );
}

type Maandcijfers = {
  readonly rows: readonly KavelMaandRow[];
  readonly totEnMet: Cumulatief | undefined;
  readonly groups: readonly Kavel[][];
};

function composeMaand(
  sleutel: Contractjaarsleutel,
  run: UitnuttingRunRow,
  { rows, totEnMet, groups }: Maandcijfers,
): UitnuttingMaand {
  const totaal = sumBedragen(rows);
  const maand = {
    maand: run.maand,
    herkomst: herkomstOf(sleutel, run),
    contracteerruimteEurocent: run.contracteerruimteEurocent,
    reserveringEurocent: run.reserveringEurocent,
    afspraakEurocent: rows.reduce((sum, row) => sum + row.afspraakEurocent, 0),
    eerderBetaaldEurocent: run.eerderBetaaldEurocent,
    ruimteEurocent: run.ruimteEurocent,
    beschikbaarEurocent: run.beschikbaarEurocent,
    instellingen: pickInstellingen(run.instellingen),
    totaal,
    totEnMet: totEnMet ?? totaal,
    kavels: groups.map((group) => composeCel(run.maand, rows, group)),
  };
  return { ...maand, stappen: regioStappen(maand) };
}

function composeCel(maand: number, rows: readonly KavelMaandRow[], kavels: Kavel[]): KavelCel {
  return {
    kavels,
    zorgaanbieders: providersOf(rows, maand, kavels).size,
    bedragen: sumBedragen(rows.filter(({ kavel }) => kavels.includes(kavel))),
  };
}
