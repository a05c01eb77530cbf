import { request as httpRequest } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Sessie } from '@kavel/contract';
import { loadBeleid } from '@kavel/service/beleid';
import { loadPrognoseinrichting } from '@kavel/service/toewijzing';
import { Bezoeker } from '@kavel/testkit/aanmelding';
import { testDatabase } from '@kavel/testkit/database';
import { PROEFAANBIEDER, openProefjaar, proefinrichting, proefproductiebronnen } from '@kavel/testkit/inname';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../app.ts';
import { createServices } from '../create-services.ts';
import { loadOidcProvider } from '../demonstratie/load-oidc-provider.ts';

/** The whole way of a person over real HTTP: Kavel, the provider of the demonstration, and back. */

const CHECKOUT = fileURLToPath(new URL('../../../../', import.meta.url));
const { database, asOwner } = await testDatabase();
const beleid = await loadBeleid(CHECKOUT);
const prognose = await loadPrognoseinrichting({ checkout: CHECKOUT });
if (!beleid.ok || !prognose.ok) throw new Error('the product cannot read its own data');
const aanlevering = proefinrichting();

let nu = Temporal.Instant.from('2018-02-07T10:00:00+01:00');
const services = createServices({
  ...{ database, beleid: beleid.value, bronteksten: new Map(), regios: aanlevering.regios, aanlevering },
  productie: proefproductiebronnen(),
  referentie: { checkout: CHECKOUT, dataFolder: join(CHECKOUT, 'bestaat-niet') },
  vernieuw: () => Promise.resolve(),
  prognose: prognose.value,
  now: () => nu,
});
const port = await freePort();
const adres = `http://localhost:${port}`;
const app = await createApp({ version: '0.1.0', adres, gereedheid: () => ({ status: 'gereed', services }) });

beforeAll(async () => {
  await openProefjaar(database);
  await app.listen({ host: '127.0.0.1', port });
});
afterAll(() => app.close());

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address() as AddressInfo;
      probe.close(() => {
        resolve(free);
      });
    });
  });
}

const nieuw = () => new Bezoeker(adres);

async function wie(bezoeker: Bezoeker): Promise<Sessie['aangemeld']> {
  return ((await (await bezoeker.vraag('/v1/sessie')).json()) as Sessie).aangemeld;
}

const CONTROLLER = { persoon: 'demonstratie.controller.zorg-en-zekerheid' };
const REGIO = '/v1/regios/5517/jaren/2018/zorgaanbieders';

describe('signing in', () => {
  it('shows one page with fictitious persons, and comes back to where one was, as who was chosen', async () => {
    const browser = nieuw();
    expect(await wie(browser)).toBeUndefined();
    const page = await (await browser.begin('/regios/5517/jaren/2018/zorgaanbieders?x=1')).text();
    expect(page).toContain('Demonstratie: kies wie u bent');
    expect(page).toContain(`FICTIEF, AGB-code ${PROEFAANBIEDER}`);
    const after = await browser.volg(await browser.kies(CONTROLLER));
    expect(browser.bezocht.at(-1)).toBe('/regios/5517/jaren/2018/zorgaanbieders?x=1');
    // Without a built portal there is no page there.
    expect(after.status).toBe(404);
    expect(await wie(browser)).toMatchObject({
      persoon: 'demonstratie.controller.zorg-en-zekerheid',
      naam: 'Con Voorbeeld',
      rollen: ['controller'],
      organisatieNaam: 'Zorgkantoor Zorg en Zekerheid',
    });
    expect((await browser.vraag(REGIO)).status).toBe(200);
    // Nothing that opens a session is kept in a form that can be used.
    expect(JSON.stringify(await asOwner('select * from kavel.sessie'))).not.toContain(browser.geheim);
  });

  it('keeps the secret from scripts and other sites', async () => {
    const browser = nieuw();
    await browser.begin();
    const done = await browser.kies({ agb: PROEFAANBIEDER, rol: 'medewerker' });
    const back = await browser.vraag(done.headers.get('location') ?? '');
    const last = await browser.vraag(back.headers.get('location') ?? '');
    const set = last.headers.getSetCookie().find((line) => line.startsWith('kavel-sessie='));
    expect(set).toMatch(/HttpOnly/);
    expect(set).toMatch(/SameSite=Lax/);
    expect(await wie(browser)).toMatchObject({ organisatie: PROEFAANBIEDER, organisatieNaam: 'FICTIEF' });
  });

  it('makes nobody of a person whose role does not fit the organisation', async () => {
    for (const persoon of [
      'demonstratie.controller.99470001',
      'demonstratie.bestuurder.zorg-en-zekerheid',
      'demonstratie.beheerder.vws',
    ]) {
      const browser = nieuw();
      const answer = await browser.meldAan({ persoon });
      expect([answer.status, browser.geheim]).toEqual([403, '']);
      expect(await answer.text()).toContain('U hebt geen rol in Kavel');
    }
    const browser = nieuw();
    await browser.begin();
    expect((await browser.kies({ persoon: 'iemand' })).status).toBe(400);
  });

  it.each([
    'https://voorbeeld.nl/',
    '//voorbeeld.nl/',
    '/\\voorbeeld.nl',
    '/%09/voorbeeld.nl/../..//voorbeeld.nl',
    '/./\t/voorbeeld.nl',
    '/aanmelden?terug=/',
    '/.//voorbeeld.nl',
    'javascript:alert(1)',
    `/${'a'.repeat(3000)}`,
  ])('never sends one to another site afterwards (%#)', async (terug) => {
    const browser = nieuw();
    await browser.meldAan(CONTROLLER, terug);
    expect(browser.geheim).not.toBe('');
    const last = new URL(browser.bezocht.at(-1) ?? '', adres);
    expect(last.origin).toBe(adres);
    expect(last.pathname.startsWith('//')).toBe(false);
  });
});

describe('what an attacker may try', () => {
  it('an answer of the provider counts once, and only in the browser that asked', async () => {
    const [mine, other] = [nieuw(), nieuw()];
    await mine.meldAan(CONTROLLER);
    const answer = mine.bezocht.find((path) => path.startsWith('/aanmelden/terug?')) ?? '';
    expect(answer).toContain('code=');
    expect((await mine.vraag(answer)).status).toBe(400);

    await other.begin();
    expect((await other.vraag(answer)).status).toBe(400);
    expect(other.geheim).toBe('');

    const forged = nieuw();
    await forged.begin();
    expect((await forged.vraag('/aanmelden/terug?code=verzonnen&state=verzonnen')).status).toBe(400);
    expect(forged.geheim).toBe('');
  });

  it('a secret from before signing in, or of another session, opens nothing after it', async () => {
    const browser = nieuw();
    const planted = 'A'.repeat(43);
    browser.cookies.set('kavel-sessie', planted);
    await browser.meldAan(CONTROLLER);
    const first = browser.geheim;
    expect(first).not.toBe(planted);
    await browser.meldAan({ persoon: 'demonstratie.inkoper.zorg-en-zekerheid' });
    expect(browser.geheim).not.toBe(first);
    for (const cookie of [planted, first]) {
      const answer = await fetch(`${adres}${REGIO}`, { headers: { cookie: `kavel-sessie=${cookie}` } });
      expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
        401,
        'sessie-voorbij',
      ]);
    }
  });

  it('a session that was signed out, or forged, is no session', async () => {
    const browser = nieuw();
    await browser.meldAan(CONTROLLER);
    const { geheim } = browser;
    const elsewhere = await browser.vraag('/afmelden', {
      method: 'POST',
      headers: { origin: 'https://voorbeeld.nl' },
    });
    expect(elsewhere.status).toBe(403);
    expect((await browser.vraag(REGIO)).status).toBe(200);
    const out = await browser.vraag('/afmelden', { method: 'POST', headers: { origin: adres } });
    expect([out.status, out.headers.get('location'), browser.geheim]).toEqual([303, '/', '']);
    for (const cookie of [geheim, `${geheim.slice(0, -1)}!`, "' or 1=1 --", '..%2f..']) {
      const answer = await fetch(`${adres}${REGIO}`, { headers: { cookie: `kavel-sessie=${cookie}` } });
      expect(answer.status).toBe(401);
    }
  });

  it('a header that is too large is refused, and the server goes on', async () => {
    const status = await new Promise<number>((resolve, reject) => {
      const sent = httpRequest(`${adres}/v1/sessie`, { headers: { cookie: 'x'.repeat(40_000) } });
      sent.on('response', (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      });
      sent.on('error', reject);
      sent.end();
    });
    expect(status).toBe(431);
    expect((await fetch(`${adres}/v1/sessie`)).status).toBe(200);
  });

  it('nobody gets to the demonstration through a proxy or under another name', async () => {
    for (const headers of [{ 'x-forwarded-for': '203.0.113.7' }, { host: 'kavel.voorbeeld.nl' }]) {
      const answer = await app.inject({
        url: '/demonstratie/openid/.well-known/openid-configuration',
        headers,
      });
      expect(answer.statusCode).toBe(404);
    }
  });
});

describe('the end of a session', () => {
  it('comes after half an hour of rest or a working day, with what to do and nothing half stored', async () => {
    const begin = nu;
    const browser = nieuw();
    await browser.meldAan({ agb: PROEFAANBIEDER, rol: 'bestuurder' });
    const send = async () => {
      const answer = await browser.vraag(`/v1/declaraties?zorgaanbieder=${PROEFAANBIEDER}`, {
        method: 'POST',
        headers: { origin: adres, 'content-type': 'text/plain' },
        body: 'x'.repeat(2_000_000),
      });
      return { status: answer.status, body: (await answer.json()) as { code?: string; detail?: string } };
    };
    for (let turns = 0; turns < 23; turns += 1) {
      nu = nu.add({ minutes: 29 });
      expect((await browser.vraag(REGIO)).status).toBe(403);
    }
    nu = nu.add({ minutes: 31 });
    const late = await send();
    expect([late.status, late.body.code]).toEqual([401, 'sessie-voorbij']);
    expect(late.body.detail).toContain('Meld u opnieuw aan');
    expect(await asOwner('select 1 from kavel.declaratie_weigering')).toEqual([]);

    await browser.meldAan({ agb: PROEFAANBIEDER, rol: 'bestuurder' });
    expect((await send()).status).toBe(200);
    for (let turns = 0; turns < 24; turns += 1) {
      nu = nu.add({ minutes: 29 });
      await wie(browser);
    }
    expect(await wie(browser)).toBeDefined();
    nu = nu.add({ minutes: 29 });
    expect(await wie(browser)).toBeUndefined();
    nu = begin;
  });
});

describe('an installation for others', () => {
  const provider = { uitgever: `http://127.0.0.1:${port + 1}/niemand`, client: 'kavel', geheim: 'proef' };
  const start = () =>
    createApp({
      ...{ version: '0.1.0', adres: 'https://kavel.voorbeeld.nl' },
      aanmelding: { provider, claims: { organisatie: 'organisatie', rollen: 'rollen' } },
      gereedheid: () => ({ status: 'gereed', services }),
    });

  it('has no demonstration, and says so when the provider of identities does not answer', async () => {
    const other = await start();
    expect((await other.inject({ url: '/demonstratie/kies/x' })).statusCode).toBe(404);
    const answer = await other.inject({ url: '/aanmelden?terug=/beleid' });
    expect(answer.statusCode).toBe(503);
    expect(answer.body).toContain('De aanmelddienst antwoordt niet');
  });

  it('keeps to https, and believes the proxy of its machine who asks', async () => {
    const other = await start();
    const out = await other.inject({
      ...{ method: 'POST', url: '/afmelden' },
      headers: { origin: 'https://kavel.voorbeeld.nl', 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect([out.statusCode, out.headers.location]).toEqual([303, '/']);
    expect(out.headers['set-cookie']).toMatch(/^__Host-kavel-sessie=;.*HttpOnly; Secure; SameSite=Lax$/);
    expect(out.headers['strict-transport-security']).toContain('max-age=31536000');
    const headers = { 'x-forwarded-for': '203.0.113.7', cookie: `kavel-sessie=${'A'.repeat(43)}` };
    const read = await other.inject({ url: REGIO, headers });
    // A cookie without the prefix is not one of https.
    expect(read.json()).toMatchObject({ code: 'niet-aangemeld' });
    const [row] = await asOwner('select bron from kavel.toegang order by id desc limit 1');
    expect(row).toEqual({ bron: '203.0.113.7' });
  });

  it('signs in at a provider of another, by the names that the settings give its claims', async () => {
    const [own, theirs] = [await freePort(), await freePort()];
    const address = `http://localhost:${own}`;
    const elsewhere = `http://localhost:${theirs}`;
    const OidcProvider = await loadOidcProvider();
    const people: Readonly<Record<string, object>> = {
      'u-1': { name: 'Con Extern', werkgever: 'zorg-en-zekerheid', groepen: ['controller', 'koffie'] },
      'u-2': { name: 'Niemand Extern', werkgever: 'zorg-en-zekerheid', groepen: ['koffie'] },
    };
    const external = new OidcProvider(elsewhere, {
      clients: [
        {
          ...{ client_id: 'kavel', client_secret: 'proef-geheim-van-de-ander-32-tekens' },
          redirect_uris: [`${address}/aanmelden/terug`],
        },
      ],
      claims: { openid: ['sub'], profile: ['name', 'werkgever', 'groepen'] },
      findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
    });
    const listening = external.listen(theirs, '127.0.0.1');
    const other = await createApp({
      ...{ version: '0.1.0', adres: address, gereedheid: () => ({ status: 'gereed', services }) },
      aanmelding: {
        provider: {
          ...{ uitgever: elsewhere, client: 'kavel' },
          geheim: 'proef-geheim-van-de-ander-32-tekens',
        },
        claims: { organisatie: 'werkgever', rollen: 'groepen' },
      },
    });
    await other.listen({ host: '127.0.0.1', port: own });
    const signInAs = async (login: string) => {
      const browser = new Bezoeker(address);
      await browser.begin();
      const answer = async (velden: Readonly<Record<string, string>>) =>
        browser.volg(
          await browser.vraag(new URL(browser.bezocht.at(-1) ?? '', elsewhere).href, {
            ...{ method: 'POST', body: new URLSearchParams(velden) },
          }),
        );
      await answer({ prompt: 'login', login, password: 'x' });
      const last = await answer({ prompt: 'consent' });
      return { browser, last };
    };
    try {
      const { browser } = await signInAs('u-1');
      expect(await wie(browser)).toMatchObject({
        ...{ naam: 'Con Extern', rollen: ['controller'], organisatie: 'zorg-en-zekerheid' },
      });
      const refused = await signInAs('u-2');
      expect([refused.last.status, refused.browser.geheim]).toEqual([403, '']);
    } finally {
      await other.close();
      listening.close();
      listening.closeAllConnections();
    }
  });
});
