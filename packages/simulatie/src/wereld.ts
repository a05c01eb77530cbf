import { assert, eurocent, ok, sumEurocent, verdeel } from '@kavel/core/basis';
import type { Agb, Eurocent, RegioCode, Result, Sector, Zorgkantoor } from '@kavel/core/basis';
import type { Beleidsregister, Feitcatalogus } from '@kavel/core/beleid';
import type { ClickInstellingen } from '@kavel/core/click';
import type { EiLayout } from '@kavel/core/declaratie';
import type { Maximumtarief, OvereenkomstInvoer } from '@kavel/core/overeenkomst';
import { createBestanden, planAanleveringen } from './bestand.ts';
import type { GesimuleerdBestand } from './bestand.ts';
import { createBsnSource } from './bsn.ts';
import { createChance } from './chance.ts';
import { createContracteerruimte } from './contracteerruimte.ts';
import type { Ruimteversie } from './contracteerruimte.ts';
import { JAAR } from './dag.ts';
import { createGrootboek, productieOf } from './grootboek.ts';
import type { Grootboekregel } from './grootboek.ts';
import { simulateIndieningen } from './indiening.ts';
import type { Indiening } from './indiening.ts';
import { agreeBeforeRoom, createSet, declaratietarieven, overeenkomstInvoer } from './overeenkomst.ts';
import type { Contractant, Declaratietarief, Productieafspraak } from './overeenkomst.ts';
import { drawScenario } from './scenario.ts';
import type { Scenario } from './scenario.ts';
import { findSchaal } from './schaal.ts';
import type { Schaal, SchaalRefusal } from './schaal.ts';
import { createTariefvraag, drawPercentages } from './tariefpercentage.ts';
import { simulateZorg } from './zorg.ts';
import { createZorgaanbieders } from './zorgaanbieder.ts';

/** What a world is made of besides its number: the product's own policy, tariffs and message layout. */
export type WereldBronnen = {
  readonly beleid: Beleidsregister;
  readonly feiten: Feitcatalogus;
  readonly clickInstellingen: ClickInstellingen;
  /** For the zorgkantoor as a whole (S003-149). */
  readonly reserveringEurocent: Eurocent;
  readonly tarieven: readonly Maximumtarief[];
  readonly layout: EiLayout;
};

export type WereldVraag = { readonly schaal: string; readonly getal: number };

export type GesimuleerdeRegio = {
  readonly code: RegioCode;
  readonly contracteerruimte: readonly Ruimteversie[];
  /** This region's part of the reserve of the zorgkantoor; the split is `aangenomen`. */
  readonly reserveringEurocent: Eurocent;
  /** The set that `kavel overeenkomst bereken` turns into the agreements of this region. */
  readonly overeenkomst: OvereenkomstInvoer;
  readonly afspraken: readonly Productieafspraak[];
  readonly tarieven: readonly Declaratietarief[];
};

export type Wereldaanbieder = {
  readonly agb: Agb;
  readonly naam: string;
  readonly sector: Sector;
  readonly regio: RegioCode;
  readonly fictief: true;
};

/** A simulated contract year. Everything in it is fictitious. */
export type Wereld = WereldVraag & {
  readonly jaar: number;
  readonly zorgkantoor: Zorgkantoor;
  readonly clickInstellingen: ClickInstellingen;
  readonly regios: readonly GesimuleerdeRegio[];
  readonly zorgaanbieders: readonly Wereldaanbieder[];
  /** The world's own sums over the files that must be accepted. */
  readonly grootboek: readonly Grootboekregel[];
  readonly aantalBestanden: number;
  /** Claim files in order of receipt, of one region or of all, made one at a time; the same bytes on every call. */
  readonly bestanden: (regio?: RegioCode) => Iterable<GesimuleerdBestand>;
};

/**
 * Makes the year that belongs to `getal`. The same number and sources give the same bytes on every machine. A scale
 * that does not exist is refused.
 */
export function createWereld(vraag: WereldVraag, bronnen: WereldBronnen): Result<Wereld, SchaalRefusal> {
  const found = findSchaal(vraag.schaal);
  if (!found.ok) return found;
  const schaal = found.value;
  const { getal } = vraag;
  const contractanten = createContractanten(getal, schaal, bronnen);
  const aanbieders = contractanten.map(({ aanbieder }) => aanbieder);
  const scenario = drawScenario(createChance(getal, 'scenario'), aanbieders);
  const indieningen = contractanten.flatMap((one) => submitYear(getal, one, bronnen, scenario));
  const grootboek = createGrootboek(JAAR, indieningen);
  const aanleveringen = planAanleveringen(indieningen, scenario);
  return ok({
    ...vraag,
    jaar: JAAR,
    zorgkantoor: 'zorg-en-zekerheid',
    clickInstellingen: bronnen.clickInstellingen,
    regios: createRegios({ getal, schaal, contractanten, grootboek, bronnen }),
    zorgaanbieders: aanbieders.map(({ agb, naam, sector, regio }) => ({
      agb,
      naam,
      sector,
      regio,
      fictief: true,
    })),
    grootboek,
    aantalBestanden: aanleveringen.length,
    bestanden: (regio) =>
      createBestanden(
        aanleveringen.filter(
          ({ indiening }) => (regio ?? indiening.aanbieder.regio) === indiening.aanbieder.regio,
        ),
        bronnen.layout,
      ),
  });
}

function createContractanten(
  getal: number,
  schaal: Schaal,
  { beleid, feiten }: WereldBronnen,
): Contractant[] {
  const ask = createTariefvraag(beleid, feiten);
  const aanbieders = createZorgaanbieders(createChance(getal, 'zorgaanbieders'), schaal);
  return aanbieders.map((aanbieder, index) => {
    const chance = createChance(getal, 'zorg', aanbieder.agb);
    return {
      aanbieder,
      zorg: simulateZorg(chance, aanbieder, createBsnSource(chance, index, aanbieders.length)),
      eersteContractjaar: aanbieder.profiel === 'starter' ? JAAR - 1 : JAAR - chance.between(3, 20),
      percentages: drawPercentages(chance, aanbieder.sector, ask),
    };
  });
}

function submitYear(
  getal: number,
  contractant: Contractant,
  { tarieven }: WereldBronnen,
  scenario: Scenario,
): Indiening[] {
  const { aanbieder, zorg } = contractant;
  const prices = declaratietarieven(contractant, tarieven);
  return simulateIndieningen(createChance(getal, 'productie', aanbieder.agb), {
    aanbieder,
    zorg,
    tarieven: new Map(prices.map(({ prestatie, tariefEurocent }) => [prestatie, tariefEurocent])),
    teLaat: scenario.teLaat(aanbieder.agb),
  });
}

type Regiobouw = {
  readonly getal: number;
  readonly schaal: Schaal;
  readonly contractanten: readonly Contractant[];
  readonly grootboek: readonly Grootboekregel[];
  readonly bronnen: WereldBronnen;
};

function createRegios(bouw: Regiobouw): GesimuleerdeRegio[] {
  const { schaal, contractanten, bronnen } = bouw;
  const agreed = schaal.regios.map(({ code }) => {
    const own = contractanten.filter(({ aanbieder }) => aanbieder.regio === code);
    const invoer = own.map((one) => overeenkomstInvoer(one, bronnen.tarieven));
    const tarieven = own.flatMap((one) => declaratietarieven(one, bronnen.tarieven));
    return { code, invoer, tarieven, afspraken: agreeBeforeRoom(code, invoer, bronnen.tarieven) };
  });
  const reserves = splitReserve(
    bronnen.reserveringEurocent,
    agreed.map(({ afspraken }) => afspraken),
  );
  return agreed.map(({ code, invoer, tarieven, afspraken }, index) => {
    const reserveringEurocent = eurocent(reserves[index] ?? 0);
    const contracteerruimte = roomOf(bouw, { regio: code, reserveringEurocent, afspraken });
    const [first] = contracteerruimte;
    const overeenkomst = createSet(code, invoer, first.bedragEurocent, reserveringEurocent);
    return { code, contracteerruimte, reserveringEurocent, overeenkomst, afspraken, tarieven };
  });
}

/** The split over the regions is an input that the source does not give: here pro rata to the agreements. */
function splitReserve(
  reservering: Eurocent,
  afspraken: readonly (readonly Productieafspraak[])[],
): readonly number[] {
  const weights = afspraken.map((rows) => sumEurocent(rows.map((row) => row.afspraakEurocent)));
  const parts = verdeel(reservering, weights);
  assert(parts.ok, 'every region has agreements');
  return parts.value;
}

function roomOf(
  { getal, grootboek, bronnen }: Regiobouw,
  year: Pick<Parameters<typeof createContracteerruimte>[1], 'regio' | 'reserveringEurocent' | 'afspraken'>,
): ReturnType<typeof createContracteerruimte> {
  const productie = Array.from({ length: 12 }, (_, index) => productieOf(grootboek, year.regio, index + 1));
  return createContracteerruimte(
    createChance(getal, 'contracteerruimte', year.regio),
    { ...year, productie },
    bronnen.clickInstellingen,
  );
}
