import rateLimit from '@fastify/rate-limit';
import { AanleverQuery, AanleveruitslagSchema, EiBytesSchema, PATHS, ProblemSchema } from '@kavel/contract';
import type { FastifyRequest } from 'fastify';
import type { App, AppOptions } from './server-app.ts';
import { sendEi } from './file-answer.ts';
import { sendProblem, sendRefusal } from './problem.ts';
import type { Aanleververzoek, Services } from './services.ts';

const tags = ['declaraties'];
const problem = { default: ProblemSchema };

/** A claim as the standard makes it, or as a browser or `curl --data-binary` calls it. */
const SOORTEN = ['application/octet-stream', 'text/plain'];

/** 50 MB is about 168,000 lines of 312 bytes; a month of a large provider has some thousands. */
const GRENZEN = { bytes: 50_000_000, verzoekenPerMinuut: 120 };

/** Files of a provider come in: judged and kept, only judged, or answered with the return message. */
export async function registerDeclaraties(
  app: App,
  services: () => Services,
  { grenzen = GRENZEN }: Pick<AppOptions, 'grenzen'>,
): Promise<void> {
  await app.register(rateLimit, { global: false });
  await app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      SOORTEN,
      { parseAs: 'buffer', bodyLimit: grenzen.bytes },
      (_request, body, parsed) => {
        parsed(null, body);
      },
    );
    scope.addHook('onRequest', async (request, reply) => {
      if (!isFromThisMachine(request)) await sendProblem(request, reply, 'schrijven-alleen-hier');
    });
    registerHandlers(scope, services, grenzen.verzoekenPerMinuut);
    done();
  });
}

function registerHandlers(app: App, services: () => Services, max: number): void {
  const config = { rateLimit: { max, timeWindow: '1 minute' } };
  const content = Object.fromEntries(SOORTEN.map((soort) => [soort, { schema: EiBytesSchema }]));
  const schema = { tags, querystring: AanleverQuery, body: { content } };
  const answer = { 200: AanleveruitslagSchema, ...problem };
  app.post(
    PATHS.declaraties,
    {
      config,
      schema: {
        ...schema,
        operationId: 'submitDeclaratie',
        summary: 'Een declaratiebestand aanleveren: het wordt heel bewaard, of helemaal niet',
        response: answer,
      },
    },
    async (request, reply) => {
      const uitslag = await services().leverAan(verzoekOf(request));
      return uitslag.ok ? uitslag.value : sendRefusal(request, reply, uitslag.error);
    },
  );
  app.post(
    PATHS.declaratieControle,
    {
      config,
      schema: {
        ...schema,
        operationId: 'checkDeclaratie',
        summary: 'Hetzelfde oordeel zonder iets te bewaren',
        response: answer,
      },
    },
    async (request, reply) => {
      const uitslag = await services().controleer(verzoekOf(request));
      return uitslag.ok ? uitslag.value : sendRefusal(request, reply, uitslag.error);
    },
  );
  app.post(
    PATHS.declaratieRetour,
    {
      config,
      schema: {
        ...schema,
        operationId: 'answerDeclaratie',
        summary: 'Het retourbericht AW320 bij een bestand; er wordt niets bewaard en de indeling is afgeleid',
        response: {
          200: { content: { 'application/octet-stream': { schema: EiBytesSchema } } },
          ...problem,
        },
      },
    },
    async (request, reply) => {
      const retour = await services().retour(verzoekOf(request));
      return retour.ok ? sendEi(reply, retour.value) : sendRefusal(request, reply, retour.error);
    },
  );
}

type Aanleverrequest = { readonly query: { readonly zorgaanbieder: string }; readonly body: unknown };

/** Without a body there is an empty file, which the check refuses in its own words. */
function verzoekOf({ query, body }: Aanleverrequest): Aanleververzoek {
  return { bytes: Buffer.isBuffer(body) ? body : Buffer.alloc(0), agb: query.zorgaanbieder };
}

const DEZE_MACHINE = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Without sign-in only a person at this machine may send something (ADR 0061, 0068): not another site in the browser,
 * not a name that was pointed at this machine, and not whoever comes through a proxy.
 */
function isFromThisMachine({ headers, hostname }: FastifyRequest): boolean {
  const { origin, host } = headers;
  if (headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined) return false;
  if (!DEZE_MACHINE.includes(hostname)) return false;
  if (origin !== undefined && origin !== `http://${host}`) return false;
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}
