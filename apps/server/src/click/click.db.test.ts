import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Rol } from '@kavel/core/basis';
import type {
  Clickeffecten,
  Clickmaandstand,
  Clickrunregels,
  Clickuitkomst,
  Clickverificatie,
  OpenbareExport,
  Problem,
} from '@kavel/contract';
import { loadBeleid } from '@kavel/service/beleid';
import { runClick } from '@kavel/service/click';
import type { Clickstap } from '@kavel/service/click';
import { loadPrognoseinrichting } from '@kavel/service/toewijzing';
import { PROEFADRES } from '@kavel/testkit/aanmelding';
import { CLICKMAAND, clickomgeving, openClickjaar, storeVoorbeeldproductie } from '@kavel/testkit/clickjaar';
import { testDatabase } from '@kavel/testkit/database';
import { proefinrichting, proefproductiebronnen } from '@kavel/testkit/inname';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../app.ts';
import { createServices } from '../create-services.ts';

/** The click of a month over HTTP: who may do which step, on what was looked at, once. */

const CHECKOUT = fileURLToPath(new URL('../../../../', import.meta.url));
const { database, asOwner } = await testDatabase();
const home = mkdtempSync(join(tmpdir(), 'kavel-clickroute-'));
afterAll(() => {
  rmSync(home, { recursive: true });
});
const beleid = await loadBeleid(CHECKOUT);
const prognose = await loadPrognoseinrichting({ checkout: CHECKOUT });
if (!beleid.ok || !prognose.ok) throw new Error('the product cannot read its own data');
const omgeving = clickomgeving(database);
let klok = Temporal.Instant.from('2018-02-12T09:00:00Z');
const services = createServices({
  ...{ database, beleid: beleid.value, bronteksten: new Map(), regios: omgeving.regios },
  ...{ aanlevering: proefinrichting(), productie: proefproductiebronnen(), prognose: prognose.value },
  referentie: { checkout: CHECKOUT, dataFolder: home },
  vernieuw: () => Promise.resolve(),
  now: () => klok,
});
const app = await createApp({
  ...{ version: '0.1.0', adres: PROEFADRES },
  gereedheid: () => ({ status: 'gereed', services }),
});

/** Whatever was asked: each test reads the fields that its address answers. */
type Antwoord = Problem &
  Clickmaandstand &
  Clickrunregels &
  Clickeffecten &
  OpenbareExport &
  Clickverificatie &
  Pick<Clickuitkomst, 'totalen' | 'certificaat'>;

type Persoon = { readonly cookie: string; readonly origin: string };

async function meldAan(
  persoon: string,
  naam: string,
  rollen: readonly Rol[],
  organisatie = 'zorg-en-zekerheid',
): Promise<Persoon> {
  const geheim = await services.sessies.begin({ persoon, naam, rollen, organisatie });
  return { cookie: `kavel-sessie=${geheim}`, origin: PROEFADRES };
}

/** Prepares, and has the role of who approves as well. */
const anja = await meldAan('sub-anja', 'Anja Jansen', ['controller', 'tweede-ondertekenaar']);
const bert = await meldAan('sub-bert', 'Bert Visser', ['tweede-ondertekenaar']);

const PADEN: Readonly<Record<Clickstap, string>> = {
  'voer-uit': '',
  ...{ controleer: '/controle', 'stel-vast': '/vaststelling' },
  ...{ publiceer: '/publicatie', 'keer-om': '/omkering' },
};
const STAPPEN = Object.keys(PADEN) as readonly Clickstap[];
const runs = (maand: number) => `/v1/regios/5517/jaren/2018/maanden/${maand}/clickruns`;

async function vraag(wie: Partial<Persoon>, method: 'GET' | 'POST', url: string, more: object = {}) {
  const { headers: own = {}, ...rest } = more as { headers?: Record<string, string> };
  const { statusCode, headers, body } = await app.inject({
    method,
    url,
    ...rest,
    headers: { ...wie, ...own },
  });
  return { status: statusCode, headers, body, answer: JSON.parse(body) as Antwoord };
}

const lees = (wie: Partial<Persoon>, url: string) => vraag(wie, 'GET', url);

async function doe(wie: Persoon, stap: Clickstap, headers: Record<string, string>, maand = 1) {
  const { answer, ...rest } = await vraag(wie, 'POST', `${runs(maand)}${PADEN[stap]}`, {
    headers,
  });
  return { ...rest, answer, told: [rest.status, answer.weigering?.code ?? answer.code] };
}

const bekijk = (maand = 1) => lees(anja, runs(maand));

/** Does a step on what is there now; and none of the steps that the month does not name can be done before it. */
async function doeVolgende(wie: Persoon, stap: Clickstap, maand = 1): Promise<Clickmaandstand> {
  const { answer, headers } = await bekijk(maand);
  const mogelijk = [answer.volgende, ...answer.ookMogelijk];
  expect(mogelijk).toContain(stap);
  for (const other of STAPPEN.filter((one) => !mogelijk.includes(one))) {
    const { status } = await doe(other === 'stel-vast' ? bert : anja, other, { 'if-match': '*' }, maand);
    expect([404, 409]).toContain(status);
  }
  const etag = headers.etag ?? '';
  const done = await doe(wie, stap, { 'if-match': etag }, maand);
  expect(done.status).toBe(200);
  expect(await bekijk(maand)).toMatchObject({ answer: done.answer, headers: { etag: done.headers.etag } });
  return done.answer;
}

const geboekt = async () =>
  (
    await asOwner(
      `select coalesce(sum(bedrag_eurocent), 0)::int as n from kavel.boeking where rekening = 'ruimte'`,
    )
  )[0];

beforeAll(async () => {
  await openClickjaar(database);
  await storeVoorbeeldproductie(database, 1);
});

describe('a month, from claims to a published run and its reversal', () => {
  it('is prepared on what was looked at, once per key, by who is signed in and by nobody else', async () => {
    const empty = await bekijk();
    expect(empty.answer).toMatchObject({ volgende: 'voer-uit', ookMogelijk: [], runs: [] });
    expect(empty.headers.etag).toBe(`"${empty.answer.stand}"`);
    const etag = { 'if-match': empty.headers.etag ?? '' };
    expect((await doe(anja, 'voer-uit', {})).told).toEqual([428, 'stand-ontbreekt']);
    for (const stale of ['"x"', `W/${etag['if-match']}`]) {
      expect((await doe(anja, 'voer-uit', { 'if-match': stale })).told).toEqual([412, 'stand-veranderd']);
    }
    expect((await doe(bert, 'voer-uit', etag)).told).toEqual([403, 'rol-mag-niet']);
    const named = await vraag(anja, 'POST', runs(1), { headers: etag, payload: { door: 'Bert' } });
    expect(named.answer).toMatchObject({ status: 400, code: 'aanvraag-ongeldig' });
    const first = await doe(anja, 'voer-uit', { ...etag, 'idempotency-key': 'a' });
    klok = klok.add({ minutes: 1 });
    const again = await doe(anja, 'voer-uit', { ...etag, 'idempotency-key': 'a' });
    expect([again.body, again.headers['idempotency-replayed']]).toEqual([first.body, 'true']);
    expect((await bekijk()).answer).toEqual(first.answer);
    expect(first.answer.runs).toMatchObject([
      {
        ...{ volgnummer: 1, soort: 'run', status: 'concept', beschikbaarEurocent: 3_000 },
        ...{ totalen: { clickEurocent: 3_000, betaalbaarEurocent: 10_000 }, zorgaanbieders: 3, regels: 3 },
        verloop: [{ status: 'concept', door: 'sub-anja', op: '2018-02-12T09:00:00Z' }],
      },
    ]);
    expect((await doe(anja, 'voer-uit', etag)).told).toEqual([412, 'stand-veranderd']);
  });

  it('is read in pages before anyone approves it', async () => {
    const first = await lees(anja, `${runs(1)}/1/regels?limit=2`);
    const rest = await lees(anja, `${runs(1)}/1/regels?limit=2&cursor=${first.answer.cursor ?? ''}`);
    const read = [first, rest].flatMap(({ answer }) => answer.regels);
    expect(read.map(({ agb, kavel, clickEurocent }) => [agb, kavel, clickEurocent])).toEqual([
      ['10000001', 'VPT', 1_714],
      ['10000002', 'ZZP', 0],
      ['10000003', 'MPT', 1_286],
    ]);
    expect(read[0]).toMatchObject({
      naam: 'FICTIEF 10000001',
      productieEurocent: 6_000,
      openstaandEurocent: 2_286,
    });
    expect(rest.answer.cursor).toBeUndefined();
    for (const place of [`${runs(1)}/2/regels`, `${runs(1)}/2`]) {
      expect((await lees(anja, place)).answer.code).toBe('clickrun-ontbreekt');
    }
  });

  it('is approved by another person than who prepared it, whatever roles that person has', async () => {
    await doeVolgende(anja, 'controleer');
    const { headers } = await bekijk();
    const etag = { 'if-match': headers.etag ?? '' };
    const alone = await doe(anja, 'stel-vast', etag);
    expect(alone.told).toEqual([409, 'zelfde-persoon']);
    expect(alone.answer).toMatchObject({
      detail:
        'Wie een run voorbereidt, stelt die niet vast: dat doet een tweede persoon. Deze run is voorbereid door sub-anja.',
      weigering: { regel: 'Wie voorbereidt, keurt niet zelf goed.' },
    });
    expect(await geboekt()).toEqual({ n: 0 });
    const both = await Promise.all([1, 2].map(() => doe(bert, 'stel-vast', etag)));
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    expect(await geboekt()).toEqual({ n: -10_000 });
  });

  it('is told to a provider only once it is published', async () => {
    const bo = await meldAan('bo', 'Bo', ['bestuurder'], '10000001');
    const effecten = (wie: Persoon, query: string) =>
      lees(wie, `/v1/regios/5517/jaren/2018/maanden/1/clickeffecten${query}`);
    expect((await effecten(anja, '')).answer.zorgaanbieders).toHaveLength(3);
    expect((await effecten(bo, '?agb=10000001')).answer.code).toBe('maand-niet-gepubliceerd');
    expect((await lees(anja, `${runs(1)}/openbaar`)).answer.code).toBe('maand-niet-gepubliceerd');
    expect(await doeVolgende(anja, 'publiceer')).not.toHaveProperty('volgende');
    const own = {
      agb: '10000001',
      betaaldEurocent: 3_714,
      vroegdeclareerderEurocent: 0,
      doorLaatEurocent: 0,
    };
    expect((await effecten(bo, '?agb=10000001')).answer.zorgaanbieders).toEqual([own]);
    expect((await effecten(anja, '?agb=10000009')).answer.code).toBe('zorgaanbieder-onbekend');
  });

  it('is recomputed by anyone from what the zorgkantoor gives', async () => {
    const verifieer = async (document: unknown) =>
      (
        await vraag({}, 'POST', '/v1/clickverificaties', {
          payload: document as object,
        })
      ).answer;
    const { answer: openbaar } = await lees(anja, `${runs(1)}/openbaar`);
    expect(openbaar.kleineKavels).toHaveLength(3);
    expect(JSON.stringify(openbaar)).not.toMatch(/1000000[1-3]/);
    expect(await verifieer(openbaar.run)).toMatchObject({ klopt: true, lotingen: 0, aantalBevindingen: 0 });
    const { answer: run } = await lees(anja, `${runs(1)}/1`);
    expect(await verifieer(run)).toMatchObject({ klopt: true, certificaatHash: run.certificaat.hash });
    const melding = 'totalen.clickEurocent: in de run staat 1, nagerekend is het 3000';
    expect(await verifieer({ ...run, totalen: { ...run.totalen, clickEurocent: 1 } })).toMatchObject({
      ...{ klopt: false, aantalBevindingen: 1 },
      bevindingen: [{ code: 'wijkt-af', veld: 'totalen.clickEurocent', melding }],
    });
    const { answer: invoer } = await lees(anja, `${runs(1)}/invoer`);
    const reken = (payload: object) => vraag({}, 'POST', '/v1/clickberekeningen', { payload });
    expect((await reken(invoer)).answer).toEqual(run);
    expect((await reken({ ...invoer, contracteerruimteEurocent: 83_999 })).answer).toMatchObject({
      ...{ status: 422, code: 'click-geweigerd' },
      errors: [{ veld: 'contracteerruimteEurocent' }],
    });
    expect((await reken({ ...invoer, regels: Array(60_001).fill({}) })).answer.code).toBe('bestand-te-groot');
    expect((await reken({ ...invoer, maand: 13, door: 'x' })).answer).toMatchObject({
      ...{ status: 400, code: 'aanvraag-ongeldig' },
      errors: expect.arrayContaining([{ veld: 'maand', melding: expect.any(String) as string }]) as unknown,
    });
  });

  it('is taken back by a reversal that a second person approves, and made anew', async () => {
    await doeVolgende(anja, 'keer-om');
    await doeVolgende(anja, 'controleer');
    expect((await doe(anja, 'stel-vast', { 'if-match': '*' })).told).toEqual([409, 'zelfde-persoon']);
    await doeVolgende(bert, 'stel-vast');
    expect(await geboekt()).toEqual({ n: 0 });
    await doeVolgende(anja, 'publiceer');
    const { runs: all } = await doeVolgende(anja, 'voer-uit');
    expect(all.map(({ volgnummer, soort, status }) => [volgnummer, soort, status])).toEqual([
      [1, 'run', 'gepubliceerd'],
      [2, 'omkering', 'gepubliceerd'],
      [3, 'run', 'concept'],
    ]);
    expect([all[0]?.omgekeerdDoor, all[1]?.keertOm]).toEqual([2, 1]);
  });
});

it('a name that was typed on the command line is the same pair of eyes as the person who has it', async () => {
  const prepared = await runClick(omgeving, { ...CLICKMAAND, door: ' bert  VISSER' });
  expect(prepared.ok).toBe(true);
  await doeVolgende(anja, 'controleer');
  expect((await doe(bert, 'stel-vast', { 'if-match': '*' })).told).toEqual([409, 'zelfde-persoon']);
  expect((await doe(anja, 'stel-vast', { 'if-match': '*' })).status).toBe(200);
});

it('a year that is not open has no click', async () => {
  const other = '/v1/regios/5517/jaren/2019/maanden/1/clickruns';
  expect((await lees(anja, other)).answer).toMatchObject({
    status: 404,
    code: 'contractjaar-onbekend',
  });
});
