import swagger from '@fastify/swagger';
import { PATHS } from '@kavel/contract';
import { VERSIE, describeDocument } from './openapi-document.ts';
import type { Json } from './openapi-document.ts';
import { routefeiten } from './routefeiten.ts';
import { operationIdOf } from './toegang/operatie.ts';
import type { App } from './server-app.ts';

/** The document on `/v1/openapi.json` is made from the routes themselves, so it cannot lag behind. */
export async function registerOpenapi(app: App, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Kavel',
        description: BESCHRIJVING,
        version,
        contact: {
          name: 'Beheer van Kavel (voorbeeld)',
          url: 'https://kavel.example',
          email: 'beheer@kavel.example',
        },
        license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      },
      servers: [{ url: VERSIE, description: 'de server van wie u dit document kreeg' }],
      tags: [
        { name: 'uitnutting', description: 'Wat een regio in een jaar heeft uitgegeven' },
        { name: 'contractjaar', description: 'Een contractjaar openen, en zijn contracteerruimte' },
        { name: 'declaraties', description: 'Bestanden aanleveren, en wat ervan is gekomen' },
        { name: 'productie', description: 'Productie opgeven zonder declaratiebestand' },
        { name: 'referentie', description: 'Waarmee Kavel toetst, en nieuwe edities daarvan' },
        { name: 'toewijzingen', description: 'Wat iWlz-berichten laten verwachten' },
        { name: 'click', description: 'De click van een maand: maken, met vier ogen vaststellen, narekenen' },
        { name: 'procedure', description: 'De dossiers van de inkoop: handelen, lezen, en het journaal' },
        { name: 'beleid', description: 'Kaders en tarieven' },
        { name: 'rekenen', description: 'Rekenen zonder dat er iets wordt bewaard' },
        { name: 'tijdpaden', description: 'Tijdpaden van de inkoop, en hun agenda' },
        { name: 'post', description: 'Berichten aan uw organisatie over de inkoopprocedure' },
        { name: 'beheer', description: 'Wie er is aangemeld, en wie wat heeft gevraagd' },
      ],
    },
    transform: ({ schema, url, route }) => ({
      url,
      schema: {
        ...schema,
        'x-feiten': routefeiten({
          operationId: operationIdOf(schema) ?? '',
          method: String(route.method),
          takesBody: 'body' in schema,
          config: route.config,
        }),
      },
    }),
  });
  const schema = { hide: true, operationId: 'readOpenapi' };
  app.get(PATHS.openapi, { schema, config: { alwaysOpen: true } }, async (_request, reply) =>
    reply.header('Access-Control-Allow-Origin', '*').send(openapiDocument(app)),
  );
}

/** The OpenAPI 3.1 document of every route that is registered. */
export function openapiDocument(app: App): Json {
  return describeDocument(app.swagger() as unknown as Json);
}

const BESCHRIJVING = [
  'Inkoop van Wlz-zorg: uitnutting, click per zorgaanbieder en tarieven met uitleg. Bedragen zijn hele eurocenten.',
  'Fouten komen als application/problem+json (RFC 9457); elke code staat bij het adres dat haar geeft.',
].join('\n\n');
