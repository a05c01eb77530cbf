import { assert, eurocent, sumEurocent } from '@kavel/core/basis';
import type { Eurocent, Kavel, Regio, Zorgkantoor } from '@kavel/core/basis';
import type { Feitcatalogus, Feiten } from '@kavel/core/beleid';
import { createChance } from '../chance.ts';
import type { Chance } from '../chance.ts';
import type { Wereldaanbieder } from '../wereld.ts';
import { listLeveranciers } from './leverancier.ts';
import type { Leverancier } from './leverancier.ts';
import { divideProductie } from './productie.ts';
import { drawAanbiederfeiten, drawKavelfeiten } from './proeffeiten.ts';
import type { Feitkans } from './proeffeiten.ts';

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

/**
 * Some 3,000 fictitious providers for all regions, because real facts about providers are not public. Whole numbers
 * only: the same bytes on every machine. Sizes follow nza.md §2.1 and §6; what those leave open is `aangenomen`
 * (ADR 0074).
 */
export function createProefaanbieders(vraag: Proefvraag): Proefaanbieder[] {
  return vraag.regios.flatMap((regio) => createRegio(vraag, regio));
}

function createRegio({ getal, jaar, catalogus }: Proefvraag, regio: Regio): Proefaanbieder[] {
  const contracten = createContracten(getal, regio);
  const kans = streamsOf(getal, regio);
  return contracten.map(({ agb, naam, sector, nieuw, productie }) => {
    const kavels = [...productie.keys()];
    const situatie = {
      ...{ jaar, sector, nieuw, kavels },
      nzaWaardeEurocent: sumEurocent(productie.values()),
      verblijfEurocent: productie.get('ZZP') ?? eurocent(0),
    };
    const feiten = drawAanbiederfeiten(catalogus, situatie, kans);
    const perKavel = drawKavelfeiten(catalogus, situatie, kans);
    return {
      agb,
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
type Contract = Pick<Leverancier, 'agb' | 'naam' | 'sector' | 'nieuw'> & {
  readonly productie: ReadonlyMap<Kavel, Eurocent>;
};

function createContracten(getal: number, { code }: Regio): Contract[] {
  const bySector = Map.groupBy(listLeveranciers(getal, code), ({ sector }) => sector);
  return [...bySector].flatMap(([sector, leveranciers]) => {
    const amounts = divideProductie(code, sector, leveranciers);
    return leveranciers.map(({ agb, naam, nieuw }, position) => {
      const productie = amounts[position];
      assert(productie !== undefined, 'every provider has a production');
      return { agb, naam, sector, nieuw, productie };
    });
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
