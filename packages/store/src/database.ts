import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { escapeLiteral, Pool } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { PoolClient } from 'pg';
import { assert } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import { clientConfig } from './address.ts';
import type { DatabaseAddress } from './address.ts';

export type Copy = { readonly sql: string; readonly stukken: () => Iterable<Uint8Array> };

/** With a name the connection keeps the statement and its plan: for what is asked per file. One name, one text. */
export type Statement = string | { readonly name: string; readonly text: string };

/** What a use case may do inside one transaction. */
export type Transaction = {
  /** Runs one statement with `$1` parameters; the rows have the columns of the statement as field names. */
  readonly query: <Row extends object = Record<string, unknown>>(
    statement: Statement,
    values?: readonly unknown[],
  ) => Promise<readonly Row[]>;
  /**
   * Streams rows into each `sql` (`copy … from stdin`), as role `kavel_inname`: the one that may copy, and may do nothing
   * else. Answers how many rows went into each.
   */
  readonly copyIn: (copies: readonly Copy[]) => Promise<readonly number[]>;
};

/** What a person who is signed in can not look over, whatever a use case asks for. */
export type Muur =
  /** A transaction in the name of another organisation sees nothing. */
  | { readonly organisatie: string }
  /** In whichever name, only rows with this AGB-code. */
  | { readonly zorgaanbieder: string };

/**
 * The database as one organisation sees it: row-level security hides the rows of all others, and refuses to write
 * them. Every statement runs inside a transaction with a named organisation, as role `kavel_app`.
 */
export type Database = {
  /** Where it is, for a thread that needs connections of its own. May hold a password. */
  readonly address: DatabaseAddress;
  /** Writes: committed when the work answers ok, rolled back when it refuses or throws. */
  readonly transaction: <T, E>(
    organisatie: string,
    work: (transaction: Transaction) => Promise<Result<T, E>>,
  ) => Promise<Result<T, E>>;
  /** Reads: one consistent snapshot, nothing can be written. */
  readonly read: <T>(organisatie: string, work: (transaction: Transaction) => Promise<T>) => Promise<T>;
  /** The same database with less to see. */
  readonly binnen: (muur: Muur) => Database;
  readonly close: () => Promise<void>;
};

const CONNECTIONS_MAX = 8;

export function connectDatabase(address: DatabaseAddress): Database {
  const pool = new Pool({ ...clientConfig(address), max: CONNECTIONS_MAX });
  // A connection that breaks while nobody waits for it is replaced by the pool; the next statement on it fails
  // by itself. Without these listeners Node ends the process.
  pool.on('error', () => undefined);
  pool.on('connect', (connection) => connection.on('error', () => undefined));
  return databaseOn(pool, address, undefined);
}

function databaseOn(pool: Pool, address: DatabaseAddress, muur: Muur | undefined): Database {
  return {
    address,
    transaction: (organisatie, work) =>
      inTransaction(pool, { ...namens(organisatie, muur), begin: 'begin' }, async (transaction) => {
        const answer = await work(transaction);
        return { answer, keep: answer.ok };
      }),
    read: (organisatie, work) =>
      inTransaction(
        pool,
        { ...namens(organisatie, muur), begin: 'begin isolation level repeatable read read only' },
        async (transaction) => ({ answer: await work(transaction), keep: true }),
      ),
    binnen(nearer) {
      assert(muur === undefined, 'the wall of a person is set once');
      return databaseOn(pool, address, nearer);
    },
    close: () => pool.end(),
  };
}

type Namens = { readonly organisatie: string; readonly zorgaanbieder: string };

function namens(organisatie: string, muur: Muur | undefined): Namens {
  if (muur === undefined) return { organisatie, zorgaanbieder: '' };
  if ('zorgaanbieder' in muur) return { organisatie, ...muur };
  return { organisatie: organisatie === muur.organisatie ? organisatie : '', zorgaanbieder: '' };
}

async function inTransaction<T>(
  pool: Pool,
  { organisatie, zorgaanbieder, begin }: Namens & { readonly begin: string },
  work: (transaction: Transaction) => Promise<{ readonly answer: T; readonly keep: boolean }>,
): Promise<T> {
  const connection = await pool.connect();
  let broken: Error | undefined;
  try {
    const settings = [
      ['kavel.organisatie', organisatie],
      ['kavel.zorgaanbieder', zorgaanbieder],
      ['role', 'kavel_app'],
    ] as const;
    const named = settings.map(([name, value]) => `set_config('${name}', ${escapeLiteral(value)}, true)`);
    await connection.query(`${begin}; select ${named.join(', ')}`);
    const { answer, keep } = await work(transactionOn(connection));
    await connection.query(keep ? 'commit' : 'rollback');
    return answer;
  } catch (error) {
    broken = await rollback(connection);
    throw error;
  } finally {
    connection.release(broken);
  }
}

/** A connection that cannot even roll back is thrown away, so the server rolls back for it. */
async function rollback(connection: PoolClient): Promise<Error | undefined> {
  try {
    await connection.query('rollback');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/**
 * The triggers of a copy look up the file of its lines. Their plans stay for the whole connection, and a plan of when there
 * were few files would read all of them for every file that comes: so they look up by key, whatever the planner thinks.
 */
const PLANNERKEUZES = ['enable_hashjoin', 'enable_mergejoin'];
const ALS_INNAME = `${PLANNERKEUZES.map((naam) => `set local ${naam} = off; `).join('')}set local role kavel_inname; `;
const WEER_ALS_APP = `; set local role kavel_app${PLANNERKEUZES.map((naam) => `; reset ${naam}`).join('')}`;

function transactionOn(connection: PoolClient): Transaction {
  return {
    async query<Row extends object>(statement: Statement, values: readonly unknown[] = []) {
      const asked = typeof statement === 'string' ? { text: statement } : statement;
      return (await connection.query<Row & Record<string, unknown>>({ ...asked, values: [...values] })).rows;
    },
    async copyIn(copies) {
      const counts: number[] = [];
      for (const [index, { sql, stukken }] of copies.entries()) {
        const before = index === 0 ? ALS_INNAME : '';
        const after = index === copies.length - 1 ? WEER_ALS_APP : '';
        // One message, so that taking the role costs no question of its own.
        const stream = connection.query(copyFrom(`${before}${sql}${after}`));
        await pipeline(Readable.from(stukken(), { objectMode: false }), stream);
        counts.push(stream.rowCount);
      }
      return counts;
    },
  };
}
