import { loadPrognoseinrichting } from '@kavel/service/toewijzing';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EditieGoed, Prestatieuitleg, Referentiestand } from '@kavel/contract';
import { loadBeleid } from '@kavel/service/beleid';
import { PROEFADRES, meldAan } from '@kavel/testkit/aanmelding';
import type { Aangemeld } from '@kavel/testkit/aanmelding';
import { testDatabase } from '@kavel/testkit/database';
import { proefinrichting, proefproductiebronnen } from '@kavel/testkit/inname';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from './app.ts';
import { createServices } from './create-services.ts';
import type { App } from './server-app.ts';

const CHECKOUT = fileURLToPath(new URL('../../../', import.meta.url));
const prognose = await loadPrognoseinrichting({ checkout: CHECKOUT });
if (!prognose.ok) throw new Error('the product cannot read its own reference data');
const home = mkdtempSync(join(tmpdir(), 'kavel-referentie-'));
afterAll(() => {
  rmSync(home, { recursive: true });
});
const beleid = await loadBeleid(CHECKOUT);
if (!beleid.ok) throw new Error('the product cannot read its own policy');
const productie = proefproductiebronnen();

const { database } = await testDatabase();

let turn = 0;
let renewed = 0;
let app: App;
let beheerder: Aangemeld;
beforeEach(async () => {
  turn += 1;
  renewed = 0;
  const services = createServices({
    ...{ database, beleid: beleid.value, bronteksten: new Map(), regios: productie.regios },
    ...{ aanlevering: proefinrichting(), productie },
    referentie: { checkout: CHECKOUT, dataFolder: join(home, String(turn)) },
    prognose: prognose.value,
    vernieuw: () => {
      renewed += 1;
      return Promise.resolve();
    },
    now: () => Temporal.Instant.from('2026-11-25T12:00:00Z'),
  });
  beheerder = await meldAan(services.sessies, 'beheerder', 'beheer');
  app = await createApp({
    ...{ version: '0.1.0', adres: PROEFADRES },
    gereedheid: () => ({ status: 'gereed', services }),
  });
});

const KOP = 'jaar;prestatie;eenheid;component;bedrag_eurocent;geldig_van;geldig_tot_en_met;bron\n';
const tarief = (cents: number) => `${KOP}2019;H126;uur;zorg;${cents};2019-01-01;2019-12-31;FICTIEF proef\n`;

const post = (path: string, query: Record<string, string>, payload: string, headers = {}) =>
  app.inject({
    method: 'POST',
    url: `/v1/referentie/${path}?${new URLSearchParams(query).toString()}`,
    headers: { ...beheerder, 'content-type': 'text/csv', ...headers },
    payload,
  });
const DOOR = 'proef-beheerder, beheerder van beheer';
const SOORT = { soort: 'tarieven', bron: 'eigen lijst' };
const preview = async (payload: string) => (await post('controle', SOORT, payload)).json<EditieGoed>();
const takeOver = async (payload: string) =>
  post('edities', { ...SOORT, versie: (await preview(payload)).versie }, payload);
const ask = (url: string, headers: Record<string, string> = {}) =>
  app.inject({ url, headers: { ...beheerder, ...headers } });
const stand = async () => (await ask('/v1/referentie')).json<Referentiestand>();
const takeBack = async (versie: string, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: `/v1/referentie/edities/${versie}/intrekking`,
    headers: { ...beheerder, 'if-match': `"${(await stand()).stand}"`, ...headers },
  });
const codeOf = (answer: { statusCode: number; body: string }) => [
  answer.statusCode,
  (JSON.parse(answer.body) as { code: string }).code,
];

it('says what judges when nothing was taken over', async () => {
  expect(await stand()).toMatchObject({
    koppeltabel: { toetstTotEnMet: '2019-12-31' },
    tarieven: { prestaties: 0 },
    edities: [],
  });
});

describe('an edition', () => {
  it('is looked at first and kept nowhere', async () => {
    expect(await preview(tarief(5_235))).toMatchObject({
      uitkomst: 'goed',
      versie: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
      verschillen: { nieuw: { aantal: 1 } },
      tarieven: { eerste: [{ prestatie: 'H126', naEurocent: 5_235, vorig: { verandering: '+2,6471%' } }] },
    });
    expect((await stand()).edities).toEqual([]);
  });

  it('goes to count as it was shown, until it is taken back; the server judges anew each time', async () => {
    const taken = (await takeOver(tarief(5_235))).json<Referentiestand>();
    expect(taken).toMatchObject({
      tarieven: { prestaties: 1, totEnMet: '2019-12-31' },
      edities: [{ bron: 'eigen lijst', door: DOOR, op: '2026-11-25T12:00:00Z', rijen: 1, geldend: 1 }],
    });
    expect(JSON.stringify(taken)).not.toContain('FICTIEF proef');
    expect(renewed).toBe(1);
    const uitleg = await app.inject({ url: '/v1/referentie/prestaties/H126' });
    expect(uitleg.json<Prestatieuitleg>()).toMatchObject({ bekend: true, tarieven: [{ eurocent: 5_235 }] });
    const versie = taken.edities[0]?.versie ?? '';
    expect((await takeBack(versie)).json<Referentiestand>()).toMatchObject({
      tarieven: { prestaties: 0 },
      edities: [{ ingetrokken: { door: DOOR }, rijen: 1, geldend: 0 }],
    });
    expect(codeOf(await takeBack(versie))).toEqual([404, 'editie-onbekend']);
  });

  it('is taken back only by who looked at the list as it is now', async () => {
    const seen = await ask('/v1/referentie');
    const mark = seen.headers.etag ?? '';
    expect(mark).toBe(`"${seen.json<Referentiestand>().stand}"`);
    const known = await ask('/v1/referentie', { 'if-none-match': mark });
    expect([known.statusCode, known.body]).toEqual([304, '']);
    const versie = (await takeOver(tarief(5_235))).json<Referentiestand>().edities[0]?.versie ?? '';
    expect(codeOf(await takeBack(versie, { 'if-match': mark }))).toEqual([412, 'stand-veranderd']);
    expect(codeOf(await takeBack(versie, { 'if-match': `W/"${(await stand()).stand}"` }))).toEqual([
      412,
      'stand-veranderd',
    ]);
    const url = `/v1/referentie/edities/${versie}/intrekking`;
    expect(codeOf(await app.inject({ method: 'POST', url, headers: { ...beheerder } }))).toEqual([
      428,
      'stand-ontbreekt',
    ]);
    expect((await stand()).tarieven.prestaties).toBe(1);
    expect((await takeBack(versie, { 'if-match': `"oud", "${(await stand()).stand}"` })).statusCode).toBe(
      200,
    );
  });

  it('that is another than was shown, that counts already, or that contradicts is refused', async () => {
    const query = { ...SOORT, versie: '0'.repeat(16) };
    expect(codeOf(await post('edities', query, tarief(5_235)))).toEqual([409, 'editie-anders']);
    await takeOver(tarief(5_235));
    expect(codeOf(await takeOver(tarief(5_235)))).toEqual([409, 'editie-bestaat']);
    expect((await preview(tarief(5_300))).strijd).toMatchObject({
      aantal: 1,
      eerste: [{ nieuwEurocent: 5_300, bestaandEurocent: 5_235 }],
    });
    expect(codeOf(await takeOver(tarief(5_300)))).toEqual([409, 'editie-spreekt-tegen']);
    expect((await stand()).edities).toHaveLength(1);
  });

  it('that cannot be read names line and column; days that are not there are told of', async () => {
    const bad = await post('controle', SOORT, `${KOP}2019;H126;uur;zorg;52,35;2019-01-01;;x\n`);
    expect(bad.json()).toMatchObject({
      uitkomst: 'geweigerd',
      bevindingen: [{ bestand: 'uw bestand', regel: 2, veld: 'bedrag_eurocent' }],
    });
    const day = await post('controle', { ...SOORT, soort: 'koppeltabel', totEnMet: '2020-02-31' }, 'x');
    expect(day.json()).toMatchObject({ errors: [{ veld: 'totEnMet' }] });
  });

  it('is taken over from a page of Kavel only', async () => {
    const site = await post('edities', { ...SOORT, versie: '0'.repeat(16) }, tarief(1), {
      origin: 'https://voorbeeld.nl',
    });
    expect(codeOf(site)).toEqual([403, 'vreemde-herkomst']);
  });
});

it('says with which codes a prestatie may be claimed, and that a code is unknown', async () => {
  const read = async (code: string) =>
    (await app.inject({ url: `/v1/referentie/prestaties/${code}` })).json<Prestatieuitleg>();
  const z043 = await read('Z043');
  expect(z043.bekend).toBe(true);
  expect(z043.koppelingen.some(({ zzpcodes }) => zzpcodes.includes('753'))).toBe(true);
  expect(await read('Q999')).toEqual({ prestatie: 'Q999', bekend: false, koppelingen: [], tarieven: [] });
});
