import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { loadBeleid } from '@kavel/service/beleid';
import { intakeDeclaratie } from '@kavel/service/declaratie';
import { followSleutel, loadSleutel, vernieuwSleutel } from '@kavel/service/sleutel';
import { loadPrognoseinrichting } from '@kavel/service/toewijzing';
import { decodeEi } from '@kavel/formats/ei';
import { PROEFADRES, meldAan } from '@kavel/testkit/aanmelding';
import { testDatabase } from '@kavel/testkit/database';
import { testReferentie } from '@kavel/testkit/declaratie';
import {
  FICTIEVE_NAAM,
  PROEFAANBIEDER,
  openProefjaar,
  proefbestand,
  proefinrichting,
  proefomgeving,
  proefproductiebronnen,
} from '@kavel/testkit/inname';
import type { Aanleveringen, Aanleveruitslag, EigenAanleveringen } from '@kavel/contract';
import { beforeEach, describe, expect, it } from 'vitest';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApp } from './app.ts';
import { createServices } from './create-services.ts';

const CHECKOUT = fileURLToPath(new URL('../../../', import.meta.url));
const { database, asOwner } = await testDatabase();
const beleid = await loadBeleid(CHECKOUT);
if (!beleid.ok) throw new Error('the product cannot read its own policy');
const prognose = await loadPrognoseinrichting({ checkout: CHECKOUT });
if (!prognose.ok) throw new Error('the product cannot read its own reference data');
const aanlevering = proefinrichting();
const { aw320 } = testReferentie();

const huis = {
  ...{ database, beleid: beleid.value, bronteksten: new Map(), regios: aanlevering.regios, aanlevering },
  productie: proefproductiebronnen(),
  referentie: { checkout: CHECKOUT, dataFolder: join(CHECKOUT, 'bestaat-niet') },
  vernieuw: () => Promise.resolve(),
  prognose: prognose.value,
  now: () => Temporal.Instant.from('2018-02-07T10:00:00+01:00'),
};
const services = createServices(huis);

const GRENZEN = { bytes: 100_000, verzoekenPerMinuut: 1_000 };

async function startApp(grenzen = GRENZEN) {
  return createApp({
    ...{ version: '0.1.0', adres: PROEFADRES, grenzen },
    gereedheid: () => ({ status: 'gereed', services }),
  });
}

const app = await startApp();
const aanbieder = await meldAan(services.sessies, 'medewerker', PROEFAANBIEDER);
const ander = await meldAan(services.sessies, 'medewerker', '99470018');
const controller = await meldAan(services.sessies, 'controller', 'zorg-en-zekerheid');

const post = (path: string, payload: Buffer | string, headers: Record<string, string> = {}, to = app) =>
  to.inject({
    method: 'POST',
    url: `/v1/declaraties${path}?zorgaanbieder=${PROEFAANBIEDER}`,
    headers: { ...aanbieder, 'content-type': 'application/octet-stream', ...headers },
    payload,
  });

const bestand = (nummer: string, regels = 3) => Buffer.from(proefbestand(nummer, regels));
const files = async () =>
  (await asOwner('select count(*)::int as n from kavel.declaratie_bestand'))[0]?.['n'];

beforeEach(async () => {
  await asOwner('truncate kavel.organisatie cascade');
  await openProefjaar(database);
});

describe('POST /v1/declaraties', () => {
  it('takes a file in and answers its totals; the second time it is refused with both causes', async () => {
    const first = await post('', bestand('F1'));
    expect(first.statusCode).toBe(200);
    expect(first.json<Aanleveruitslag>()).toMatchObject({
      uitkomst: 'aangenomen',
      bewaard: true,
      totaalEurocent: 45_000,
    });
    const second = await post('', bestand('F1'), { 'content-type': 'text/plain' });
    expect(second.json<Aanleveruitslag>()).toMatchObject({
      uitkomst: 'geweigerd',
      oorzaken: [{ retourcode: '0030' }, { retourcode: '8067' }],
    });
    expect(await files()).toBe(1);
    const [row] = await asOwner('select ingediend_door from kavel.declaratie_weigering');
    expect(row).toEqual({ ingediend_door: `proef-medewerker, medewerker van ${PROEFAANBIEDER}` });
  });

  it('goes on after the key was renewed on the command line: no restart, and duplicates are still seen', async () => {
    const sleutelBestand = join(mkdtempSync(join(tmpdir(), 'kavel-sleutel-')), 'geheim');
    expect(loadSleutel(sleutelBestand).ok).toBe(true);
    const running = createServices({
      ...huis,
      aanlevering: { ...aanlevering, sleutelbos: followSleutel(sleutelBestand) },
    });
    const lever = async (nummer: string) => {
      const bytes = bestand(nummer);
      const taken = await running.leverAan({ bytes, agb: PROEFAANBIEDER });
      return taken.ok ? taken.value.uitkomst : taken.error.code;
    };
    expect(await lever('F1')).toBe('aangenomen');
    const renewed = vernieuwSleutel(sleutelBestand);
    if (!renewed.ok) throw new Error(renewed.error.melding);
    // Another program, which began after that, takes a file in with the new key.
    const other = { ...proefomgeving(database), sleutel: renewed.value };
    expect(await intakeDeclaratie(other, { bytes: bestand('F2'), door: 'Anja' })).toMatchObject({ ok: true });
    expect([await lever('F3'), await lever('F1'), await lever('F2')]).toEqual([
      'aangenomen',
      'geweigerd',
      'geweigerd',
    ]);
    const [{ merken } = {}] = await asOwner(
      'select count(distinct sleutelmerk)::int as merken from kavel.declaratie_bestand',
    );
    expect(merken).toBe(2);
    rmSync(dirname(sleutelBestand), { recursive: true });
  });

  it('only checks on its own address', async () => {
    const checked = await post('/controle', bestand('F1'));
    expect(checked.json<Aanleveruitslag>()).toMatchObject({ uitkomst: 'aangenomen', bewaard: false });
    expect(await files()).toBe(0);
  });

  it('gives the return message as a file, and keeps nothing', async () => {
    const retour = await post('/retour', bestand('F1'));
    expect(retour.statusCode).toBe(200);
    expect(retour.headers['content-disposition']).toBe(
      `attachment; filename="retour-${PROEFAANBIEDER}-2018-01.asc"`,
    );
    expect(retour.headers['cache-control']).toBe('no-store');
    const read = decodeEi(retour.rawPayload, aw320);
    expect(read.ok && read.value.records[0]?.velden['0196']).toBe('8001');
    expect(await files()).toBe(0);
    const none = await post('/retour', 'hallo');
    expect([none.statusCode, none.json<{ code: string }>().code]).toEqual([422, 'geen-retourbericht']);
  });

  it('refuses what is no claim, or nothing at all, in the words of the check', async () => {
    for (const payload of ['hallo', '']) {
      const refused = await post('', payload);
      expect(refused.statusCode).toBe(200);
      expect(refused.json<Aanleveruitslag>()).toMatchObject({ uitkomst: 'geweigerd', leesbaar: false });
    }
  });

  it('refuses another provider, another kind of content, and what is too large, each with its own problem', async () => {
    const problemOf = async (answer: ReturnType<typeof post>) => {
      const { statusCode, headers, body } = await answer;
      expect(headers['content-type']).toBe('application/problem+json');
      return [statusCode, (JSON.parse(body) as { code: string }).code];
    };
    expect(await problemOf(post('', bestand('F1', 400)))).toEqual([413, 'bestand-te-groot']);
    expect(await problemOf(post('', '{}', { 'content-type': 'application/json' }))).toEqual([
      415,
      'inhoud-onbekend',
    ]);
    expect(await problemOf(post('', 'x', { 'content-type': 'application/zip' }))).toEqual([
      415,
      'inhoud-onbekend',
    ]);
    const other = app.inject({
      method: 'POST',
      url: '/v1/declaraties?zorgaanbieder=99470018',
      headers: { ...ander, 'content-type': 'application/octet-stream' },
      payload: bestand('F1'),
    });
    expect(await problemOf(other)).toEqual([403, 'andere-zorgaanbieder']);
    const nobody = app.inject({
      method: 'POST',
      url: '/v1/declaraties',
      headers: { ...aanbieder, 'content-type': 'text/plain' },
      payload: 'x',
    });
    expect(await problemOf(nobody)).toEqual([403, 'andere-organisatie']);
    expect(await files()).toBe(0);
  });

  it.each([
    ['another site in the browser', { origin: 'https://voorbeeld.nl' }],
    ['a form on another site', { 'sec-fetch-site': 'cross-site' }],
    ['a name that was pointed here', { host: 'voorbeeld.nl', origin: 'http://voorbeeld.nl' }],
  ])('takes nothing from %s', async (_who, headers) => {
    const refused = await post('', bestand('F1'), headers);
    expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([403, 'vreemde-herkomst']);
    expect(await files()).toBe(0);
  });

  it('takes a file from its own page', async () => {
    const own = { origin: 'null', 'sec-fetch-site': 'same-origin' };
    expect((await post('', bestand('F1'), own)).statusCode).toBe(200);
  });

  it('bounds how many files come in a minute', async () => {
    const small = await startApp({ ...GRENZEN, verzoekenPerMinuut: 2 });
    await post('/controle', 'x', {}, small);
    await post('/controle', 'x', {}, small);
    const third = await post('/controle', 'x', {}, small);
    expect([third.statusCode, third.json<{ code: string }>().code]).toEqual([429, 'te-veel-vragen']);
    expect(Number(third.headers['retry-after'])).toBeGreaterThan(0);
  });
});

describe('what is read of it', () => {
  const base = '/v1/regios/5517/jaren/2018';

  it('shows the month, the provider and the causes, and no name or invoice of a refused file', async () => {
    await post('', bestand('F1'));
    const broken = bestand('GEHEIM');
    broken.write('Q999 ', broken.lastIndexOf('Z043'), 'latin1');
    await post('', broken);
    const region = await app.inject({ url: `${base}/aanleveringen`, headers: controller });
    expect(region.json<Aanleveringen>().maanden[0]).toMatchObject({
      standen: { 'op-tijd': 1, ontbreekt: 0 },
      bestanden: { aangenomen: 1, geweigerd: 1 },
    });
    const own = await app.inject({
      url: `${base}/zorgaanbieders/${PROEFAANBIEDER}/aanleveringen`,
      headers: aanbieder,
    });
    expect(
      own
        .json<EigenAanleveringen>()
        .bestanden.map(({ uitkomst }) => uitkomst)
        .sort(),
    ).toEqual(['aangenomen', 'geweigerd']);
    for (const { body } of [region, own]) {
      expect(body).not.toContain('GEHEIM');
      expect(body).not.toContain(FICTIEVE_NAAM);
    }
  });

  it.each([
    [`${base}/aanleveringen/standen.csv`, 'declaraties-standen-5517-2018.csv'],
    [`${base}/aanleveringen/kavels.csv`, 'declaraties-kavels-5517-2018.csv'],
    [`${base}/aanleveringen/oorzaken.csv`, 'declaraties-oorzaken-5517-2018.csv'],
    [
      `${base}/zorgaanbieders/${PROEFAANBIEDER}/aanleveringen.csv`,
      `declaraties-${PROEFAANBIEDER}-5517-2018.csv`,
    ],
  ])('gives %s', async (url, name) => {
    await post('', bestand('F1'));
    const answer = await app.inject({ url, headers: controller });
    expect(answer.headers['content-disposition']).toBe(`attachment; filename="${name}"`);
    expect(answer.body).toMatch(/^\uFEFFregio;jaar;/);
  });

  it('makes an example that it then accepts', async () => {
    await post('', bestand('F1'));
    const url = `${base}/zorgaanbieders/${PROEFAANBIEDER}/voorbeeldbestand?maand=1`;
    const example = await app.inject({ url, headers: aanbieder });
    expect(example.statusCode).toBe(200);
    expect(example.headers['content-disposition']).toMatch(/^attachment; filename="FICTIEF-/);
    const told = (await post('', example.rawPayload)).json<Aanleveruitslag>();
    expect(told).toMatchObject({ uitkomst: 'aangenomen', regels: 20 });
    const faulty = await app.inject({ url: `${url}&regels=50&fouten=true`, headers: aanbieder });
    expect((await post('', faulty.rawPayload)).json<Aanleveruitslag>().uitkomst).toBe('geweigerd');
    expect((await app.inject({ url: `${url}&regels=50001`, headers: aanbieder })).statusCode).toBe(400);
  });

  it('names the codes and the assumptions', async () => {
    expect((await app.inject({ url: '/v1/retourcodes' })).body).toContain('"code":"0611"');
    expect((await app.inject({ url: '/v1/aannames' })).body).toContain('31 december 2019');
  });
});

describe('answers travel small', () => {
  it.each(['/v1/proefaanbieders', '/v1/themas', '/v1/beleid'])(
    '%s by brotli or gzip when asked, with the same content, to everyone who asks',
    async (url) => {
      const get = (accepted?: string) =>
        app.inject({ url, headers: accepted === undefined ? {} : { 'accept-encoding': accepted } });
      const plain = await get();
      expect(plain.headers['content-encoding']).toBeUndefined();
      const [br, gzip] = [await get('gzip, br'), await get('gzip, br;q=0')];
      expect([br.headers['content-encoding'], gzip.headers['content-encoding']]).toEqual(['br', 'gzip']);
      expect(br.headers.vary).toContain('accept-encoding');
      expect(brotliDecompressSync(br.rawPayload).toString()).toBe(plain.body);
      expect(gunzipSync(gzip.rawPayload).toString()).toBe(plain.body);
      expect(br.rawPayload.length).toBeLessThan(plain.body.length / 4);
      expect((await get('br')).rawPayload).toEqual(br.rawPayload);
      expect((await get()).headers['content-type']).toBe('application/json; charset=utf-8');
    },
  );

  it('keeps the mark of a version, weak because the bytes differ', async () => {
    const first = await app.inject({ url: '/v1/themas', headers: { 'accept-encoding': 'br' } });
    const etag = String(first.headers.etag);
    expect(etag).toMatch(/^W\/"[0-9a-f]{64}"$/);
    for (const known of [etag, etag.slice(2), `"x", ${etag}`]) {
      const again = await app.inject({
        url: '/v1/themas',
        headers: { 'if-none-match': known, 'accept-encoding': 'br' },
      });
      expect([again.statusCode, again.body]).toEqual([304, '']);
    }
  });
});
