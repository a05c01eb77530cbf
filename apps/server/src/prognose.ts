import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox';
import multipart from '@fastify/multipart';
import {
  BerichtenBody,
  PATHS,
  PrognoseQuery,
  PrognoseSchema,
  RegioJaarParameters,
  VoorbeeldberichtenQuery,
  VoorbeeldberichtenSchema,
} from '@kavel/contract';
import { STANDAARD_PROGNOSE } from '@kavel/core/toewijzing';
import { Berichtenbreuk, receiveBerichten } from './berichten.ts';
import { HANDELINGPROBLEMEN } from './handelingen.ts';
import { sendProblem, sendRefusal } from './problem.ts';
import type { App, AppOptions } from './server-app.ts';
import type { Dienstenvan } from './services.ts';

const tags = ['toewijzingen'];

/** A message is 5 MB at most by its standard, and mostly a few hundred kB; a year of a region is some hundred. */
const GRENZEN = { bytes: 100_000_000, verzoekenPerMinuut: 60 };
const MAXIMUM_BERICHTEN = 1000;

/** Forecasts from iWlz messages that come with the question; nothing of them is kept (ADR 0080). */
export async function registerPrognose(
  app: App,
  services: Dienstenvan,
  { grenzen = GRENZEN }: Pick<AppOptions, 'grenzen'>,
): Promise<void> {
  registerVoorbeeld(app, services);
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    const limits = { fileSize: grenzen.bytes, files: MAXIMUM_BERICHTEN, fields: 0, parts: MAXIMUM_BERICHTEN };
    await scope.register(multipart, { limits, throwFileSizeLimit: false });
    registerHandler(scope, services, grenzen);
  });
}

function registerHandler(
  app: App,
  services: Dienstenvan,
  { bytes, verzoekenPerMinuut }: Required<Pick<AppOptions, 'grenzen'>>['grenzen'],
): void {
  app.post(
    PATHS.prognose,
    {
      config: {
        rateLimit: { max: verzoekenPerMinuut, timeWindow: '1 minute' },
        problemen: [...HANDELINGPROBLEMEN, 'berichten-te-groot', 'regio-onbekend', 'contractjaar-onbekend'],
      },
      // The parts are judged one by one as they come in.
      validatorCompiler: (route) =>
        route.httpPart === 'body' ? () => ({ value: undefined }) : TypeBoxValidatorCompiler(route),
      schema: {
        operationId: 'forecastToewijzingen',
        summary: 'Verwachte etmalen uit iWlz-berichten, naast wat is gedeclareerd; er wordt niets bewaard',
        tags,
        querystring: PrognoseQuery,
        body: { content: { 'multipart/form-data': { schema: BerichtenBody } } },
        response: { 200: PrognoseSchema },
      },
    },
    async (request, reply) => {
      void reply.header('Cache-Control', 'no-store');
      const { regio, jaar, agb, ...keuzes } = request.query;
      const instelling = { ...STANDAARD_PROGNOSE, ...keuzes };
      const vraag = { regio, jaar, ...(agb === undefined ? {} : { agb }) };
      try {
        const berichten = receiveBerichten(request, bytes);
        const antwoord = await services(request).prognose({ vraag, instelling, berichten });
        return antwoord.ok ? antwoord.value : await sendRefusal(request, reply, antwoord.error);
      } catch (error) {
        if (!(error instanceof Berichtenbreuk)) throw error;
        // What is still on its way has nobody to read it.
        request.raw.unpipe();
        request.raw.resume();
        void reply.header('Connection', 'close');
        return sendProblem(request, reply, error.code, error.detail === '' ? {} : { detail: error.detail });
      }
    },
  );
}

function registerVoorbeeld(app: App, services: Dienstenvan): void {
  app.get(
    PATHS.voorbeeldberichten,
    {
      config: {
        problemen: ['contractjaar-onbekend', 'geen-voorbeeldberichten'],
        vluchtig: true,
      },
      schema: {
        operationId: 'makeVoorbeeldberichten',
        summary: 'Fictieve iWlz-berichten die bij een gesimuleerd jaar passen, om een prognose te proberen',
        tags,
        params: RegioJaarParameters,
        querystring: VoorbeeldberichtenQuery,
        response: { 200: VoorbeeldberichtenSchema },
      },
    },
    async (request, reply) => {
      const voorbeeld = await services(request).voorbeeldberichten({ ...request.params, ...request.query });
      if (!voorbeeld.ok) return sendRefusal(request, reply, voorbeeld.error);
      void reply.header('Cache-Control', 'no-store');
      return voorbeeld.value;
    },
  );
}
