import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { ok } from '@kavel/core/basis';
import { putPostadres } from '@kavel/store/post';
import { testDatabase } from '@kavel/testkit/database';
import { proefsmtp, startProefpost } from '@kavel/testkit/post';
import { AANBIEDER, PROEFREGIO, doe, procedureomgeving } from '@kavel/testkit/dossier';
import { POST_PROCESS } from '@kavel/testkit/processes';
import { expect, it } from 'vitest';
import { smtpBezorger, verstuurPost } from './index.ts';

/** 20 in `npm test`, 200 in the fault run. */
const ROUNDS = Number(process.env['KAVEL_FAULT_ROUNDS'] ?? '20');
/** Of one mail: three statements to take it, then the mail server, then three to mark it. */
const STATEMENTS = 6;
const AFTER_SENDING = 4;

const { database, url, asOwner } = await testDatabase();
const omgeving = procedureomgeving(database);

/** Sends in a process of its own, and kills it with -9 before statement `pauseAt`. */
async function sendAndKill(port: number, op: Temporal.Instant, pauseAt: number): Promise<void> {
  const args = [POST_PROCESS, url, String(port), op.toString(), String(pauseAt)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const told: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    told.push(line);
    child.kill('SIGKILL');
  }
  await ended;
  expect(told).toEqual([`stilte voor ${pauseAt}`]);
}

it(
  `kill -9 while mail is sent loses none, and what is sent twice is the same mail (${ROUNDS} times)`,
  async () => {
    const post = await startProefpost();
    await database.transaction(AANBIEDER, async (transaction) => {
      await putPostadres(transaction, {
        regio: PROEFREGIO,
        organisatie: AANBIEDER,
        adres: 'a@aanbieder.example',
      });
      return ok(undefined);
    });
    let op = Temporal.Instant.from('2017-07-02T08:00:00Z');
    let between = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const id = `ronde-${round}`;
      await doe(omgeving, { soort: 'schrijf', toelichting: 'FICTIEF' }, { id });
      await doe(omgeving, { soort: 'dien-in' }, { id });
      const pauseAt = (round % STATEMENTS) + 1;
      if (pauseAt >= AFTER_SENDING) between += 1;
      await sendAndKill(post.port, op, pauseAt);
      // The next one comes when the mark of the killed one is over.
      op = op.add({ minutes: 11 });
      const { bezorg, close } = smtpBezorger(proefsmtp(post.port));
      const at = op;
      await verstuurPost({ database, bezorg, now: () => at });
      close();
    }
    const sent = post.mails.map((mail) => /^Message-ID: (\S+)/m.exec(mail)?.[1]);
    await post.close();
    // One mail per act for who knows a mail by its Message-ID; on the line only what was sent and not marked came twice.
    expect(new Set(sent).size).toBe(ROUNDS);
    expect(sent.length).toBe(ROUNDS + between);
    const [box] = await asOwner(
      `select count(*)::int as berichten, count(*) filter (where stand = 'verstuurd')::int as verstuurd
       from kavel.post where bericht = 'ontvangst'`,
    );
    expect(box).toEqual({ berichten: ROUNDS, verstuurd: ROUNDS });
  },
  60_000 + ROUNDS * 10_000,
);
