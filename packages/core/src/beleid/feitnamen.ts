import type { Pct } from '../basis/index.ts';
import type { FeitSoort } from './feit.ts';

/** The facts of beleid/feiten.yaml, for code that names them; a test keeps the two equal. */
export const FEITNAMEN = {
  nieuweAanbieder: 'jaNee',
  eersteContractjaar: 'jaar',
  productieJanJunEurocent: 'eurocent',
  percentageVorigJaar: 'percentage',
  technologie: 'jaNee',
  bewegingenEnDoelen: 'jaNee',
  vrijVoorstel: 'percentage',
  monitorUitkomst: 'procentpunt',
  differentiatie: 'procentpunt',
  essentieleVoorziening: 'jaNee',
  beknoptPlan: 'jaNee',
  specifiekPlan: 'jaNee',
  regionaleTafel: 'jaNee',
  mptGroei: 'jaNee',
  werkgeversopslag: 'jaNee',
  klantWerkgebiedRatio: 'getal',
  historischLagerTarief: 'percentage',
  intramuraleDagen: 'getal',
  plafondIntramuraleDagen: 'getal',
  bestPassendeVorm: 'jaNee',
  bijdrageMgz: 'jaNee',
  vptInDeWijk: 'jaNee',
  vptDoelmatigAangetoond: 'jaNee',
  dagenLichteProfielen: 'getal',
  plafondLichteProfielen: 'getal',
  anderTarief: 'percentage',
  integraalZzpTarief: 'jaNee',
  voldoetAanBasis: 'jaNee',
  tijdelijkeExtraZorg: 'jaNee',
  bewezenInnovaties: 'getal',
  aandeelVerblijfMetBehandeling: 'percentage',
  vptUitbreiding: 'jaNee',
  functieInWijk: 'jaNee',
  dagenMetBehandeling: 'getal',
  dagenMetBehandelingVorigJaar: 'getal',
  planStimuleringsbudget: 'jaNee',
  planDoelStimuleren: 'jaNee',
  planDoelScheiden: 'jaNee',
  planOuderenzorg: 'jaNee',
  planVergoedtBouwplannen: 'jaNee',
  planZorgaanbieders: 'getal',
  planBinnenMededinging: 'jaNee',
  planDraagvlak: 'jaNee',
  planGerichtOpVerandering: 'jaNee',
  planStructureleBorging: 'jaNee',
  planTijdslijnen: 'jaNee',
  planDubbelGefinancierd: 'jaNee',
  planOndertekend: 'jaNee',
  planUitvoeringsjaar: 'jaar',
  percentageMetTransitiegeld: 'percentage',
  planVerantwoording: 'jaNee',
  planHelemaalUitgevoerd: 'jaNee',
} as const satisfies Readonly<Record<string, FeitSoort>>;

export type FeitNaam = keyof typeof FEITNAMEN;

type WaardeVan<Soort extends FeitSoort> = Soort extends 'jaNee'
  ? boolean
  : Soort extends 'eurocent' | 'jaar'
    ? number | null
    : Pct | null;

/** Facts by name, each with the type that the catalogue gives it; an absent one is unknown. */
export type BekendeFeiten = { readonly [Naam in FeitNaam]?: WaardeVan<(typeof FEITNAMEN)[Naam]> };

/** Facts that differ between the kavels of one provider (interfaces.md, `kavel tarief`). */
export const KAVELFEITEN = ['percentageVorigJaar'] as const satisfies readonly FeitNaam[];
