import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  INNAMEFOUTEN,
  openProefjaar,
  PROEFSLEUTEL_TEKST,
  proefbestand,
  proefomgeving,
} from '@kavel/testkit/inname';
import { BULK_PROCESS, testBinaries } from '@kavel/testkit/processes';
import { connectDatabase, openStore, startEmbedded } from '@kavel/store';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Embedded, EmbeddedConnection } from '@kavel/store';
import { intakeDeclaratie } from './intake-declaratie.ts';

/** 20 in `npm test`, 200 in the fault run. */
const ROUNDS = Number(process.env['KAVEL_FAULT_ROUNDS'] ?? '20');
const FILES = 6;
const LINES = 120;

let home: string;

beforeAll(async () => {
  home = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'kavel-storing-'));
  chmodSync(home, 0o777);
  vi.stubEnv('TMPDIR', home);
  writeFileSync(join(home, 'geheim'), `${PROEFSLEUTEL_TEKST}\n`, { mode: 0o600 });
  const { database, close } = await openStore({ dataFolder: join(home, 'kavel'), ...testBinaries() });
  await openProefjaar(database);
  await server();
  await close();
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await Promise.all(embedded.map((joined) => joined.stop().catch(() => undefined)));
  rmSync(home, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 });
});

const clusterFolder = (): string => join(home, 'kavel', 'postgres');

async function ask(connection: EmbeddedConnection, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client(connection);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

const BACKENDS = `select pid from pg_stat_activity
  where backend_type = 'client backend' and application_name = 'kavel' and pid <> pg_backend_pid()`;

type Fault = (connection: EmbeddedConnection) => Promise<unknown>;

/** What goes wrong with the server. Backends are those of the two intakes. */
const FAULTS: readonly (readonly [string, Fault])[] = [
  [
    'connections cut',
    (connection) => ask(connection, `select pg_terminate_backend(pid) from (${BACKENDS}) k`),
  ],
  [
    'kill -9 of a backend',
    async (connection) => {
      for (const { pid } of (await ask(connection, BACKENDS)).slice(0, 1)) kill(Number(pid));
    },
  ],
  [
    'disk full: no file may grow',
    async (connection) => {
      // PostgreSQL takes this limit for a full disk (it ignores SIGXFSZ).
      for (const { pid } of await ask(connection, BACKENDS)) {
        spawnSync('prlimit', ['--pid', String(pid), '--fsize=65536:65536']);
      }
    },
  ],
  [
    'kill -9 of the postmaster',
    () => {
      const [pid] = readFileSync(join(clusterFolder(), 'postmaster.pid'), 'utf8').split('\n');
      kill(Number(pid));
      return Promise.resolve();
    },
  ],
];

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

const embedded: Embedded[] = [];

/** The running server, or a new one when a fault took it down. */
async function server(): Promise<EmbeddedConnection> {
  const joined = await startEmbedded({ dataFolder: clusterFolder(), ...testBinaries() });
  embedded.push(joined);
  return joined.connection;
}

/** Takes in files, two at a time; strikes `delay` after it began. Answers the files that were told to be taken. */
async function offer(files: readonly string[], strike?: { readonly fault: Fault; readonly delay: number }) {
  const connection = await server();
  const database = connectDatabase(connection);
  // A server that is down already cannot be asked.
  const struck =
    strike === undefined
      ? Promise.resolve()
      : sleep(strike.delay).then(() => strike.fault(connection).catch(() => undefined));
  const began = performance.now();
  const waiting = [...files];
  const taken: string[] = [];
  const take = async (): Promise<void> => {
    for (let nummer = waiting.shift(); nummer !== undefined; nummer = waiting.shift()) {
      const bytes = proefbestand(nummer, LINES);
      const result = await intakeDeclaratie(proefomgeving(database), { bytes, door: 'FICTIEF' }).catch(
        () => undefined,
      );
      if (result?.ok === true) taken.push(nummer);
    }
  };
  await Promise.all([take(), take()]);
  const busyMs = performance.now() - began;
  await struck;
  await database.close().catch(() => undefined);
  return { taken, busyMs };
}

async function storedFiles(): Promise<readonly string[]> {
  const connection = await server();
  expect(await ask(connection, INNAMEFOUTEN)).toEqual([]);
  const rows = await ask(connection, 'select factuurnummer from kavel.declaratie_bestand order by 1');
  return rows.map((row) => String(row['factuurnummer']));
}

const filesOf = (round: number): readonly string[] =>
  Array.from({ length: FILES }, (_, file) => `R${round}-${file}`);

it(
  `each file is there whole and once, whatever breaks in the server (${ROUNDS} times), and the rest follows`,
  async () => {
    const { busyMs } = await offer(filesOf(0));
    let struck = 0;
    for (let round = 1; round <= ROUNDS; round += 1) {
      const [name, fault] = FAULTS[round % FAULTS.length] ?? ['', () => Promise.resolve()];
      // Spread over the whole intake, from its begin until after its last file.
      const { taken } = await offer(filesOf(round), { fault, delay: busyMs * ((round * 0.618) % 1.1) });
      const present = await storedFiles();
      for (const nummer of taken) expect(present, `${name}, round ${round}`).toContain(nummer);
      if (taken.length < FILES) struck += 1;
    }
    for (let round = 1; round <= ROUNDS; round += 1) await offer(filesOf(round));
    const all = Array.from({ length: ROUNDS + 1 }, (_, round) => filesOf(round)).flat();
    expect([...(await storedFiles())].sort()).toEqual(all.sort());
    expect(struck).toBeGreaterThan(ROUNDS / 4);
  },
  120_000 + ROUNDS * 10_000,
);

it('kill -9 of a process with its threads leaves whole files, and the next run takes the rest', async () => {
  const map = join(home, 'map');
  mkdirSync(map);
  const files = filesOf(ROUNDS + 1);
  for (const nummer of files) writeFileSync(join(map, `${nummer}.asc`), proefbestand(nummer, LINES));
  const before = new Set(await storedFiles());
  await runBulk(map, (line) => line.startsWith('aangenomen'));
  const between = (await storedFiles()).filter((nummer) => !before.has(nummer));
  expect(between.length).toBeGreaterThan(0);
  const told = await runBulk(map, () => false);
  expect(told.filter((line) => line.startsWith('geweigerd')).length).toBe(between.length);
  expect((await storedFiles()).filter((nummer) => !before.has(nummer))).toEqual(files);
}, 240_000);

/** Runs bulk intake in a process of its own; kills it with -9 at the first line that `until` knows. */
async function runBulk(map: string, until: (line: string) => boolean): Promise<readonly string[]> {
  const args = [BULK_PROCESS, join(home, 'kavel'), map, join(home, 'geheim')];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  const told: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    told.push(line);
    if (until(line)) child.kill('SIGKILL');
  }
  await closed;
  return told;
}
