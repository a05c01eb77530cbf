import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { negotiate } from '@fastify/accept-negotiator';
import compress from '@fastify/compress';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isKnown, sendKnown } from './etag.ts';
import type { App } from './server-app.ts';

/** Answers of text travel small. 4 of 11: beyond it brotli takes seconds for what it still wins. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
const CODERINGEN = ['br', 'gzip'] as const;

/** A body that comes in is never unpacked: what a file says of its size must be its size. */
export async function registerCompressie(app: App): Promise<void> {
  await app.register(compress, {
    encodings: [...CODERINGEN],
    globalDecompression: false,
    brotliOptions: BROTLI,
  });
}

type Codering = (typeof CODERINGEN)[number] | 'identity';

type Geschreven = ReturnType<FastifyReply['serialize']>;

const PAKKERS: Readonly<Record<Codering, (geschreven: Geschreven) => Geschreven>> = {
  br: (geschreven) => brotliCompressSync(geschreven, BROTLI),
  gzip: (geschreven) => gzipSync(geschreven),
  identity: (geschreven) => geschreven,
};

type Ingepakt = (request: FastifyRequest, reply: FastifyReply, merk: string, inhoud: unknown) => FastifyReply;

/**
 * Answers with large data that changes with a release: written out and packed once for every mark and coding, not anew for
 * each who asks. One of these for each route; it holds the last mark alone.
 */
export function createInpakker(): Ingepakt {
  let gepakt = { merk: '', bytes: new Map<Codering, Geschreven>() };
  return (request, reply, merk, inhoud) => {
    if (isKnown(request, reply, merk)) return sendKnown(reply);
    if (gepakt.merk !== merk) gepakt = { merk, bytes: new Map() };
    const codering = coderingFor(request);
    const bytes = gepakt.bytes.get(codering) ?? PAKKERS[codering](reply.serialize(inhoud));
    gepakt.bytes.set(codering, bytes);
    if (codering !== 'identity') void reply.header('Content-Encoding', codering);
    return reply.header('Vary', 'accept-encoding').type('application/json; charset=utf-8').send(bytes);
  };
}

function coderingFor({ headers }: FastifyRequest): Codering {
  const asked = headers['accept-encoding'];
  const accepted = typeof asked === 'string' ? asked : '';
  return negotiate(accepted, [...CODERINGEN]) ?? 'identity';
}
