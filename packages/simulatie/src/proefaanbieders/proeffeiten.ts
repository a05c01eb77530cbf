import { mulDiv } from '@kavel/core/basis';
import type { Kavel } from '@kavel/core/basis';
import { KAVELFEITEN } from '@kavel/core/beleid';
import type { FeitNaam, FeitSoort, FeitWaarde, Feitcatalogus, Feiten } from '@kavel/core/beleid';
import type { Chance } from '../chance.ts';
import {
  bestaand,
  dagen,
  drawWithin,
  evenly,
  heleGetallen,
  jaAlsHijLevert,
  jaNee,
  soms,
  tienden,
} from './trekking.ts';
import type { Proefsituatie, Trekking } from './trekking.ts';

/** The stream of chance of one fact in one region: a fact that joins the catalogue changes no other. */
export type Feitkans = (naam: string) => Chance;

const eersteContractjaar: Trekking = (chance, { jaar, nieuw }, definitie) => {
  const [van, totEnMet] = nieuw ? [jaar, jaar] : [jaar - 20, jaar - 1];
  return drawWithin(chance, definitie, { van, totEnMet, stap: 1 });
};

/** Half of a year that was somewhat smaller than the contract year. */
const productieJanJun: Trekking = (chance, { nieuw, nzaWaardeEurocent }, definitie) => {
  const part = (promille: number): number => mulDiv(nzaWaardeEurocent, promille, 1000, 'rekenkundig');
  const [van, totEnMet] = nieuw ? [0, 0] : [part(440), part(500)];
  return drawWithin(chance, definitie, { van, totEnMet, stap: 1 });
};

/** Profiles VG3, VG4 and LG2 are of the sector GZ. */
function dagenLicht(van: number, totEnMet: number): Trekking {
  const [inGz, elsewhere] = [dagen(van, totEnMet), dagen(0, 0)];
  return (chance, situatie, definitie) =>
    (situatie.sector === 'GZ' ? inGz : elsewhere)(chance, situatie, definitie);
}

/** How facts lie over real providers is not public: every chance and range here is `aangenomen`. */
const PER_AANBIEDER: Readonly<Partial<Record<string, Trekking>>> = {
  nieuweAanbieder: (_, { nieuw }) => nieuw,
  eersteContractjaar,
  productieJanJunEurocent: productieJanJun,
  technologie: jaNee(350),
  bewegingenEnDoelen: jaNee(600),
  vrijVoorstel: soms(60, tienden(955, 985)),
  monitorUitkomst: bestaand(tienden(-10, 10)),
  differentiatie: tienden(-10, 10),
  essentieleVoorziening: jaNee(80),
  beknoptPlan: jaNee(900),
  specifiekPlan: jaNee(250),
  regionaleTafel: jaNee(700),
  mptGroei: jaAlsHijLevert('MPT', 400),
  werkgeversopslag: jaNee(500),
  klantWerkgebiedRatio: tienden(12, 80),
  historischLagerTarief: bestaand(soms(80, tienden(920, 950))),
  intramuraleDagen: dagen(970, 1030),
  plafondIntramuraleDagen: dagen(980, 1050),
  bestPassendeVorm: jaNee(850),
  bijdrageMgz: jaNee(600),
  vptInDeWijk: jaAlsHijLevert('VPT', 400),
  vptDoelmatigAangetoond: jaAlsHijLevert('VPT', 500),
  dagenLichteProfielen: dagenLicht(90, 110),
  plafondLichteProfielen: dagenLicht(95, 115),
  anderTarief: () => null,
  integraalZzpTarief: () => false,
  voldoetAanBasis: jaNee(900),
  tijdelijkeExtraZorg: jaNee(500),
  bewezenInnovaties: heleGetallen(0, 5),
  aandeelVerblijfMetBehandeling: tienden(300, 950),
  vptUitbreiding: jaAlsHijLevert('VPT', 250),
  functieInWijk: jaNee(600),
  dagenMetBehandeling: dagen(390, 420),
  dagenMetBehandelingVorigJaar: dagen(390, 420),
  planDubbelGefinancierd: jaNee(50),
  planZorgaanbieders: heleGetallen(1, 8),
  planUitvoeringsjaar: (chance, { jaar }, definitie) =>
    drawWithin(chance, definitie, { van: jaar, totEnMet: jaar, stap: 1 }),
  percentageMetTransitiegeld: tienden(940, 1010),
} satisfies Partial<Record<FeitNaam, Trekking>>;

/** Facts that differ by kavel. Ranges of 2017, as the simulated year draws them (S003-115, S003-119). */
const PER_KAVEL = {
  percentageVorigJaar: (kavel) => bestaand(kavel === 'MPT' ? tienden(855, 960) : tienden(940, 985)),
} as const satisfies Record<(typeof KAVELFEITEN)[number], (kavel: Kavel) => Trekking>;

/** A fact without a drawing of its own. */
const PER_SOORT: Readonly<Record<FeitSoort, Trekking>> = {
  jaNee: jaNee(500),
  percentage: evenly('tiende'),
  procentpunt: evenly('tiende'),
  getal: evenly('tiende'),
  eurocent: evenly('heel'),
  jaar: evenly('heel'),
};

/** Whether the fact differs between the kavels of one provider. */
function isKavelfeit(naam: string): naam is (typeof KAVELFEITEN)[number] {
  return KAVELFEITEN.some((one) => one === naam);
}

/** The facts of the catalogue, in its order: those of a provider, and those that differ between its kavels. */
export function listProeffeiten(catalogus: Feitcatalogus): {
  readonly perAanbieder: readonly string[];
  readonly perKavel: readonly string[];
} {
  const names = [...catalogus.keys()];
  return {
    perAanbieder: names.filter((naam) => !isKavelfeit(naam)),
    perKavel: names.filter(isKavelfeit),
  };
}

/** A value for every fact that is one for all kavels of a provider. */
export function drawAanbiederfeiten(
  catalogus: Feitcatalogus,
  situatie: Proefsituatie,
  kans: Feitkans,
): Feiten {
  const feiten: Record<string, FeitWaarde> = {};
  for (const [naam, definitie] of catalogus) {
    if (isKavelfeit(naam)) continue;
    const trekking = PER_AANBIEDER[naam] ?? PER_SOORT[definitie.soort];
    feiten[naam] = trekking(kans(naam), situatie, definitie);
  }
  return feiten;
}

/** A value for every fact that differs between kavels. Meerzorg has those of ZZP, whose percentage it follows (S003-123). */
export function drawKavelfeiten(
  catalogus: Feitcatalogus,
  situatie: Proefsituatie,
  kans: Feitkans,
): ReadonlyMap<Kavel, Feiten> {
  const drawn = new Map<Kavel, Feiten>();
  for (const kavel of situatie.kavels) {
    const zzp = isMeerzorg(kavel) ? drawn.get('ZZP') : undefined;
    drawn.set(kavel, zzp ?? drawForKavel(catalogus, situatie, kavel, kans));
  }
  return drawn;
}

function isMeerzorg(kavel: Kavel): boolean {
  return kavel === 'MEERZORG_GZ' || kavel === 'MEERZORG_VVGGZ';
}

function drawForKavel(
  catalogus: Feitcatalogus,
  situatie: Proefsituatie,
  kavel: Kavel,
  kans: Feitkans,
): Feiten {
  const feiten: Record<string, FeitWaarde> = {};
  for (const [naam, definitie] of catalogus) {
    if (isKavelfeit(naam)) feiten[naam] = PER_KAVEL[naam](kavel)(kans(naam), situatie, definitie);
  }
  return feiten;
}
