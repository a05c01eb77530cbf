import { createHash } from 'node:crypto';
import { assert } from '@kavel/core/basis';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from './server-app.ts';
import { sendProblem } from './problem.ts';
import type { Dienstenvan, Verzoeksleutel } from './services.ts';

/**
 * The same request with the same Idempotency-Key is carried out once, and answered the same each time (ADR 0047). A route asks
 * for it with `eenmalig` in its configuration; a request without a key is carried out as it comes.
 */
export function registerEenmalig(app: App, services: Dienstenvan): void {
  const begun = new WeakMap<FastifyRequest, Verzoeksleutel>();
  app.addHook('preHandler', async (request, reply) => {
    const sleutel = sleutelOf(request);
    if (sleutel === undefined) return;
    if (!isSleutel(request)) return refuseSleutel(request, reply);
    const uitkomst = await services(request).herhaling.begin(sleutel, hashOf(request));
    if (uitkomst.soort === 'nieuw') {
      begun.set(request, sleutel);
      return;
    }
    if (uitkomst.soort === 'bezig') return sendProblem(request, reply, 'herhaling-bezig');
    if (uitkomst.soort === 'anders') return sendProblem(request, reply, 'herhaling-anders');
    const { status, soort, inhoud } = uitkomst.antwoord;
    void reply.header('Idempotency-Replayed', 'true').serializer((text: string) => text);
    return reply.code(status).type(soort).send(inhoud);
  });
  app.addHook('onSend', async (request, reply, payload) => {
    const sleutel = begun.get(request);
    if (sleutel === undefined) return payload;
    begun.delete(request);
    if (typeof payload === 'string' && mayBeKept(request, reply, payload)) {
      const soort = reply.getHeader('content-type')?.toString() ?? 'application/json';
      await services(request).herhaling.bewaar(sleutel, { status: reply.statusCode, soort, inhoud: payload });
    } else {
      await services(request).herhaling.laatLos(sleutel);
    }
    return payload;
  });
}

/** A key is of one person of one organisation: whoever else thinks of the same key is another, and gets no answer of it. */
function sleutelOf({ headers, routeOptions, handelaar }: FastifyRequest): Verzoeksleutel | undefined {
  const sleutel = headers['idempotency-key'];
  if (routeOptions.config.eenmalig === undefined || typeof sleutel !== 'string') return undefined;
  assert(handelaar !== undefined, 'what is carried out once is open to nobody but who is signed in');
  const { organisatie, persoon } = handelaar;
  return { organisatie, persoon, operatie: routeOptions.schema?.operationId ?? '', sleutel };
}

function hashOf({ url, body }: FastifyRequest): string {
  const inhoud = Buffer.isBuffer(body) ? body : JSON.stringify(body ?? null);
  return createHash('sha256').update(url).update('\n').update(inhoud).digest('hex');
}

/** A failure is no answer: who asks again must get the act. */
function mayBeKept({ routeOptions }: FastifyRequest, { statusCode }: FastifyReply, payload: string): boolean {
  return statusCode < 500 && routeOptions.config.eenmalig?.(payload, statusCode) === true;
}

/** Whether the key of a request is one, when it has any. */
export function isSleutel({ headers }: FastifyRequest): boolean {
  const sleutel = headers['idempotency-key'];
  return typeof sleutel !== 'string' || (sleutel.length > 0 && sleutel.length <= 255);
}

export async function refuseSleutel(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const errors = [{ veld: 'Idempotency-Key', melding: 'Kies een sleutel van 1 tot en met 255 tekens.' }];
  return sendProblem(request, reply, 'aanvraag-ongeldig', { errors });
}
