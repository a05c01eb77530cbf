import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { Claimnamen } from '@kavel/service/toegang';
import type { Openidprovider } from './aanmelding/openid.ts';
import type { Gereedheid } from './services.ts';

export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

export type Grenzen = { readonly bytes: number; readonly verzoekenPerMinuut: number };

export type AppOptions = {
  readonly version: string;
  /** The address at which people reach Kavel: scheme, host and port. */
  readonly adres: string;
  /** Who signs people in; absent: the demonstration, where everyone chooses who to be. */
  readonly aanmelding?: { readonly provider: Openidprovider; readonly claims: Claimnamen };
  /** Asked at every request: the server listens before the data is loaded. */
  readonly gereedheid: () => Gereedheid;
  /** The built portal; absent in tests of the API alone. */
  readonly portalFolder?: string;
  /** What one request may bring, and how often; without it the bounds of the product. */
  readonly grenzen?: Grenzen;
  readonly logLevel?: 'error' | 'warn' | 'info' | 'debug';
};
