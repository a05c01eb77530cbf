import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { setMailadres, smtpBezorger } from '@kavel/service/post';
import { AANBIEDER, PROEFREGIO, doe, procedureomgeving } from '@kavel/testkit/dossier';
import { testDatabase } from '@kavel/testkit/database';
import { proefsmtp, startProefpost } from '@kavel/testkit/post';
import { beforeAll, expect, it } from 'vitest';
import { blijfVersturen } from './posttimer.ts';

const { database } = await testDatabase();
const omgeving = procedureomgeving(database);
const ADRES = 'inkoop@aanbieder.example';

beforeAll(() => setMailadres(database, { regio: PROEFREGIO, organisatie: AANBIEDER, adres: ADRES }));

/** An act of which a receipt is due. */
async function dienIn(id: string): Promise<void> {
  await doe(omgeving, { soort: 'schrijf', toelichting: 'FICTIEF' }, { id });
  await doe(omgeving, { soort: 'dien-in' }, { id });
}

/** The timer with a short pause and its own clock: what was put off is due again in the next round. */
function start(port: number) {
  const stop = new AbortController();
  const told: string[] = [];
  let rounds = 0;
  const klaar = blijfVersturen({
    database,
    bezorging: smtpBezorger(proefsmtp(port)),
    intervalSeconden: 0.02,
    stop: stop.signal,
    meld: (storing) => told.push(storing),
    now: () => Temporal.Instant.from('2017-07-02T08:00:00Z').add({ hours: (rounds += 1) }),
  });
  return { stop, told, klaar };
}

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 500 && !isSo(); tries += 1) await sleep(10);
  expect(isSo()).toBe(true);
}

it('sends what is due, also what becomes due later, and ends when it is told to', async () => {
  const post = await startProefpost();
  await dienIn('eerst');
  const { stop, told, klaar } = start(post.port);
  await until(() => post.mails.length === 1);
  await dienIn('later');
  await until(() => post.mails.length === 2);
  expect(told).toEqual([]);
  stop.abort();
  await klaar;
  await dienIn('te-laat');
  await sleep(60);
  expect(post.mails).toHaveLength(2);
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
