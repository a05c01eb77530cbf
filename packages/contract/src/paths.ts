/** The addresses of the API, once, for its routes. Who asks knows them from the generated client. */

export const PATHS = {
  gezond: '/gezond',
  openapi: '/v1/openapi.json',
  sessie: '/v1/sessie',
  toegang: '/v1/toegang',
  postbus: '/v1/postbus',
  contractjaren: '/v1/contractjaren',
  uitnutting: '/v1/regios/:regio/jaren/:jaar/uitnutting',
  uitnuttingCsv: '/v1/regios/:regio/jaren/:jaar/uitnutting.csv',
  uitnuttingMaand: '/v1/regios/:regio/jaren/:jaar/maanden/:maand',
  zorgaanbieders: '/v1/regios/:regio/jaren/:jaar/zorgaanbieders',
  zorgaanbieder: '/v1/regios/:regio/jaren/:jaar/zorgaanbieders/:agb',
  declaraties: '/v1/declaraties',
  declaratieControle: '/v1/declaraties/controle',
  declaratieRetour: '/v1/declaraties/retour',
  aanleveringen: '/v1/regios/:regio/jaren/:jaar/aanleveringen',
  aanleverstandenCsv: '/v1/regios/:regio/jaren/:jaar/aanleveringen/standen.csv',
  aanleverkavelsCsv: '/v1/regios/:regio/jaren/:jaar/aanleveringen/kavels.csv',
  aanleveroorzakenCsv: '/v1/regios/:regio/jaren/:jaar/aanleveringen/oorzaken.csv',
  eigenAanleveringen: '/v1/regios/:regio/jaren/:jaar/zorgaanbieders/:agb/aanleveringen',
  eigenAanleveringenCsv: '/v1/regios/:regio/jaren/:jaar/zorgaanbieders/:agb/aanleveringen.csv',
  voorbeeldbestand: '/v1/regios/:regio/jaren/:jaar/zorgaanbieders/:agb/voorbeeldbestand',
  prognose: '/v1/toewijzingen/prognose',
  voorbeeldberichten: '/v1/regios/:regio/jaren/:jaar/voorbeeldberichten',
  retourcodes: '/v1/retourcodes',
  aannames: '/v1/aannames',
  productie: '/v1/productie',
  productieControle: '/v1/productie/controle',
  productieSjabloon: '/v1/productie/sjabloon.xlsx',
  referentie: '/v1/referentie',
  referentieControle: '/v1/referentie/controle',
  referentieEdities: '/v1/referentie/edities',
  referentieIntrekking: '/v1/referentie/edities/:versie/intrekking',
  referentiePrestatie: '/v1/referentie/prestaties/:prestatie',
  beleid: '/v1/beleid',
  themas: '/v1/themas',
  voorbeelden: '/v1/voorbeelden',
  kaders: '/v1/kaders',
  feiten: '/v1/feiten',
  tariefberekeningen: '/v1/tariefberekeningen',
  proefaanbieders: '/v1/proefaanbieders',
  opdrachten: '/v1/procedure/opdrachten',
  dossiers: '/v1/regios/:regio/dossiers/:soort',
  dossier: '/v1/regios/:regio/dossiers/:soort/:id',
  dossierjournaal: '/v1/regios/:regio/dossiers/:soort/:id/journaal',
  dossierstuk: '/v1/regios/:regio/dossiers/:soort/:id/stukken/:sha256',
  gepubliceerdeKaders: '/v1/regios/:regio/kaders',
  gepubliceerdKader: '/v1/regios/:regio/kaders/:kader',
  gepubliceerdStuk: '/v1/regios/:regio/kaders/:kader/stukken/:sha256',
  instemming: '/v1/regios/:regio/dossiers/inschrijving/:id/instemming',
  bewijsbundel: '/v1/regios/:regio/dossiers/:soort/:id/bewijsbundel',
  wissingen: '/v1/regios/:regio/dossiers/:soort/:id/journaal/:nummer/wissingen',
  journaalcontrole: '/v1/regios/:regio/journaal/controle',
  inkooprelaties: '/v1/regios/:regio/inkooprelaties',
  inkooprelatieControle: '/v1/regios/:regio/inkooprelaties/controle',
  mailadres: '/v1/regios/:regio/mailadres',
  inschrijfstukken: '/v1/regios/:regio/dossiers/inschrijving/:id/stukken',
  ontvangstbewijzen: '/v1/regios/:regio/dossiers/inschrijving/:id/ontvangstbewijzen',
  inschrijfsluiting: '/v1/regios/:regio/dossiers/inschrijving/:id/sluitingsverslag',
  dialoogcontrole: '/v1/regios/:regio/dossiers/dialoog/:id/controle',
  gunningsoverzicht: '/v1/regios/:regio/dossiers/kader/:id/gunningsoverzicht',
  woonplaatsregios: '/v1/woonplaatsregios',
  kadersluiting: '/v1/regios/:regio/dossiers/kader/:id/sluitingsverslag',
} as const;

/** Where a document of a dossier of one kind is sent. */
export function stukkenpad<const Soort extends string>(
  soort: Soort,
): `/v1/regios/:regio/dossiers/${Soort}/:id/stukken` {
  return `/v1/regios/:regio/dossiers/${soort}/:id/stukken`;
}

/** Where an act on a dossier of one kind is sent: each kind takes commands of its own. */
export function handelingenpad<const Soort extends string>(
  soort: Soort,
): `/v1/regios/:regio/dossiers/${Soort}/:id/handelingen` {
  return `/v1/regios/:regio/dossiers/${soort}/:id/handelingen`;
}
