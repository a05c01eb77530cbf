import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { isVanDezeMachine } from '@kavel/service/instelling';
import Fastify, { LogController } from 'fastify';
import type { FastifyRequest } from 'fastify';
import { createCookies } from './aanmelding/cookies.ts';
import { registerIdentiteit } from './aanmelding/register-identiteit.ts';
import { registerAanleveringen } from './aanleveringen.ts';
import { registerBeleid } from './beleid.ts';
import { registerClickberekeningen } from './click/register-clickberekeningen.ts';
import { registerClickhandelingen } from './click/register-clickhandelingen.ts';
import { registerClickruns } from './click/register-clickruns.ts';
import { registerBeleidsvragen } from './beleidsvragen.ts';
import { registerCompressie } from './compressie.ts';
import { registerContractjaar } from './contractjaar.ts';
import { registerDeclaraties } from './declaraties.ts';
import { registerEenmalig } from './eenmalig.ts';
import { registerEtags } from './etag.ts';
import { registerGezond } from './gezond.ts';
import { registerOpenapi } from './openapi.ts';
import { registerOvereenkomst } from './overeenkomst.ts';
import { registerProcedure } from './procedure/register-procedure.ts';
import { registerPortal } from './portal.ts';
import { registerPostbus } from './postbus.ts';
import { registerProductie } from './productie.ts';
import { registerProefaanbieders } from './proefaanbieders.ts';
import { registerPrognose } from './prognose.ts';
import { handleProblems, sendProblem } from './problem.ts';
import type { App, AppOptions } from './server-app.ts';
import type { Dienstenvan, Gereedheid, Services } from './services.ts';
import { registerRekenen } from './rekenen.ts';
import { registerTarieflijst } from './tarieflijst.ts';
import { registerTijdpaden } from './tijdpaden.ts';
import { registerReferentie } from './referentie.ts';
import { registerPoort } from './toegang/poort.ts';
import { registerToegang } from './toegang/register-toegang.ts';
import { registerUitnutting } from './uitnutting.ts';
import { refuseUnknownQueries } from './vraagvelden.ts';

/** The whole server as a function of its services: no environment, no clock, no port (huisstijl A11, createApp). */
export async function createApp(options: AppOptions): Promise<App> {
  const { adres, gereedheid } = options;
  const app = Fastify({
    genReqId: () => randomUUID(),
    // Another name than this machine's is reached through a proxy on it, which says who asks.
    trustProxy: isVanDezeMachine(new URL(adres)) ? false : 'loopback',
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
  await app.register(helmet, helmetOptions(options));
  registerEtags(app);
  await registerCompressie(app);
  refuseUnknownQueries(app);
  await app.register(cookie);
  app.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/v1/')) return;
    void reply.header('API-Version', options.version);
    void reply.header(
      'Cache-Control',
      request.routeOptions.config.vluchtig === true ? 'no-store' : 'no-cache',
    );
  });
  const cookies = createCookies(adres);
  registerPoort(app, { adres, gereedheid, cookies });
  await app.register(rateLimit, { global: false, keyGenerator: vrager });
  await registerOpenapi(app, options.version);
  const services: Dienstenvan = ({ handelaar }) => {
    const all = readyServices(gereedheid());
    return handelaar === undefined ? all : all.voor(handelaar);
  };
  app.addHook('preHandler', async (request, reply) => {
    const waits = request.url.startsWith('/v1/') && request.routeOptions.config.alwaysOpen !== true;
    if (waits && !request.is404 && gereedheid().status === 'laden') {
      await sendProblem(request, reply, 'nog-bezig-met-laden');
    }
  });
  registerEenmalig(app, services);
  registerGezond(app, options);
  await registerIdentiteit(app, options, { cookies, services });
  registerToegang(app, services, cookies);
  registerPostbus(app, services);
  registerUitnutting(app, services);
  registerBeleid(app, services);
  registerProefaanbieders(app, services);
  registerAanleveringen(app, services);
  await registerRekenwerk(app, services, options.grenzen);
  await registerContractjaar(app, services, options.grenzen);
  await registerDeclaraties(app, services, options);
  await registerProductie(app, services, options.grenzen);
  await registerReferentie(app, services, options.grenzen);
  await registerPrognose(app, services, options);
  registerClickruns(app, services);
  await registerClickhandelingen(app, services, options.grenzen);
  await registerClickberekeningen(app, services, options.grenzen);
  await registerProcedure(app, services, options.grenzen);
  await registerPortal(app, options.portalFolder);
  return app;
}

/** What stores nothing and is open to everyone. */
async function registerRekenwerk(
  app: App,
  services: Dienstenvan,
  grenzen: AppOptions['grenzen'],
): Promise<void> {
  registerRekenen(app, services);
  await registerTijdpaden(app, services, grenzen);
  await registerOvereenkomst(app, services, grenzen);
  await registerTarieflijst(app, services, grenzen);
  await registerBeleidsvragen(app, services, grenzen);
}

const ADRES_ONLEESBAAR =
  'Het adres is niet te lezen. Kijk of tekens met een procentteken (%) goed zijn geschreven.';

function readyServices(gereedheid: Gereedheid): Services {
  if (gereedheid.status === 'gereed') return gereedheid.services;
  throw new Error('Defect: a handler ran before the services were ready');
}

/** Whose requests are counted together: an organisation behind one network address is not one person. */
function vrager({ handelaar, ip }: FastifyRequest): string {
  return handelaar === undefined ? ip : `${handelaar.organisatie} ${handelaar.persoon}`;
}

const JAAR_SECONDEN = 31_536_000;

/** The portal is one origin without foreign scripts; styles of the chart are set inline on its elements. */
function helmetOptions({ adres, aanmelding }: AppOptions) {
  return {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        // Signing out is a form, and may end at the provider of identities.
        formAction: [
          "'self'",
          ...(aanmelding === undefined ? [] : [new URL(aanmelding.provider.uitgever).origin]),
        ],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: null,
      },
    },
    // With `no-referrer`, the default, a form says of no page where it comes from.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: adres.startsWith('https:') && { maxAge: JAAR_SECONDEN },
  } as const;
}
