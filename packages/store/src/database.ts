import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Pool } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { PoolClient } from 'pg';
import type { Result } from '@kavel/core/basis';
import { clientConfig } from './address.ts';
import type { DatabaseAddress } from './address.ts';

export type Copy = { readonly sql: string; readonly stukken: () => Iterable<Uint8Array> };

/** What a use case may do inside one transaction. */
export type Transaction = {
  /** Runs one statement with `$1` parameters; the rows have the columns of the statement as field names. */
  readonly query: <Row extends object = Record<string, unknown>>(
    sql: string,
    values?: readonly unknown[],
  ) => Promise<readonly Row[]>;
  /**
   * Streams rows into each `sql` (`copy … from stdin`), as role `kavel_inname`: the one that may copy, and may do nothing
   * else. Answers how many rows went into each.
   */
  readonly copyIn: (copies: readonly Copy[]) => Promise<readonly number[]>;
};

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
  readonly close: () => Promise<void>;
};

const CONNECTIONS_MAX = 8;

export function connectDatabase(address: DatabaseAddress): Database {
  const pool = new Pool({ ...clientConfig(address), max: CONNECTIONS_MAX });
  // A connection that breaks while nobody waits for it is replaced by the pool; the next statement on it fails
  // by itself. Without these listeners Node ends the process.
  pool.on('error', () => undefined);
  pool.on('connect', (connection) => connection.on('error', () => undefined));
  return {
    address,
    transaction: (organisatie, work) =>
      inTransaction(pool, { organisatie, begin: 'begin' }, async (transaction) => {
        const answer = await work(transaction);
        return { answer, keep: answer.ok };
      }),
    read: (organisatie, work) =>
      inTransaction(
        pool,
        { organisatie, begin: 'begin isolation level repeatable read read only' },
        async (transaction) => ({ answer: await work(transaction), keep: true }),
      ),
    close: () => pool.end(),
  };
}

async function inTransaction<T>(
  pool: Pool,
  { organisatie, begin }: { readonly organisatie: string; readonly begin: string },
  work: (transaction: Transaction) => Promise<{ readonly answer: T; readonly keep: boolean }>,
): Promise<T> {
  const connection = await pool.connect();
  let broken: Error | undefined;
  try {
    await connection.query(begin);
    await connection.query(
      "select set_config('kavel.organisatie', $1, true), set_config('role', 'kavel_app', true)",
      [organisatie],
    );
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

function transactionOn(connection: PoolClient): Transaction {
  return {
    async query<Row extends object>(sql: string, values: readonly unknown[] = []) {
      return (await connection.query<Row & Record<string, unknown>>(sql, [...values])).rows;
    },
    async copyIn(copies) {
      const counts: number[] = [];
      await connection.query('set local role kavel_inname');
      for (const { sql, stukken } of copies) {
        const stream = connection.query(copyFrom(sql));
        await pipeline(Readable.from(stukken(), { objectMode: false }), stream);
        counts.push(stream.rowCount);
      }
      await connection.query('set local role kavel_app');
      return counts;
    },
  };
}
