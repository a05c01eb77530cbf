import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { CLICK_PROCESS, testBinaries } from '@kavel/testkit/processes';
import { startEmbedded } from '@kavel/store';
import type { Embedded } from '@kavel/store';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';

/** 20 in `npm test`, 200 in the fault run: spread over all statements of a run and its reversal. */
const ROUNDS = Number(process.env['KAVEL_FAULT_ROUNDS'] ?? '20');
let home: string;

beforeAll(() => {
  home = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'kavel-klik-'));
  chmodSync(home, 0o777);
});

afterAll(() => {
  rmSync(home, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 });
});

/**
 * Lets a process take January through a run and its reversal, and kills it with -9 when it stands still before
 * statement `pauseAt` (0: it runs to its end). Answers what it told.
 */
async function actAndKill(
  dataFolder: string,
  opdracht: 'open' | 'doe',
  pauseAt: number,
): Promise<readonly string[]> {
  const child = spawn(process.execPath, [CLICK_PROCESS, dataFolder, opdracht, String(pauseAt)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const told: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    told.push(line);
    if (line.startsWith('stilte')) child.kill('SIGKILL');
  }
  await ended;
  return told;
}

/** Every act with all that belongs to it: rows, consumed files and legs, as they stand in the tables. */
const ACTS = `
  select r.volgnummer, r.soort, r.status, r.omgekeerd_door,
    (select count(*)::int from kavel.click_run_regel l
      where (l.regio, l.jaar, l.maand, l.volgnummer) = (r.regio, r.jaar, r.maand, r.volgnummer)) as regels,
    (select count(*)::int from kavel.click_run_bestand b
      where (b.regio, b.jaar, b.maand, b.volgnummer) = (r.regio, r.jaar, r.maand, r.volgnummer) and levend) as bestanden,
    (select coalesce(sum(k.bedrag_eurocent), 0)::int from kavel.boeking k
      where k.handeling = 'click 1 (' || r.volgnummer || ')' and k.rekening = 'zorgaanbieder') as betaald,
    (select count(*)::int from kavel.boeking k where k.handeling = 'click 1 (' || r.volgnummer || ')') as boekingen
  from kavel.click_run r order by r.volgnummer`;

type Act = {
  readonly volgnummer: number;
  readonly soort: string;
  readonly status: string;
  readonly omgekeerd_door: number | null;
  readonly regels: number;
  readonly bestanden: number;
  readonly betaald: number;
  readonly boekingen: number;
};

/** Judges that every act is there whole: posted exactly when booked, reversed exactly when freed. */
function judge(acts: readonly Act[]): void {
  for (const act of acts) {
    const isPosted = act.status === 'vastgesteld' || act.status === 'gepubliceerd';
    const paid = act.soort === 'run' ? 10_000 : -10_000;
    const isReversed = act.omgekeerd_door !== null;
    expect(act).toMatchObject({
      regels: 3,
      boekingen: isPosted ? 4 : 0,
      betaald: isPosted ? paid : 0,
      bestanden: act.soort === 'run' && !isReversed ? 3 : 0,
    });
    const reversal = acts.find(({ volgnummer }) => volgnummer === act.omgekeerd_door);
    if (isReversed) expect(reversal).toMatchObject({ soort: 'omkering' });
    if (isReversed) expect(['vastgesteld', 'gepubliceerd']).toContain(reversal?.status);
  }
}

/** Waits until the server has noticed that the killed process is gone; judges all the while. */
async function actsWhenQuiet(embedded: Embedded): Promise<readonly Act[]> {
  const client = new Client(embedded.connection);
  await client.connect();
  try {
    for (let look = 0; look < 200; look += 1) {
      judge((await client.query<Act>(ACTS)).rows);
      const { rows } = await client.query(
        "select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
      );
      if (rows.length === 0) break;
      await sleep(20);
    }
    const { rows } = await client.query<Act>(ACTS);
    judge(rows);
    return rows;
  } finally {
    await client.end();
  }
}

const STEPS = ['concept', 'gecontroleerd', 'vastgesteld', 'gepubliceerd'];

/** An act that was told has happened: the number is there, and its state is that step or a later one. */
function expectTold(acts: readonly Act[], told: readonly string[]): void {
  const last = told.findLast((line) => line.startsWith('gedaan'));
  if (last === undefined) return;
  const [, volgnummer = '', status = ''] = last.split(' ');
  const act = acts.find((row) => row.volgnummer === Number(volgnummer));
  expect(act, last).toBeDefined();
  expect(STEPS.indexOf(act?.status ?? '')).toBeGreaterThanOrEqual(STEPS.indexOf(status));
}

it(
  `kill -9 during a click run leaves it before or after, never between (${ROUNDS} times)`,
  async () => {
    const dataFolder = join(home, 'kavel');
    const whole = await actAndKill(dataFolder, 'open', 0);
    const statements = Number(/^klaar na (\d+)$/.exec(whole.at(-1) ?? '')?.[1]);
    expect(whole).toHaveLength(8);
    for (let round = 0; round < ROUNDS; round += 1) {
      const pauseAt = 1 + Math.floor((round * statements) / ROUNDS);
      // In even rounds the server lives on; in odd rounds it loses its last process and stops too.
      const start = () => startEmbedded({ dataFolder: join(dataFolder, 'postgres'), ...testBinaries() });
      const held = round % 2 === 0 ? await start() : undefined;
      const told = await actAndKill(dataFolder, 'doe', pauseAt);
      expect(told.at(-1)).toBe(`stilte voor ${pauseAt}`);
      const embedded = held ?? (await start());
      expectTold(await actsWhenQuiet(embedded), told);
      await embedded.stop();
    }
  },
  60_000 + ROUNDS * 10_000,
);
