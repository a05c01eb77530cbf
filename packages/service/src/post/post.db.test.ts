import { ok } from '@kavel/core/basis';
import { testDatabase } from '@kavel/testkit/database';
import { proefsmtp, startProefpost } from '@kavel/testkit/post';
import { AANBIEDER, PROEFREGIO, ZORGKANTOOR, doe, procedureomgeving } from '@kavel/testkit/dossier';
import { setMoment } from '@kavel/store/dossier';
import { putPostadres, readPostbus } from '@kavel/store/post';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smtpBezorger, verstuurPost } from './index.ts';

const { database, asOwner } = await testDatabase();
const omgeving = procedureomgeving(database);
const post = await startProefpost();
const { bezorg, close } = smtpBezorger(proefsmtp(post.port));

afterAll(async () => {
  close();
  await post.close();
});

const instant = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const VOOR = '2017-07-01T09:00:00Z';
const HERINNERING = '2017-07-26T15:00:00Z';

function mailbox(organisatie: string, op: string) {
  return database.read(organisatie, async (transaction) => {
    await setMoment(transaction, instant(op));
    const rows = await readPostbus(transaction, { regios: [PROEFREGIO], aantal: 50 });
    return rows.map(({ id, bericht }) => `${bericht} ${id}`);
  });
}

const send = (op: string) => verstuurPost({ database, bezorg, now: () => instant(op) });

beforeAll(async () => {
  await database.transaction(AANBIEDER, async (transaction) => {
    await putPostadres(transaction, {
      regio: PROEFREGIO,
      organisatie: AANBIEDER,
      adres: 'oud@aanbieder.example',
    });
    await putPostadres(transaction, {
      regio: PROEFREGIO,
      organisatie: AANBIEDER,
      adres: 'inkoop@aanbieder.example',
    });
    return ok(undefined);
  });
  await doe(omgeving, { soort: 'schrijf', toelichting: 'Mevrouw Fictief <b>belt</b>' }, { id: 'open' });
  await doe(omgeving, { soort: 'schrijf', toelichting: 'FICTIEF' }, { id: 'af' });
  await doe(omgeving, { soort: 'dien-in' }, { id: 'af', op: VOOR });
});

describe('a message', () => {
  it('is in the mailbox of its receiver once the act is done, and a reminder when it is due', async () => {
    expect(await mailbox(AANBIEDER, '2017-07-01T08:59:59Z')).toEqual([]);
    expect(await mailbox(AANBIEDER, VOOR)).toEqual(['ontvangst af']);
    expect(await mailbox(AANBIEDER, HERINNERING)).toEqual(['herinnering open', 'ontvangst af']);
    expect(await mailbox(ZORGKANTOOR, HERINNERING)).toEqual([]);
    expect(await mailbox('10000002', HERINNERING)).toEqual([]);
  });

  it('is there once however often its act is asked, and not at all when the act is refused', async () => {
    const at = { id: 'eenmaal', idempotentie: 'sleutel' };
    await doe(omgeving, { soort: 'schrijf', toelichting: 'a' }, { id: 'eenmaal' });
    await Promise.all([1, 2, 3].map(() => doe(omgeving, { soort: 'dien-in' }, at)));
    await doe(omgeving, { soort: 'dien-in' }, { id: 'eenmaal' });
    const seen = await mailbox(AANBIEDER, HERINNERING);
    expect(seen.filter((one) => one.endsWith('eenmaal'))).toEqual(['ontvangst eenmaal']);
  });

  it('is written by a party to a party, and then stays as it is', async () => {
    const insert = `insert into kavel.post (regio, kenmerk, organisatie, soort, id, nummer, bericht, onderwerp, tekst, gemaakt_op, niet_voor)
      values ('5517', repeat('0', 40), $1, 'inschrijving', 'af', 2, 'besluit', 'a', 'b', now(), now())`;
    for (const [from, to] of [
      ['10000002', AANBIEDER],
      [AANBIEDER, '10000002'],
      ['cz', ZORGKANTOOR],
    ]) {
      const tried = database.transaction(from ?? '', async (transaction) =>
        ok(await transaction.query(insert, [to])),
      );
      await expect(tried).rejects.toMatchObject({ code: '42501' });
    }
    for (const sql of ["update kavel.post set tekst = 'anders'", 'delete from kavel.post']) {
      await expect(asOwner(sql)).rejects.toMatchObject({ constraint: 'post_blijft' });
    }
    const peek = database.read(ZORGKANTOOR, (transaction) =>
      transaction.query('select adres from kavel.postadres'),
    );
    expect(await peek).toEqual([]);
  });
});

describe('mail', () => {
  it('goes out when it is due, says what was received and nothing of what is in it', async () => {
    expect(await send(VOOR)).toEqual({ verstuurd: 2, uitgesteld: 0 });
    expect(await send(VOOR)).toEqual({ verstuurd: 0, uitgesteld: 0 });
    const mail = post.mails.find((one) => one.includes('proefinschrijving af')) ?? '';
    expect(mail).toMatch(/^Message-ID: <[0-9a-f]{40}@zorgkantoor\.example>\r$/m);
    expect(mail).toContain('To: inkoop@aanbieder.example');
    expect(mail).toContain('Subject: Ontvangen: proefinschrijving af, regio 5517');
    expect(mail).toContain('text/html');
    expect(mail.replaceAll('=\r\n', '')).toMatch(/Hash: [0-9a-f]{64}/);
    expect(post.mails.join('')).not.toMatch(/Fictief|anja/);
  });

  it('that the server does not take is tried again later, longer apart each time', async () => {
    post.weiger = true;
    expect(await send(HERINNERING)).toEqual({ verstuurd: 0, uitgesteld: 1, storing: '452' });
    expect(await send('2017-07-26T15:00:59Z')).toEqual({ verstuurd: 0, uitgesteld: 0 });
    expect(await send('2017-07-26T15:01:00Z')).toMatchObject({ verstuurd: 0, uitgesteld: 1 });
    post.weiger = false;
    expect(await send('2017-07-26T15:02:59Z')).toEqual({ verstuurd: 0, uitgesteld: 0 });
    expect(await send('2017-07-26T15:03:00Z')).toEqual({ verstuurd: 1, uitgesteld: 0 });
    expect(post.mails.at(-1)).toContain('Subject: Herinnering');
  });

  it('is not sent for a term that was met, nor to who gave no address', async () => {
    await doe(omgeving, { soort: 'schrijf', toelichting: 'a' }, { id: 'op-tijd' });
    await doe(omgeving, { soort: 'dien-in' }, { id: 'op-tijd' });
    const door = { persoon: 'c', rol: 'bestuurder', organisatie: '10000002' } as const;
    await doe(omgeving, { soort: 'schrijf', toelichting: 'a' }, { id: 'zonder', door });
    const before = post.mails.length;
    await send('2017-07-27T15:00:00Z');
    const subjects = post.mails.slice(before).map((mail) => /Subject: (.*)\r/.exec(mail)?.[1]);
    expect(subjects).toEqual(['Ontvangen: proefinschrijving op-tijd, regio 5517']);
  });

  it('is sent once by many that send at the same time', async () => {
    for (const id of ['a', 'b', 'c', 'd']) {
      await doe(omgeving, { soort: 'schrijf', toelichting: 'a' }, { id });
      await doe(omgeving, { soort: 'dien-in' }, { id });
    }
    const done = await Promise.all([1, 2, 3].map(() => send('2017-07-27T16:00:00Z')));
    expect(done.reduce((sum, { verstuurd }) => sum + verstuurd, 0)).toBe(4);
  });
});
