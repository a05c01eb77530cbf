import { HONDERD_PROCENT, assert, eurocent } from '@kavel/core/basis';
import type { Agb, Eurocent, Kavel, Pct, RegioCode } from '@kavel/core/basis';
import {
  EENJARIG_ONDER_2018_EUROCENT,
  MINUUTPRIJS_AANGENOMEN,
  PRESTATIEKAVELS,
  VOLUMEREGELS_2018,
  calculateAfspraken,
  calculateBedrag,
  calculateDeclaratietarief,
  calculatePrijs,
  findTarief,
} from '@kavel/core/overeenkomst';
import type {
  Maximumtarief,
  MeerzorgInvoer,
  Overeenkomstinstellingen,
  OvereenkomstInvoer,
  PrestatieInvoer,
  ZorgaanbiederInvoer,
} from '@kavel/core/overeenkomst';
import { BASISJAAR, BASISPERIODE, JAAR } from './dag.ts';
import { volumes } from './productie.ts';
import type { Zorg } from './zorg.ts';
import type { GesimuleerdeZorgaanbieder } from './zorgaanbieder.ts';
import { includesTreatment } from './zorgaanbod.ts';
import type { Zorgproduct } from './zorgaanbod.ts';

/**
 * How the simulated zorgkantoor sets the initial agreement. The 50% of S003-129 is read as the half year itself
 * (ADR 0070): under the other reading half of all care would compete every month and tier 1 could not be short.
 */
const OVEREENKOMSTINSTELLINGEN: Overeenkomstinstellingen = {
  ...VOLUMEREGELS_2018,
  lezing: 'volJaar',
  percentageNhc: HONDERD_PROCENT,
  percentageNic: HONDERD_PROCENT,
  eenjarigOnderEurocent: EENJARIG_ONDER_2018_EUROCENT,
  volumegrenzen: [
    {
      regel: 'groei',
      groep: 'ZZP_INCLUSIEF_BEHANDELING',
      maximumPercentageVorigJaar: HONDERD_PROCENT,
      clausule: 'S003-105',
    },
  ],
  minuutprijs: MINUUTPRIJS_AANGENOMEN,
};

/** The price of one claimed unit (0425) of one provider. */
export type Declaratietarief = {
  readonly agb: Agb;
  readonly kavel: Kavel;
  readonly prestatie: string;
  readonly tariefEurocent: Eurocent;
};

/** A provider with two years of care and the tariefpercentage of each kavel. */
export type Contractant = {
  readonly aanbieder: GesimuleerdeZorgaanbieder;
  readonly zorg: readonly Zorg[];
  readonly eersteContractjaar: number;
  /** Of the year before, from which the policy sets those of the contract year. */
  readonly vorigJaar: Readonly<Record<Kavel, Pct>>;
  readonly percentages: Readonly<Record<Kavel, Pct>>;
};

/** Prices of everything the provider delivers in either year, by prestatie. */
export function declaratietarieven(
  { aanbieder, zorg, percentages }: Contractant,
  tarieven: readonly Maximumtarief[],
): Declaratietarief[] {
  const { minuutprijs } = OVEREENKOMSTINSTELLINGEN;
  return productsOf(zorg).map(({ prestatie, kavel, tijdseenheid }) => {
    const { prijs, tarief } = priceOf(tarieven, prestatie, percentages[kavel]);
    const eenheid = { tijdseenheid, tariefeenheid: tarief.eenheid, minuutprijs };
    const declared = calculateDeclaratietarief(prijs, eenheid);
    assert(declared.ok, `${prestatie} is claimed in a unit that goes with its tariff`);
    return { agb: aanbieder.agb, kavel, prestatie, tariefEurocent: declared.value };
  });
}

/** One provider as the calculation of the initial agreements asks for it (S003-128 to -131). */
export function overeenkomstInvoer(
  contractant: Contractant,
  tarieven: readonly Maximumtarief[],
): ZorgaanbiederInvoer {
  const { aanbieder, zorg, eersteContractjaar, percentages } = contractant;
  const products = productsOf(zorg);
  const base = volumes(zorg, BASISPERIODE);
  const lastYear = volumes(zorg, BASISJAAR);
  const amountOf = ({ prestatie, kavel }: Zorgproduct): Eurocent => {
    const { prijs, tarief } = priceOf(tarieven, prestatie, percentages[kavel]);
    return calculateBedrag(prijs, tarief.eenheid, base.get(prestatie) ?? 0);
  };
  return {
    agb: aanbieder.agb,
    eersteContractjaar,
    nieuweAanbieder: false,
    productieJanJunEurocent: eurocent(products.reduce((sum, product) => sum + amountOf(product), 0)),
    percentages: pickPrestatiekavels(percentages),
    prestaties: products.flatMap((product): PrestatieInvoer[] => {
      const { prestatie, kavel } = product;
      if (kavel === 'MEERZORG_GZ' || kavel === 'MEERZORG_VVGGZ') return [];
      return [
        {
          prestatie,
          kavel,
          productieJanJun: base.get(prestatie) ?? 0,
          bovenregionaal: 0,
          inclusiefBehandeling: includesTreatment(product),
          volumeVorigJaar: lastYear.get(prestatie) ?? 0,
        },
      ];
    }),
    meerzorg: products.flatMap((product): MeerzorgInvoer[] => {
      const { kavel } = product;
      if (kavel !== 'MEERZORG_GZ' && kavel !== 'MEERZORG_VVGGZ') return [];
      const productieJanJunEurocent = amountOf(product);
      return [{ kavel, productieJanJunEurocent, bovenregionaalEurocent: eurocent(0) }];
    }),
  };
}

function pickPrestatiekavels(percentages: Contractant['percentages']): ZorgaanbiederInvoer['percentages'] {
  const given = PRESTATIEKAVELS.map((kavel) => [kavel, percentages[kavel]] as const);
  return Object.fromEntries(given);
}

export type Productieafspraak = {
  readonly agb: Agb;
  readonly kavel: Kavel;
  readonly afspraakEurocent: Eurocent;
};

/**
 * The agreements of a region before its room is known: the room is set from what they leave open, and the same set
 * fits in it.
 */
export function agreeBeforeRoom(
  regio: RegioCode,
  zorgaanbieders: readonly ZorgaanbiederInvoer[],
  tarieven: readonly Maximumtarief[],
): readonly Productieafspraak[] {
  const unbounded = eurocent(Number.MAX_SAFE_INTEGER);
  const set = calculateAfspraken(createSet(regio, zorgaanbieders, unbounded, eurocent(0)), tarieven);
  assert(set.ok, `region ${regio}: ${set.ok ? '' : set.error.map(({ code }) => code).join(', ')}`);
  return set.value.regels;
}

/** The set of a region as `kavel overeenkomst bereken` takes it. */
export function createSet(
  regio: RegioCode,
  zorgaanbieders: readonly ZorgaanbiederInvoer[],
  contracteerruimteEurocent: Eurocent,
  reserveringEurocent: Eurocent,
): OvereenkomstInvoer {
  return {
    regio,
    jaar: JAAR,
    contracteerruimteEurocent,
    reserveringEurocent,
    instellingen: OVEREENKOMSTINSTELLINGEN,
    zorgaanbieders,
  };
}

/** Every product delivered in either year, in order of code. */
function productsOf(zorg: readonly Zorg[]): Zorgproduct[] {
  const products = new Map(zorg.map(({ product }) => [product.prestatie, product]));
  return [...products.values()].sort((left, right) => (left.prestatie < right.prestatie ? -1 : 1));
}

type Price = { readonly prijs: Eurocent; readonly tarief: Maximumtarief };

function priceOf(tarieven: readonly Maximumtarief[], prestatie: string, zorg: Pct): Price {
  const day = Temporal.PlainDate.from({ year: JAAR, month: 1, day: 1 });
  const tarief = findTarief(tarieven, prestatie, day);
  assert(tarief.ok, `the demonstration tariffs have no ${prestatie} of ${JAAR}`);
  const prijs = calculatePrijs(tarief.value, { zorg, nhc: HONDERD_PROCENT, nic: HONDERD_PROCENT });
  assert(prijs.ok, `the price of ${prestatie} stays under its maximum`);
  return { prijs: prijs.value, tarief: tarief.value };
}
