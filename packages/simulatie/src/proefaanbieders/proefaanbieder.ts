import { SECTOREN, assert, eurocent, sumEurocent, verdeel } from '@kavel/core/basis';
import type { Agb, Eurocent, Kavel, Regio, Sector, Zorgkantoor } from '@kavel/core/basis';
import type { Feitcatalogus, Feiten } from '@kavel/core/beleid';
import { createChance } from '../chance.ts';
import type { Chance } from '../chance.ts';
import { zorgaanbiederNamen } from '../naam.ts';
import type { Wereldaanbieder } from '../wereld.ts';
import { FICTIEVE_AGB_TYPE } from '../zorgaanbieder.ts';
import { divideProductie, drawLeverancier } from './productie.ts';
import { drawAanbiederfeiten, drawKavelfeiten } from './proeffeiten.ts';
import type { Feitkans } from './proeffeiten.ts';
import { aantalAanbieders } from './regio.ts';

/** What a fictitious provider delivers in one kavel. */
export type Proefkavel = {
  readonly kavel: Kavel;
  /** A year of production at 100% of the NZa maximum tariff, care part. */
  readonly nzaWaardeEurocent: Eurocent;
  /** The facts that differ between the kavels of one provider. */
  readonly feiten: Feiten;
};

/** A fictitious provider to try a policy on: one contract with the zorgkantoor of one region. */
export type Proefaanbieder = Wereldaanbieder & {
  readonly zorgkantoor: Zorgkantoor;
  /** The facts that are one for all its kavels; with those of a kavel every fact of the catalogue has a value. */
  readonly feiten: Feiten;
  readonly kavels: readonly Proefkavel[];
};

export type Proefvraag = {
  /** The same number gives the same providers. */
  readonly getal: number;
  /** The contract year in which a new provider is new. */
  readonly jaar: number;
  /** Of `listProefregios`: all, or some; a region has the same providers either way. */
  readonly regios: readonly Regio[];
  readonly catalogus: Feitcatalogus;
};

/** Thousandths of the providers of a region; nza.md §6 has no count by sector, so this is `aangenomen`. */
const AANBIEDERS_PROMILLE: Readonly<Record<Sector, number>> = { VV: 550, GZ: 330, GGZ: 120 };

/**
 * Some 3,000 fictitious providers for all regions, because real facts about providers are not public. Whole numbers
 * only: the same bytes on every machine. Sizes follow nza.md §2.1 and §6; what those leave open is `aangenomen`
 * (ADR 0074).
 */
export function createProefaanbieders(vraag: Proefvraag): Proefaanbieder[] {
  return vraag.regios.flatMap((regio) => createRegio(vraag, regio));
}

function createRegio({ getal, jaar, catalogus }: Proefvraag, regio: Regio): Proefaanbieder[] {
  const counts = verdeel(
    aantalAanbieders(regio.code),
    SECTOREN.map((sector) => AANBIEDERS_PROMILLE[sector]),
  );
  assert(counts.ok, 'sectors have a weight');
  const contracten = SECTOREN.flatMap((sector, index) => {
    const chance = createChance(getal, 'proefaanbieders', regio.code, sector);
    return createContracten(chance, regio, sector, counts.value[index] ?? 0);
  });
  const kans = streamsOf(getal, regio);
  return contracten.map(({ naam, sector, nieuw, productie }, index) => {
    const kavels = [...productie.keys()];
    const situatie = {
      ...{ jaar, sector, nieuw, kavels },
      nzaWaardeEurocent: sumEurocent(productie.values()),
      verblijfEurocent: productie.get('ZZP') ?? eurocent(0),
    };
    const feiten = drawAanbiederfeiten(catalogus, situatie, kans);
    const perKavel = drawKavelfeiten(catalogus, situatie, kans);
    return {
      agb: agbOf(regio, index + 1),
      naam,
      sector,
      regio: regio.code,
      zorgkantoor: regio.zorgkantoor,
      fictief: true,
      feiten,
      kavels: Array.from(productie, ([kavel, nzaWaardeEurocent]) => ({
        kavel,
        nzaWaardeEurocent,
        feiten: perKavel.get(kavel) ?? {},
      })),
    };
  });
}

/** A provider before it has facts. */
type Contract = {
  readonly naam: string;
  readonly sector: Sector;
  readonly nieuw: boolean;
  readonly productie: ReadonlyMap<Kavel, Eurocent>;
};

function createContracten(chance: Chance, { code }: Regio, sector: Sector, count: number): Contract[] {
  const namen = zorgaanbiederNamen(chance, sector, count);
  const leveranciers = namen.map((_, position) => drawLeverancier(chance, sector, position));
  const amounts = divideProductie(code, sector, leveranciers);
  return namen.map((naam, position) => {
    const productie = amounts[position];
    assert(productie !== undefined, 'every provider has a production');
    return { naam, sector, nieuw: leveranciers[position]?.nieuw === true, productie };
  });
}

/** One stream for each fact of the region, made on first use. */
function streamsOf(getal: number, { code }: Regio): Feitkans {
  const streams = new Map<string, Chance>();
  return (naam) => {
    const stream = streams.get(naam) ?? createChance(getal, 'proeffeit', code, naam);
    streams.set(naam, stream);
    return stream;
  };
}

/** Type 99, the last two figures of the region, and a number: no two regions share one, nor the simulated year. */
function agbOf({ code }: Regio, number: number): Agb {
  return `${FICTIEVE_AGB_TYPE}${code.slice(2)}${String(number).padStart(4, '0')}` as Agb;
}
