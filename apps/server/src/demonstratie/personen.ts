import { ROLLEN_ZORGAANBIEDER, ROLLEN_ZORGKANTOOR, zorgkantoorNaam } from '@kavel/core/basis';
import type { Rol, Zorgkantoor } from '@kavel/core/basis';
import { isRol } from '@kavel/service/toegang';

/** Somebody who does not exist, with what a provider of identities says of a person. */
export type Persoon = {
  readonly sub: string;
  readonly name: string;
  readonly organisatie: string;
  readonly rollen: readonly [Rol];
};

export type Personengroep = { readonly naam: string; readonly personen: readonly Persoon[] };

/** A fictitious provider that has an agreement in the database. */
export type Proefaanbieder = { readonly agb: string; readonly naam: string };

const VOORNAAM: Readonly<Record<Rol, string>> = {
  bestuurder: 'Bo',
  medewerker: 'Mees',
  inkoper: 'Ine',
  beoordelaar: 'Bente',
  controller: 'Con',
  beleidsmedewerker: 'Bel',
  jurist: 'Jur',
  'tweede-ondertekenaar': 'Twan',
  clientenraad: 'Clim',
  zn: 'Zina',
  brancheorganisatie: 'Bram',
  vws: 'Vera',
  nza: 'Naz',
  beheerder: 'Bas',
};

const OVERIGEN = [
  ['clientenraad', 'clientenraad-voorbeeld'],
  ['brancheorganisatie', 'branche-voorbeeld'],
  ['zn', 'zn'],
  ['vws', 'vws'],
  ['nza', 'nza'],
  ['beheerder', 'beheer'],
] as const;

export function createPersoon(rol: Rol, organisatie: string): Persoon {
  const name = `${VOORNAAM[rol]} Voorbeeld`;
  return { sub: `demonstratie.${rol}.${organisatie}`, name, organisatie, rollen: [rol] };
}

/** The person that a name stands for; a name that nobody made is nobody. */
export function findPersoon(sub: string): Persoon | undefined {
  const [, rol = '', organisatie = ''] = /^demonstratie\.([a-z-]+)\.([a-z0-9-]+)$/.exec(sub) ?? [];
  return isRol(rol) ? createPersoon(rol, organisatie) : undefined;
}

/** Everyone one can be: at the zorgkantoren of these contract years, at these providers, and at the other parties. */
export function listPersonen(
  zorgkantoren: readonly Zorgkantoor[],
  aanbieders: readonly Proefaanbieder[],
): readonly Personengroep[] {
  return [
    ...zorgkantoren.map((code) => ({
      naam: `Zorgkantoor ${zorgkantoorNaam[code]}`,
      personen: ROLLEN_ZORGKANTOOR.map((rol) => createPersoon(rol, code)),
    })),
    ...aanbieders.map(({ agb, naam }) => ({
      naam: `${naam}, AGB-code ${agb}`,
      personen: ROLLEN_ZORGAANBIEDER.map((rol) => createPersoon(rol, agb)),
    })),
    { naam: 'Andere partijen', personen: OVERIGEN.map(([rol, code]) => createPersoon(rol, code)) },
  ];
}
