import {
  HONDERD_PROCENT,
  assert,
  err,
  eurocent,
  formatPct,
  ok,
  parseAgb,
  parsePct,
  parseRegioCode,
} from '@kavel/core/basis';
import type { Pct, Result } from '@kavel/core/basis';
import {
  EENJARIG_ONDER_2018_EUROCENT,
  MINUUTPRIJS_AANGENOMEN,
  PRESTATIEKAVELS,
  VOLUMEREGELS_2018,
} from '@kavel/core/overeenkomst';
import type {
  OvereenkomstInvoer,
  Overeenkomstinstellingen,
  Prestatiekavel,
  Volumegrens,
  ZorgaanbiederInvoer,
} from '@kavel/core/overeenkomst';
import type { Static } from 'typebox';
import { readJson } from '../invoer/index.ts';
import type { InvoerFinding } from '../invoer/index.ts';
import { OvereenkomstSchema } from './overeenkomst-schema.ts';
import type {
  InstellingenSchema,
  PercentagesSchema,
  VolumegrenzenSchema,
  ZorgaanbiederSchema,
} from './overeenkomst-schema.ts';

/** Reads the set of `kavel overeenkomst bereken`; settings that are left out are those of 003 for 2018. */
export function readOvereenkomst(
  text: string,
  bestand: string,
): Result<OvereenkomstInvoer, readonly InvoerFinding[]> {
  const read = readJson(OvereenkomstSchema, text, bestand);
  if (!read.ok) return err(read.error);
  const { regio, jaar, instellingen, zorgaanbieders } = read.value;
  return ok({
    regio: valueOf(parseRegioCode(regio)),
    jaar,
    contracteerruimteEurocent: eurocent(read.value.contracteerruimteEurocent),
    reserveringEurocent: eurocent(read.value.reserveringEurocent),
    instellingen: readInstellingen(instellingen ?? {}),
    zorgaanbieders: zorgaanbieders.map(readZorgaanbieder),
  });
}

/** Writes a set so that `readOvereenkomst` gives it back; every setting is written out. */
export function writeOvereenkomst(invoer: OvereenkomstInvoer): string {
  const document: Static<typeof OvereenkomstSchema> = {
    regio: invoer.regio,
    jaar: invoer.jaar,
    contracteerruimteEurocent: invoer.contracteerruimteEurocent,
    reserveringEurocent: invoer.reserveringEurocent,
    instellingen: instellingenDocument(invoer.instellingen),
    zorgaanbieders: invoer.zorgaanbieders.map((aanbieder) => ({
      ...aanbieder,
      percentages: percentagesDocument(aanbieder.percentages),
      prestaties: [...aanbieder.prestaties],
      meerzorg: [...aanbieder.meerzorg],
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** The settings as the exchange format writes them: percentages as text. */
export function instellingenDocument(
  instellingen: Overeenkomstinstellingen,
): Required<Static<typeof InstellingenSchema>> {
  return {
    extrapolatie: instellingen.extrapolatie,
    toekenningspercentage: formatPct(instellingen.toekenningspercentage),
    lezing: instellingen.lezing,
    percentageNhc: formatPct(instellingen.percentageNhc),
    percentageNic: formatPct(instellingen.percentageNic),
    eenjarigOnderEurocent: instellingen.eenjarigOnderEurocent,
    volumegrenzen: volumegrenzenDocument(instellingen.volumegrenzen),
    minuutprijs: instellingen.minuutprijs,
  };
}

function readInstellingen(document: Static<typeof InstellingenSchema>): Overeenkomstinstellingen {
  const { toekenningspercentage, percentageNhc, percentageNic, eenjarigOnderEurocent } = document;
  return {
    extrapolatie: document.extrapolatie ?? VOLUMEREGELS_2018.extrapolatie,
    lezing: document.lezing ?? VOLUMEREGELS_2018.lezing,
    toekenningspercentage: readPct(toekenningspercentage) ?? VOLUMEREGELS_2018.toekenningspercentage,
    percentageNhc: readPct(percentageNhc) ?? HONDERD_PROCENT,
    percentageNic: readPct(percentageNic) ?? HONDERD_PROCENT,
    eenjarigOnderEurocent:
      eenjarigOnderEurocent === undefined ? EENJARIG_ONDER_2018_EUROCENT : eurocent(eenjarigOnderEurocent),
    volumegrenzen: readVolumegrenzen(document.volumegrenzen ?? {}),
    minuutprijs: document.minuutprijs ?? MINUUTPRIJS_AANGENOMEN,
  };
}

type VolumegrenzenDocument = Static<typeof VolumegrenzenSchema>;

function readVolumegrenzen(document: VolumegrenzenDocument): Volumegrens[] {
  const { groei = [], aandeelInclusiefBehandeling, nieuweAanbiederAlleenThuis } = document;
  return [
    ...groei.map(({ groep, maximumPercentageVorigJaar, clausule }): Volumegrens => ({
      regel: 'groei',
      groep,
      maximumPercentageVorigJaar: valueOf(parsePct(maximumPercentageVorigJaar)),
      clausule,
    })),
    ...listOf(aandeelInclusiefBehandeling).map(({ maximumPercentage, clausule }): Volumegrens => ({
      regel: 'aandeelInclusiefBehandeling',
      maximumPercentage: valueOf(parsePct(maximumPercentage)),
      clausule,
    })),
    ...listOf(nieuweAanbiederAlleenThuis).map(({ clausule }): Volumegrens => ({
      regel: 'nieuweAanbiederAlleenThuis',
      clausule,
    })),
  ];
}

function listOf<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}

function volumegrenzenDocument(grenzen: readonly Volumegrens[]): VolumegrenzenDocument {
  const document: VolumegrenzenDocument = {};
  for (const grens of grenzen) {
    const { clausule } = grens;
    if (grens.regel === 'groei') {
      const maximumPercentageVorigJaar = formatPct(grens.maximumPercentageVorigJaar);
      document.groei = [
        ...(document.groei ?? []),
        { groep: grens.groep, maximumPercentageVorigJaar, clausule },
      ];
    } else if (grens.regel === 'aandeelInclusiefBehandeling') {
      document.aandeelInclusiefBehandeling = {
        maximumPercentage: formatPct(grens.maximumPercentage),
        clausule,
      };
    } else {
      document.nieuweAanbiederAlleenThuis = { clausule };
    }
  }
  return document;
}

function readZorgaanbieder(document: Static<typeof ZorgaanbiederSchema>): ZorgaanbiederInvoer {
  return {
    ...document,
    agb: valueOf(parseAgb(document.agb)),
    productieJanJunEurocent: eurocent(document.productieJanJunEurocent),
    percentages: readPercentages(document.percentages),
    meerzorg: document.meerzorg.map(({ kavel, ...amounts }) => ({
      kavel,
      productieJanJunEurocent: eurocent(amounts.productieJanJunEurocent),
      bovenregionaalEurocent: eurocent(amounts.bovenregionaalEurocent),
    })),
  };
}

type Percentages = Readonly<Partial<Record<Prestatiekavel, Pct>>>;

function readPercentages(document: Static<typeof PercentagesSchema>): Percentages {
  const given = PRESTATIEKAVELS.flatMap((kavel) => {
    const percentage = readPct(document[kavel]);
    return percentage === undefined ? [] : [[kavel, percentage] as const];
  });
  return Object.fromEntries(given);
}

function percentagesDocument(percentages: Percentages): Static<typeof PercentagesSchema> {
  const given = PRESTATIEKAVELS.flatMap((kavel) => {
    const percentage = percentages[kavel];
    return percentage === undefined ? [] : [[kavel, formatPct(percentage)] as const];
  });
  return Object.fromEntries(given);
}

function readPct(text: string | undefined): Pct | undefined {
  return text === undefined ? undefined : valueOf(parsePct(text));
}

/** What the schema let through the parser takes as well: a difference between the two is a defect. */
function valueOf<T>(parsed: Result<T, { readonly code: string }>): T {
  assert(parsed.ok, `schema and parser disagree: ${parsed.ok ? '' : parsed.error.code}`);
  return parsed.value;
}
