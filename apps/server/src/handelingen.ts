import type { ProblemCode } from '@kavel/contract/texts';
import type { App, Grenzen } from './server-app.ts';

export const VERZOEKEN_PER_MINUUT = 120;

/** 50 MB is about 168,000 lines of 312 bytes; a month of a large provider has some thousands. */
const GRENZEN: Grenzen = { bytes: 50_000_000, verzoekenPerMinuut: VERZOEKEN_PER_MINUUT };

type Bytes = {
  /** The kinds of content that are taken. */
  readonly soorten: readonly string[];
  readonly grenzen?: Partial<Grenzen> | undefined;
};

export const HANDELINGPROBLEMEN = [
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
 * A room for what changes something or takes a file: the body whole, bounded and never unpacked (ADR 0068). Who may send
 * it is decided before (toegang/poort.ts). `routes` gets the configuration that every route of it bears.
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
