import { sumEurocent } from '@kavel/core/basis';
import type { Eurocent, RegioCode, Zorgkantoor } from '@kavel/core/basis';
import type { ClickInstellingen } from '@kavel/core/click';
import type { OvereenkomstInvoer, ZorgaanbiederInvoer } from '@kavel/core/overeenkomst';
import { createAanbiederjaar, createContractant } from './aanbiederjaar.ts';
import type { Werkplaats } from './aanbiederjaar.ts';
import { planAanleveringen } from './bestand.ts';
import { createChance } from './chance.ts';
import { createContracteerruimte } from './contracteerruimte.ts';
import type { Ruimteversie } from './contracteerruimte.ts';
import { JAAR } from './dag.ts';
import { createGrootboek, productieOf } from './grootboek.ts';
import type { Grootboekregel } from './grootboek.ts';
import { agreeBeforeRoom, createSet, overeenkomstInvoer } from './overeenkomst.ts';
import type { Declaratietarief, Productieafspraak } from './overeenkomst.ts';
import type { Roosterregio } from './roosterregio.ts';

/** The year of one region in sums: everything but its claim lines. */
export type GesimuleerdeRegio = {
  readonly code: RegioCode;
  readonly zorgkantoor: Zorgkantoor;
  readonly contracteerruimte: readonly Ruimteversie[];
  /** This region's part of the reserve of the zorgkantoor; the split is `aangenomen`. */
  readonly reserveringEurocent: Eurocent;
  /** The set that `kavel overeenkomst bereken` turns into the agreements of this region. */
  readonly overeenkomst: OvereenkomstInvoer;
  readonly afspraken: readonly Productieafspraak[];
  readonly tarieven: readonly Declaratietarief[];
  /** The world's own sums over the files that must be accepted. */
  readonly grootboek: readonly Grootboekregel[];
  readonly aantalBestanden: number;
};

/** What the agreements of a region come to. It takes the care of its providers and no claim line. */
export function agreedEurocent(werkplaats: Werkplaats, { code, aanbieders }: Roosterregio): Eurocent {
  const invoer = aanbieders.map((aanbieder) =>
    overeenkomstInvoer(createContractant(werkplaats, aanbieder), werkplaats.tarieven),
  );
  return totalOf(agreeBeforeRoom(code, invoer, werkplaats.tarieven));
}

function totalOf(afspraken: readonly Productieafspraak[]): Eurocent {
  return sumEurocent(afspraken.map((row) => row.afspraakEurocent));
}

/**
 * Goes through the providers of a region one by one and keeps their sums. `reserveOf` tells the part of the reserve
 * that falls to the region once its agreements are known.
 */
export function createRegiojaar(
  werkplaats: Werkplaats,
  regio: Roosterregio,
  instellingen: ClickInstellingen,
  reserveOf: (agreed: Eurocent) => Eurocent,
): GesimuleerdeRegio {
  const { code, zorgkantoor } = regio;
  const { invoer, tarieven, grootboek, aantalBestanden } = sumUp(werkplaats, regio);
  const afspraken = agreeBeforeRoom(code, invoer, werkplaats.tarieven);
  const reserveringEurocent = reserveOf(totalOf(afspraken));
  const contracteerruimte = createContracteerruimte(
    createChance(werkplaats.getal, 'contracteerruimte', code),
    { regio: code, reserveringEurocent, afspraken, productie: productieOf(grootboek) },
    instellingen,
  );
  const [first] = contracteerruimte;
  return {
    ...{ code, zorgkantoor, contracteerruimte, reserveringEurocent },
    overeenkomst: createSet(code, invoer, first.bedragEurocent, reserveringEurocent),
    ...{ afspraken, tarieven, grootboek, aantalBestanden },
  };
}

type Regiosom = Pick<GesimuleerdeRegio, 'tarieven' | 'grootboek' | 'aantalBestanden'> & {
  readonly invoer: readonly ZorgaanbiederInvoer[];
};

function sumUp(werkplaats: Werkplaats, { aanbieders, scenario }: Roosterregio): Regiosom {
  const invoer: ZorgaanbiederInvoer[] = [];
  const tarieven: Declaratietarief[] = [];
  const grootboek: Grootboekregel[] = [];
  let aantalBestanden = 0;
  for (const aanbieder of aanbieders) {
    const jaar = createAanbiederjaar(werkplaats, aanbieder, scenario);
    invoer.push(overeenkomstInvoer(jaar.contractant, werkplaats.tarieven));
    tarieven.push(...jaar.tarieven);
    grootboek.push(...createGrootboek(JAAR, jaar.indieningen));
    aantalBestanden += planAanleveringen(jaar.indieningen, scenario).length;
  }
  return { invoer, tarieven, grootboek, aantalBestanden };
}
