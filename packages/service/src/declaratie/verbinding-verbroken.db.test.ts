import { assert } from '@kavel/core/basis';
import { startCuttingProxy } from '@kavel/testkit/cutting-proxy';
import type { Cut } from '@kavel/testkit/cutting-proxy';
import { testDatabase } from '@kavel/testkit/database';
import { INNAMEFOUTEN, openProefjaar, proefbestand, proefomgeving } from '@kavel/testkit/inname';
import { connectDatabase } from '@kavel/store';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Database } from '@kavel/store';
import { intakeDeclaratie } from './intake-declaratie.ts';

/** 20 in `npm test`, 200 in the fault run. */
const ROUNDS = Number(process.env['KAVEL_FAULT_ROUNDS'] ?? '20');
const LINES = 120;
/** The client's last message only says that it goes; numbers in the messages before it may be a digit shorter. */
const GOODBYE = 24;

const { database, asOwner } = await testDatabase();
assert(typeof database.address !== 'string', 'the test server is reached by a socket');
const proxy = await startCuttingProxy(database.address);

beforeAll(async () => {
  await openProefjaar(database);
});

afterAll(() => proxy.close());

type Outcome = 'taken' | 'known' | 'broken';

async function takeIn(through: Database, nummer: string): Promise<Outcome> {
  const bytes = proefbestand(nummer, LINES);
  const result = await intakeDeclaratie(proefomgeving(through), { bytes, door: 'FICTIEF' }).catch(
    () => undefined,
  );
  if (result === undefined) return 'broken';
  if (result.ok) return 'taken';
  const { error } = result;
  const codes = error.code === 'declaratie-afgekeurd' ? error.bevindingen : [];
  expect(codes.map(({ retourcode }) => retourcode)).toEqual(['0030', '8067']);
  return 'known';
}

/** Through the proxy, over a connection of its own. */
async function takeInCut(nummer: string, cut: Cut | undefined): Promise<Outcome> {
  proxy.arm(cut);
  const through = connectDatabase(proxy.connection);
  const outcome = await takeIn(through, nummer);
  await through.close();
  return outcome;
}

/** Waits until the server has noticed that a connection is gone, and answers whether the file is there. */
async function isThere(nummer: string): Promise<boolean> {
  await vi.waitFor(async () => {
    const busy = await asOwner(`select pid from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`);
    expect(busy).toEqual([]);
  }, 10_000);
  const rows = await asOwner('select from kavel.declaratie_bestand where factuurnummer = $1', [nummer]);
  return rows.length === 1;
}

/** How each kind of cut is made in a round, and whether the file is there after it; undefined: that depends on the byte. */
function cutOf(round: number, whole: { question: number; answer: number; copies: number }) {
  const part = (round * 0.618) % 1;
  const byte = (bytes: number): number => Math.floor((bytes - GOODBYE) * part);
  const cuts: readonly { readonly cut: Cut; readonly there?: boolean }[] = [
    { cut: { at: 'question', bytes: byte(whole.question) } },
    { cut: { at: 'copy', nummer: 1 + Math.floor(whole.copies * part) }, there: false },
    { cut: { at: 'answer', bytes: byte(whole.answer) } },
    { cut: { at: 'before-commit' }, there: false },
    { cut: { at: 'commit-answer' }, there: true },
  ];
  const chosen = cuts[round % cuts.length];
  assert(chosen !== undefined, 'there is a cut for each round');
  return chosen;
}

it(
  `a file is there whole and once wherever its connection is cut (${ROUNDS} times), and can be sent again`,
  async () => {
    // A second file is asked more of: there are lines of the same month.
    for (const nummer of ['first', 'whole']) expect(await takeInCut(nummer, undefined)).toBe('taken');
    const whole = proxy.seen();
    for (let round = 1; round <= ROUNDS; round += 1) {
      const nummer = `K${round}`;
      const { cut, there } = cutOf(round, whole);
      const told = `round ${round}, cut at ${JSON.stringify(cut)}`;
      expect(await takeInCut(nummer, cut), told).toBe('broken');
      expect(proxy.seen().cut, told).toBe(true);
      const present = await isThere(nummer);
      expect(present, told).toBe(there ?? present);
      expect(await asOwner(INNAMEFOUTEN), told).toEqual([]);
      expect(await takeIn(database, nummer), told).toBe(present ? 'known' : 'taken');
    }
    expect(await asOwner(INNAMEFOUTEN)).toEqual([]);
    const [total] = await asOwner(
      'select count(*)::int as bestanden, sum(totaal_eurocent)::bigint::text as eurocent from kavel.declaratie_bestand',
    );
    expect(total).toEqual({ bestanden: ROUNDS + 2, eurocent: String((ROUNDS + 2) * LINES * 15_000) });
  },
  60_000 + ROUNDS * 5_000,
);
