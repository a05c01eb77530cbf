import { ROLLEN, err, isZorgkantoor, ok } from '@kavel/core/basis';
import type { Result, Rol } from '@kavel/core/basis';

/** A person who is signed in, with every role that this person has for the organisation. */
export type Aangemelde = {
  /** Identifies the person within the installation; never a BSN. */
  readonly persoon: string;
  readonly naam: string;
  readonly rollen: readonly Rol[];
  readonly organisatie: string;
};

/** Which statements of the provider of identities say for whom a person acts, and in which roles. */
export type Claimnamen = { readonly organisatie: string; readonly rollen: string };

export type AanmeldRefusal = {
  readonly code: 'geen-organisatie' | 'geen-rol';
  readonly melding: string;
};

/** The code of the organisation of a role that has only one. */
const VASTE_ORGANISATIE: Readonly<Partial<Record<Rol, string>>> = {
  zn: 'zn',
  vws: 'vws',
  nza: 'nza',
  beheerder: 'beheer',
};

/** The organisations that are known by these codes. */
const VASTE_NAAM: ReadonlyMap<string, string> = new Map([
  ['zn', 'Zorgverzekeraars Nederland'],
  ['vws', 'Ministerie van VWS'],
  ['nza', 'Nederlandse Zorgautoriteit'],
  ['beheer', 'Beheer van Kavel'],
]);

export function vasteOrganisatienaam(code: string): string | undefined {
  return VASTE_NAAM.get(code);
}

const AGB = /^\d{8}$/;
const ORGANISATIE = /^[a-z0-9][a-z0-9-]{0,59}$/;
/** A BSN has nine digits; a name for a person that looks like one is not taken. */
const LIJKT_BSN = /^\d{8,9}$/;

/**
 * What the claims of an ID token make of a person. A role that Kavel does not know is left out, and so is one that does
 * not belong to the kind of organisation: no claim makes a provider act as a zorgkantoor.
 */
export function readAangemelde(
  claims: Readonly<Record<string, unknown>>,
  namen: Claimnamen,
): Result<Aangemelde, AanmeldRefusal> {
  const { sub } = claims;
  const organisatie = claims[namen.organisatie];
  if (typeof organisatie !== 'string' || !ORGANISATIE.test(organisatie)) {
    return err({
      code: 'geen-organisatie',
      melding: `De aanmelding zegt niet voor welke organisatie u handelt (gegeven "${namen.organisatie}").`,
    });
  }
  const rollen = textsOf(claims[namen.rollen])
    .filter(isRol)
    .filter((rol) => hoortBij(rol, organisatie));
  if (typeof sub !== 'string' || sub === '' || LIJKT_BSN.test(sub) || rollen.length === 0) {
    return err({
      code: 'geen-rol',
      melding: `Voor ${organisatie} geeft de aanmelding u geen rol die Kavel kent (gegeven "${namen.rollen}").`,
    });
  }
  const naam = claims['name'];
  return ok({
    persoon: sub,
    naam: typeof naam === 'string' && naam !== '' ? naam : sub,
    rollen,
    organisatie,
  });
}

function textsOf(claim: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(claim) ? claim : [claim];
  return list.filter((item) => typeof item === 'string');
}

export function isRol(text: string): text is Rol {
  return (ROLLEN as readonly string[]).includes(text);
}

/** A zorgaanbieder is known by its AGB-code and a zorgkantoor by its name, so the code tells the kind. */
function hoortBij(rol: Rol, organisatie: string): boolean {
  const isAanbieder = AGB.test(organisatie);
  const isKantoor = isZorgkantoor(organisatie);
  if (rol === 'bestuurder' || rol === 'medewerker') return isAanbieder;
  if (rol === 'clientenraad' || rol === 'brancheorganisatie') {
    return !isAanbieder && !isKantoor && !VASTE_NAAM.has(organisatie);
  }
  const vast = VASTE_ORGANISATIE[rol];
  return vast === undefined ? isKantoor : organisatie === vast;
}
