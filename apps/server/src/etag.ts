import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from './server-app.ts';

/**
 * Every read bears a mark of its content, and who already has that content gets 304. The mark is weak: compressed or not,
 * an answer says the same, but its bytes differ (RFC 9110 §8.8.1).
 */
export function registerEtags(app: App): void {
  app.addHook('onSend', (request, reply, payload, done) => {
    if (!isMarked(request, reply, payload)) {
      done(null, payload);
      return;
    }
    const mark = createHash('sha256').update(payload).digest('base64url').slice(0, 27);
    if (!isKnown(request, reply, mark)) {
      done(null, payload);
      return;
    }
    void reply.code(304).removeHeader('content-type').removeHeader('content-length');
    done(null, null);
  });
}

function isMarked(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): payload is string | Buffer {
  const { config } = request.routeOptions;
  return (
    (typeof payload === 'string' || Buffer.isBuffer(payload)) &&
    ['GET', 'HEAD'].includes(request.method) &&
    request.url.startsWith('/v1/') &&
    reply.statusCode === 200 &&
    config.vluchtig !== true &&
    !reply.hasHeader('etag')
  );
}

/** Marks an answer; true when the asker has it already. For what is dear to make: asked before it is made. */
export function isKnown(request: FastifyRequest, reply: FastifyReply, mark: string): boolean {
  void reply.header('ETag', `W/"${mark}"`);
  const known = request.headers['if-none-match']?.split(',') ?? [];
  return known.some((etag) => etag.trim() === '*' || etag.trim().replace(/^W\//, '') === `"${mark}"`);
}

export function sendKnown(reply: FastifyReply): FastifyReply {
  return reply.code(304).send();
}
