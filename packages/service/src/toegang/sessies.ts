import { createHash, randomBytes } from 'node:crypto';
import { assert, isZorgkantoor, ok, zorgkantoorNaam } from '@kavel/core/basis';
import {
  deleteSessie,
  findOrganisatienaam,
  insertAanmeldpoging,
  insertSessie,
  takeAanmeldpoging,
  touchSessie,
} from '@kavel/store/aanmelding';
import type { Aanmeldpoging } from '@kavel/store/aanmelding';
import type { Database } from '@kavel/store';
import { isRol, vasteOrganisatienaam } from './aangemelde.ts';
import type { Aangemelde } from './aangemelde.ts';

/** After this long without a request a session is over. */
const SESSIE_RUST = Temporal.Duration.from({ minutes: 30 });
/** However much it is used, a session is over after a working day. */
const SESSIE_DUUR = Temporal.Duration.from({ hours: 12 });
/** A person has this long to answer the provider of identities. */
const AANMELDTIJD = Temporal.Duration.from({ minutes: 10 });

export type Sessie = Aangemelde & { readonly eindigtOp: Temporal.Instant };

/** What an attempt to sign in has to remember until it is answered. */
export type Poging = Pick<Aanmeldpoging, 'staat' | 'nonce' | 'verificatie' | 'terug'>;

type World = { readonly database: Database; readonly now: () => Temporal.Instant };

/**
 * Sessions of this installation. A secret is 256 random bits; it goes to the browser, and only its hash is kept, so who
 * reads the database can not act as someone else.
 */
export type Sessies = {
  /** Answers the secret of the attempt, for the browser that began it. */
  readonly beginAanmelding: (poging: Poging) => Promise<string>;
  /** The attempt, once. */
  readonly neemAanmelding: (geheim: string) => Promise<Poging | undefined>;
  /** A new session, with a secret that nobody had before. */
  readonly begin: (aangemelde: Aangemelde) => Promise<string>;
  readonly vind: (geheim: string) => Promise<Sessie | undefined>;
  readonly eindig: (geheim: string) => Promise<void>;
  readonly organisatieNaam: (code: string) => Promise<string>;
};

/** Nobody's rows are touched, so no organisation is named. */
const NIEMAND = '';

export function createSessies({ database, now }: World): Sessies {
  return {
    async beginAanmelding(poging) {
      const { geheim, sleutelHash } = nieuwGeheim();
      const eindigtOp = now().add(AANMELDTIJD);
      await write(database, (transaction) =>
        insertAanmeldpoging(transaction, { ...poging, sleutelHash, eindigtOp }, now()),
      );
      return geheim;
    },
    neemAanmelding: (geheim) =>
      write(database, (transaction) => takeAanmeldpoging(transaction, hashOf(geheim), now())),
    async begin({ persoon, naam, rollen, organisatie }) {
      const { geheim, sleutelHash } = nieuwGeheim();
      const begonnenOp = now();
      const eindigtOp = begonnenOp.add(SESSIE_DUUR);
      const rij = { sleutelHash, persoon, naam, rollen, namens: organisatie, begonnenOp, eindigtOp };
      await write(database, (transaction) => insertSessie(transaction, rij));
      return geheim;
    },
    async vind(geheim) {
      const rij = await write(database, (transaction) =>
        touchSessie(transaction, hashOf(geheim), { nu: now(), rust: SESSIE_RUST }),
      );
      if (rij === undefined) return undefined;
      const { persoon, naam, namens: organisatie, eindigtOp } = rij;
      return { persoon, naam, rollen: rij.rollen.filter(isRol), organisatie, eindigtOp };
    },
    eindig: (geheim) => write(database, (transaction) => deleteSessie(transaction, hashOf(geheim))),
    async organisatieNaam(code) {
      if (isZorgkantoor(code)) return `Zorgkantoor ${zorgkantoorNaam[code]}`;
      const known = vasteOrganisatienaam(code);
      return (
        known ?? (await database.read(code, (transaction) => findOrganisatienaam(transaction, code))) ?? code
      );
    },
  };
}

async function write<T>(
  database: Database,
  work: (transaction: Parameters<Parameters<Database['transaction']>[1]>[0]) => Promise<T>,
): Promise<T> {
  const done = await database.transaction(NIEMAND, async (transaction) => ok(await work(transaction)));
  assert(done.ok, 'this work refuses nothing');
  return done.value;
}

function nieuwGeheim(): { readonly geheim: string; readonly sleutelHash: string } {
  const geheim = randomBytes(32).toString('base64url');
  return { geheim, sleutelHash: hashOf(geheim) };
}

function hashOf(geheim: string): string {
  return createHash('sha256').update(geheim).digest('hex');
}
