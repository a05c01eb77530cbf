import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { AANBIEDER, PROEFREGIO, doe, procedureomgeving } from '@kavel/testkit/dossier';
import { testDatabase } from '@kavel/testkit/database';
import { proefsmtp, startProefpost } from '@kavel/testkit/post';
import { beforeAll, expect, it } from 'vitest';
import { blijfVersturen, setMailadres, smtpBezorger } from './index.ts';

const { database, asOwner } = await testDatabase();
const omgeving = procedureomgeving(database);
const ADRES = 'inkoop@aanbieder.example';

beforeAll(() => setMailadres(database, { regio: PROEFREGIO, organisatie: AANBIEDER, adres: ADRES }));

/** An act of which a receipt is due. */
async function dienIn(id: string): Promise<void> {
  await doe(omgeving, { soort: 'schrijf', toelichting: 'FICTIEF' }, { id });
  await doe(omgeving, { soort: 'dien-in' }, { id });
}

/** Looks every 20 milliseconds at what is due again. */
function start(port: number) {
  const stop = new AbortController();
  const told: string[] = [];
  const klaar = blijfVersturen({
    database,
    bezorging: smtpBezorger(proefsmtp(port)),
    intervalSeconden: 0.02,
    stop: stop.signal,
    meld: (storing) => told.push(storing),
    now: () => Temporal.Instant.from('2017-07-02T08:00:00Z'),
  });
  return { stop, told, klaar };
}

/** Meanwhile what was put off comes due at once. */
async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 500 && !isSo(); tries += 1) {
    await asOwner('update graphile_worker._private_jobs set run_at = now() where run_at > now()');
    await sleep(10);
  }
  expect(isSo()).toBe(true);
}

/** As a worker that was killed leaves the job of a dossier. */
function leave(id: string, minutes: number) {
  return asOwner(
    `update graphile_worker._private_jobs set locked_by = $1, locked_at = now() - make_interval(mins => $2)
     where key in (select kenmerk from kavel.post where id = $1)`,
    [id, minutes],
  );
}

it('sends what is due, also what becomes due later, and ends when it is told to', async () => {
  const post = await startProefpost();
  // The reminder of a draft of 2017 is long due: between two acts it may go out or be withdrawn.
  const receipts = () => post.mails.filter((mail) => !mail.includes('Subject: Herinnering')).length;
  await dienIn('eerst');
  const { stop, told, klaar } = start(post.port);
  await until(() => receipts() === 1);
  await dienIn('later');
  await until(() => receipts() === 2);
  expect(told).toEqual([]);
  stop.abort();
  await klaar;
  await dienIn('te-laat');
  await sleep(60);
  expect(receipts()).toBe(2);
  await post.close();
});

it('outlives a mail server that is not there or refuses, tells only a code, and sends when it is back', async () => {
  const gone = await startProefpost();
  await gone.close();
  await dienIn('onbereikbaar');
  const one = start(gone.port);
  await until(() => one.told.length > 1);
  one.stop.abort();
  await one.klaar;
  const post = await startProefpost();
  post.weiger = true;
  const two = start(post.port);
  await until(() => two.told.length > 0);
  post.weiger = false;
  await until(() => post.mails.some((mail) => mail.includes('onbereikbaar')));
  two.stop.abort();
  await two.klaar;
  expect(new Set([...one.told, ...two.told])).toEqual(new Set(['ESOCKET', '452']));
  await post.close();
});

it('sends what a worker that was killed was at, ten minutes later', async () => {
  for (const [id, minutes] of [
    ['dood', 10],
    ['bezig', 9],
  ] as const) {
    await dienIn(id);
    await leave(id, minutes);
  }
  const post = await startProefpost();
  const { stop, klaar } = start(post.port);
  await until(() => post.mails.some((mail) => mail.includes('proefinschrijving dood')));
  stop.abort();
  await klaar;
  expect(post.mails.join('')).not.toContain('proefinschrijving bezig');
  const left = await asOwner('select locked_by from graphile_worker.jobs where locked_by is not null');
  expect(left).toEqual([{ locked_by: 'bezig' }]);
  await leave('bezig', 10);
  await post.close();
});

it('ends within seconds while a mail server keeps it waiting, and the mail goes out later', async () => {
  const silent = createServer();
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const connected = new Promise((resolve) => silent.once('connection', resolve));
  await dienIn('stil');
  const { stop, klaar } = start((silent.address() as AddressInfo).port);
  await connected;
  stop.abort();
  const begun = performance.now();
  await klaar;
  expect(performance.now() - begun).toBeLessThan(10_000);
  silent.close();
  const post = await startProefpost();
  const again = start(post.port);
  await until(() => post.mails.some((mail) => mail.includes('proefinschrijving stil')));
  again.stop.abort();
  await again.klaar;
  await post.close();
});
