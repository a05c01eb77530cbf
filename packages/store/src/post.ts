import type { Dossiersleutel } from '@kavel/core/procedure';
import type { Transaction } from './database.ts';
import type { Postsleutel } from './wachtrij.ts';

/** Messages about acts: the mailbox of an organisation, and what of it is still to go out by mail (migration 0009). */

export type Berichtsoort = 'ontvangst' | 'herinnering' | 'besluit';

/** It is written with the entry of its act (`insertRegel`). */
export type Postrij = Dossiersleutel & {
  /** Forty hexadecimal digits that follow from act, kind and receiver. */
  readonly kenmerk: string;
  /** The receiver. */
  readonly organisatie: string;
  /** Of the act. */
  readonly nummer: number;
  readonly bericht: Berichtsoort;
  readonly onderwerp: string;
  readonly tekst: string;
  readonly gemaaktOp: Temporal.Instant;
  readonly nietVoor: Temporal.Instant;
};

const COLUMNS = `regio, soort, id, kenmerk, organisatie, nummer, bericht, onderwerp, tekst, gemaakt_op as "gemaaktOp",
  niet_voor as "nietVoor"`;

/** Where a message stands in a mailbox, among those of every region. */
export type Postplaats = Pick<Postrij, 'nietVoor' | 'regio' | 'kenmerk'>;

export type Postbladzijde = {
  readonly regios: readonly string[];
  readonly aantal: number;
  /** The last message of the page before; absent: the newest is first. */
  readonly na?: Postplaats | undefined;
};

/**
 * The mailbox of the organisation of this transaction at its moment, newest first. Each region is asked for its newest, so
 * that the index of the table answers and what was received in all those years is not sorted.
 */
export function readPostbus(
  transaction: Transaction,
  { regios, aantal, na }: Postbladzijde,
): Promise<readonly Postrij[]> {
  return transaction.query<Postrij>(
    `select p.* from unnest($1::text[]) as van (code) cross join lateral (
       select ${COLUMNS} from kavel.post
       where regio = van.code and ($3::timestamptz is null
         or niet_voor < $3 or (niet_voor = $3 and (regio, kenmerk) > ($4::text, $5::text)))
       order by niet_voor desc, kenmerk limit $2) p
     order by "nietVoor" desc, regio, kenmerk limit $2`,
    [regios, aantal, na?.nietVoor.toString() ?? null, na?.regio ?? null, na?.kenmerk ?? null],
  );
}

/** Where the organisation of this transaction wants its mail: also what was not sent to it before. */
export async function putPostadres(
  transaction: Transaction,
  {
    regio,
    organisatie,
    adres,
  }: { readonly regio: string; readonly organisatie: string; readonly adres: string },
): Promise<void> {
  await transaction.query(
    `insert into kavel.postadres (regio, organisatie, adres) values ($1, $2, $3)
     on conflict (regio, organisatie) do update set adres = excluded.adres`,
    [regio, organisatie, adres],
  );
}

/** Where the organisation of this transaction wants its mail about a region; undefined: nowhere. */
export async function findPostadres(
  transaction: Transaction,
  { regio, organisatie }: { readonly regio: string; readonly organisatie: string },
): Promise<string | undefined> {
  const [found] = await transaction.query<{ readonly adres: string }>(
    'select adres from kavel.postadres where regio = $1 and organisatie = $2',
    [regio, organisatie],
  );
  return found?.adres;
}

/** A message that is about to be offered to the mail server. */
export type Zending = Pick<Postrij, 'regio' | 'kenmerk' | 'onderwerp' | 'tekst' | 'gemaaktOp'> & {
  readonly adres: string;
};

/** Nothing of what was sent or withdrawn in the meantime. */
export async function readZending(
  transaction: Transaction,
  { regio, kenmerk }: Postsleutel,
): Promise<Zending | undefined> {
  await beginPost(transaction);
  const rows = await transaction.query<Zending>(
    `select p.regio, p.kenmerk, p.onderwerp, p.tekst, p.gemaakt_op as "gemaaktOp", a.adres
     from kavel.post p join kavel.postadres a using (regio, organisatie)
     where p.regio = $1 and p.kenmerk = $2 and p.verstuurd_op is null and not p.vervallen`,
    [regio, kenmerk],
  );
  return rows[0];
}

/** The mail server has taken it. */
export async function markVerstuurd(
  transaction: Transaction,
  { regio, kenmerk }: Postsleutel,
  moment: Temporal.Instant,
): Promise<void> {
  await beginPost(transaction);
  await transaction.query(
    'update kavel.post set verstuurd_op = $3 where regio = $1 and kenmerk = $2 and verstuurd_op is null',
    [regio, kenmerk, moment.toString()],
  );
}

/** From here on this transaction may only do what sending asks. */
async function beginPost(transaction: Transaction): Promise<void> {
  await transaction.query('set local role kavel_post');
}
