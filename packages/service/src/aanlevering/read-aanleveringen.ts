import { assert, dayInNetherlands, ok } from '@kavel/core/basis';
import type { Result, Sector, Zorgkantoor } from '@kavel/core/basis';
import type { Aanleverstand } from '@kavel/core/declaratie';
import type { Werkkalender } from '@kavel/core/kalender';
import {
  readAangenomenBestanden,
  readBestandtotalen,
  readDeclaratieregels,
  readKavelafspraken,
  readWeigeringen,
} from '@kavel/store/aanlevering';
import type {
  AangenomenBestand,
  Aanleversleutel,
  Bestandtotaal,
  Declaratieregels,
  Kavelafspraak,
  Weigering,
} from '@kavel/store/aanlevering';
import type { Contractjaarsleutel } from '@kavel/store/contractjaar';
import type { Transaction } from '@kavel/store';
import { readZorgaanbieders } from '@kavel/store/uitnutting';
import { inContractjaar, regioNaam } from '../uitnutting/contractjaar.ts';
import type { UitnuttingContext, UitnuttingRefusal } from '../uitnutting/uitnutting.ts';
import { listAanlevermaanden, telBestanden, telStanden } from './aanleverstand.ts';
import type { Aanlevermaand, Bestandtelling } from './aanleverstand.ts';
import { declaratiemaand, listAanlevertijden } from './aanlevertijd.ts';
import type { Aanlevertijd } from './aanlevertijd.ts';
import { listKavelbedragen, sum } from './kavelbedragen.ts';
import type { Kavelbedrag } from './kavelbedragen.ts';
import { wordsOf } from './oorzaken.ts';
import type { Oorzaak, Oorzaakwoorden } from './oorzaken.ts';

export type Aanlevercontext = UitnuttingContext & {
  readonly kalender: Werkkalender;
  readonly woorden: Oorzaakwoorden;
};

/** One month of a region: who claimed, which files came, and what was claimed. */
export type Regiomaand = Aanlevertijd & {
  readonly standen: Readonly<Record<Aanleverstand, number>>;
  readonly bestanden: Bestandtelling;
  readonly kavels: readonly Kavelbedrag[];
};

/** One contracted provider over the twelve months. */
export type Aanlevering = {
  readonly agb: string;
  readonly naam: string;
  readonly sector: Sector;
  readonly afspraakEurocent: number;
  /** Over all months of care of the year. */
  readonly gedeclareerdEurocent: number;
  readonly maanden: readonly (Aanlevermaand & { readonly gedeclareerdEurocent: number })[];
};

/** One cause in the refused files of one provider for one month. */
export type Oorzaakregel = Omit<Oorzaak, 'regels' | 'voorbeeld' | 'hulp'> & {
  readonly maand: number;
  readonly agb: string;
  /** Refused files with this cause. */
  readonly bestanden: number;
};

export type Regioaanleveringen = Contractjaarsleutel & {
  readonly regioNaam: string;
  readonly zorgkantoor: Zorgkantoor;
  readonly fictief: boolean;
  /** The day on which it was asked, in the Netherlands. */
  readonly peildag: string;
  readonly termijnWerkdagen: number;
  readonly maanden: readonly Regiomaand[];
  readonly zorgaanbieders: readonly Aanlevering[];
  readonly oorzaken: readonly Oorzaakregel[];
};

/** What the controller of a region sees: per month who has not claimed, what was refused and why (issue 4, item 8). */
export function readRegioaanleveringen(
  context: Aanlevercontext,
  sleutel: Contractjaarsleutel,
): Promise<Result<Regioaanleveringen, UitnuttingRefusal>> {
  const { database, regios, now, kalender, woorden } = context;
  return inContractjaar(database, sleutel, async (transaction, { contractjaar, zorgkantoor }) => {
    const bronnen = await readAanleverbronnen(transaction, sleutel);
    const providers = await readZorgaanbieders(transaction, sleutel);
    const vandaag = dayInNetherlands(now());
    const { termijnWerkdagen } = bronnen.regels;
    const tijden = listAanlevertijden(sleutel.jaar, { kalender, termijnWerkdagen, vandaag });
    const zorgaanbieders = providers.map((provider) => {
      const own = aanbiederbronnen(bronnen, provider.agb);
      const maanden = listAanlevermaanden(sleutel.jaar, tijden, own).map((maand) => ({
        ...maand,
        gedeclareerdEurocent: claimedIn(own.totalen, maand.maand),
      }));
      const gedeclareerdEurocent = sum(own.totalen.map(({ eurocent }) => eurocent));
      return { ...provider, gedeclareerdEurocent, maanden };
    });
    return ok({
      ...sleutel,
      regioNaam: regioNaam(regios, sleutel.regio, sleutel.jaar),
      zorgkantoor,
      fictief: contractjaar.fictief,
      peildag: vandaag.toString(),
      termijnWerkdagen,
      maanden: composeRegiomaanden(sleutel.jaar, { tijden, bronnen, zorgaanbieders }),
      zorgaanbieders,
      oorzaken: sumOorzaken(sleutel.jaar, bronnen.geweigerd, woorden),
    });
  });
}

export type Aanleverbronnen = {
  readonly regels: Declaratieregels;
  readonly aangenomen: readonly AangenomenBestand[];
  readonly geweigerd: readonly Weigering[];
  readonly totalen: readonly Bestandtotaal[];
  readonly afspraken: readonly Kavelafspraak[];
};

/** Everything about the claims of a contract year, or of one provider in it; the year must be open. */
export async function readAanleverbronnen(
  transaction: Transaction,
  sleutel: Aanleversleutel,
): Promise<Aanleverbronnen> {
  const regels = await readDeclaratieregels(transaction, sleutel);
  assert(regels !== undefined, 'a contract year that was found has its rules');
  return {
    regels,
    aangenomen: await readAangenomenBestanden(transaction, sleutel),
    geweigerd: await readWeigeringen(transaction, sleutel),
    totalen: await readBestandtotalen(transaction, sleutel),
    afspraken: await readKavelafspraken(transaction, sleutel),
  };
}

function aanbiederbronnen({ aangenomen, geweigerd, totalen }: Aanleverbronnen, agb: string) {
  const own = <Row extends { readonly agb: string }>(rows: readonly Row[]): readonly Row[] =>
    rows.filter((row) => row.agb === agb);
  return { aangenomen: own(aangenomen), geweigerd: own(geweigerd), totalen: own(totalen) };
}

function claimedIn(totalen: readonly Bestandtotaal[], maand: number): number {
  return sum(totalen.filter((row) => row.maand === maand).map(({ eurocent }) => eurocent));
}

type Maandbronnen = {
  readonly tijden: readonly Aanlevertijd[];
  readonly bronnen: Aanleverbronnen;
  readonly zorgaanbieders: readonly Aanlevering[];
};

function composeRegiomaanden(
  jaar: number,
  { tijden, bronnen, zorgaanbieders }: Maandbronnen,
): readonly Regiomaand[] {
  const { regels, aangenomen, geweigerd, ...bedragbronnen } = bronnen;
  return tijden.map((tijd, index) => {
    const { maand } = tijd;
    const standen = zorgaanbieders.flatMap(({ maanden }) => maanden[index]?.stand ?? []);
    return {
      ...tijd,
      standen: telStanden(standen),
      bestanden: telBestanden({
        aangenomen: aangenomen.filter((file) => declaratiemaand(jaar, file.periodeTotEnMet) === maand),
        geweigerd: geweigerd.filter((file) => declaratiemaand(jaar, file.declaratiemaand) === maand),
      }),
      kavels: listKavelbedragen(maand, { jaar, verdeling: regels.verdeling, ...bedragbronnen }),
    };
  });
}

/** The journal added up by month, provider and cause; most findings first. */
function sumOorzaken(
  jaar: number,
  geweigerd: readonly Weigering[],
  woorden: Oorzaakwoorden,
): readonly Oorzaakregel[] {
  const sums = new Map<string, Oorzaakregel>();
  for (const { agb, declaratiemaand: dag, oorzaken } of geweigerd) {
    const maand = declaratiemaand(jaar, dag);
    for (const telling of oorzaken) {
      const { retourcode, record, veld, aantal } = telling;
      const key = [maand, agb, retourcode, record, veld].join(' ');
      const known = sums.get(key) ?? {
        ...{ maand, agb, ...telling, ...wordsOf(telling, woorden), aantal: 0, bestanden: 0 },
      };
      sums.set(key, { ...known, aantal: known.aantal + aantal, bestanden: known.bestanden + 1 });
    }
  }
  return [...sums.values()].toSorted((left, right) => right.aantal - left.aantal);
}
