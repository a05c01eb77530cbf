import {
  OpgaveBytesSchema,
  OpgaveQuery,
  OpgavenQuery,
  OpgavenSchema,
  OpgaveuitslagSchema,
  PATHS,
} from '@kavel/contract';
import { WERKMAP, sendWerkmap } from './file-answer.ts';
import { bytesOf, registerHandelingen } from './handelingen.ts';
import { LIMIT, nextPage, plaatsOf, refuseCursor } from './paginering.ts';
import { sendRefusal } from './problem.ts';
import type { App, Grenzen } from './server-app.ts';
import type { Dienstenvan } from './services.ts';

const tags = ['productie'];

const OPGAVEPROBLEMEN = ['regio-onbekend', 'contractjaar-onbekend', 'zorgaanbieder-onbekend'] as const;

const SOORTEN = ['application/octet-stream', 'text/csv', WERKMAP];

/** The readers take 8 MB of a CSV and of a workbook; whatever is larger does not need to come in. */
const MEESTE_BYTES = 8 * 1_048_576;

/** Production without claim files: a statement is checked or taken in, and a template made for it. */
export async function registerProductie(
  app: App,
  services: Dienstenvan,
  { bytes = MEESTE_BYTES, ...grenzen }: Partial<Grenzen> = {},
): Promise<void> {
  registerLezen(app, services);
  await registerHandelingen(
    app,
    { soorten: SOORTEN, grenzen: { ...grenzen, bytes: Math.min(bytes, MEESTE_BYTES) } },
    (scope, config) => {
      const opgaveconfig = { ...config, problemen: [...config.problemen, ...OPGAVEPROBLEMEN] };
      const content = Object.fromEntries(SOORTEN.map((soort) => [soort, { schema: OpgaveBytesSchema }]));
      const response = { 200: OpgaveuitslagSchema };
      const schema = { tags, querystring: OpgaveQuery, body: { content }, response };
      const keep = 'Een opgave van productie innemen: het hele bestand, of niets';
      scope.post(
        PATHS.productie,
        {
          config: { ...opgaveconfig, eenmalig: () => true },
          schema: { ...schema, operationId: 'submitOpgave', summary: keep },
        },
        async (request, reply) => {
          const uitslag = await services(request).leverOpgave({
            ...request.query,
            bytes: bytesOf(request.body),
          });
          return uitslag.ok ? uitslag.value : sendRefusal(request, reply, uitslag.error);
        },
      );
      const check = 'Hetzelfde oordeel, met wat er zou veranderen, zonder iets te bewaren';
      scope.post(
        PATHS.productieControle,
        { config: opgaveconfig, schema: { ...schema, operationId: 'checkOpgave', summary: check } },
        async (request, reply) => {
          const uitslag = await services(request).controleerOpgave({
            ...request.query,
            bytes: bytesOf(request.body),
          });
          return uitslag.ok ? uitslag.value : sendRefusal(request, reply, uitslag.error);
        },
      );
    },
  );
}

function registerLezen(app: App, services: Dienstenvan): void {
  app.get(
    PATHS.productie,
    {
      config: { problemen: OPGAVEPROBLEMEN },
      schema: {
        operationId: 'readOpgaven',
        summary: 'De opgaven van een regio en jaar, of van één zorgaanbieder daarin',
        tags,
        querystring: OpgavenQuery,
        response: { 200: OpgavenSchema },
      },
    },
    async (request, reply) => {
      const { cursor, limit = LIMIT, ...vraag } = request.query;
      const voor = cursor === undefined ? undefined : plaatsOf(cursor);
      if (cursor !== undefined && voor === undefined) return refuseCursor(request, reply);
      const found = await services(request).opgaven({ ...vraag, voor, limiet: limit });
      if (!found.ok) return sendRefusal(request, reply, found.error);
      const { vervolg, ...opgaven } = found.value;
      return { ...opgaven, ...nextPage(request, reply, vervolg) };
    },
  );
  app.get(
    PATHS.productieSjabloon,
    {
      config: { problemen: OPGAVEPROBLEMEN },
      schema: {
        operationId: 'makeOpgavesjabloon',
        summary: 'Een werkmap om in te vullen, met wat is afgesproken',
        tags,
        querystring: OpgaveQuery,
        response: { 200: { content: { [WERKMAP]: { schema: OpgaveBytesSchema } } } },
      },
    },
    async (request, reply) => {
      const sjabloon = await services(request).opgavesjabloon(request.query);
      return sjabloon.ok ? sendWerkmap(reply, sjabloon.value) : sendRefusal(request, reply, sjabloon.error);
    },
  );
}
