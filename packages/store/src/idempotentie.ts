import type { Transaction } from './database.ts';

/** Requests with an Idempotency-Key, and the answers they got (ADR 0047). */

export type Verzoeksleutel = {
  readonly organisatie: string;
  /** Within the organisation: a key of one is no key of another. */
  readonly persoon: string;
  readonly operatie: string;
  readonly sleutel: string;
};

export type BewaardAntwoord = { readonly status: number; readonly soort: string; readonly inhoud: string };

export type Verzoekstand = {
  readonly verzoekSha256: string;
  readonly begonnenOp: Temporal.Instant;
  /** Absent while the act is under way. */
  readonly antwoord?: BewaardAntwoord;
};

/**
 * Takes the key for this request. Answers what is there when someone has it already; then a second caller waits until the first
 * has said so.
 */
export async function claimVerzoek(
  transaction: Transaction,
  { organisatie, persoon, operatie, sleutel }: Verzoeksleutel,
  { verzoekSha256, op }: { readonly verzoekSha256: string; readonly op: Temporal.Instant },
): Promise<Verzoekstand | undefined> {
  const added = await transaction.query(
    `insert into kavel.idempotentie (organisatie, persoon, operatie, sleutel, verzoek_sha256, begonnen_op)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning 1`,
    [organisatie, persoon, operatie, sleutel, verzoekSha256, op.toString()],
  );
  if (added.length > 0) return undefined;
  const [row] = await transaction.query<{
    verzoekSha256: string;
    begonnenOp: Temporal.Instant;
    status: number | null;
    soort: string;
    inhoud: string;
  }>(
    `select verzoek_sha256 as "verzoekSha256", begonnen_op as "begonnenOp", status, soort, inhoud
     from kavel.idempotentie where organisatie = $1 and persoon = $2 and operatie = $3 and sleutel = $4 for update`,
    [organisatie, persoon, operatie, sleutel],
  );
  if (row === undefined) return undefined;
  const { status, soort, inhoud, ...stand } = row;
  return status === null ? stand : { ...stand, antwoord: { status, soort, inhoud } };
}

/** Of an act that broke off: the next request takes its place. */
export async function takeOverVerzoek(
  transaction: Transaction,
  { organisatie, persoon, operatie, sleutel }: Verzoeksleutel,
  op: Temporal.Instant,
): Promise<void> {
  await transaction.query(
    `update kavel.idempotentie set begonnen_op = $5
     where organisatie = $1 and persoon = $2 and operatie = $3 and sleutel = $4 and status is null`,
    [organisatie, persoon, operatie, sleutel, op.toString()],
  );
}

/** In the transaction of the act itself where that can be: then act and answer are there together, or neither. */
export async function storeAntwoord(
  transaction: Transaction,
  { organisatie, persoon, operatie, sleutel }: Verzoeksleutel,
  { status, soort, inhoud }: BewaardAntwoord,
): Promise<void> {
  await transaction.query(
    `update kavel.idempotentie set status = $5, soort = $6, inhoud = $7
     where organisatie = $1 and persoon = $2 and operatie = $3 and sleutel = $4`,
    [organisatie, persoon, operatie, sleutel, status, soort, inhoud],
  );
}

/** Nothing was done: the key is free again. */
export async function releaseVerzoek(
  transaction: Transaction,
  { organisatie, persoon, operatie, sleutel }: Verzoeksleutel,
): Promise<void> {
  await transaction.query(
    `delete from kavel.idempotentie
     where organisatie = $1 and persoon = $2 and operatie = $3 and sleutel = $4 and status is null`,
    [organisatie, persoon, operatie, sleutel],
  );
}

export async function forgetVerzoeken(transaction: Transaction, voor: Temporal.Instant): Promise<void> {
  await transaction.query('delete from kavel.idempotentie where begonnen_op < $1', [voor.toString()]);
}
