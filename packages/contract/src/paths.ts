/** The addresses of the API, without a schema library so that the portal can import them. */

export const PATHS = {
  gezond: '/gezond',
  openapi: '/v1/openapi.json',
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
} as const;

type PathTemplate = (typeof PATHS)[keyof typeof PATHS];

type ParameterOf<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParameterOf<Rest>
  : P extends `${string}:${infer Name}.${string}`
    ? Name
    : P extends `${string}:${infer Name}`
      ? Name
      : never;

/** A template with its parameters filled in; a missing parameter does not compile. */
export function fillPath<P extends PathTemplate>(
  template: P,
  parameters: Readonly<Record<ParameterOf<P>, string | number>>,
): string {
  const values: Readonly<Record<string, string | number>> = parameters;
  return template.replace(/:([a-z]+)/gi, (_, name: string) => encodeURIComponent(String(values[name])));
}
