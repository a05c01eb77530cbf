import swagger from '@fastify/swagger';
import { PATHS } from '@kavel/contract';
import type { App } from './server-app.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** The document on `/v1/openapi.json` is made from the routes themselves, so it cannot lag behind. */
export async function registerOpenapi(app: App, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Kavel',
        description:
          'Inkoop van Wlz-zorg: uitnutting, click per zorgaanbieder en tarieven met uitleg. Bedragen zijn hele eurocenten.',
        version,
      },
      servers: [{ url: '/' }],
      tags: [
        { name: 'uitnutting', description: 'Wat een regio in een jaar heeft uitgegeven' },
        { name: 'declaraties', description: 'Bestanden aanleveren, en wat ervan is gekomen' },
        { name: 'productie', description: 'Productie opgeven zonder declaratiebestand' },
        { name: 'referentie', description: 'Waarmee Kavel toetst, en nieuwe edities daarvan' },
        { name: 'toewijzingen', description: 'Wat iWlz-berichten laten verwachten' },
        { name: 'beleid', description: 'Kaders en tarieven' },
        { name: 'beheer', description: 'De staat van de server' },
      ],
    },
  });
  app.get(PATHS.openapi, { schema: { hide: true }, config: { alwaysOpen: true } }, async (_request, reply) =>
    reply.header('Access-Control-Allow-Origin', '*').send(openapiDocument(app)),
  );
}

/** The OpenAPI 3.1 document with every titled schema once, as a component. */
export function openapiDocument(app: App): Json {
  const components: Record<string, Json> = {};
  const document = hoist(app.swagger() as unknown as Json, components);
  const sorted = Object.fromEntries(
    Object.entries(components).sort(([left], [right]) => (left < right ? -1 : 1)),
  );
  return { ...(document as Record<string, Json>), components: { schemas: sorted } };
}

/** Replaces each object that has a schema's `title` by a reference and keeps the schema itself in `components`. */
function hoist(node: Json, components: Record<string, Json>): Json {
  if (Array.isArray(node)) return node.map((item) => hoist(item, components));
  if (node === null || typeof node !== 'object') return node;
  const copy = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, hoist(value, components)]),
  );
  const title = copy['title'];
  const isSchema = typeof title === 'string' && ('type' in copy || 'enum' in copy);
  if (!isSchema) return copy;
  const known = components[title];
  if (known !== undefined && JSON.stringify(known) !== JSON.stringify(copy)) {
    throw new Error(`Defect: two schemas are called ${title}`);
  }
  components[title] = copy;
  return { $ref: `#/components/schemas/${title}` };
}
