import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, { LogController } from 'fastify';
import { registerAanleveringen } from './aanleveringen.ts';
import { registerBeleid } from './beleid.ts';
import { registerCompressie } from './compressie.ts';
import { registerDeclaraties } from './declaraties.ts';
import { registerEenmalig } from './eenmalig.ts';
import { registerEtags } from './etag.ts';
import { registerGezond } from './gezond.ts';
import { registerOpenapi } from './openapi.ts';
import { registerPortal } from './portal.ts';
import { registerProductie } from './productie.ts';
import { registerProefaanbieders } from './proefaanbieders.ts';
import { registerPrognose } from './prognose.ts';
import { handleProblems, sendProblem } from './problem.ts';
import type { App, AppOptions } from './server-app.ts';
import type { Gereedheid, Services } from './services.ts';
import { registerReferentie } from './referentie.ts';
import { registerUitnutting } from './uitnutting.ts';
import { refuseUnknownQueries } from './vraagvelden.ts';

/** The whole server as a function of its services: no environment, no clock, no port (huisstijl A11, createApp). */
export async function createApp(options: AppOptions): Promise<App> {
  const app = Fastify({
    logger: options.logLevel === undefined ? false : { level: options.logLevel },
    logController: new LogController({ disableRequestLogging: options.logLevel !== 'debug' }),
    // An address that cannot be read reaches no route, so no handler of errors either.
    frameworkErrors: (_error, request, reply) => {
      void sendProblem(request, reply, 'aanvraag-ongeldig', { detail: ADRES_ONLEESBAAR });
    },
  })
    .withTypeProvider<TypeBoxTypeProvider>()
    .setValidatorCompiler(TypeBoxValidatorCompiler);
  handleProblems(app);
  await app.register(helmet, helmetOptions);
  registerEtags(app);
  await registerCompressie(app);
  refuseUnknownQueries(app);
  await registerOpenapi(app, options.version);
  app.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/v1/')) return;
    void reply.header('API-Version', options.version);
    void reply.header(
      'Cache-Control',
      request.routeOptions.config.vluchtig === true ? 'no-store' : 'no-cache',
    );
  });
  const services = (): Services => readyServices(options.gereedheid());
  app.addHook('preHandler', async (request, reply) => {
    const waits = request.url.startsWith('/v1/') && request.routeOptions.config.alwaysOpen !== true;
    if (waits && !request.is404 && options.gereedheid().status === 'laden') {
      await sendProblem(request, reply, 'nog-bezig-met-laden');
    }
  });
  registerEenmalig(app, services);
  registerGezond(app, options);
  registerUitnutting(app, services);
  registerBeleid(app, services);
  registerProefaanbieders(app, services);
  registerAanleveringen(app, services);
  await app.register(rateLimit, { global: false });
  await registerDeclaraties(app, services, options);
  await registerProductie(app, services, options.grenzen);
  await registerReferentie(app, services, options.grenzen);
  await registerPrognose(app, services, options);
  await registerPortal(app, options.portalFolder);
  return app;
}

const ADRES_ONLEESBAAR =
  'Het adres is niet te lezen. Kijk of tekens met een procentteken (%) goed zijn geschreven.';

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
