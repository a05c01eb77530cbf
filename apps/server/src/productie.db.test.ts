import { loadPrognoseinrichting } from '@kavel/service/toewijzing';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Rol } from '@kavel/core/basis';
import type { Inkooprelaties, Opgaven, Opgaveuitslag } from '@kavel/contract';
import { loadBeleid } from '@kavel/service/beleid';
import { PROEFADRES, meldAan } from '@kavel/testkit/aanmelding';
import type { Aangemeld } from '@kavel/testkit/aanmelding';
import { testDatabase } from '@kavel/testkit/database';
import { PROEFAANBIEDER, openProefjaar, proefinrichting, proefproductiebronnen } from '@kavel/testkit/inname';
import { fillSjabloon } from '@kavel/testkit/productie';
import { beforeEach, describe, expect, it } from 'vitest';
import { createApp } from './app.ts';
import { createServices } from './create-services.ts';

const CHECKOUT = fileURLToPath(new URL('../../../', import.meta.url));
const prognose = await loadPrognoseinrichting({ checkout: CHECKOUT });
if (!prognose.ok) throw new Error('the product cannot read its own reference data');
const { database, asOwner } = await testDatabase();
const beleid = await loadBeleid(CHECKOUT);
if (!beleid.ok) throw new Error('the product cannot read its own policy');
const productie = proefproductiebronnen();

const services = createServices({
  ...{ database, beleid: beleid.value, bronteksten: new Map(), regios: productie.regios },
  ...{ aanlevering: proefinrichting(), productie },
  referentie: { checkout: CHECKOUT, dataFolder: join(CHECKOUT, 'bestaat-niet') },
  prognose: prognose.value,
  vernieuw: () => Promise.resolve(),
  now: () => Temporal.Instant.from('2018-02-07T10:00:00+01:00'),
});
const GRENZEN = { bytes: 50_000, verzoekenPerMinuut: 1_000 };
const startApp = (grenzen = GRENZEN) =>
  createApp({
    ...{ version: '0.1.0', adres: PROEFADRES, grenzen },
    gereedheid: () => ({ status: 'gereed', services }),
  });
const app = await startApp();
const aanbieder = await meldAan(services.sessies, 'bestuurder', PROEFAANBIEDER);
const controller = await meldAan(services.sessies, 'controller', 'zorg-en-zekerheid');

const SLEUTEL = `regio=5517&jaar=2018&agb=${PROEFAANBIEDER}`;
type Anders = { readonly headers?: Record<string, string>; readonly sleutel?: string };

const post = (path: string, payload: Buffer | string, { headers, sleutel = SLEUTEL }: Anders = {}) =>
  app.inject({
    method: 'POST',
    url: `/v1/productie${path}?${sleutel}`,
    headers: { ...aanbieder, 'content-type': 'text/csv', ...headers },
    payload,
  });
const opgave = (volume: number, maand = 1) =>
  `agb;prestatie;maand;volume\n${PROEFAANBIEDER};Z043;2018-0${maand};${volume}\n`;
const uitslag = async (answer: ReturnType<typeof post>) => (await answer).json<Opgaveuitslag>();
const problemOf = async (answer: ReturnType<typeof post>) => {
  const { statusCode, headers, body } = await answer;
  expect(headers['content-type']).toBe('application/problem+json');
  return [statusCode, (JSON.parse(body) as { code: string }).code];
};
const stored = async () => (await asOwner('select count(*)::int as n from kavel.productie_opgave'))[0]?.['n'];

beforeEach(async () => {
  await asOwner('truncate kavel.organisatie cascade');
  await openProefjaar(database);
});

describe('POST /v1/productie', () => {
  it('shows what would change and keeps nothing, then keeps it and answers a receipt', async () => {
    expect(await uitslag(post('/controle', opgave(10)))).toEqual({
      uitkomst: 'goed',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      regels: 1,
      totaalEurocent: 150_000,
      verschilEurocent: 150_000,
      maanden: [
        {
          zorgmaand: '2018-01',
          nieuwEurocent: 150_000,
          verschillen: [{ kavel: 'ZZP', prestatie: 'Z043', eurocent: 150_000, volume: 10 }],
        },
      ],
    });
    expect(await stored()).toBe(0);
    const first = await uitslag(post('', opgave(10)));
    expect(first).toMatchObject({ bewaard: { ontvangenOp: '2018-02-07T09:00:00Z', teLaat: [] } });
    expect(await uitslag(post('', opgave(9)))).toMatchObject({
      totaalEurocent: 135_000,
      verschilEurocent: -15_000,
      maanden: [{ vorigEurocent: 150_000, nieuwEurocent: 135_000 }],
    });
    expect(await uitslag(post('', opgave(9)))).toEqual({ uitkomst: 'geen-verschil' });
    expect(await stored()).toBe(2);
    const [row] = await asOwner('select opgegeven_door from kavel.productie_opgave limit 1');
    expect(row).toEqual({ opgegeven_door: `proef-bestuurder, bestuurder van ${PROEFAANBIEDER}` });
  });

  it('refuses with line and column, and keeps nothing', async () => {
    const bad = `agb;kavel;maand;bedrag\n${PROEFAANBIEDER};MPT;2018-01;1\n`;
    expect(await uitslag(post('', bad))).toMatchObject({
      uitkomst: 'geweigerd',
      leesbaar: true,
      bevindingen: [{ code: 'kavel-niet-afgesproken', bestand: 'uw bestand', regel: 2, veld: 'kavel' }],
    });
    expect(await uitslag(post('', ''))).toMatchObject({ uitkomst: 'geweigerd', leesbaar: false });
    expect(await stored()).toBe(0);
  });

  it('does not judge production of another provider: each is named on its first line', async () => {
    const other = `${opgave(10)}99470018;Z043;2018-01;5\n99470018;Z043;2018-02;5\n`;
    expect(await uitslag(post('', other))).toMatchObject({
      uitkomst: 'geweigerd',
      bevindingen: [{ code: 'andere-zorgaanbieder', regel: 3, veld: 'agb' }],
    });
    expect(await stored()).toBe(0);
  });

  it('takes a filled template, and names sheet and row of what is wrong in it', async () => {
    const made = await app.inject({ url: `/v1/productie/sjabloon.xlsx?${SLEUTEL}`, headers: aanbieder });
    expect(made.headers['content-disposition']).toBe(
      `attachment; filename="productie-${PROEFAANBIEDER}-5517-2018.xlsx"`,
    );
    const xlsx = { headers: { 'content-type': String(made.headers['content-type']) } };
    expect(await uitslag(post('', made.rawPayload, xlsx))).toMatchObject({
      bevindingen: [{ bestand: 'uw bestand, blad Productie FICTIEF', regel: 1 }],
    });
    const fill = (volume: string) => fillSjabloon(made.rawPayload, [4], volume);
    expect(await uitslag(post('', fill('1.5'), xlsx))).toMatchObject({
      bevindingen: [{ bestand: 'uw bestand, blad Productie FICTIEF', regel: 4, veld: 'volume (kolom F)' }],
    });
    expect(await uitslag(post('', fill('31'), xlsx))).toMatchObject({
      uitkomst: 'goed',
      maanden: [{ zorgmaand: '2018-03', nieuwEurocent: 465_000 }],
    });
  });

  it('refuses what is too large, another kind of content, and a place that is not there', async () => {
    expect(await problemOf(post('', 'x'.repeat(60_000)))).toEqual([413, 'bestand-te-groot']);
    const text = { headers: { 'content-type': 'text/plain' } };
    expect(await problemOf(post('', opgave(1), text))).toEqual([415, 'inhoud-onbekend']);
    const place = (sleutel: string) => problemOf(post('', opgave(1), { sleutel }));
    expect(await place(SLEUTEL.replace('5517', '5599'))).toEqual([404, 'regio-onbekend']);
    expect(await place(SLEUTEL.replace('2018', '2019'))).toEqual([404, 'contractjaar-onbekend']);
    expect(await place('regio=5517&jaar=2018')).toEqual([403, 'andere-organisatie']);
    const url = '/v1/productie/sjabloon.xlsx?regio=5517&jaar=2018&agb=99470018';
    const nobody = app.inject({ url, headers: controller });
    expect(await problemOf(nobody)).toEqual([404, 'zorgaanbieder-onbekend']);
  });

  it.each([
    ['another site in the browser', { origin: 'https://voorbeeld.nl' }],
    ['a name that was pointed here', { host: 'voorbeeld.nl', origin: 'http://voorbeeld.nl' }],
  ])('takes nothing from %s', async (_who, headers) => {
    expect(await problemOf(post('', opgave(1), { headers }))).toEqual([403, 'vreemde-herkomst']);
    expect(await stored()).toBe(0);
  });

  it('bounds how many statements come in a minute', async () => {
    const small = await startApp({ ...GRENZEN, verzoekenPerMinuut: 1 });
    const send = () =>
      small.inject({
        method: 'POST',
        url: `/v1/productie/controle?${SLEUTEL}`,
        headers: { ...aanbieder, 'content-type': 'text/csv' },
        payload: 'x',
      });
    await send();
    expect(await problemOf(send())).toEqual([429, 'te-veel-vragen']);
  });
});

it('GET /v1/productie is read in pages, each naming the next; what is added meanwhile shifts nothing', async () => {
  for (const dagen of [10, 9, 8]) await post('', opgave(dagen));
  const page = async (query = '') => {
    const answer = await app.inject({ url: `/v1/productie?${SLEUTEL}&limit=2${query}`, headers: aanbieder });
    return { ...answer.json<Opgaven>(), link: answer.headers.link };
  };
  const first = await page();
  expect(first.opgaven.map(({ totaalEurocent }) => totaalEurocent)).toEqual([120_000, 135_000]);
  expect(first.link).toBe(`</v1/productie?${SLEUTEL}&limit=2&cursor=${first.cursor ?? ''}>; rel="next"`);
  await post('', opgave(7));
  const second = await page(`&cursor=${first.cursor ?? ''}`);
  expect(second.opgaven.map(({ totaalEurocent }) => totaalEurocent)).toEqual([150_000]);
  expect([second.cursor, second.link]).toEqual([undefined, undefined]);
  const forged = await app.inject({ url: `/v1/productie?${SLEUTEL}&cursor=bmVwOjE`, headers: aanbieder });
  expect(forged.json()).toMatchObject({ status: 400, errors: [{ veld: 'cursor' }] });
});

it('GET /v1/productie lists the newest first, of one provider or of the region', async () => {
  await post('', opgave(10));
  await post('', `${opgave(9)}${PROEFAANBIEDER};Z043;2018-02;1\n`);
  const read = async (query: string) =>
    (await app.inject({ url: `/v1/productie?${query}`, headers: controller })).json<Opgaven>().opgaven;
  const own = await read(SLEUTEL);
  expect(own).toMatchObject([
    { vorm: 'csv', regels: 2, zorgmaanden: ['2018-01', '2018-02'], verschilEurocent: 0 },
    { regels: 1, zorgmaanden: ['2018-01'], totaalEurocent: 150_000, verschilEurocent: 150_000 },
  ]);
  expect(await read('regio=5517&jaar=2018')).toEqual(own);
  expect(await read('regio=5517&jaar=2018&agb=99470018')).toEqual([]);
});

describe('what a zorgkantoor knows of its providers', () => {
  const kop =
    'regio;zorgaanbieder;naam;adressen;sector;contractVan;contractTotEnMet;eersteContractjaar;productieJanJunEurocent\n';
  const regel = (regio: string, agb: string) => `${regio};${agb};FICTIEF;Straat 1;VV;;;2015;100\n`;
  const als = (rol: Rol, organisatie = 'zorg-en-zekerheid') => meldAan(services.sessies, rol, organisatie);
  const url = '/v1/regios/5517/inkooprelaties';
  const stuur = async (wie: Aangemeld, payload: string, path = '') => {
    const headers = { ...wie, 'content-type': 'text/csv' };
    const { statusCode, body } = await app.inject({ method: 'POST', url: url + path, headers, payload });
    return { status: statusCode, ...(JSON.parse(body) as object) };
  };
  const lees = async (wie: Aangemeld, query = '') =>
    JSON.parse((await app.inject({ url: url + query, headers: wie })).body) as Inkooprelaties;

  it('is looked at first, written whole or not at all, and read in pages by that zorgkantoor', async () => {
    const inkoper = await als('inkoper');
    const two = kop + regel('5517', '41000001') + regel('5517', '41000002');
    expect(await stuur(inkoper, two, '/controle')).toMatchObject({ zorgaanbieders: 2, bewaard: false });
    expect((await lees(inkoper)).relaties).toEqual([]);
    expect(await stuur(inkoper, two + regel('5518', '41000003'))).toMatchObject({
      ...{ status: 200, uitkomst: 'geweigerd', bevindingen: [{ code: 'regio-anders', veld: 'regio' }] },
    });
    expect(await stuur(inkoper, two.replace(';VV;', ';XX;'))).toMatchObject({
      bevindingen: [{ regel: 2, veld: 'sector' }],
    });
    expect((await lees(inkoper)).relaties).toEqual([]);
    expect(await stuur(inkoper, two)).toMatchObject({ uitkomst: 'goed', bewaard: true });
    const first = await lees(inkoper, '?limit=1');
    const second = await lees(inkoper, `?limit=1&cursor=${first.cursor ?? ''}`);
    const names = [...first.relaties, ...second.relaties].map(({ zorgaanbieder }) => zorgaanbieder);
    expect([names, second.cursor]).toEqual([['41000001', '41000002'], undefined]);
    // Of another region, and by another zorgkantoor or a provider.
    for (const wie of [await als('inkoper', 'cz'), await als('bestuurder', '41000001')]) {
      expect(await stuur(wie, two)).toMatchObject({ status: 403 });
      expect(await lees(wie)).toMatchObject({ status: 403 });
    }
    expect(await stuur(await als('controller'), two)).toMatchObject({ code: 'rol-mag-niet' });
  });

  it('an address for mail is of the organisation that is signed in, and no other reads or moves it', async () => {
    const mailadres = async (wie: Aangemeld, adres?: string, regio = '5517') => {
      const { body } = await app.inject({
        ...{
          method: adres === undefined ? 'GET' : 'PUT',
          url: `/v1/regios/${regio}/mailadres`,
          headers: wie,
        },
        ...(adres === undefined ? {} : { payload: { adres } }),
      });
      return JSON.parse(body) as object;
    };
    const [own, other] = [await als('bestuurder', '41000001'), await als('bestuurder', '41000002')];
    expect(await mailadres(own)).toEqual({ regio: '5517' });
    expect(await mailadres(own, 'a@huis.example')).toEqual({ regio: '5517', adres: 'a@huis.example' });
    expect(await mailadres(other)).toEqual({ regio: '5517' });
    expect(await mailadres(other, 'b@huis.example')).toEqual({ regio: '5517', adres: 'b@huis.example' });
    expect(await mailadres(other)).toEqual({ regio: '5517', adres: 'b@huis.example' });
    expect(await mailadres(own)).toEqual({ regio: '5517', adres: 'a@huis.example' });
    expect(await mailadres(own, 'geen adres')).toMatchObject({ status: 400, errors: [{ veld: 'adres' }] });
    expect(await mailadres(own, 'a\u0000@b')).toMatchObject({ status: 400 });
    expect(await mailadres(own, undefined, '5599')).toMatchObject({ code: 'regio-onbekend' });
    expect(await mailadres(await als('jurist', 'cz'), 'c@cz.example')).toMatchObject({
      code: 'andere-organisatie',
    });
    expect(await mailadres(await als('controller'), 'c@zz.example')).toMatchObject({ code: 'rol-mag-niet' });
  });
});
