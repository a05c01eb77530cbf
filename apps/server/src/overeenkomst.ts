import { BudgetformulierQuery, DocumentBytesSchema, OvereenkomstuitslagSchema, PATHS } from '@kavel/contract';
import { OvereenkomstSchema } from '@kavel/service/overeenkomst';
import { Type } from 'typebox';
import { documentbody, rekengrenzen, sendWeigering } from './documenten.ts';
import { WERKMAP, sendCsv, sendWerkmap } from './file-answer.ts';
import { bytesOf, registerHandelingen } from './handelingen.ts';
import type { Handelingconfig } from './handelingen.ts';
import type { App, Grenzen } from './server-app.ts';
import type { Dienstenvan } from './services.ts';

const tags = ['rekenen'];

/** Some 7,000 lines; a region of realistic size has hundreds. */
const MEESTE_BYTES = 1_048_576;

const document = documentbody('application/json', OvereenkomstSchema);

/** Production agreements of a region, calculated from a document: as data, and as budget form. */
export async function registerOvereenkomst(
  app: App,
  services: Dienstenvan,
  grenzen?: Partial<Grenzen>,
): Promise<void> {
  const { soorten, body, validatorCompiler } = document;
  await registerHandelingen(
    app,
    { soorten, grenzen: rekengrenzen(MEESTE_BYTES, grenzen) },
    (scope, config) => {
      const summary = 'De productieafspraken van een regio: volume, prijs, bedrag, grenzen';
      scope.post(
        PATHS.overeenkomstberekeningen,
        {
          ...{ config, validatorCompiler },
          schema: {
            ...{ operationId: 'calculateOvereenkomst', summary, tags, body },
            response: { 200: OvereenkomstuitslagSchema },
          },
        },
        (request) => services(request).reken.overeenkomst(bytesOf(request.body)),
      );
      registerFormulieren(scope, services, {
        ...config,
        problemen: [...config.problemen, 'document-geweigerd'],
      });
    },
  );
}

function registerFormulieren(scope: App, services: Dienstenvan, config: Handelingconfig): void {
  const { body, validatorCompiler } = document;
  const schema = { tags, querystring: BudgetformulierQuery, body };
  scope.post(
    PATHS.budgetformulierCsv,
    {
      ...{ config, validatorCompiler },
      schema: {
        ...schema,
        operationId: 'makeBudgetformulierCsv',
        summary: 'Hetzelfde als budgetformulier voor de NZa, als CSV',
        response: { 200: { content: { 'text/csv': { schema: Type.String() } } } },
      },
    },
    async (request, reply) => {
      const { indiening = 'tweezijdig' } = request.query;
      const csv = await services(request).reken.budgetformulierCsv(bytesOf(request.body), indiening);
      return csv.ok
        ? sendCsv(reply, 'budgetformulier.csv', csv.value)
        : sendWeigering(request, reply, csv.error);
    },
  );
  scope.post(
    PATHS.budgetformulierXlsx,
    {
      ...{ config, validatorCompiler },
      schema: {
        ...schema,
        operationId: 'makeBudgetformulierXlsx',
        summary: 'Hetzelfde als budgetformulier voor de NZa, als werkmap',
        response: { 200: { content: { [WERKMAP]: { schema: DocumentBytesSchema } } } },
      },
    },
    async (request, reply) => {
      const { indiening = 'tweezijdig' } = request.query;
      const bytes = await services(request).reken.budgetformulierXlsx(bytesOf(request.body), indiening);
      return bytes.ok
        ? sendWerkmap(reply, { bytes: bytes.value, naam: 'budgetformulier.xlsx' })
        : sendWeigering(request, reply, bytes.error);
    },
  );
}
