import { readKavelMaanden, readUitnuttingRuns } from '@kavel/store/uitnutting';
import type { Zorgkantoor } from '@kavel/core/basis';
import { sumBedragen } from './bedragen.ts';
import { herkomstOf, listContractjaren, regioNaam } from './contractjaar.ts';
import type { Gevonden } from './contractjaar.ts';
import type { Herkomst, UitnuttingContext } from './uitnutting.ts';

/** The last published month in a few figures. */
export type Stand = {
  readonly maand: number;
  readonly herkomst: Herkomst;
  readonly ruimteEurocent: number;
  readonly betaalbaarEurocent: number;
  readonly clickEurocent: number;
  readonly openstaandEurocent: number;
};

export type Contractjaar = {
  readonly regio: string;
  readonly regioNaam: string;
  readonly jaar: number;
  readonly zorgkantoor: Zorgkantoor;
  readonly fictief: boolean;
  readonly contracteerruimteEurocent: number;
  readonly reserveringEurocent: number;
  readonly afspraakEurocent: number;
  readonly zorgaanbieders: number;
  readonly stand?: Stand;
};

/** All regions and years of this installation, with where each of them stands. */
export async function readContractjaarOverzicht(
  context: UitnuttingContext,
): Promise<{ readonly contractjaren: readonly Contractjaar[] }> {
  const all = await listContractjaren(context.database);
  return { contractjaren: await Promise.all(all.map((gevonden) => composeContractjaar(context, gevonden))) };
}

async function composeContractjaar(
  { database, regios }: UitnuttingContext,
  { contractjaar, zorgkantoor }: Gevonden,
): Promise<Contractjaar> {
  const { regio, jaar } = contractjaar;
  const stand = await database.read(zorgkantoor, async (transaction) => {
    const runs = await readUitnuttingRuns(transaction, { regio, jaar });
    const laatste = runs.at(-1);
    if (laatste === undefined) return undefined;
    const lines = await readKavelMaanden(transaction, { regio, jaar });
    const year = sumBedragen(lines);
    const month = sumBedragen(lines.filter(({ maand }) => maand === laatste.maand));
    return {
      maand: laatste.maand,
      herkomst: herkomstOf({ regio, jaar }, laatste),
      ruimteEurocent: laatste.ruimteEurocent,
      betaalbaarEurocent: year.betaalbaarEurocent,
      clickEurocent: year.clickEurocent,
      openstaandEurocent: month.openstaandEurocent,
    };
  });
  return {
    regio,
    regioNaam: regioNaam(regios, regio, jaar),
    jaar,
    zorgkantoor,
    fictief: contractjaar.fictief,
    contracteerruimteEurocent: contractjaar.contracteerruimteEurocent,
    reserveringEurocent: contractjaar.reserveringEurocent,
    afspraakEurocent: contractjaar.afspraakEurocent,
    zorgaanbieders: contractjaar.zorgaanbieders,
    ...(stand === undefined ? {} : { stand }),
  };
}
