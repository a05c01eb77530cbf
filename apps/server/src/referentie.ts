import {
  EditieBytesSchema,
  EditieQuery,
  EditieantwoordSchema,
  OvernameQuery,
  PATHS,
  PrestatieParameters,
  PrestatieuitlegSchema,
  ReferentiestandSchema,
  VersieParameters,
} from '@kavel/contract';
import { bytesOf, registerHandelingen } from './handelingen.ts';
import type { Handelingconfig } from './handelingen.ts';
import { markState, statesOf } from './etag.ts';
import { sendProblem, sendRefusal } from './problem.ts';
import type { App, Grenzen } from './server-app.ts';
import type { Dienstenvan } from './services.ts';

const tags = ['referentie'];
const SOORTEN = ['application/octet-stream', 'text/csv'];

/** What the reader of an edition takes. */
const MEESTE_BYTES = 16 * 1_048_576;

/** Which reference data judges, and new editions of it: looked at first, taken over, taken back. */
export async function registerReferentie(
  app: App,
  services: Dienstenvan,
  { bytes = MEESTE_BYTES, ...grenzen }: Partial<Grenzen> = {},
): Promise<void> {
  registerLezen(app, services);
  await registerHandelingen(
    app,
    { soorten: SOORTEN, grenzen: { ...grenzen, bytes: Math.min(bytes, MEESTE_BYTES) } },
    (scope, config) => {
      registerEdities(scope, services, config);
    },
  );
}

function registerLezen(app: App, services: Dienstenvan): void {
  app.get(
    PATHS.referentie,
    {
      // A state that someone may change has a mark of its very bytes.
      compress: false,
      schema: {
        operationId: 'readReferentie',
        summary: 'Waarmee Kavel nu toetst, en elke editie die ooit is overgenomen',
        tags,
        response: { 200: ReferentiestandSchema },
      },
    },
    async (request, reply) => {
      const stand = await services(request).referentiestand();
      markState(reply, stand.stand);
      return stand;
    },
  );
  app.get(
    PATHS.referentiePrestatie,
    {
      schema: {
        operationId: 'readPrestatieuitleg',
        summary: 'Met welke codes een prestatie mag en wanneer, en haar tarief',
        tags,
        params: PrestatieParameters,
        response: { 200: PrestatieuitlegSchema },
      },
    },
    (request) => services(request).prestatieuitleg(request.params.prestatie),
  );
}

function registerEdities(app: App, services: Dienstenvan, config: Handelingconfig): void {
  const content = Object.fromEntries(SOORTEN.map((soort) => [soort, { schema: EditieBytesSchema }]));
  app.post(
    PATHS.referentieControle,
    {
      config,
      schema: {
        operationId: 'previewEditie',
        summary: 'Wat een nieuwe editie verandert; er wordt niets bewaard',
        ...{ tags, querystring: EditieQuery, body: { content } },
        response: { 200: EditieantwoordSchema },
      },
    },
    (request) => services(request).bekijkEditie({ ...request.query, bytes: bytesOf(request.body) }),
  );
  app.post(
    PATHS.referentieEdities,
    {
      config: {
        ...config,
        problemen: [...config.problemen, 'editie-anders', 'editie-bestaat', 'editie-spreekt-tegen'],
        eenmalig: () => true,
      },
      schema: {
        operationId: 'takeOverEditie',
        summary: 'Laat een editie gelden die als deze versie is bekeken',
        ...{ tags, querystring: OvernameQuery, body: { content } },
        response: { 200: ReferentiestandSchema },
      },
    },
    async (request, reply) => {
      const taken = await services(request).neemEditieOver({
        ...request.query,
        bytes: bytesOf(request.body),
      });
      return taken.ok ? taken.value : sendRefusal(request, reply, taken.error);
    },
  );
  app.post(
    PATHS.referentieIntrekking,
    {
      config: {
        ...config,
        problemen: [...config.problemen, 'editie-onbekend', 'editie-spreekt-tegen'],
        eenmalig: () => true,
        opStand: true,
      },
      schema: {
        operationId: 'takeBackEditie',
        summary: 'Trek een editie in: wat er daarvoor gold, geldt weer',
        ...{ tags, params: VersieParameters },
        response: { 200: ReferentiestandSchema },
      },
    },
    async (request, reply) => {
      const bekeken = statesOf(request);
      if (bekeken === undefined) return sendProblem(request, reply, 'stand-ontbreekt');
      const taken = await services(request).trekEditieIn({ ...request.params, bekeken });
      return taken.ok ? taken.value : sendRefusal(request, reply, taken.error);
    },
  );
}
