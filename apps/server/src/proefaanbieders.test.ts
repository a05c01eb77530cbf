import { beforeAll, describe, expect, it } from 'vitest';
import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Proefaanbieders } from '@kavel/contract';
import type { FeitWaarde, Feitdefinitie } from '@kavel/core/beleid';
import { loadBeleid } from '@kavel/service/beleid';
import { loadPrognoseinrichting } from '@kavel/service/toewijzing';
import { loadRegios } from '@kavel/service/uitnutting';
import { PROEFADRES } from '@kavel/testkit/aanmelding';
import { proefinrichting, proefproductiebronnen } from '@kavel/testkit/inname';
import { createApp } from './app.ts';
import { createServices } from './create-services.ts';
import type { App } from './server-app.ts';

const CHECKOUT = fileURLToPath(new URL('../../../', import.meta.url));
const [beleid, regios] = [await loadBeleid(CHECKOUT), loadRegios()];
const prognose = await loadPrognoseinrichting({ checkout: CHECKOUT });
if (!beleid.ok || !regios.ok || !prognose.ok) throw new Error('the product cannot read its own data');

/** These addresses ask the database nothing; whoever touches it fails. */
const database = new Proxy(Object.create(null) as Parameters<typeof createServices>[0]['database'], {
  get: (_, name) => {
    throw new Error(`the database was asked for ${String(name)}`);
  },
});

const services = createServices({
  database,
  beleid: beleid.value,
  bronteksten: new Map(),
  regios: regios.value,
  aanlevering: proefinrichting(),
  productie: proefproductiebronnen(),
  referentie: { checkout: CHECKOUT, dataFolder: join(CHECKOUT, 'bestaat-niet') },
  vernieuw: () => Promise.resolve(),
  prognose: prognose.value,
  now: () => Temporal.Instant.from('2026-11-25T12:00:00Z'),
});

let app: App;
beforeAll(async () => {
  app = await createApp({
    version: '0.1.0',
    adres: PROEFADRES,
    gereedheid: () => ({ status: 'gereed', services }),
  });
});

const read = async (query = ''): Promise<Proefaanbieders> => {
  const answer = await app.inject({ url: `/v1/proefaanbieders${query}` });
  expect(answer.statusCode).toBe(200);
  return answer.json<Proefaanbieders>();
};

describe('GET /v1/proefaanbieders', () => {
  it('gives the fictitious providers of all 31 regions, and stays small', async () => {
    const answer = await app.inject({ url: '/v1/proefaanbieders' });
    expect(gzipSync(answer.body).length).toBeLessThan(300_000);
    const { fictief, getal, jaar, regios: all } = answer.json<Proefaanbieders>();
    expect({ fictief, getal, jaar }).toEqual({ fictief: true, getal: 42, jaar: 2024 });
    expect(all).toHaveLength(31);
    expect(new Set(all.map(({ zorgkantoor }) => zorgkantoor)).size).toBe(7);
    const providers = all.flatMap(({ zorgaanbieders }) => zorgaanbieders);
    expect(Math.abs(providers.length - 3_000)).toBeLessThan(50);
    for (const { agb, naam } of providers) {
      expect(agb).toMatch(/^99/);
      expect(naam).toMatch(/ \(FICTIEF\)$/);
    }
  });

  it('gives one region the providers that it has among all', async () => {
    const [all, one] = [await read(), await read('?regio=5517')];
    expect(one).toEqual({ ...all, regios: all.regios.filter(({ regio }) => regio === '5517') });
    expect(one.regios).toMatchObject([{ regioNaam: 'Zuid-Holland Noord', zorgkantoor: 'zorg-en-zekerheid' }]);
  });

  it('gives every fact of the catalogue once, in its whole unit and inside its bounds', async () => {
    const { catalogus } = beleid.value;
    const {
      feiten,
      kavelfeiten,
      regios: [regio],
    } = await read('?regio=5517');
    expect([...feiten, ...kavelfeiten].toSorted()).toEqual([...catalogus.keys()].toSorted());
    for (const zorgaanbieder of regio?.zorgaanbieders ?? []) {
      expect(zorgaanbieder.feiten).toHaveLength(feiten.length);
      for (const kavel of zorgaanbieder.kavels) {
        expect(kavel.feiten).toHaveLength(kavelfeiten.length);
        const values = [...zorgaanbieder.feiten, ...kavel.feiten];
        for (const [index, naam] of [...feiten, ...kavelfeiten].entries()) {
          expectInside(catalogus.get(naam), values[index] ?? null);
        }
      }
    }
  });

  it.each([
    ['5533', 404, { code: 'regio-onbekend' }],
    ['5599', 404, { code: 'regio-onbekend', title: 'Deze regio is er niet' }],
    ['17', 400, { code: 'aanvraag-ongeldig', errors: [{ veld: 'regio' }] }],
  ])('refuses region %s with %i', async (regio, status, problem) => {
    const answer = await app.inject({ url: `/v1/proefaanbieders?regio=${regio}` });
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toBe('application/problem+json');
    expect(answer.json()).toMatchObject(problem);
  });

  it('refuses a question that it does not know', async () => {
    const answer = await app.inject({ url: '/v1/proefaanbieders?region=5517' });
    expect(answer.statusCode).toBe(400);
    expect(answer.json<{ errors: { veld: string }[] }>().errors.map(({ veld }) => veld)).toEqual(['region']);
  });

  it('waits, as every address does, until the data is loaded', async () => {
    const loading = await createApp({
      version: '0.1.0',
      adres: PROEFADRES,
      gereedheid: () => ({ status: 'laden', stap: 'Database starten', gedaan: 1, totaal: 4 }),
    });
    expect((await loading.inject({ url: '/v1/proefaanbieders' })).statusCode).toBe(503);
  });
});

function expectInside(definitie: Feitdefinitie | undefined, waarde: FeitWaarde): void {
  if (definitie?.soort === 'jaNee') expect(waarde, definitie.naam).toBeTypeOf('boolean');
  else if (waarde !== null) {
    expect(Number.isSafeInteger(waarde), definitie?.naam).toBe(true);
    expect(waarde).toBeGreaterThanOrEqual(definitie?.grenzen?.van ?? Number.NaN);
    expect(waarde).toBeLessThanOrEqual(definitie?.grenzen?.totEnMet ?? Number.NaN);
  }
}
