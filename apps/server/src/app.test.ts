import { PROEFADRES } from '@kavel/testkit/aanmelding';
import { describe, expect, it } from 'vitest';
import { createApp } from './app.ts';
import type { Gereedheid } from './services.ts';

const laden: Gereedheid = { status: 'laden', stap: 'Database starten', gedaan: 1, totaal: 4 };

const loadingApp = () => createApp({ version: '0.1.0', adres: PROEFADRES, gereedheid: () => laden });

describe('server while the data is being loaded', () => {
  it('answers /gezond with 503 and how far it is', async () => {
    const app = await loadingApp();
    const answer = await app.inject({ url: '/gezond' });
    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toEqual({ naam: 'kavel', versie: '0.1.0', ...laden });
  });

  it('refuses the API with a problem that says when to come back', async () => {
    const app = await loadingApp();
    const answer = await app.inject({ url: '/v1/contractjaren' });
    expect(answer.statusCode).toBe(503);
    expect(answer.headers['retry-after']).toBe('2');
    expect(answer.headers['content-type']).toBe('application/problem+json');
    expect(answer.json()).toMatchObject({
      code: 'nog-bezig-met-laden',
      type: '/problemen/nog-bezig-met-laden',
    });
  });

  it('already gives its own description', async () => {
    const app = await loadingApp();
    const answer = await app.inject({ url: '/v1/openapi.json' });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ openapi: '3.1.0' });
  });
});

describe('what every answer has', () => {
  it('sends security headers and the version of the API', async () => {
    const app = await loadingApp();
    const answer = await app.inject({ url: '/v1/openapi.json' });
    expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.headers['api-version']).toBe('0.1.0');
  });

  it('names an unknown address as a problem of RFC 9457', async () => {
    const app = await loadingApp();
    const answer = await app.inject({ url: '/v1/bestaat-niet' });
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toMatchObject({ status: 404, code: 'pad-onbekend', instance: '/v1/bestaat-niet' });
  });

  it('names each wrong field of a request in Dutch', async () => {
    const app = await loadingApp();
    const body = { zorgkantoor: 'cz', jaar: '2024', sector: 'VV', feiten: {}, extra: 1 };
    const answer = await app.inject({ method: 'POST', url: '/v1/tariefberekeningen', payload: body });
    expect(answer.statusCode).toBe(400);
    expect(answer.json<{ errors: unknown }>().errors).toEqual([
      { veld: 'kavel', melding: 'Dit veld ontbreekt. Vul het in.' },
      { veld: 'extra', melding: 'Dit veld is onbekend. Haal het weg of controleer de naam.' },
      { veld: 'jaar', melding: 'Vul een geheel getal in.' },
    ]);
  });

  it('refuses a year or a region that is none, with the field named', async () => {
    const app = await loadingApp();
    const answer = await app.inject({ url: '/v1/regios/12/jaren/1900/uitnutting' });
    expect(answer.statusCode).toBe(400);
    expect(answer.json<{ errors: { veld: string }[] }>().errors.map((fault) => fault.veld)).toEqual([
      'regio',
      'jaar',
    ]);
  });

  it('refuses a body that is no JSON', async () => {
    const app = await loadingApp();
    const answer = await app.inject({
      method: 'POST',
      url: '/v1/tariefberekeningen',
      headers: { 'content-type': 'application/json' },
      payload: '{"zorgkantoor":',
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ code: 'aanvraag-ongeldig' });
  });
});
