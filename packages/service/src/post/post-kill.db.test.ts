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
/** Of one mail: three statements to read it, then the mail server, then three to mark it. */
const STATEMENTS = 6;
const AFTER_SENDING = 4;
const OP = Temporal.Instant.from('2017-07-02T08:00:00Z');

const { database, url, asOwner } = await testDatabase();
const omgeving = procedureomgeving(database);

/** Sends in a process of its own, and kills it with -9 before statement `pauseAt`. */
async function sendAndKill(port: number, pauseAt: number): Promise<void> {
  const args = [POST_PROCESS, url, String(port), OP.toString(), String(pauseAt)];
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
    const { bezorg, close } = smtpBezorger(proefsmtp(post.port));
    let between = 0;
    for (let turn = 0; turn < ROUNDS; turn += 1) {
      const id = `ronde-${turn}`;
      await doe(omgeving, { soort: 'schrijf', toelichting: 'FICTIEF' }, { id });
      await doe(omgeving, { soort: 'dien-in' }, { id });
      const pauseAt = (turn % STATEMENTS) + 1;
      if (pauseAt >= AFTER_SENDING) between += 1;
      await sendAndKill(post.port, pauseAt);
      // What the killed one was at is its own for ten minutes.
      await asOwner("update graphile_worker._private_jobs set locked_at = locked_at - interval '10 minutes'");
      expect(await verstuurPost({ database, bezorg, now: () => OP })).toEqual({
        verstuurd: 1,
        uitgesteld: 0,
      });
    }
    const sent = post.mails.map((mail) => /^Message-ID: (\S+)/m.exec(mail)?.[1]);
    close();
    await post.close();
    // One mail per act for who knows a mail by its Message-ID; on the line only what was sent and not marked came twice.
    expect(new Set(sent).size).toBe(ROUNDS);
    expect(sent.length).toBe(ROUNDS + between);
    const [box] = await asOwner(
      `select count(*)::int as berichten, count(verstuurd_op)::int as verstuurd,
         (select count(*)::int from graphile_worker.jobs) as taken
       from kavel.post where bericht = 'ontvangst'`,
    );
    expect(box).toEqual({ berichten: ROUNDS, verstuurd: ROUNDS, taken: 0 });
  },
  60_000 + ROUNDS * 10_000,
);
