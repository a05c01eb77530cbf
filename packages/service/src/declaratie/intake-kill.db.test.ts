import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { INNAME_PROCESS, testBinaries } from '@kavel/testkit/processes';
import { startEmbedded } from '@kavel/store';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Embedded } from '@kavel/store';

/** 20 in `npm test`, 200 in the fault run. */
const ROUNDS = Number(process.env['KAVEL_FAULT_ROUNDS'] ?? '20');
const LINES = 1_500;

let home: string;

beforeAll(() => {
  home = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'kavel-kill-'));
  chmodSync(home, 0o777);
  // The socket folders go with the rest.
  vi.stubEnv('TMPDIR', home);
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 });
});

type Run = { readonly told: readonly string[]; readonly busyMs: number };
type Moment = { readonly nummer: number; readonly pauseAt?: number; readonly afterMs?: number };

/** Runs intake of one file in a process of its own; kills it with -9 where it stands still, or `afterMs` after it began. */
async function runAndKill(dataFolder: string, { nummer, pauseAt = 0, afterMs }: Moment): Promise<Run> {
  const args = [INNAME_PROCESS, dataFolder, nummer, LINES, pauseAt].map(String);
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const told: string[] = [];
  let began = 0;
  let busyMs = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    told.push(line);
    if (line.startsWith('stilte')) child.kill('SIGKILL');
    else if (line !== 'begin') busyMs = performance.now() - began;
    else {
      began = performance.now();
      if (afterMs !== undefined) setTimeout(() => child.kill('SIGKILL'), afterMs);
    }
  }
  await ended;
  return { told, busyMs };
}

const STATE = `
  select b.factuurnummer, b.regels, b.totaal_eurocent,
    (select count(*) from kavel.declaratie_regel r where (r.regio, r.bestand) = (b.regio, b.id)) as regels_aanwezig,
    (select sum(bedrag_eurocent) from kavel.declaratie_regel r where (r.regio, r.bestand) = (b.regio, b.id)) as som_regels,
    (select sum(bedrag_eurocent) from kavel.productie_totaal t where (t.regio, t.bestand) = (b.regio, b.id)) as som_totalen,
    (select count(*) from kavel.declaratie_regel) as regels_samen,
    (select count(*) from kavel.productie_totaal) as totalen_samen
  from kavel.declaratie_bestand b order by b.id`;

/** The accepted files, after judging that each is there whole and that nothing else is. */
async function acceptedFiles(embedded: Embedded): Promise<readonly string[]> {
  const client = new Client(embedded.connection);
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, string | number>>(STATE);
    for (const row of rows) {
      expect(row).toMatchObject({
        regels: LINES,
        totaal_eurocent: String(LINES * 15_000),
        regels_aanwezig: String(LINES),
        som_regels: String(LINES * 15_000),
        som_totalen: String(LINES * 15_000),
        regels_samen: String(LINES * rows.length),
        totalen_samen: String(rows.length),
      });
    }
    return rows.map((row) => String(row['factuurnummer']));
  } finally {
    await client.end();
  }
}

describe('kill -9 during intake', () => {
  it(
    `leaves the file before or after, never between (${ROUNDS} times)`,
    async () => {
      const dataFolder = join(home, 'kavel');
      const whole = await runAndKill(dataFolder, { nummer: 0 });
      const statements = Number(/^aangenomen na (\d+)$/.exec(whole.told[1] ?? '')?.[1]);
      expect(statements).toBeGreaterThan(5);
      const accepted = new Set(['F0']);
      let killed = 0;
      for (let round = 1; round <= ROUNDS; round += 1) {
        // First before every statement and before the commit; after that at moments spread over the whole intake.
        const late = (round - statements) / Math.max(1, ROUNDS - statements);
        const moment = round <= statements ? { pauseAt: round } : { afterMs: whole.busyMs * 1.2 * late };
        // In even rounds the server lives on; in odd rounds it loses its last process and stops too.
        const serverFolder = join(dataFolder, 'postgres');
        const held =
          round % 2 === 0 ? await startEmbedded({ dataFolder: serverFolder, ...testBinaries() }) : undefined;
        const { told } = await runAndKill(dataFolder, { nummer: round, ...moment });
        const embedded = held ?? (await startEmbedded({ dataFolder: serverFolder, ...testBinaries() }));
        if (told.some((line) => line.startsWith('aangenomen'))) accepted.add(`F${round}`);
        else killed += 1;
        const present = await untilQuiet(embedded);
        // A commit that was told must be there; one that was not told in time may be there.
        for (const file of accepted) expect(present).toContain(file);
        if (round > statements && present.includes(`F${round}`)) accepted.add(`F${round}`);
        expect(new Set(present)).toEqual(accepted);
        await embedded.stop();
      }
      expect(killed).toBeGreaterThanOrEqual(Math.min(ROUNDS, statements));
    },
    60_000 + ROUNDS * 10_000,
  );
});

/** Waits until the server has noticed that the killed process is gone, then judges what is there. */
async function untilQuiet(embedded: Embedded): Promise<readonly string[]> {
  const client = new Client(embedded.connection);
  await client.connect();
  for (let look = 0; look < 200; look += 1) {
    const { rows } = await client.query(
      "select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
    );
    if (rows.length === 0) break;
    await acceptedFiles(embedded);
    await sleep(20);
  }
  await client.end();
  return acceptedFiles(embedded);
}
