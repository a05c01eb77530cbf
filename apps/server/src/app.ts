import helmet from '@fastify/helmet';
import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, { LogController } from 'fastify';
import type { FastifyInstance, RawServerDefault } from 'fastify';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyBaseLogger } from 'fastify';
import { registerBeleid } from './beleid.ts';
import { registerGezond } from './gezond.ts';
import { registerOpenapi } from './openapi.ts';
import { registerPortal } from './portal.ts';
import { handleProblems, sendProblem } from './problem.ts';
import type { Gereedheid, Services } from './services.ts';
import { registerUitnutting } from './uitnutting.ts';

export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

export type AppOptions = {
  readonly version: string;
  /** Asked at every request: the server listens before the data is loaded. */
  readonly gereedheid: () => Gereedheid;
  /** The built portal; absent in tests of the API alone. */
  readonly portalFolder?: string;
  readonly logLevel?: 'error' | 'warn' | 'info' | 'debug';
};

/** The whole server as a function of its services: no environment, no clock, no port (huisstijl A11, createApp). */
export async function createApp(options: AppOptions): Promise<App> {
  const app = Fastify({
    logger: options.logLevel === undefined ? false : { level: options.logLevel },
    logController: new LogController({ disableRequestLogging: options.logLevel !== 'debug' }),
    routerOptions: { ignoreTrailingSlash: true },
  })
    .withTypeProvider<TypeBoxTypeProvider>()
    .setValidatorCompiler(TypeBoxValidatorCompiler);
  handleProblems(app);
  await app.register(helmet, helmetOptions);
  await registerOpenapi(app, options.version);
  app.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/v1/')) return;
    void reply.header('API-Version', options.version).header('Cache-Control', 'no-cache');
  });
  const services = (): Services => readyServices(options.gereedheid());
  app.addHook('preHandler', async (request, reply) => {
    const waits = request.url.startsWith('/v1/') && request.routeOptions.config.alwaysOpen !== true;
    if (waits && !request.is404 && options.gereedheid().status === 'laden') {
      await sendProblem(request, reply, 'nog-bezig-met-laden');
    }
  });
  registerGezond(app, options);
  registerUitnutting(app, services);
  registerBeleid(app, services);
  await registerPortal(app, options.portalFolder);
  return app;
}

function readyServices(gereedheid: Gereedheid): Services {
  if (gereedheid.status === 'gereed') return gereedheid.services;
  throw new Error('Defect: a handler ran before the services were ready');
}

/** The portal is one origin without foreign scripts; styles of the chart are set inline on its elements. */
const helmetOptions = {
  contentSecurityPolicy: {
    directives: {
      defaultSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      frameAncestors: ["'none'"],
      upgradeInsecureRequests: null,
    },
  },
  strictTransportSecurity: false,
} as const;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answers also while the data is being loaded. */
    alwaysOpen?: boolean;
  }
}
