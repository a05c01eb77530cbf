import { spawnSync } from 'node:child_process';
import { chownSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';
import type { ChildProcess } from 'node:child_process';
import { embeddedBinFolder, majorVersion } from './binaries.ts';
import { EmbeddedFailure } from './failure.ts';
import { asIdentity, chooseIdentity } from './identity.ts';
import type { Identity } from './identity.ts';
import { joinLease, startWithLease } from './lease.ts';
import type { Lease } from './lease.ts';
import { findPostmaster, isAlive, isServerOf } from './postmaster.ts';
import { SOCKET_PORT, openSocketFolder } from './socket-folder.ts';

/** How `pg` reaches the embedded server: a unix socket in a folder of its owner, so no password. */
export type EmbeddedConnection = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
};

export type Embedded = {
  readonly connection: EmbeddedConnection;
  /** Gives the server back. It stops when no other Kavel process uses it, and then this waits for its end. */
  readonly stop: () => Promise<void>;
};

export type EmbeddedOptions = {
  /** The data of the server, made when absent: `<KAVEL_DATA>/postgres`. */
  readonly dataFolder: string;
  /** Binaries other than the embedded ones, such as /usr/lib/postgresql/15/bin. */
  readonly binFolder?: string;
  /** Server settings on top of ours, such as `fsync: 'off'` for a cluster that only a test uses. */
  readonly settings?: Readonly<Record<string, string>>;
};

/** A busy server that is told to stop, or one that recovers from a crash, needs some time. */
const WAIT_MS_MAX = 60_000;
/** Between two looks at a server that starts or stops. */
const LOOK_MS = 40;
/** A server that still takes connections this long after we left is used by another process. */
const SHARED_MS = 1_000;

/** A log that is longer starts anew with the next start of the server. */
const LOG_BYTES_MAX = 1_000_000;

const OWNER = 'kavel';

type Place = {
  readonly dataFolder: string;
  readonly binFolder: string;
  readonly identity: Identity;
  readonly socketFolder: string;
  readonly settings: Readonly<Record<string, string>>;
};

type Running = {
  readonly pid: number;
  readonly dataFolder: string;
  readonly lease: Lease;
  readonly connection: EmbeddedConnection;
};

/**
 * Starts the PostgreSQL server of a data folder, or joins the one that already runs on it. A dying server is waited
 * for. Throws EmbeddedFailure, with what to do, when it cannot run.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const dataFolder = resolve(options.dataFolder);
  mkdirSync(dirname(dataFolder), { recursive: true });
  const binFolder = options.binFolder ?? embeddedBinFolder();
  const identity = chooseIdentity(binFolder, dataFolder);
  const socketFolder = openSocketFolder(dataFolder, identity);
  const place: Place = { dataFolder, binFolder, identity, socketFolder, settings: options.settings ?? {} };
  if (!existsSync(dataFolder)) createCluster(place);
  checkVersion(place);
  const running = await joinOrStart(place);
  return { connection: running.connection, stop: () => leave(running) };
}

/** initdb writes next to the final place and is moved there whole: a half-made cluster is never seen. */
function createCluster({ dataFolder, binFolder, identity, settings }: Place): void {
  clearAbandoned(dataFolder);
  const fresh = `${dataFolder}.nieuw-${process.pid}`;
  mkdirSync(fresh, { mode: 0o700 });
  chownSync(fresh, identity.uid, identity.gid);
  const sync = settings['fsync'] === 'off' ? ['--no-sync'] : [];
  const { file, args, user } = asIdentity(identity, [
    join(binFolder, 'initdb'),
    ...['--pgdata', fresh, '--username', OWNER, '--auth=trust', '--encoding=UTF8', '--locale=C'],
    ...['--data-checksums', ...sync],
  ]);
  const made = spawnSync(file, args, { ...user, cwd: '/', encoding: 'utf8' });
  if (made.status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    throw new EmbeddedFailure(
      `De database in ${dataFolder} kan niet worden gemaakt: ${made.error?.message ?? made.stderr.trim()}`,
    );
  }
  try {
    renameSync(fresh, dataFolder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(join(dataFolder, 'PG_VERSION'))) throw error;
  }
}

/** Clusters that an earlier process was making when it was killed. */
function clearAbandoned(dataFolder: string): void {
  const parent = dirname(dataFolder);
  const prefix = `${basename(dataFolder)}.nieuw-`;
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(prefix))) {
    if (!isAlive(Number(name.slice(prefix.length)))) rmSync(join(parent, name), { recursive: true });
  }
}

function checkVersion({ dataFolder, binFolder }: Place): void {
  const path = join(dataFolder, 'PG_VERSION');
  if (!existsSync(path)) {
    throw new EmbeddedFailure(`${dataFolder} is geen database van Kavel. Kies een andere map in KAVEL_DATA.`);
  }
  const made = Number(readFileSync(path, 'utf8').trim());
  const major = majorVersion(binFolder);
  if (made !== major) {
    throw new EmbeddedFailure(
      `De gegevens in ${dataFolder} zijn van PostgreSQL ${made}, het programma is versie ${major}. ` +
        'Gebruik dezelfde versie of een lege map.',
    );
  }
}

async function joinOrStart(place: Place): Promise<Running> {
  const deadline = performance.now() + WAIT_MS_MAX;
  while (performance.now() < deadline) {
    const running =
      findPostmaster(place.dataFolder) === undefined ? await start(place) : await joinServer(place);
    if (running !== undefined) return running;
    await sleep(LOOK_MS);
  }
  throw new EmbeddedFailure(`PostgreSQL werd niet op tijd klaar.${logTail(place)}`);
}

/** Joins a live server; undefined while it is still starting, or dying. */
async function joinServer(place: Place): Promise<Running | undefined> {
  const server = findPostmaster(place.dataFolder);
  if (server === undefined || server.socketFolder === '') return undefined;
  const connection = connectionIn(server.socketFolder);
  if ((await look(connection)) !== 'ready') return undefined;
  const { pid } = server;
  const { dataFolder, identity } = place;
  const lease = joinLease(dataFolder, { pid, identity });
  if ((await look(connection)) === 'ready') return { pid, dataFolder, lease, connection };
  lease.release();
  return undefined;
}

/** Starts the server; undefined when another process was first. */
async function start(place: Place): Promise<Running | undefined> {
  const log = openLog(place);
  const command = serverCommand(place);
  const { child, lease } = startWithLease(place.dataFolder, { command, identity: place.identity, log });
  closeSync(log);
  const connection = connectionIn(place.socketFolder);
  while (!hasEnded(child)) {
    const server = findPostmaster(place.dataFolder);
    if (server !== undefined && (await look(connection)) === 'ready') {
      return { pid: server.pid, dataFolder: place.dataFolder, lease, connection };
    }
    await sleep(LOOK_MS);
  }
  lease.release();
  if (findPostmaster(place.dataFolder) !== undefined) return undefined;
  throw new EmbeddedFailure(`PostgreSQL in ${place.dataFolder} start niet.${logTail(place)}`);
}

function serverCommand({ binFolder, dataFolder, socketFolder, settings }: Place): readonly string[] {
  const all: Readonly<Record<string, string>> = {
    listen_addresses: '',
    port: String(SOCKET_PORT),
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    fsync: 'on',
    // Error reports must not carry rows or parameters into the log.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    ...settings,
  };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return [join(binFolder, 'postgres'), '-D', dataFolder, ...flags];
}

function connectionIn(socketFolder: string): EmbeddedConnection {
  return { host: socketFolder, port: SOCKET_PORT, user: OWNER, database: 'postgres' };
}

/** One attempt to connect. 57P03: the server starts up or shuts down. */
async function look(connection: EmbeddedConnection): Promise<'ready' | 'busy' | 'absent'> {
  const client = new Client({ ...connection, connectionTimeoutMillis: 5_000 });
  // A server that goes down between two messages reports on the socket; the answer of connect() is enough.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return 'ready';
  } catch (error) {
    return error instanceof DatabaseError ? 'busy' : 'absent';
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function leave({ pid, dataFolder, lease, connection }: Running): Promise<void> {
  lease.release();
  const left = performance.now();
  while (isServerOf(pid, dataFolder)) {
    const waitedMs = performance.now() - left;
    if (waitedMs > SHARED_MS && (await look(connection)) === 'ready') return;
    if (waitedMs > WAIT_MS_MAX) throw new EmbeddedFailure(`PostgreSQL (proces ${pid}) stopt niet.`);
    await sleep(LOOK_MS);
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
}

function logPath({ dataFolder }: Place): string {
  return `${dataFolder}.log`;
}

function openLog(place: Place): number {
  const path = logPath(place);
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return openSync(path, size > LOG_BYTES_MAX ? 'w' : 'a', 0o600);
}

function logTail(place: Place): string {
  if (!existsSync(logPath(place))) return '';
  const lines = readFileSync(logPath(place), 'utf8').trim().split('\n').slice(-5);
  return ` Laatste regels van ${logPath(place)}:\n${lines.join('\n')}`;
}
