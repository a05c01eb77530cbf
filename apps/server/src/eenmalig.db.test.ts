import { PATHS } from '@kavel/contract';
import type { Handelaar } from '@kavel/core/basis';
import { beginVerzoek, dropVerzoek, keepAntwoord } from '@kavel/service/idempotentie';
import { testDatabase } from '@kavel/testkit/database';
import { beforeEach, describe, expect, it } from 'vitest';
import { registerEenmalig } from './eenmalig.ts';
import type { Services } from './services.ts';
import { Type } from 'typebox';
import Fastify from 'fastify';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { handleProblems, sendProblem } from './problem.ts';

const { database, asOwner } = await testDatabase();
let now = Temporal.Instant.from('2018-02-07T09:00:00Z');
const omgeving = { database, now: () => now };
const services = {
  herhaling: {
    begin: (sleutel, hash) => beginVerzoek(omgeving, sleutel, hash),
    bewaar: (sleutel, antwoord) => keepAntwoord(omgeving, sleutel, antwoord),
    laatLos: (sleutel) => dropVerzoek(omgeving, sleutel),
  },
} as Pick<Services, 'herhaling'> as Services;

/** Who is signed in; that the gate says so is seen in toegang/rollen.db.test.ts. */
const ANJA: Handelaar = { persoon: 'anja', rol: 'medewerker', organisatie: '99470001' };
let wie = ANJA;
let done = 0;
/** Ends the act that is under way. */
let finish: (() => void) | undefined;
const app = Fastify().withTypeProvider<TypeBoxTypeProvider>();
handleProblems(app);
app.decorateRequest('handelaar');
app.addHook('onRequest', (request, _reply, done) => {
  request.handelaar = wie;
  done();
});
registerEenmalig(app, () => services);
app.post(
  PATHS.productie,
  {
    config: { eenmalig: (antwoord) => !antwoord.includes('persoon') },
    schema: {
      operationId: 'proef',
      querystring: Type.Object({ agb: Type.String() }),
      body: Type.Object({ hoe: Type.String() }),
    },
  },
  async (request, reply) => {
    done += 1;
    const turn = done;
    const { hoe } = request.body;
    if (hoe === 'storing') throw new Error('the act fails');
    if (hoe === 'weigering') return sendProblem(request, reply, 'editie-bestaat');
    if (hoe === 'langzaam')
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
    return { hoe, turn };
  },
);

const post = (hoe: string, sleutel: string) =>
  app.inject({
    method: 'POST',
    url: `${PATHS.productie}?agb=99470001`,
    headers: { 'idempotency-key': sleutel },
    payload: { hoe },
  });
const turnOf = (answer: { body: string }) => (JSON.parse(answer.body) as { turn: number }).turn;
const codeOf = (answer: { statusCode: number; body: string }) => [
  answer.statusCode,
  (JSON.parse(answer.body) as { code: string }).code,
];
const kept = async () =>
  (await asOwner('select status from kavel.idempotentie order by sleutel')).map((row) => row['status']);

beforeEach(async () => {
  done = 0;
  wie = ANJA;
  await asOwner('truncate kavel.idempotentie');
});

describe('a request with an Idempotency-Key', () => {
  it('is carried out once and answered the same each time, for this person and this key', async () => {
    const first = await post('goed', 'a');
    const again = await post('goed', 'a');
    expect([again.statusCode, again.body]).toEqual([first.statusCode, first.body]);
    expect(again.headers['content-type']).toBe(first.headers['content-type']);
    expect([first.headers['idempotency-replayed'], again.headers['idempotency-replayed']]).toEqual([
      undefined,
      'true',
    ]);
    expect(turnOf(await post('goed', 'b'))).toBe(2);
    expect(done).toBe(2);
  });

  it.each([
    ['a colleague', { ...ANJA, persoon: 'bert' }],
    ['someone of the same name at another provider', { ...ANJA, organisatie: '99470018' }],
  ])('is of who sent it: %s with the same key and words is answered nothing of it', async (_, ander) => {
    expect(turnOf(await post('goed', 'a'))).toBe(1);
    wie = ander;
    const own = await post('goed', 'a');
    expect([turnOf(own), own.headers['idempotency-replayed']]).toEqual([2, undefined]);
    expect((await post('anders', 'a')).body).toContain('herhaling-anders');
    wie = ANJA;
    expect(turnOf(await post('goed', 'a'))).toBe(1);
  });

  it('that says something else under the same key is refused, and does nothing', async () => {
    await post('goed', 'a');
    expect(codeOf(await post('anders', 'a'))).toEqual([422, 'herhaling-anders']);
    expect(done).toBe(1);
  });

  it('that is still under way is told so; one of the two is carried out', async () => {
    const first = post('langzaam', 'a');
    while (finish === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(codeOf(await post('langzaam', 'a'))).toEqual([409, 'herhaling-bezig']);
    finish();
    expect(turnOf(await first)).toBe(1);
    expect(turnOf(await post('langzaam', 'a'))).toBe(1);
  });

  it('keeps a refusal, and never a failure nor an answer that speaks of a person', async () => {
    expect(codeOf(await post('weigering', 'a'))).toEqual([409, 'editie-bestaat']);
    expect(codeOf(await post('weigering', 'a'))).toEqual([409, 'editie-bestaat']);
    expect(done).toBe(1);
    await post('storing', 'b');
    expect(codeOf(await post('storing', 'b'))).toEqual([500, 'storing']);
    expect(done).toBe(3);
    await post('persoon', 'c');
    expect(turnOf(await post('persoon', 'c'))).toBe(5);
    expect(await kept()).toEqual([409]);
  });

  it('broke off before it was answered: it may be sent again when no act can still run', async () => {
    await beginVerzoek(
      omgeving,
      { organisatie: '99470001', persoon: 'anja', operatie: 'proef', sleutel: 'a' },
      '0'.repeat(64),
    );
    await asOwner('update kavel.idempotentie set verzoek_sha256 = $1', [await hashFor('goed')]);
    expect(codeOf(await post('goed', 'a'))).toEqual([409, 'herhaling-bezig']);
    now = now.add({ minutes: 6 });
    expect(turnOf(await post('goed', 'a'))).toBe(1);
    expect(await kept()).toEqual([200]);
  });

  it('is forgotten after a day', async () => {
    await post('goed', 'a');
    now = now.add({ hours: 25 });
    expect(turnOf(await post('goed', 'a'))).toBe(2);
  });

  it('with a key that is no key is refused', async () => {
    expect(codeOf(await post('goed', 'x'.repeat(256)))).toEqual([400, 'aanvraag-ongeldig']);
    expect(codeOf(await post('goed', ''))).toEqual([400, 'aanvraag-ongeldig']);
    expect(done).toBe(0);
  });
});

/** As the server hashes it: taken from a request that was kept. */
async function hashFor(hoe: string): Promise<string> {
  await post(hoe, 'hash');
  const [row] = await asOwner(
    "delete from kavel.idempotentie where sleutel = 'hash' returning verzoek_sha256",
  );
  done = 0;
  return String(row?.['verzoek_sha256']);
}
