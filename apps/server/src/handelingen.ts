import type { ProblemCode } from '@kavel/contract/texts';
import type { FastifyRequest } from 'fastify';
import type { App, Grenzen } from './server-app.ts';
import { sendProblem } from './problem.ts';

/** 50 MB is about 168,000 lines of 312 bytes; a month of a large provider has some thousands. */
const GRENZEN: Grenzen = { bytes: 50_000_000, verzoekenPerMinuut: 120 };

type Bytes = {
  /** The kinds of content that are taken. */
  readonly soorten: readonly string[];
  readonly grenzen?: Partial<Grenzen> | undefined;
};

export const HANDELINGPROBLEMEN = [
  'schrijven-alleen-hier',
  'bestand-te-groot',
  'inhoud-onbekend',
  'te-veel-vragen',
] as const satisfies readonly ProblemCode[];

/** What every route of such a room bears: how often it may be asked, and the problems that come of it. */
export type Handelingconfig = {
  readonly rateLimit: { readonly max: number; readonly timeWindow: string };
  readonly problemen: readonly ProblemCode[];
};

/**
 * A room for what changes something or takes a file: only from this machine, the body whole, bounded and never
 * unpacked (ADR 0068). `routes` gets the configuration that every route of it bears.
 */
export async function registerHandelingen(
  app: App,
  { soorten, grenzen = {} }: Bytes,
  routes: (scope: App, config: Handelingconfig) => void,
): Promise<void> {
  const { bytes, verzoekenPerMinuut } = { ...GRENZEN, ...grenzen };
  await app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      [...soorten],
      { parseAs: 'buffer', bodyLimit: bytes },
      (_request, body, parsed) => {
        parsed(null, body);
      },
    );
    scope.addHook('onRequest', async (request, reply) => {
      if (!isFromThisMachine(request)) await sendProblem(request, reply, 'schrijven-alleen-hier');
    });
    routes(scope, {
      rateLimit: { max: verzoekenPerMinuut, timeWindow: '1 minute' },
      problemen: HANDELINGPROBLEMEN,
    });
    done();
  });
}

/** Without a body there is an empty file, which the check refuses in its own words. */
export function bytesOf(body: unknown): Uint8Array {
  return Buffer.isBuffer(body) ? body : Buffer.alloc(0);
}

const DEZE_MACHINE = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Without sign-in only a person at this machine may send something (ADR 0061, 0068): not another site in the browser,
 * not a name that was pointed at this machine, and not whoever comes through a proxy.
 */
export function isFromThisMachine({ headers, hostname }: FastifyRequest): boolean {
  const { origin, host } = headers;
  if (headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined) return false;
  if (!DEZE_MACHINE.includes(hostname)) return false;
  if (origin !== undefined && origin !== `http://${host}`) return false;
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}
