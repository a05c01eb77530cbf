import { setTimeout as sleep } from 'node:timers/promises';
import { ok } from '@kavel/core/basis';
import { testDatabase } from '@kavel/testkit/database';
import { proefsmtp, startProefpost } from '@kavel/testkit/post';
import { AANBIEDER, PROEFREGIO, ZORGKANTOOR, doe, procedureomgeving } from '@kavel/testkit/dossier';
import { setMoment } from '@kavel/store/dossier';
import { putPostadres, readPostbus } from '@kavel/store/post';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { setMailadres, smtpBezorger, verstuurPost } from './index.ts';

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

const send = () => verstuurPost({ database, bezorg, now: () => instant(VOOR) });

const jobs = () => asOwner('select key, run_at, attempts from graphile_worker.jobs order by id');

/** As if the moment of all that waits had come. */
const due = () => asOwner('update graphile_worker._private_jobs set run_at = now()');

async function dienIn(id: string): Promise<void> {
  await doe(omgeving, { soort: 'schrijf', toelichting: 'a' }, { id });
  await doe(omgeving, { soort: 'dien-in' }, { id });
}

/** Until a transaction stands still for another one. */
async function waitsForLock(): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    const waiting = await asOwner('select from pg_locks where not granted');
    if (waiting.length > 0) return;
    await sleep(10);
  }
  throw new Error('nobody waits');
}

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
    expect(await send()).toEqual({ verstuurd: 3, uitgesteld: 0 });
    expect(await send()).toEqual({ verstuurd: 0, uitgesteld: 0 });
    const mail = post.mails.find((one) => one.includes('proefinschrijving af')) ?? '';
    expect(mail).toMatch(/^Message-ID: <[0-9a-f]{40}@zorgkantoor\.example>\r$/m);
    expect(mail).toContain('To: inkoop@aanbieder.example');
    expect(mail).toContain('Subject: Ontvangen: proefinschrijving af, regio 5517');
    expect(mail).toContain('text/html');
    expect(mail.replaceAll('=\r\n', '')).toMatch(/Hash: [0-9a-f]{64}/);
    expect(post.mails.join('')).not.toMatch(/Fictief|anja/);
    expect(await asOwner('select verstuurd_op from kavel.post where verstuurd_op is not null')).toHaveLength(
      3,
    );
  });

  it('that is a reminder waits for its moment', async () => {
    const [row] = await asOwner(
      `insert into kavel.post (regio, kenmerk, organisatie, soort, id, nummer, bericht, onderwerp, tekst, gemaakt_op, niet_voor)
       select regio, repeat('f', 40), organisatie, soort, id, nummer, bericht, onderwerp, tekst, now(), now() + interval '2 days'
       from kavel.post where id = 'open' returning niet_voor`,
    );
    expect(await send()).toEqual({ verstuurd: 0, uitgesteld: 0 });
    expect(await jobs()).toEqual([{ key: 'f'.repeat(40), run_at: row?.['niet_voor'], attempts: 0 }]);
    await due();
    expect(await send()).toEqual({ verstuurd: 1, uitgesteld: 0 });
    expect(post.mails.at(-1)).toContain('Subject: Herinnering');
  });

  it('that the server does not take is tried again later, longer apart each time', async () => {
    await dienIn('geweigerd');
    post.weiger = true;
    const waits: number[] = [];
    for (const attempt of [1, 2, 3]) {
      expect(await send()).toEqual({ verstuurd: 0, uitgesteld: 1, storing: '452' });
      const [{ wacht, last_error, attempts } = {}] = await asOwner(
        `select extract(epoch from run_at - now())::float8 as wacht, last_error, attempts from graphile_worker.jobs`,
      );
      expect([attempts, last_error]).toEqual([attempt, '452']);
      waits.push(Number(wacht));
      await due();
    }
    expect(waits.toSorted((a, b) => a - b)).toEqual(waits);
    post.weiger = false;
    expect(await send()).toEqual({ verstuurd: 1, uitgesteld: 0 });
    expect(post.mails.at(-1)).toContain('Subject: Ontvangen: proefinschrijving geweigerd');
  });

  it('waits for the next time when its server can not be reached, the rest with it', async () => {
    for (const id of ['weg-1', 'weg-2']) await dienIn(id);
    const gone = smtpBezorger(proefsmtp(1));
    const round = { database, bezorg: gone.bezorg, now: () => instant(VOOR) };
    expect(await verstuurPost(round)).toEqual({ verstuurd: 0, uitgesteld: 1, storing: 'ESOCKET' });
    gone.close();
    await due();
    expect(await send()).toEqual({ verstuurd: 2, uitgesteld: 0 });
  });

  it('is not sent for a term that was met, nor again when it was sent already', async () => {
    await dienIn('op-tijd');
    const keys = await asOwner("select kenmerk from kavel.post where id = 'op-tijd' and not vervallen");
    expect((await jobs()).map(({ key }) => key)).toEqual(keys.map(({ kenmerk }) => kenmerk));
    expect(await send()).toEqual({ verstuurd: 1, uitgesteld: 0 });
    expect(post.mails.at(-1)).toContain('Subject: Ontvangen: proefinschrijving op-tijd');
    await asOwner("select kavel.bied_mail_aan(p) from kavel.post p where id = 'op-tijd'");
    expect(await send()).toEqual({ verstuurd: 0, uitgesteld: 0 });
    expect(await jobs()).toEqual([]);
  });

  it('waits for an address, and goes to the address of today', async () => {
    const door = { persoon: 'c', rol: 'bestuurder', organisatie: '10000002' } as const;
    await doe(omgeving, { soort: 'schrijf', toelichting: 'a' }, { id: 'zonder', door });
    expect(await jobs()).toEqual([]);
    const move = (adres: string) =>
      setMailadres(database, { regio: PROEFREGIO, organisatie: door.organisatie, adres });
    await move('eerst@aanbieder.example');
    await asOwner(
      "update graphile_worker._private_jobs set run_at = now() + interval '6 hours', attempts = 10",
    );
    await move('later@aanbieder.example');
    expect(await send()).toEqual({ verstuurd: 1, uitgesteld: 0 });
    expect(post.mails.at(-1)).toContain('To: later@aanbieder.example');
  });

  it('is not under way twice when its address changes', async () => {
    await dienIn('onderweg');
    await asOwner("update graphile_worker._private_jobs set locked_by = 'een ander', locked_at = now()");
    await setMailadres(database, {
      regio: PROEFREGIO,
      organisatie: AANBIEDER,
      adres: 'nieuw@aanbieder.example',
    });
    expect(await send()).toEqual({ verstuurd: 0, uitgesteld: 0 });
    await asOwner("select graphile_worker.force_unlock_workers(array['een ander'])");
    expect(await send()).toEqual({ verstuurd: 1, uitgesteld: 0 });
  });

  it('is in the queue when its act and its address are written at the same moment', async () => {
    const door = { persoon: 'd', rol: 'bestuurder', organisatie: '10000003' } as const;
    const adres = { regio: PROEFREGIO, organisatie: door.organisatie, adres: 'd@aanbieder.example' };
    let act: Promise<unknown> = Promise.resolve();
    await database.transaction(door.organisatie, async (transaction) => {
      await putPostadres(transaction, adres);
      act = doe(omgeving, { soort: 'schrijf', toelichting: 'a' }, { id: 'tegelijk', door });
      await waitsForLock();
      return ok(undefined);
    });
    await act;
    expect(await send()).toEqual({ verstuurd: 1, uitgesteld: 0 });
  });

  it('is sent once by many that send at the same time', async () => {
    for (const id of ['a', 'b', 'c', 'd']) await dienIn(id);
    const done = await Promise.all([1, 2, 3].map(() => send()));
    expect(done.reduce((sum, { verstuurd }) => sum + verstuurd, 0)).toBe(4);
  });

  it('is sent in a role that may do no more than that, and says so when it may not', async () => {
    const trace = vi.spyOn(console, 'trace').mockReturnValue();
    for (const right of [
      'update on graphile_worker._private_jobs',
      'select on graphile_worker._private_tasks',
    ]) {
      await asOwner(`revoke ${right} from kavel_post`);
      await expect(send()).rejects.toMatchObject({ code: '42501' });
      await asOwner(`grant ${right} to kavel_post`);
    }
    trace.mockRestore();
  });
});
