import { QueryClient } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import { ApiFault } from './client.ts';
import { proefaanbiedersQuery } from './queries.ts';

/** Answers every question of the browser with its own address, and remembers what was asked. */
function listenToFetch(status = 200): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    return Promise.resolve(Response.json({ address }, { status }));
  });
  return asked;
}

const client = (): QueryClient => new QueryClient({ defaultOptions: { queries: { retry: false } } });

afterEach(() => {
  vi.unstubAllGlobals();
});

test('fictitious providers are asked once for each region, and once for all', async () => {
  const asked = listenToFetch();
  const queries = client();
  for (const regio of ['5517', '5517', undefined, '5518', undefined]) {
    const answer: unknown = await queries.query(proefaanbiedersQuery(regio));
    expect(answer).toEqual({
      address: regio === undefined ? '/v1/proefaanbieders' : `/v1/proefaanbieders?regio=${regio}`,
    });
  }
  expect(asked).toEqual([
    '/v1/proefaanbieders?regio=5517',
    '/v1/proefaanbieders',
    '/v1/proefaanbieders?regio=5518',
  ]);
});

test('a refused question carries the problem of the server', async () => {
  listenToFetch(404);
  await expect(client().query(proefaanbiedersQuery('5599'))).rejects.toBeInstanceOf(ApiFault);
});
