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
    if (!reply.hasHeader('etag')) void reply.header('ETag', `W/"${hashOf(payload)}"`);
    if (!isKnownByAsker(request, reply)) {
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
    config.vluchtig !== true
  );
}

function hashOf(payload: string | Buffer): string {
  return createHash('sha256').update(payload).digest('base64url').slice(0, 27);
}

/** Marks an answer; true when the asker has it already. For what is dear to make: asked before it is made. */
export function isKnown(request: FastifyRequest, reply: FastifyReply, mark: string): boolean {
  void reply.header('ETag', `W/"${mark}"`);
  return isKnownByAsker(request, reply);
}

/** Compared as weak marks, strong or not (RFC 9110 §13.1.2). */
function isKnownByAsker(request: FastifyRequest, reply: FastifyReply): boolean {
  const bare = (mark: string): string => mark.trim().replace(/^W\//, '');
  const own = bare(reply.getHeader('etag')?.toString() ?? '');
  const known = request.headers['if-none-match']?.split(',').map(bare) ?? [];
  return known.includes('*') || known.includes(own);
}

export function sendKnown(reply: FastifyReply): FastifyReply {
  return reply.code(304).send();
}

/** A strong mark, of a state that someone may change after looking at it. Its route does not compress. */
export function markState(reply: FastifyReply, stand: string): void {
  void reply.header('ETag', `"${stand}"`);
}

/** The states that the asker looked at (If-Match); absent: it does not say. `*` is any. Weak marks do not count. */
export function statesOf({ headers }: FastifyRequest): readonly string[] | undefined {
  return headers['if-match']?.split(',').map((mark) => mark.trim().replace(/^"(.*)"$/, '$1'));
}
