import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Toegangsfeit } from '@kavel/service/toegang';
import { problemOf } from '../problem.ts';
import { operationIdOf } from './operatie.ts';

type Antwoord = {
  readonly payload: unknown;
  readonly noteer: (feit: Toegangsfeit) => Promise<void>;
};

/** Writes the answer in the access log, and hands it on; what can not be written becomes a failure without content. */
export async function noteerAntwoord(
  request: FastifyRequest,
  reply: FastifyReply,
  { payload, noteer }: Antwoord,
): Promise<unknown> {
  try {
    await noteer(feitOf(request, reply.statusCode));
    return payload;
  } catch (error) {
    request.log.error(error);
    void reply
      .code(500)
      .removeHeader('Content-Disposition')
      .removeHeader('ETag')
      .type('application/problem+json');
    const detail = 'Het toegangslog kan niet worden bijgehouden. Meld dit bij de beheerder.';
    return JSON.stringify({ ...problemOf('storing', request.url), detail });
  }
}

function feitOf(request: FastifyRequest, status: number): Toegangsfeit {
  const { handelaar, probleem, id, ip, routeOptions } = request;
  const named = { ...record(request.query), ...record(request.params) };
  const jaar = Number(text(named, 'jaar', /^\d{4}$/));
  return {
    ...(handelaar === undefined ? {} : { door: handelaar }),
    handeling: operationIdOf(routeOptions.schema) ?? routeOptions.url ?? 'onbekend',
    regio: text(named, 'regio', /^55\d{2}$/),
    jaar: jaar === 0 ? null : jaar,
    agb: text(named, 'agb', /^\d{8}$/) ?? text(named, 'zorgaanbieder', /^\d{8}$/) ?? agbIn(named['id']),
    uitkomst: uitkomstOf(status),
    status,
    reden: probleem ?? null,
    verzoek: id,
    bron: ip,
  };
}

/** The provider that the name of a dossier says it is about (ADR 0091). */
function agbIn(id: unknown): string | null {
  return typeof id === 'string' ? (/^[A-Za-z0-9_-]+\.(\d{8})(\.|$)/.exec(id)?.[1] ?? null) : null;
}

function uitkomstOf(status: number): Toegangsfeit['uitkomst'] {
  if (status >= 500) return 'mislukt';
  return status === 401 || status === 403 ? 'geweigerd' : 'toegestaan';
}

function record(part: unknown): Readonly<Record<string, unknown>> {
  return typeof part === 'object' && part !== null ? (part as Record<string, unknown>) : {};
}

/** Only what has the form of a name of a dossier goes in the log; anything else a person may have typed does not. */
function text(named: Readonly<Record<string, unknown>>, name: string, form: RegExp): string | null {
  const value = named[name];
  const said = typeof value === 'number' ? String(value) : value;
  return typeof said === 'string' && form.test(said) ? said : null;
}
