import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Interface } from 'node:readline';
import { PROEFREGIOS, findVerloren, inschrijfomgeving, publiceerKaders } from '@kavel/testkit/laatste-minuut';
import { LAATSTE_MINUUT_PROCESS, testBinaries } from '@kavel/testkit/processes';
import { connectDatabase, migrate, startEmbedded } from '@kavel/store';
import type { Embedded } from '@kavel/store';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { verifyJournaal } from '../journaal/index.ts';
import { WERKWIJZEN } from './werkwijzen.ts';

/** 20 in `npm test`, 200 in the fault run. */
const ROUNDS = Number(process.env['KAVEL_FAULT_ROUNDS'] ?? '20');

let home: string;
let dataFolder: string;

beforeAll(() => {
  home = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'kavel-kill-'));
  chmodSync(home, 0o777);
  dataFolder = join(home, 'postgres');
  // The socket folder goes with the rest.
  vi.stubEnv('TMPDIR', home);
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 });
});

const start = () => startEmbedded({ dataFolder, ...testBinaries() });

/** Kills the server with everything that it runs, as a machine that stops does. */
async function killPostgres(embedded: Embedded): Promise<void> {
  const server = Number(readFileSync(join(dataFolder, 'postmaster.pid'), 'utf8').split('\n')[0]);
  // It stands still while its processes are listed, so that none is added.
  process.kill(server, 'SIGSTOP');
  const listed = spawnSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' }).stdout.trim().split('\n');
  const processes = listed.map((line) => line.trim().split(/\s+/).map(Number));
  const own = processes.filter(([, parent]) => parent === server).map(([pid = 0]) => pid);
  for (const pid of [...own, server]) process.kill(pid, 'SIGKILL');
  await embedded.stop();
}

type Writer = { readonly child: ChildProcess; readonly lines: Interface };

/** Starts a process that hands in one registration after another, and notes what it was answered. */
function startWriter({ connection }: Embedded, first: number, told: string[]): Writer {
  const child = spawn(process.execPath, [LAATSTE_MINUUT_PROCESS, JSON.stringify(connection), String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => told.push(line));
  return { child, lines };
}

async function untilTold({ child, lines }: Writer, count: number): Promise<void> {
  const stopped = new AbortController();
  const { signal } = stopped;
  const enough = async (): Promise<void> => {
    for (let left = count; left > 0; left -= 1) await once(lines, 'line', { signal });
  };
  const ended = once(child, 'exit', { signal }).then(() => expect.fail('the process ended by itself'));
  try {
    await Promise.race([enough(), ended]);
  } finally {
    stopped.abort();
    await ended.catch(() => undefined);
  }
}

async function killWriter({ child, lines }: Writer): Promise<void> {
  const closed = once(lines, 'close');
  child.kill('SIGKILL');
  await closed;
}

it(
  `kill -9 of the server or the database in the last minute loses nothing that was answered (${ROUNDS} times)`,
  async () => {
    let embedded = await start();
    await migrate(embedded.connection);
    const setUp = connectDatabase(embedded.connection);
    await publiceerKaders(inschrijfomgeving(setUp, PROEFREGIOS));
    await setUp.close();
    const told: string[] = [];
    let writer = startWriter(embedded, 41_000_000, told);
    for (let round = 1; round <= ROUNDS; round += 1) {
      await untilTold(writer, 1 + ((round * 5) % 12));
      if (round % 2 === 0) {
        await killPostgres(embedded);
        embedded = await start();
      } else {
        await killWriter(writer);
        writer = startWriter(embedded, 41_000_000 + round * 1_000, told);
      }
    }
    await untilTold(writer, 1);
    await killWriter(writer);
    expect(told.length).toBeGreaterThan(ROUNDS);
    expect(new Set(told).size).toBe(told.length);
    expect(await findVerloren(embedded.connection, told)).toEqual([]);
    const after = connectDatabase(embedded.connection);
    expect((await verifyJournaal(after, WERKWIJZEN)).bevindingen).toEqual([]);
    await after.close();
    await embedded.stop();
  },
  60_000 + ROUNDS * 10_000,
);
