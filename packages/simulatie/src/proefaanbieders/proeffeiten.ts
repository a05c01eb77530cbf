import { assert, mulDiv } from '@kavel/core/basis';
import type { Eurocent, Kavel } from '@kavel/core/basis';
import type {
  FeitNaam,
  FeitSoort,
  FeitWaarde,
  Feitcatalogus,
  Feitdefinitie,
  Feiten,
} from '@kavel/core/beleid';
import type { Chance } from '../chance.ts';

/** What the facts of a provider hang together with. */
export type Proefsituatie = {
  readonly jaar: number;
  readonly nieuw: boolean;
  readonly kavels: readonly Kavel[];
  /** All kavels together, a whole year. */
  readonly nzaWaardeEurocent: Eurocent;
};

/** The stream of chance of one fact in one region: a fact that joins the catalogue changes no other. */
export type Feitkans = (naam: string) => Chance;

/** Draws one fact. `definitie` is its row in the catalogue; its bounds hold whatever the drawing wants. */
type Trekking = (chance: Chance, situatie: Proefsituatie, definitie: Feitdefinitie) => FeitWaarde;

/** The exact unit of percentages and numbers is a ten-thousandth. */
const TIENDE = 1_000;

const jaNee =
  (promille: number): Trekking =>
  (chance) =>
    chance.happens(promille);

/** Tenths, from `van` up to and including `totEnMet`. */
const tienden =
  (van: number, totEnMet: number): Trekking =>
  (chance, _, definitie) =>
    drawWithin(chance, definitie, { van: van * TIENDE, totEnMet: totEnMet * TIENDE, stap: TIENDE });

/** In `promille` of a thousand cases what `trekking` draws, else a known none. */
const soms =
  (promille: number, trekking: Trekking): Trekking =>
  (chance, situatie, definitie) =>
    chance.happens(promille) ? trekking(chance, situatie, definitie) : null;

/** A known none at a new provider: it has no year behind it. */
const bestaand =
  (trekking: Trekking): Trekking =>
  (chance, situatie, definitie) =>
    situatie.nieuw ? null : trekking(chance, situatie, definitie);

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
  mptGroei: (chance, { kavels }) => kavels.includes('MPT') && chance.happens(400),
  werkgeversopslag: jaNee(500),
  klantWerkgebiedRatio: tienden(12, 80),
  anderTarief: () => null,
  integraalZzpTarief: () => false,
} satisfies Partial<Record<FeitNaam, Trekking>>;

/** Facts that differ by kavel. Ranges of 2017, as the simulated year draws them (S003-115, S003-119). */
const PER_KAVEL = {
  percentageVorigJaar: (kavel) => bestaand(kavel === 'MPT' ? tienden(855, 960) : tienden(940, 985)),
} as const satisfies Partial<Record<FeitNaam, (kavel: Kavel) => Trekking>>;

/** A fact without a drawing of its own: anywhere inside its bounds. */
const PER_SOORT: Readonly<Record<FeitSoort, Trekking>> = {
  jaNee: jaNee(300),
  percentage: evenly(TIENDE),
  procentpunt: evenly(TIENDE),
  getal: evenly(TIENDE),
  eurocent: evenly(1),
  jaar: evenly(1),
};

/** Whether the fact differs between the kavels of one provider. */
function isKavelfeit(naam: string): naam is keyof typeof PER_KAVEL {
  return Object.hasOwn(PER_KAVEL, naam);
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

type Gewenst = { readonly van: number; readonly totEnMet: number; readonly stap: number };

/** A whole number of steps inside both the range wanted and the bounds of the catalogue; their nearest end if none. */
function drawWithin(chance: Chance, definitie: Feitdefinitie, { van, totEnMet, stap }: Gewenst): number {
  const grenzen = boundsOf(definitie);
  const first = Math.ceil(Math.max(van, grenzen.van) / stap);
  const last = Math.floor(Math.min(totEnMet, grenzen.totEnMet) / stap);
  if (first <= last) return chance.between(first, last) * stap;
  return Math.min(Math.max(van, grenzen.van), grenzen.totEnMet);
}

function evenly(stap: number): Trekking {
  return (chance, _, definitie) => drawWithin(chance, definitie, { ...boundsOf(definitie), stap });
}

function boundsOf({ naam, grenzen }: Feitdefinitie): { readonly van: number; readonly totEnMet: number } {
  assert(grenzen !== undefined, `${naam} has no bounds in the fact catalogue`);
  return grenzen;
}
