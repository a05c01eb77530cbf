import { ok } from '@kavel/core/basis';
import type { Result, Sector } from '@kavel/core/basis';
import type { Contractjaarsleutel } from '@kavel/store/contractjaar';
import { readUitnuttingRuns, readZorgaanbiederMaanden, readZorgaanbieders } from '@kavel/store/uitnutting';
import { sumCumulatief } from './bedragen.ts';
import type { Cumulatief } from './bedragen.ts';
import { herkomstOf, inContractjaar, regioNaam } from './contractjaar.ts';
import type { Herkomst, UitnuttingContext, UitnuttingRefusal } from './uitnutting.ts';

export type ZorgaanbiederRegel = {
  readonly agb: string;
  readonly naam: string;
  readonly sector: Sector;
  readonly afspraakEurocent: number;
  readonly totEnMet: Cumulatief;
  readonly openstaandEurocent: number;
};

export type Zorgaanbieders = {
  readonly regio: string;
  readonly regioNaam: string;
  readonly jaar: number;
  readonly fictief: boolean;
  readonly herkomst?: Herkomst;
  readonly zorgaanbieders: readonly ZorgaanbiederRegel[];
};

/** Every provider with an agreement in the year: agreed, produced, within, over, clicked, waiting, payable. */
export async function readZorgaanbiedersOverzicht(
  { database, regios }: UitnuttingContext,
  { regio, jaar }: Contractjaarsleutel,
): Promise<Result<Zorgaanbieders, UitnuttingRefusal>> {
  return inContractjaar(database, { regio, jaar }, async (transaction, { contractjaar }) => {
    const laatste = (await readUitnuttingRuns(transaction, { regio, jaar })).at(-1);
    const months = Map.groupBy(
      await readZorgaanbiederMaanden(transaction, { regio, jaar }),
      ({ agb }) => agb,
    );
    const rows = await readZorgaanbieders(transaction, { regio, jaar });
    const zorgaanbieders = rows.map((row) => {
      const own = months.get(row.agb) ?? [];
      const openstaand = own.find(({ maand }) => maand === laatste?.maand)?.openstaandEurocent ?? 0;
      return { ...row, totEnMet: sumCumulatief(own), openstaandEurocent: openstaand };
    });
    return ok({
      regio,
      regioNaam: regioNaam(regios, regio, jaar),
      jaar,
      fictief: contractjaar.fictief,
      ...(laatste === undefined ? {} : { herkomst: herkomstOf({ regio, jaar }, laatste) }),
      zorgaanbieders,
    });
  });
}
