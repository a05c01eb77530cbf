import { assert } from '@kavel/core/basis';
import {
  PATHS,
  RelatieBytesSchema,
  RelatiesParameters,
  RelatiesQuery,
  RelatiesSchema,
  RelatieuitkomstSchema,
} from '@kavel/contract';
import type { Inkooprelaties } from '@kavel/contract';
import type { Relatielijst } from '@kavel/service/procedure';
import { bytesOf, registerHandelingen } from './handelingen.ts';
import type { Handelingconfig } from './handelingen.ts';
import { LIMIT, deelplaatsenOf, nextPage, refuseCursor } from './paginering.ts';
import type { App, Grenzen } from './server-app.ts';
import type { Dienstenvan } from './services.ts';

const tags = ['procedure'];
const SOORTEN = ['text/csv', 'application/octet-stream'];
/** The reader takes 8 MB. */
const MEESTE_BYTES = 8 * 1_048_576;
const AGB = /^(\d{8})$/;

/** What a zorgkantoor knows of its providers: read, looked at first, and written whole or not at all. */
export async function registerInkooprelaties(
  app: App,
  services: Dienstenvan,
  { bytes = MEESTE_BYTES, ...grenzen }: Partial<Grenzen> = {},
): Promise<void> {
  registerLezen(app, services);
  const most = Math.min(bytes, MEESTE_BYTES);
  await registerHandelingen(
    app,
    { soorten: SOORTEN, grenzen: { ...grenzen, bytes: most } },
    (scope, config) => {
      registerInname(scope, services, config);
    },
  );
}

function registerInname(app: App, services: Dienstenvan, config: Handelingconfig): void {
  const content = Object.fromEntries(SOORTEN.map((soort) => [soort, { schema: RelatieBytesSchema }]));
  const schema = {
    ...{ tags, params: RelatiesParameters, body: { content }, response: { 200: RelatieuitkomstSchema } },
  };
  app.post(
    PATHS.inkooprelatieControle,
    {
      config,
      schema: {
        ...schema,
        operationId: 'checkInkooprelaties',
        summary: 'Wat het zorgkantoor van zorgaanbieders weet nakijken, zonder iets te bewaren',
      },
    },
    (request) =>
      services(request).procedure.neemRelatiesIn({
        ...request.params,
        ...{ bytes: bytesOf(request.body), alleenControle: true },
      }),
  );
  app.post(
    PATHS.inkooprelaties,
    {
      config: { ...config, eenmalig: () => true },
      schema: {
        ...schema,
        operationId: 'submitInkooprelaties',
        summary: 'Vastleggen wat het zorgkantoor van zorgaanbieders weet: het hele bestand, of niets',
      },
    },
    (request) =>
      services(request).procedure.neemRelatiesIn({
        ...request.params,
        ...{ bytes: bytesOf(request.body), alleenControle: false },
      }),
  );
}

function registerLezen(app: App, services: Dienstenvan): void {
  app.get(
    PATHS.inkooprelaties,
    {
      schema: {
        operationId: 'readInkooprelaties',
        summary: 'Wat het zorgkantoor van de zorgaanbieders in een regio weet',
        tags,
        params: RelatiesParameters,
        querystring: RelatiesQuery,
        response: { 200: RelatiesSchema },
      },
    },
    async (request, reply) => {
      const { handelaar, params, query } = request;
      assert(handelaar !== undefined, 'the gate knows who asks');
      const { cursor, limit = LIMIT } = query;
      const na = cursor === undefined ? undefined : deelplaatsenOf(cursor, AGB)?.[0];
      if (cursor !== undefined && na === undefined) return refuseCursor(request, reply);
      const { relaties, vervolg } = await services(request).procedure.relaties(handelaar.organisatie, {
        ...{ regio: params.regio, na, limiet: limit },
      });
      return { relaties: relaties.map(relatieOf), ...nextPage(request, reply, vervolg) };
    },
  );
}

function relatieOf({
  zorgaanbieder,
  naam,
  adressen,
  sector,
  contractVan,
  contractTotEnMet,
  eersteContractjaar,
  productieJanJunEurocent,
}: Relatielijst['relaties'][number]): Inkooprelaties['relaties'][number] {
  return {
    ...{ zorgaanbieder, naam, adressen, sector, eersteContractjaar, productieJanJunEurocent },
    ...(contractVan === null ? {} : { contractVan }),
    ...(contractTotEnMet === null ? {} : { contractTotEnMet }),
  };
}
