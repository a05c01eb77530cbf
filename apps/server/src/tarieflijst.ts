import { PATHS, TarieflijstQuery, TarieflijstuitslagSchema } from '@kavel/contract';
import { Type } from 'typebox';
import { documentbody, rekengrenzen, sendWeigering } from './documenten.ts';
import { sendCsv } from './file-answer.ts';
import { bytesOf, registerHandelingen } from './handelingen.ts';
import type { App, Grenzen } from './server-app.ts';
import type { Dienstenvan } from './services.ts';

const tags = ['beleid'];

/** Some ten thousand providers with their facts; a longer list is for the command line. */
const MEESTE_BYTES = 1_048_576;

/** The tariffs of a whole list of providers, as data and as table. */
export async function registerTarieflijst(
  app: App,
  services: Dienstenvan,
  grenzen?: Partial<Grenzen>,
): Promise<void> {
  const { soorten, body, validatorCompiler } = documentbody('text/csv');
  const schema = { tags, querystring: TarieflijstQuery, body };
  await registerHandelingen(
    app,
    { soorten, grenzen: rekengrenzen(MEESTE_BYTES, grenzen) },
    (scope, config) => {
      scope.post(
        PATHS.tarieflijsten,
        {
          ...{ config, validatorCompiler },
          schema: {
            ...schema,
            operationId: 'calculateTarieflijst',
            summary: 'De tariefpercentages van een lijst met zorgaanbieders, en waar zij op uitkomen',
            response: { 200: TarieflijstuitslagSchema },
          },
        },
        (request) => services(request).reken.tarieflijst(request.query, bytesOf(request.body)),
      );
      scope.post(
        PATHS.tarieflijstenCsv,
        {
          ...{
            validatorCompiler,
            config: { ...config, problemen: [...config.problemen, 'document-geweigerd'] },
          },
          schema: {
            ...schema,
            operationId: 'calculateTarieflijstCsv',
            summary: 'Hetzelfde als tabel: één rij voor elke regel van de lijst',
            response: { 200: { content: { 'text/csv': { schema: Type.String() } } } },
          },
        },
        async (request, reply) => {
          const csv = services(request).reken.tarieflijstCsv(request.query, bytesOf(request.body));
          return csv.ok
            ? sendCsv(reply, 'tarieven.csv', csv.value)
            : sendWeigering(request, reply, csv.error);
        },
      );
    },
  );
}
