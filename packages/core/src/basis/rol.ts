/**
 * Who may act in the purchase (procedure.md, Roles). Of a zorgaanbieder only a `bestuurder` signs; at a zorgkantoor the
 * `tweede-ondertekenaar` is never who prepared.
 */
export const ROLLEN = [
  'bestuurder',
  'medewerker',
  'inkoper',
  'beoordelaar',
  'controller',
  'beleidsmedewerker',
  'jurist',
  'tweede-ondertekenaar',
  'clientenraad',
  'zn',
  'brancheorganisatie',
  'vws',
  'nza',
  'beheerder',
] as const;
export type Rol = (typeof ROLLEN)[number];

/** Who acts for a zorgaanbieder. */
export const ROLLEN_ZORGAANBIEDER = ['bestuurder', 'medewerker'] as const satisfies readonly Rol[];

/** Who acts for a zorgkantoor. */
export const ROLLEN_ZORGKANTOOR = [
  'inkoper',
  'beoordelaar',
  'controller',
  'beleidsmedewerker',
  'jurist',
  'tweede-ondertekenaar',
] as const satisfies readonly Rol[];

/** The name a person reads for a role. */
export const rolNaam: Readonly<Record<Rol, string>> = {
  bestuurder: 'bestuurder van een zorgaanbieder',
  medewerker: 'medewerker van een zorgaanbieder',
  inkoper: 'inkoper',
  beoordelaar: 'beoordelaar',
  controller: 'controller',
  beleidsmedewerker: 'beleidsmedewerker',
  jurist: 'jurist',
  'tweede-ondertekenaar': 'tweede ondertekenaar',
  clientenraad: 'lid van een cliëntenraad',
  zn: 'medewerker van Zorgverzekeraars Nederland',
  brancheorganisatie: 'medewerker van een brancheorganisatie',
  vws: 'medewerker van VWS',
  nza: 'medewerker van de NZa',
  beheerder: 'beheerder',
};

/** A person in a role, on behalf of an organisation: a zorgkantoor by its name, a zorgaanbieder by its AGB-code. */
export type Handelaar = {
  /** Identifies the person within the installation; never a BSN. */
  readonly persoon: string;
  readonly rol: Rol;
  readonly organisatie: string;
};
