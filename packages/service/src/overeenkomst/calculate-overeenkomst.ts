import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { err, findRegio, ok, periodeHas } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import { findKavel } from '@kavel/core/declaratie';
import {
  calculateAfspraken,
  declaratieverschillen,
  declaredPerTariefeenheid,
  findTarief,
} from '@kavel/core/overeenkomst';
import type {
  Declaratieverschil,
  EenheidRefusal,
  Maximumtarief,
  OvereenkomstInvoer,
  OvereenkomstRefusal,
  Productieafspraken,
} from '@kavel/core/overeenkomst';
import { createJsonPlaces, parsePathText } from '@kavel/formats/invoer';
import type { InvoerFinding } from '@kavel/formats/invoer';
import { readOvereenkomst } from '@kavel/formats/overeenkomst';
import { readMaximumtarieven } from '@kavel/formats/referentie';
import type { Referentie } from '@kavel/formats/referentie';
import { loadInstallatiereferentie } from '../referentie/load-installatiereferentie.ts';
import type { Installatie } from '../referentie/load-installatiereferentie.ts';

/** Maximum tariffs when the user brings none; every row says FICTIEF. */
export const DEMONSTRATIETARIEVEN = 'referentie/tarieven-demonstratie.csv';

type Textfile = { readonly bestand: string; readonly text: string };

export type OvereenkomstRequest = Installatie & {
  readonly invoer: Textfile;
  /** Maximum tariffs; without them those that the installation has imported, or else those of the demonstration. */
  readonly tarieven?: Textfile;
};

export type Overeenkomstberekening = {
  readonly invoer: OvereenkomstInvoer;
  readonly afspraken: Productieafspraken;
  /** What the rounding of the claimed minute makes over the agreed volumes. */
  readonly verschillen: readonly Declaratieverschil[];
};

/** What a rule refuses, with its place in the input file. */
export type GeplaatsteRefusal = {
  readonly bestand: string;
  readonly regel: number;
  readonly refusal: OvereenkomstberekeningRefusal;
};

export type OvereenkomstberekeningRefusal =
  | OvereenkomstRefusal
  | { readonly veld: string; readonly code: 'regio-onbekend'; readonly waarde: string }
  | (EenheidRefusal & { readonly veld: string; readonly prestatie: string })
  | {
      readonly veld: string;
      readonly code: 'kavel-past-niet-bij-prestatie';
      readonly prestatie: string;
      readonly kavel: string;
      readonly verwacht: string | undefined;
    };

export type OvereenkomstFault =
  | { readonly soort: 'onleesbaar'; readonly findings: readonly InvoerFinding[] }
  | { readonly soort: 'geweigerd'; readonly refusals: readonly GeplaatsteRefusal[] };

/** Reads a set of agreements, holds it against the reference data and calculates it; nothing is stored. */
export async function calculateOvereenkomst(
  request: OvereenkomstRequest,
): Promise<Result<Overeenkomstberekening, OvereenkomstFault>> {
  const sources = await loadSources(request);
  if (!sources.ok) return err({ soort: 'onleesbaar', findings: sources.error });
  const { bestand, text } = request.invoer;
  const invoer = readOvereenkomst(text, bestand);
  if (!invoer.ok) return err({ soort: 'onleesbaar', findings: invoer.error });
  const lineOf = createJsonPlaces(text);
  const place = (refusal: OvereenkomstberekeningRefusal): GeplaatsteRefusal => ({
    bestand,
    regel: lineOf(parsePathText(refusal.veld)),
    refusal,
  });
  const tijdseenheidOf = tijdseenheden(sources.value.referentie, invoer.value.jaar);
  const strange = [
    ...referenceFaults(invoer.value, sources.value.referentie),
    ...unitFaults(invoer.value, sources.value.tarieven, tijdseenheidOf),
  ];
  if (strange.length > 0) return err({ soort: 'geweigerd', refusals: strange.map(place) });
  const afspraken = calculateAfspraken(invoer.value, sources.value.tarieven);
  if (!afspraken.ok) return err({ soort: 'geweigerd', refusals: afspraken.error.map(place) });
  const { minuutprijs } = invoer.value.instellingen;
  const verschillen = declaratieverschillen(afspraken.value, tijdseenheidOf, minuutprijs);
  return ok({ invoer: invoer.value, afspraken: afspraken.value, verschillen });
}

type Sources = { readonly referentie: Referentie; readonly tarieven: readonly Maximumtarief[] };

async function loadSources({
  checkout,
  dataFolder,
  tarieven,
}: OvereenkomstRequest): Promise<Result<Sources, readonly InvoerFinding[]>> {
  const referentie = loadInstallatiereferentie({ checkout, dataFolder });
  if (!referentie.ok) return referentie;
  const { maximumtarieven } = referentie.value;
  if (tarieven === undefined && maximumtarieven.length > 0) {
    return ok({ referentie: referentie.value, tarieven: maximumtarieven });
  }
  const file = tarieven ?? {
    bestand: DEMONSTRATIETARIEVEN,
    text: await readFile(join(checkout, DEMONSTRATIETARIEVEN), 'utf8'),
  };
  const read = readMaximumtarieven(file.text, file.bestand);
  return read.ok ? ok({ referentie: referentie.value, tarieven: read.value }) : read;
}

type TijdseenheidOf = (prestatie: string) => string | undefined;

/** The unit in which a prestatie is claimed in the year, by the koppeltabel; undefined when it has none. */
function tijdseenheden({ koppeltabel }: Referentie, jaar: number): TijdseenheidOf {
  const day = Temporal.PlainDate.from({ year: jaar, month: 1, day: 1 });
  const valid = koppeltabel.filter((rij) => rij.tijdseenheid !== '' && periodeHas(rij.geldig, day));
  const units = new Map(valid.map(({ prestatie, tijdseenheid }) => [prestatie, tijdseenheid]));
  return (prestatie) => units.get(prestatie);
}

/** A tariff in another unit than the one in which the prestatie is claimed cannot be turned into a claim price. */
function unitFaults(
  { jaar, zorgaanbieders }: OvereenkomstInvoer,
  tarieven: readonly Maximumtarief[],
  tijdseenheidOf: TijdseenheidOf,
): OvereenkomstberekeningRefusal[] {
  const day = Temporal.PlainDate.from({ year: jaar, month: 1, day: 1 });
  return zorgaanbieders.flatMap(({ prestaties }, at) =>
    prestaties.flatMap(({ prestatie }, index): OvereenkomstberekeningRefusal[] => {
      const tijdseenheid = tijdseenheidOf(prestatie);
      const tarief = findTarief(tarieven, prestatie, day);
      if (tijdseenheid === undefined || !tarief.ok) return [];
      const converted = declaredPerTariefeenheid(tijdseenheid, tarief.value.eenheid);
      const veld = `zorgaanbieders[${at}].prestaties[${index}].prestatie`;
      return converted.ok ? [] : [{ ...converted.error, veld, prestatie }];
    }),
  );
}

/** The region must bear its code on 1 January, and the kavel of a prestatie is data, not the user's choice. */
function referenceFaults(
  { regio, jaar, zorgaanbieders }: OvereenkomstInvoer,
  { regios, tabellen }: Referentie,
): OvereenkomstberekeningRefusal[] {
  const day = Temporal.PlainDate.from({ year: jaar, month: 1, day: 1 });
  const known = findRegio(regios, regio, day).ok;
  const unknown: OvereenkomstberekeningRefusal[] = known
    ? []
    : [{ code: 'regio-onbekend', veld: 'regio', waarde: regio }];
  const wrong = zorgaanbieders.flatMap(({ prestaties }, at) =>
    prestaties.flatMap(({ prestatie, kavel }, index): OvereenkomstberekeningRefusal[] => {
      const verwacht = findKavel(tabellen, prestatie, day);
      const veld = `zorgaanbieders[${at}].prestaties[${index}].kavel`;
      return verwacht === kavel
        ? []
        : [{ code: 'kavel-past-niet-bij-prestatie', veld, prestatie, kavel, verwacht }];
    }),
  );
  return [...unknown, ...wrong];
}
