import { createHash } from 'node:crypto';
import type { Rol } from '@kavel/core/basis';
import type { Handelingsantwoord, Journaalcontrole, Problem } from '@kavel/contract';
import { verifyJournaal } from '@kavel/service/journaal';
import { WERKWIJZEN } from '@kavel/service/procedure';
import type { Aangemeld } from '@kavel/testkit/aanmelding';
import { bestandenIn } from '@kavel/testkit/api';
import type { Dossierantwoord } from '@kavel/testkit/api';
import { nl } from '@kavel/testkit/procedure';
import { afterAll, describe, expect, it } from 'vitest';
import {
  AGB,
  BYTES_MAX,
  DIEN_IN,
  KADER,
  lijstIn,
  probleemIn,
  startProefprocedure,
} from './procedure.proef.ts';

/** The procedure over HTTP against who sends again, forges, tricks or comes late, with a clock that the test moves. */

const KLOKGEVALLEN = [
  { dag: '2017-03-26', wat: 'the hour that is skipped', utc: '2017-03-26T15:00:00Z' },
  { dag: '2017-10-29', wat: 'the hour that comes twice', utc: '2017-10-29T16:00:00Z' },
  { dag: '2020-02-29', wat: 'a leap day', utc: '2020-02-29T16:00:00Z' },
  { dag: '2018-12-31', wat: 'the last day of a year', utc: '2018-12-31T16:00:00Z' },
] as const;
const { database, asOwner, app, klok, als, vraag, lees, handel, stuur, stop } = await startProefprocedure(
  KLOKGEVALLEN.map(({ dag }) => ({ naam: `k-${dag}`, sluit: dag })),
);
afterAll(stop);

const antwoordIn = ({ body }: Dossierantwoord) => JSON.parse(body) as Handelingsantwoord;

/** Every act that is written down for these dossiers. */
async function countActs(id: string): Promise<number> {
  const [row] = await asOwner('select count(*)::int as n from kavel.journaal where id = $1', [id]);
  return Number(row?.['n']);
}

describe('sent again, at once, or without being signed in', () => {
  const id = `${KADER}.41000004`;
  const van = () => als('bestuurder', '41000004');

  it('a request under its key happens once, for the person whose key it is', async () => {
    klok.nu = nl('2017-07-02T12:00');
    const bij = { wie: await van(), sleutel: 'k1', versie: '"0"' };
    const all = await Promise.all([1, 2, 3].map(() => stuur(id, 'a', 'FICTIEF', bij)));
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(all.map(({ body }) => body)).size).toBe(1);
    expect(all.filter(({ headers }) => headers['idempotency-replayed'] === 'true')).toHaveLength(2);
    klok.nu = klok.nu.add({ minutes: 5 });
    expect((await stuur(id, 'a', 'FICTIEF', bij)).body).toBe(all[0]?.body);
    expect(await stuur(id, 'a', 'ANDERS', bij)).toMatchObject({ status: 422, code: 'herhaling-anders' });
    const mees = await als('medewerker', '41000004');
    expect((await stuur(id, 'b', 'FICTIEF', { wie: mees, sleutel: 'k1' })).status).toBe(200);
    const long = await stuur(id, 'c', 'FICTIEF', { wie: mees, sleutel: 'k'.repeat(256) });
    expect(long).toMatchObject({ status: 400, code: 'aanvraag-ongeldig' });
    expect(await countActs(id)).toBe(2);
  });

  it('of two acts on what both had before them, one is taken', async () => {
    const wie = await van();
    const done = await Promise.all(
      [1, 2].map(() => handel('inschrijving', id, DIEN_IN, { wie, versie: '"2"' })),
    );
    expect(done.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    const begin = { wie: await als('medewerker', '41000005'), versie: '"0"' };
    const first = await Promise.all(['p', 'q'].map((stuk) => stuur(`${KADER}.41000005`, stuk, stuk, begin)));
    expect(first.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    expect(await countActs(id)).toBe(3);
  });

  it('a session that ended in the last minute takes nothing; signed in again, the same request counts from then', async () => {
    const late = `${KADER}.41000006`;
    klok.nu = nl('2017-08-01T16:20');
    const wie = await als('bestuurder', '41000006');
    expect((await stuur(late, 'a', 'FICTIEF', { wie })).status).toBe(200);
    klok.nu = nl('2017-08-01T16:59:00');
    const refused = await handel('inschrijving', late, DIEN_IN, { wie, sleutel: 'laatste' });
    expect(refused).toMatchObject({ status: 401, code: 'sessie-voorbij' });
    expect(await countActs(late)).toBe(1);
    const opnieuw = await als('bestuurder', '41000006');
    klok.nu = nl('2017-08-01T16:59:30');
    const bij = { wie: opnieuw, sleutel: 'laatste' };
    const [taken, again] = [
      await handel('inschrijving', late, DIEN_IN, bij),
      await handel('inschrijving', late, DIEN_IN, bij),
    ];
    expect(antwoordIn(taken).journaal.moment).toBe('2017-08-01T14:59:30.000Z');
    expect(again.body).toBe(taken.body);
    expect(await countActs(late)).toBe(2);
  });

  it('a forged cookie or a foreign page does nothing', async () => {
    const { cookie, origin } = await van();
    const forged = [
      { wie: { origin }, code: 'niet-aangemeld' },
      { wie: { cookie: `${cookie.slice(0, -4)}AAAA`, origin }, code: 'sessie-voorbij' },
      { wie: { cookie: "kavel-sessie=' or '1'='1", origin }, code: 'niet-aangemeld' },
      { wie: { cookie, origin: 'https://elders.example' }, code: 'vreemde-herkomst' },
    ];
    for (const { wie, code } of forged) {
      expect((await handel('inschrijving', id, DIEN_IN, { wie })).code).toBe(code);
      expect((await stuur(id, 'x', 'x', { wie })).code).toBe(code);
    }
    expect(await countActs(id)).toBe(3);
  });

  it('more than an address takes is refused before it is looked at', async () => {
    klok.nu = nl('2017-07-02T13:00');
    const wie = await van();
    const large = { soort: 'verwijder-stuk', id: 'x'.repeat(2 * 1_048_576) };
    expect((await stuur(id, 'groot', Buffer.alloc(BYTES_MAX + 1), { wie })).status).toBe(413);
    expect((await handel('inschrijving', id, large, { wie })).status).toBe(413);
    expect((await stuur(id, 'leeg', '', { wie })).code).toBe('handeling-geweigerd');
    expect(await countActs(id)).toBe(3);
  });
});

const TRICKS = [
  "'; drop table kavel.dossier; --",
  "' or '1'='1",
  '../../../../etc/passwd',
  '..%2f..%2fetc',
  '%00',
  '__proto__',
  '${7*7}<script>alert(1)</script>',
  '$1',
];

it('tricks with SQL and paths are texts, or no address', async () => {
  klok.nu = nl('2017-06-10T12:00');
  const wie = await als('bestuurder');
  for (const [index, trick] of TRICKS.entries()) {
    const part = encodeURIComponent(trick);
    const asked = await Promise.all([
      vraag({ method: 'GET', url: `/regios/${part}/dossiers/kader/${KADER}`, headers: wie }),
      ...[
        part,
        `kader/${part}`,
        `kader/${KADER}/stukken/${part}`,
        `kader?kader=${part}`,
        `kader?cursor=${part}`,
      ].map((path) => lees(wie, path)),
      handel('vraag', part, { soort: 'trek-in' }, { wie }),
      stuur(`${KADER}.${AGB}`, part, 'x', { wie }),
      handel('vraag', `${KADER}.v${index}`, { soort: 'dien-in', kader: trick, tekst: 'x' }, { wie }),
    ]);
    for (const { status, body } of asked) {
      expect([400, 404, 409]).toContain(status);
      expect(body).not.toMatch(/syntax error|root:|node_modules/);
    }
    const kept = await handel(
      'vraag',
      `${KADER}.w${index}`,
      { soort: 'dien-in', kader: KADER, tekst: trick },
      { wie },
    );
    expect(antwoordIn(kept).staat).toMatchObject({ vraag: { tekst: trick } });
  }
  expect(lijstIn(await lees(wie, 'vraag')).dossiers).toHaveLength(TRICKS.length);
});

describe('the clock is that of the last byte', () => {
  it.each(KLOKGEVALLEN)('at 17:00 on $dag, $wat', async ({ dag, utc }) => {
    const closing = Temporal.Instant.from(utc);
    const at = async (agb: string, moment: Temporal.Instant) => {
      const id = `k-${dag}.${agb}`;
      klok.nu = closing.subtract({ hours: 1 });
      expect((await stuur(id, 'a', 'FICTIEF', { wie: await als('bestuurder', agb) })).status).toBe(200);
      klok.nu = moment;
      return handel('inschrijving', id, DIEN_IN, {
        wie: await als('bestuurder', agb),
        sleutel: `${dag} ${agb}`,
      });
    };
    const intime = await at('41000011', closing.subtract({ milliseconds: 1 }));
    expect(antwoordIn(intime)).toMatchObject({ versie: 2, toestand: 'ingediend' });
    const late = await at('41000012', closing);
    expect(late).toMatchObject({ status: 409, code: 'te-laat' });
    // It is recorded all the same, and this proves it.
    const { journaal } = probleemIn(late);
    expect(Temporal.Instant.from(journaal?.moment ?? '')).toEqual(closing);
    const [row] = await asOwner('select nummer from kavel.journaal where hash = $1', [journaal?.hash]);
    expect(row).toEqual({ nummer: journaal?.nummer });
  });

  it('and a request that began in time and ended a millisecond too late is late', async () => {
    const [{ dag, utc }] = KLOKGEVALLEN;
    const closing = Temporal.Instant.from(utc);
    klok.nu = closing.subtract({ minutes: 1 });
    const wie = await als('bestuurder', '41000013');
    const id = `k-${dag}.41000013`;
    expect((await stuur(id, 'a', 'FICTIEF', { wie })).status).toBe(200);
    await app.listen({ port: 0, host: '127.0.0.1' });
    const body = JSON.stringify({ opdracht: DIEN_IN });
    const bytes = new ReadableStream<Uint8Array>({
      async start(sending) {
        sending.enqueue(Buffer.from(body.slice(0, 20)));
        await new Promise((resolve) => setTimeout(resolve, 100));
        klok.nu = closing;
        sending.enqueue(Buffer.from(body.slice(20)));
        sending.close();
      },
    });
    const { port } = app.server.address() as { port: number };
    const answer = await fetch(
      `http://127.0.0.1:${port}/v1/regios/5517/dossiers/inschrijving/${id}/handelingen`,
      {
        ...{ method: 'POST', body: bytes, duplex: 'half' },
        headers: { ...wie, 'content-type': 'application/json', 'if-match': '*' },
      },
    );
    expect(await answer.json()).toMatchObject({ code: 'te-laat' });
  });
});

describe('the journal over HTTP', () => {
  const id = `${KADER}.41000004`;
  const vraagAan = (method: 'GET' | 'POST', url: string, headers: Aangemeld, payload?: object) =>
    app.inject({
      ...{ method, url: `/v1/regios/5517/${url}` },
      headers: { ...headers, ...(payload === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(payload === undefined ? {} : { payload: JSON.stringify(payload) }),
    });

  it('holds after all this, to who may ask, and names no dossier that is sealed for them', async () => {
    klok.nu = nl('2017-07-02T12:00');
    const controle = async (rol: Rol, organisatie?: string) =>
      JSON.parse(
        (await vraagAan('GET', 'journaal/controle', await als(rol, organisatie))).body,
      ) as Journaalcontrole;
    expect(await verifyJournaal(database, WERKWIJZEN)).toMatchObject({ bevindingen: [] });
    expect(await controle('jurist')).toMatchObject({ klopt: true, aantal: 0, bevindingen: [] });
    expect(await controle('jurist', 'cz')).toMatchObject({ status: 403, code: 'andere-organisatie' });
    const at = `where id in ('${id}', '${KADER}')`;
    const flip = (to: string, from: string) =>
      `update kavel.dossier set staat = (replace(staat::text, '"${from}"', '"${to}"'))::jsonb ${at}`;
    await asOwner(flip('wrong', 'ingediend'));
    await asOwner(flip('wrong', 'gepubliceerd'));
    const broken = await controle('controller');
    await asOwner(flip('ingediend', 'wrong').replace(at, `where id = '${id}'`));
    await asOwner(flip('gepubliceerd', 'wrong').replace(at, `where id = '${KADER}'`));
    expect(broken).toMatchObject({ klopt: false, aantal: 2 });
    expect(broken.bevindingen.map(({ code, dossier }) => [code, dossier])).toEqual(
      [
        ['stand-wijkt-af', undefined],
        ['stand-wijkt-af', `kader/${KADER}`],
      ].toSorted(),
    );
    expect(JSON.stringify(broken)).not.toContain('41000004');
    expect(await controle('beheerder', 'beheer')).toMatchObject({ klopt: true });
  });

  it('gives a dossier as a bundle to who sees it, and what each may read of it', async () => {
    klok.nu = nl('2017-07-02T12:00');
    const bundel = async (wie: Aangemeld) => vraagAan('GET', `dossiers/inschrijving/${id}/bewijsbundel`, wie);
    const absent = await vraagAan(
      'GET',
      `dossiers/inschrijving/${KADER}.41000099/bewijsbundel`,
      await als('jurist'),
    );
    for (const wie of [await als('jurist'), await als('bestuurder', '41000005'), await als('jurist', 'cz')]) {
      const hidden = await bundel(wie);
      expect(hidden.statusCode).toBe(404);
      expect(hidden.json<Problem>().detail).toBe(absent.json<Problem>().detail);
    }
    const own = await bundel(await als('bestuurder', '41000004'));
    expect(own.headers).toMatchObject({ 'content-type': 'application/zip', 'cache-control': 'no-store' });
    klok.nu = nl('2017-08-02T12:00');
    const theirs = await bundel(await als('jurist'));
    const [mine, other] = [bestandenIn(own.rawPayload), bestandenIn(theirs.rawPayload)];
    expect(mine['journaal.json']).toContain('a.pdf');
    expect(mine[`documenten/${createHash('sha256').update('FICTIEF').digest('hex')}`]).toBe('FICTIEF');
    expect(mine['verifieer.mjs']).toContain('bewijsbundel');
    // The acts by which it was put together are the provider's, and so is who acted.
    const regels: unknown = JSON.parse(other['journaal.json'] ?? '');
    expect(regels).toMatchObject([
      { nummer: 1, afgeschermd: true },
      { nummer: 2, afgeschermd: true },
      { bladen: expect.arrayContaining([{ afgeschermd: true }]) as unknown },
    ]);
  });

  it('loses a text to a jurist of the zorgkantoor alone, once, and that shows', async () => {
    const wie = await als('jurist');
    const question = `${KADER}.w0`;
    const path = `dossiers/vraag/${question}/journaal/1/wissingen`;
    const vraag = { plaatsen: ['gebeurtenissen.0.vraag.tekst'], reden: 'Op verzoek van de betrokkene.' };
    const wis = (door: Aangemeld, wat: object = vraag) =>
      vraagAan('POST', path, { ...door, 'idempotency-key': 'wis' } as Aangemeld, wat);
    expect((await wis(await als('inkoper'))).json()).toMatchObject({ code: 'rol-mag-niet' });
    expect((await wis(await als('jurist', 'cz'))).json()).toMatchObject({ code: 'andere-organisatie' });
    const broken = await wis(wie, { ...vraag, reden: 'a\u0000' });
    expect(broken.json()).toMatchObject({ code: 'aanvraag-ongeldig', errors: [{ veld: 'reden' }] });
    const done = await vraagAan('POST', path, wie, vraag);
    expect(done.json()).toMatchObject({ versie: 2, journaal: { nummer: 2 } });
    const again = (await vraagAan('POST', path, wie, vraag)).json<Problem>();
    expect(again).toMatchObject({ status: 409, weigering: { code: 'tekst-onbekend' } });
    const absent = await vraagAan('POST', `dossiers/vraag/${KADER}.nee/journaal/1/wissingen`, wie, vraag);
    expect(absent.json()).toMatchObject({ code: 'dossier-niet-gevonden' });
    const second = { ...vraag, plaatsen: ['motivering'] };
    const [one, same] = [await wis(wie, second), await wis(wie, second)];
    expect(one.statusCode).toBe(409);
    expect([same.body, same.headers['idempotency-replayed']]).toEqual([one.body, 'true']);
    expect((await verifyJournaal(database, WERKWIJZEN)).bevindingen).toEqual([]);
  });
});
