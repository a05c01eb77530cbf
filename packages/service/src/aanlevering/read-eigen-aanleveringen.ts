import { dayInNetherlands, err, ok } from '@kavel/core/basis';
import type { Kavel, Result, Sector, Zorgkantoor } from '@kavel/core/basis';
import type { AangenomenBestand, Bestandtotaal, Weigering } from '@kavel/store/aanlevering';
import type { Contractjaarsleutel } from '@kavel/store/contractjaar';
import { readZorgaanbieders } from '@kavel/store/uitnutting';
import { inContractjaar, regioNaam } from '../uitnutting/contractjaar.ts';
import type { UitnuttingRefusal } from '../uitnutting/uitnutting.ts';
import { listAanlevermaanden } from './aanleverstand.ts';
import type { Aanlevermaand } from './aanleverstand.ts';
import { declaratiemaand, listAanlevertijden } from './aanlevertijd.ts';
import type { Aanlevertijd } from './aanlevertijd.ts';
import { listKavelbedragen } from './kavelbedragen.ts';
import type { Kavelbedrag } from './kavelbedragen.ts';
import { wordsOf } from './oorzaken.ts';
import type { Oorzaak, Oorzaakwoorden } from './oorzaken.ts';
import { readAanleverbronnen } from './read-aanleveringen.ts';
import type { Aanlevercontext } from './read-aanleveringen.ts';

type Bestandkop = {
  /** The month that the file counts for. */
  readonly maand: number;
  readonly ontvangenOp: string;
  readonly door: string;
  readonly regels: number;
};

/** A file that was accepted, or the row of the journal of one that was refused. */
export type EigenBestand =
  | (Bestandkop & {
      readonly uitkomst: 'aangenomen';
      readonly factuurnummer: string;
      /** A statement of production, not a claim file. */
      readonly isOpgave: boolean;
      readonly teLaat: boolean;
      readonly totaalEurocent: number;
      /** By month of care: a file of March may correct January. */
      readonly kavels: readonly {
        readonly kavel: Kavel;
        readonly zorgmaand: number;
        readonly eurocent: number;
      }[];
    })
  | (Bestandkop & {
      readonly uitkomst: 'geweigerd';
      readonly aantalBevindingen: number;
      readonly oorzaken: readonly Omit<Oorzaak, 'regels' | 'voorbeeld' | 'hulp'>[];
    });

export type EigenMaand = Aanlevertijd & Aanlevermaand & { readonly kavels: readonly Kavelbedrag[] };

export type EigenAanleveringen = Contractjaarsleutel & {
  readonly regioNaam: string;
  readonly zorgkantoor: Zorgkantoor;
  readonly fictief: boolean;
  readonly agb: string;
  readonly naam: string;
  readonly sector: Sector;
  readonly peildag: string;
  readonly termijnWerkdagen: number;
  readonly maanden: readonly EigenMaand[];
  /** The latest first. */
  readonly bestanden: readonly EigenBestand[];
};

/** What one provider sees of its own claims in a contract year. */
export function readEigenAanleveringen(
  context: Aanlevercontext,
  { regio, jaar, agb }: Contractjaarsleutel & { readonly agb: string },
): Promise<Result<EigenAanleveringen, UitnuttingRefusal>> {
  const { database, regios, now, kalender, woorden } = context;
  return inContractjaar(database, { regio, jaar }, async (transaction, { contractjaar, zorgkantoor }) => {
    const providers = await readZorgaanbieders(transaction, { regio, jaar });
    const provider = providers.find((row) => row.agb === agb);
    if (provider === undefined) return err({ code: 'zorgaanbieder-onbekend' });
    const bronnen = await readAanleverbronnen(transaction, { regio, jaar, agb });
    const vandaag = dayInNetherlands(now());
    const { termijnWerkdagen, verdeling } = bronnen.regels;
    const { afspraken, totalen, aangenomen, geweigerd } = bronnen;
    const tijden = listAanlevertijden(jaar, { kalender, termijnWerkdagen, vandaag });
    const maanden = listAanlevermaanden(jaar, tijden, bronnen).flatMap((maand, index) => {
      const tijd = tijden[index];
      if (tijd === undefined) return [];
      const kavels = listKavelbedragen(maand.maand, { jaar, verdeling, afspraken, totalen });
      return [{ ...tijd, ...maand, kavels }];
    });
    const bestanden = [
      ...aangenomen.map((file) => acceptedFile(jaar, file, totalen)),
      ...geweigerd.map((file) => refusedFile(jaar, file, woorden)),
    ].toSorted((left, right) => Temporal.Instant.compare(right.ontvangenOp, left.ontvangenOp));
    return ok({
      ...{ regio, jaar, agb },
      regioNaam: regioNaam(regios, regio, jaar),
      zorgkantoor,
      fictief: contractjaar.fictief,
      naam: provider.naam,
      sector: provider.sector,
      peildag: vandaag.toString(),
      termijnWerkdagen,
      maanden,
      bestanden,
    });
  });
}

function acceptedFile(
  jaar: number,
  file: AangenomenBestand,
  totalen: readonly Bestandtotaal[],
): EigenBestand {
  return {
    uitkomst: 'aangenomen',
    maand: declaratiemaand(jaar, file.periodeTotEnMet),
    ontvangenOp: file.ontvangenOp.toString(),
    door: file.ingenomenDoor,
    regels: file.regels,
    factuurnummer: file.factuurnummer,
    isOpgave: file.isOpgave,
    teLaat: file.teLaat,
    totaalEurocent: file.totaalEurocent,
    kavels: totalen
      .filter(({ bestand }) => bestand === file.id)
      .map(({ kavel, maand, eurocent }) => ({ kavel, zorgmaand: maand, eurocent })),
  };
}

function refusedFile(jaar: number, file: Weigering, woorden: Oorzaakwoorden): EigenBestand {
  return {
    uitkomst: 'geweigerd',
    maand: declaratiemaand(jaar, file.declaratiemaand),
    ontvangenOp: file.ontvangenOp.toString(),
    door: file.ingediendDoor,
    regels: file.regels,
    aantalBevindingen: file.bevindingen,
    oorzaken: file.oorzaken.map((telling) => ({ ...telling, ...wordsOf(telling, woorden) })),
  };
}
