import type { Transaction } from './database.ts';

/** Sessions and attempts to sign in. Only the hash of a secret is kept, and only who has the secret finds the row. */

/** An attempt to sign in that the provider of identities has not answered yet. */
export type Aanmeldpoging = {
  readonly sleutelHash: string;
  readonly staat: string;
  readonly nonce: string;
  /** The verifier of PKCE (RFC 7636). */
  readonly verificatie: string;
  /** Where the person was: a path of the portal. */
  readonly terug: string;
  readonly eindigtOp: Temporal.Instant;
};

export type Sessierij = {
  readonly sleutelHash: string;
  readonly persoon: string;
  readonly naam: string;
  readonly rollen: readonly string[];
  readonly namens: string;
  readonly begonnenOp: Temporal.Instant;
  readonly eindigtOp: Temporal.Instant;
};

/** Keeps an attempt, and forgets those that are over. */
export async function insertAanmeldpoging(
  transaction: Transaction,
  { sleutelHash, staat, nonce, verificatie, terug, eindigtOp }: Aanmeldpoging,
  nu: Temporal.Instant,
): Promise<void> {
  await transaction.query(
    'select kavel.begin_aanmelding(row($1, $2, $3, $4, $5, $6)::kavel.aanmeldpoging, $7)',
    [sleutelHash, staat, nonce, verificatie, terug, eindigtOp.toString(), nu.toString()],
  );
}

/** The attempt, once: whoever asks again gets nothing. */
export async function takeAanmeldpoging(
  transaction: Transaction,
  sleutelHash: string,
  nu: Temporal.Instant,
): Promise<Aanmeldpoging | undefined> {
  const [poging] = await transaction.query<Aanmeldpoging>(
    `select sleutel_hash as "sleutelHash", staat, nonce, verificatie, terug, eindigt_op as "eindigtOp"
     from kavel.neem_aanmelding($1, $2)`,
    [sleutelHash, nu.toString()],
  );
  return poging;
}

/** Begins a session, and forgets those that are over. */
export async function insertSessie(
  transaction: Transaction,
  { sleutelHash, persoon, naam, rollen, namens, begonnenOp, eindigtOp }: Sessierij,
): Promise<void> {
  await transaction.query(
    'select kavel.begin_sessie(row($1, $2, $3, $4::text[], $5, $6, $6, $7)::kavel.sessie)',
    [sleutelHash, persoon, naam, [...rollen], namens, begonnenOp.toString(), eindigtOp.toString()],
  );
}

/** The session that this secret opens, if it is not over and was used less than `rust` ago; from now on it was used now. */
export async function touchSessie(
  transaction: Transaction,
  sleutelHash: string,
  { nu, rust }: { readonly nu: Temporal.Instant; readonly rust: Temporal.Duration },
): Promise<Sessierij | undefined> {
  const [sessie] = await transaction.query<Sessierij>(
    `select sleutel_hash as "sleutelHash", persoon, naam, rollen, namens, begonnen_op as "begonnenOp",
       eindigt_op as "eindigtOp"
     from kavel.gebruik_sessie($1, $2, $3)`,
    [sleutelHash, nu.toString(), rust.toString()],
  );
  return sessie;
}

export async function deleteSessie(transaction: Transaction, sleutelHash: string): Promise<void> {
  await transaction.query('select kavel.eindig_sessie($1)', [sleutelHash]);
}

/** The name of an organisation, asked in its own name: with a contract year or with an agreement it is known. */
export async function findOrganisatienaam(
  transaction: Transaction,
  code: string,
): Promise<string | undefined> {
  const [organisatie] = await transaction.query<{ naam: string }>(
    `select naam from kavel.organisatie where code = $1
     union all select naam from kavel.zorgaanbieder where agb = $1 limit 1`,
    [code],
  );
  return organisatie?.naam;
}
