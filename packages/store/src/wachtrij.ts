import { EventEmitter } from 'node:events';
import { Logger, run, runMigrations, runOnce } from 'graphile-worker';
import type { SharedOptions, TaskList, WorkerEvents } from 'graphile-worker';
import { Pool } from 'pg';
import type { PoolClient } from 'pg';
import { connectionOf } from './address.ts';
import type { DatabaseAddress } from './address.ts';

/** The queue of what is done outside a transaction, once it is committed: graphile-worker (ADR 0100). */

/** Which message a job is to send: the key of its row. */
export type Postsleutel = { readonly regio: string; readonly kenmerk: string };

/** Why a job is tried again later. */
export type Storing = {
  /** Kept beside the job and told to who looks after the machine, so never an address. */
  readonly code: string;
  /** False: the next job would meet the same trouble, so a round ends here. */
  readonly bereikt: boolean;
};

/** Sends one message; nothing when it was taken, or need not be sent any more. `stop` says that there is no time left. */
export type Posttaak = (sleutel: Postsleutel, stop: AbortSignal) => Promise<Storing | undefined>;

export type Wachtrij = { readonly address: DatabaseAddress; readonly taak: Posttaak };

/** Who is told to stop gives the job that is under way this long. */
const LAATSTE_TAAK_MS = 3_000;
/** A worker that is killed leaves its job locked. After this many minutes it is offered to another one. */
const VERLATEN_MINUTEN = 10;
const VRIJGEVEN_MS = 60_000;
/** One that listens, one that works, and one to spare. */
const CONNECTIONS_MAX = 3;

/** Makes or renews the tables of the queue, as the owner of the database. */
export async function migrateWachtrij(address: DatabaseAddress): Promise<void> {
  const pool = openPool(address);
  try {
    await runMigrations({ ...BASIS, pgPool: pool });
  } finally {
    await pool.end();
  }
}

/** Does what is due now, one job after another, and resolves. Several may work at once: each job is done by one. */
export async function werkRonde({ address, taak }: Wachtrij): Promise<void> {
  const pool = openPool(address, 'kavel_post');
  const events: WorkerEvents = new EventEmitter();
  let onbereikbaar = false;
  let failed: Error | undefined;
  events.on('job:error', ({ worker }) => {
    if (onbereikbaar) void worker.workerPool.gracefulShutdown();
  });
  events.on('worker:getJob:error', ({ error }) => {
    if (error instanceof Error) failed = error;
  });
  try {
    await releaseVerlaten(pool);
    const tasks = tasksOf(async (sleutel, stop) => {
      const storing = await taak(sleutel, stop).catch(storingOf);
      onbereikbaar = storing?.bereikt === false;
      return storing;
    });
    await runOnce({ ...optionsOf(pool, events), concurrency: 1 }, tasks);
  } finally {
    await pool.end();
  }
  if (failed !== undefined) throw failed;
}

export type Werker = Wachtrij & {
  /** Between two looks at what is due later; what is due at once is told by the database. */
  readonly intervalMs: number;
  readonly stop: AbortSignal;
  readonly meld: (error: unknown) => void;
};

/** Does every job when it is due, until it is told to stop. It throws when it can not go on; it may then be started again. */
export async function werkDoor({ address, taak, intervalMs, stop, meld }: Werker): Promise<void> {
  const pool = openPool(address, 'kavel_post');
  const events: WorkerEvents = new EventEmitter();
  for (const trouble of ['job:error', 'worker:getJob:error'] as const) {
    events.on(trouble, ({ error }: { readonly error: unknown }) => {
      meld(error);
    });
  }
  events.on('resetLocked:started', () => void releaseVerlaten(pool).catch(meld));
  const vrijgevenMs = Math.min(intervalMs, VRIJGEVEN_MS);
  try {
    const options = {
      ...optionsOf(pool, events),
      ...{ concurrency: 1, pollInterval: intervalMs, gracefulShutdownAbortTimeout: LAATSTE_TAAK_MS },
      ...{ minResetLockedInterval: vrijgevenMs, maxResetLockedInterval: vrijgevenMs },
    };
    const runner = await run(options, tasksOf(taak), []);
    let halted: Promise<void> | undefined;
    const halt = (): void => {
      halted = runner.stop().catch(meld);
    };
    if (stop.aborted) halt();
    stop.addEventListener('abort', halt);
    await runner.promise.finally(() => {
      stop.removeEventListener('abort', halt);
    });
    await halted;
  } finally {
    await pool.end();
  }
}

/** Nothing of the surroundings decides where the queue is or what it tells. */
const BASIS = { schema: 'graphile_worker', logger: new Logger(() => () => undefined) };

function optionsOf(pool: Pool, events: WorkerEvents): SharedOptions & { readonly noHandleSignals: true } {
  return {
    ...BASIS,
    ...{ pgPool: pool, events, noHandleSignals: true },
    // Without a delay nobody waits for what is said of a job that is over: a database that is gone would end the process.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  };
}

/** A job that throws is tried again; the queue keeps the words of what it throws. */
function tasksOf(taak: Posttaak): TaskList {
  return {
    async bezorg(payload, { abortSignal }) {
      const storing = await taak(payload as Postsleutel, abortSignal).catch(storingOf);
      if (storing !== undefined) throw Object.assign(new Error(storing.code), { code: storing.code });
    },
  };
}

/** The words of a failure may quote a message or an address; its code does not. */
function storingOf(error: unknown): Storing {
  return { code: codeOf(error), bereikt: false };
}

export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'onbekend';
  return 'code' in error ? String(error.code) : error.name;
}

async function releaseVerlaten(pool: Pool): Promise<void> {
  await pool.query(
    `select graphile_worker.force_unlock_workers(array_agg(locked_by)) from graphile_worker.jobs
     where locked_at < now() - make_interval(mins => $1)`,
    [VERLATEN_MINUTEN],
  );
}

/** With a role: every connection has taken it before anyone can use it. */
function openPool(address: DatabaseAddress, role?: string): Pool {
  const pool = new Pool({
    ...connectionOf(address),
    max: CONNECTIONS_MAX,
    ...(role === undefined
      ? {}
      : {
          verify: (client: PoolClient, done: (error?: Error) => void) => {
            client.query(`set role ${role}`).then(() => {
              done();
            }, done);
          },
        }),
  });
  // A connection that breaks while nobody waits for it is replaced by the pool. Without these listeners Node ends the process.
  pool.on('error', () => undefined);
  pool.on('connect', (connection) => connection.on('error', () => undefined));
  return pool;
}
