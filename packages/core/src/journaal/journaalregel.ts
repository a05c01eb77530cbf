import { canonicalHash, canonicalJson, sha256Hex } from '../basis/index.ts';
import type { CanonicalValue, Rol } from '../basis/index.ts';
import type { Dossiersleutel, Dossiersoort, Procedurehandeling } from '../procedure/index.ts';
import { splitInhoud, verbintenis } from './inhoud.ts';
import type { OpenBlad } from './inhoud.ts';

/**
 * One act in the journal, as it is hashed. It names organisations, roles and kinds, and no person: who acted, why, and
 * what the events say are in the leaves beside it, of which it holds the salted hashes.
 */
export type Journaalregel = {
  readonly regio: string;
  readonly dossier: { readonly soort: Dossiersoort; readonly id: string };
  /** Place in the chain of the dossier, from 1. */
  readonly nummer: number;
  /** Place in the chain of the region, from 1. */
  readonly nummerInRegio: number;
  readonly rol: Rol;
  /** Of the person who acted. */
  readonly organisatie: string;
  /** The organisation for whom the act counts. */
  readonly namens: string;
  /** ISO instant in UTC with milliseconds, cut off and never rounded up: 16:59:59.9999 was in time. */
  readonly moment: string;
  /** The kind of command. */
  readonly handeling: string;
  /** The kinds of the events, in order. */
  readonly gebeurtenissen: readonly string[];
  /** One per leaf, in their order. */
  readonly verbintenissen: readonly string[];
  /** Of the regel before it in the dossier; null: the first. */
  readonly vorigeHash: string | null;
  /** Of the regel before it in the region; null: the first. */
  readonly vorigeHashRegio: string | null;
};

/** A regel with its own hash: SHA-256 over its RFC 8785 text. */
export type Journaalschakel = Journaalregel & { readonly hash: string };

/** Where a chain ends: the number and hash of its last regel. Nothing yet: 0 and null. */
export type Journaalkop = { readonly nummer: number; readonly hash: string | null };

export const LEGE_KOP: Journaalkop = { nummer: 0, hash: null };

/** An event of any machine, as the JSON document that it is. */
export type Journaalgebeurtenis = {
  readonly soort: string;
  readonly [veld: string]: CanonicalValue | undefined;
};

/** What an act says beside its kind. */
export type Journaalinhoud = {
  readonly persoon: string;
  readonly motivering: string | null;
  readonly gebeurtenissen: readonly Journaalgebeurtenis[];
};

/** An act that is to be written down. */
export type Aantekening = Procedurehandeling & {
  readonly dossier: Dossiersleutel;
  readonly namens: string;
  readonly opdrachtsoort: string;
  readonly motivering: string | null;
  readonly gebeurtenissen: readonly Journaalgebeurtenis[];
};

/** The ends of the two chains that the act comes after. */
export type Journaalkoppen = { readonly dossier: Journaalkop; readonly regio: Journaalkop };

export type GeschrevenRegel = {
  readonly schakel: Journaalschakel;
  /** What was hashed, to the letter. */
  readonly tekst: string;
  readonly inhoud: readonly OpenBlad[];
};

/** One act as far as it can be written before it has its place: nothing of it depends on what comes before it. */
export type Regelontwerp = Omit<
  Journaalregel,
  'nummer' | 'nummerInRegio' | 'vorigeHash' | 'vorigeHashRegio'
> & { readonly inhoud: readonly OpenBlad[] };

/** Writes one act up to its place. `zout` answers 32 fresh hexadecimal digits at every call. */
export function ontwerpRegel(
  { dossier, door, moment, namens, opdrachtsoort, motivering, gebeurtenissen }: Aantekening,
  zout: () => string,
): Regelontwerp {
  const inhoud = splitInhoud({ persoon: door.persoon, motivering, gebeurtenissen }, zout);
  return {
    regio: dossier.regio,
    dossier: { soort: dossier.soort, id: dossier.id },
    rol: door.rol,
    organisatie: door.organisatie,
    namens,
    moment: moment.toString({ smallestUnit: 'millisecond' }),
    handeling: opdrachtsoort,
    gebeurtenissen: gebeurtenissen.map(({ soort }) => soort),
    verbintenissen: inhoud.map(verbintenis),
    inhoud,
  };
}

/** Gives an act its place after the ends of its chains; the chains wait for this, so it is one hash and no more. */
export function plaatsRegel({ inhoud, ...ontwerp }: Regelontwerp, koppen: Journaalkoppen): GeschrevenRegel {
  const regel: Journaalregel = {
    ...ontwerp,
    nummer: koppen.dossier.nummer + 1,
    nummerInRegio: koppen.regio.nummer + 1,
    vorigeHash: koppen.dossier.hash,
    vorigeHashRegio: koppen.regio.hash,
  };
  const tekst = canonicalJson(regel);
  return { schakel: { ...regel, hash: sha256Hex(tekst) }, tekst, inhoud };
}

export function regelHash(regel: Journaalregel): string {
  return canonicalHash(regel);
}
