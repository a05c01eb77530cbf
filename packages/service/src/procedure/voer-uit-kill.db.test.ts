import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { verifyJournaal } from '../journaal/index.ts';
import { PROCEDURE_PROCESS } from '@kavel/testkit/processes';
import { testDatabase } from '@kavel/testkit/database';
import { doe, procedureomgeving } from '@kavel/testkit/dossier';
import { expect, it } from 'vitest';

/** 20 in `npm test`, 200 in the fault run. */
const ROUNDS = Number(process.env['KAVEL_FAULT_ROUNDS'] ?? '20');
/** Of one act: the moment, the dossier, its state, the ends of the chains, the entry, the commit; the second act has as many. */
const STATEMENTS = 12;

const { database, url, asOwner } = await testDatabase();
const omgeving = procedureomgeving(database);

type Round = { readonly id: string; readonly pauseAt: number; readonly afterMs?: number };

/** Lets a process act, and kills it with -9 where it stands still, or some time after its first act. */
async function actAndKill({ id, pauseAt, afterMs = 0 }: Round): Promise<readonly string[]> {
  const child = spawn(process.execPath, [PROCEDURE_PROCESS, url, id, String(pauseAt)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const told: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    told.push(line);
    if (line.startsWith('stilte')) child.kill('SIGKILL');
    else if (pauseAt === 0 && told.length === 2) setTimeout(() => child.kill('SIGKILL'), afterMs);
  }
  await ended;
  return told;
}

it(
  `kill -9 in the middle of an act leaves it whole or not there (${ROUNDS} times)`,
  async () => {
    const rounds = Array.from({ length: ROUNDS }, (_, round) => ({
      id: `ronde-${round}`,
      // First before every statement and the commit of two acts, then anywhere.
      ...(round < STATEMENTS ? { pauseAt: round + 1 } : { pauseAt: 0, afterMs: (round * 37) % 100 }),
    }));
    const acknowledged: string[] = [];
    let unfinished = 0;
    // Two at a time: what one of them holds when it is killed must not hold the other.
    for (let at = 0; at < rounds.length; at += 2) {
      const told = await Promise.all(rounds.slice(at, at + 2).map(actAndKill));
      const lines = told.flat();
      acknowledged.push(
        ...lines.filter((line) => line.startsWith('gedaan')).map((line) => line.split(' ')[2] ?? ''),
      );
      unfinished += lines.filter((line) => line.startsWith('stilte')).length;
    }
    expect(unfinished).toBe(Math.min(ROUNDS, STATEMENTS));
    // Also the next act finds a region that nobody holds.
    expect(
      await doe(omgeving, { soort: 'schrijf', toelichting: 'na afloop' }, { id: 'daarna' }),
    ).toMatchObject({ ok: true });
    const rows = await asOwner('select hash from kavel.journaal');
    const present = new Set(rows.map((row) => row['hash']));
    expect(acknowledged.filter((hash) => !present.has(hash))).toEqual([]);
    expect(acknowledged.length).toBeGreaterThan(0);
    expect((await verifyJournaal(database, omgeving.werkwijzen)).bevindingen).toEqual([]);
  },
  60_000 + ROUNDS * 10_000,
);
