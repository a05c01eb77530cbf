import { eurocent, pct } from '@kavel/core/basis';
import type { Agb, Sector } from '@kavel/core/basis';
import type { Feitcatalogus } from '@kavel/core/beleid';
import type { Criterium, Tijdpadvoorstel } from '@kavel/core/procedure';
import { SIMULATIEJAAR } from '@kavel/simulatie';
import type { Inkoopaanbieder } from '@kavel/simulatie';
import type { Relatie, Scriptregel, Scriptrelatie } from '@kavel/formats/procedurescript';
import { beoordeelspel } from './beoordeelspel.ts';
import { bezwaarspel } from './bezwaarspel.ts';
import { listDeelnemers, metVerhaal } from './deelnemer.ts';
import type { Deelnemer, Inkoopregio } from './deelnemer.ts';
import { dialoogspel } from './dialoogspel.ts';
import { gunningspel } from './gunningspel.ts';
import { inschrijfspel, uitvalspel } from './inschrijfspel.ts';
import { kaderTotPublicatie, notaVanInlichtingen, sluitKaderAf, wijzigingNaBezwaar } from './kaderspel.ts';
import { kortgedingspel } from './kortgedingspel.ts';
import { overeenkomstspel } from './overeenkomstspel.ts';
import { vragenspel } from './vragenspel.ts';
import { KADER, KADERREGIO, nl } from './zet.ts';

/** What the script of the fictitious purchase is made of. */
export type Inkoopbronnen = {
  /** The stories are told in the first region. */
  readonly regios: readonly Inkoopregio[];
  /** The timetable of 003 §2.1 as it ships. */
  readonly tijdpad: Tijdpadvoorstel;
  readonly catalogus: Feitcatalogus;
  /** The checklist that the policy of the first contract year gives a sector. */
  readonly criteria: (sector: Sector) => readonly Criterium[];
};

/**
 * The purchase of 2017 for 2018-2020 (003 §2) as acts in the order of their moments: every provider of the simulated year
 * from registration to a signed contract with the agreements of that year, and beside the ordinary course whatever may
 * go otherwise. The same sources give the same lines. Everything in it is fictitious.
 */
export function createInkoopscript({
  regios,
  tijdpad,
  catalogus,
  criteria,
}: Inkoopbronnen): readonly Scriptregel[] {
  const deelnemers = listDeelnemers(regios);
  const uitval = [uitvaller(1), uitvaller(2), uitvaller(3)] as const;
  const vragen = vragenspel(deelnemers);
  const regels: readonly Scriptregel[] = [
    ...kaderTotPublicatie(tijdpad),
    ...[...deelnemers, ...uitval].map(relatieregel),
    ...vragen.zetten,
    ...notaVanInlichtingen(vragen.nota),
    ...wijzigingNaBezwaar(),
    ...deelnemers.flatMap(inschrijfspel),
    ...uitvalspel(uitval),
    ...deelnemers.flatMap((one) =>
      beoordeelspel(one, { criteria: criteria(one.aanbieder.sector), catalogus }),
    ),
    ...deelnemers.flatMap(dialoogspel),
    ...deelnemers.flatMap(gunningspel),
    ...deelnemers.flatMap(overeenkomstspel),
    ...bezwaarspel(deelnemers),
    ...metVerhaal(deelnemers, 'kort-geding').flatMap(kortgedingspel),
    ...sluitKaderAf(),
  ];
  return regels.toSorted((one, other) => Temporal.Instant.compare(one.op, other.op));
}

/** Providers that the simulated year does not know: they get no contract. */
function uitvaller(nummer: number): Deelnemer {
  const agb = `9990000${nummer}` as Agb;
  const none = pct(950_000);
  const aanbieder: Inkoopaanbieder = {
    agb,
    naam: `Uitvaller ${nummer} (FICTIEF)`,
    sector: 'VV',
    eersteContractjaar: 2012,
    productieJanJunEurocent: eurocent(10_000_000),
    vorigJaar: { ZZP: none, VPT: none, MPT: none, MEERZORG_GZ: none, MEERZORG_VVGGZ: none },
    afspraken: [],
  };
  return { regio: KADERREGIO, index: 0, verhalen: new Set(), id: `${KADER}.${agb}`, aanbieder };
}

/** What the zorgkantoor knows on the first day of May: the contract that runs, and the production of the half year. */
function relatieregel({ regio, aanbieder, verhalen }: Deelnemer): Scriptrelatie {
  const { agb, naam, sector, eersteContractjaar, productieJanJunEurocent } = aanbieder;
  const runsOn = verhalen.has('voortzetten') || verhalen.has('omwisselen');
  const relatie: Relatie = {
    ...{ regio, zorgaanbieder: agb, naam, adressen: [`inkoop@${agb}.example`], sector },
    contractVan: runsOn ? '2017-01-01' : `${Math.min(eersteContractjaar, SIMULATIEJAAR - 1)}-01-01`,
    contractTotEnMet: runsOn ? '2018-12-31' : '2017-12-31',
    eersteContractjaar,
    productieJanJunEurocent,
  };
  return { soort: 'relatie', op: nl('2017-05-01T09:00:00'), relatie };
}
