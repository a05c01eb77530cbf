import { assert } from '@kavel/core/basis';
import {
  MailadresParameters,
  MailadresSchema,
  MailadresantwoordSchema,
  PATHS,
  PostbusQuery,
  PostbusSchema,
} from '@kavel/contract';
import type { Postbus, Postplaats } from '@kavel/service/post';
import type { FastifyRequest } from 'fastify';
import { LIMIT, deelplaatsenOf, nextPage, refuseCursor } from './paginering.ts';
import { sendRefusal } from './problem.ts';
import type { App } from './server-app.ts';
import type { Dienstenvan } from './services.ts';

/** The messages of the organisation for which someone is signed in, whatever region they are about. */
export function registerPostbus(app: App, services: Dienstenvan): void {
  registerBerichten(app, services);
  registerMailadres(app, services);
}

function registerBerichten(app: App, services: Dienstenvan): void {
  app.get(
    PATHS.postbus,
    {
      config: { vluchtig: true },
      schema: {
        operationId: 'readPostbus',
        summary: 'Berichten aan uw organisatie over de inkoopprocedure, nieuwste eerst',
        tags: ['post'],
        querystring: PostbusQuery,
        response: { 200: PostbusSchema },
      },
    },
    async (request, reply) => {
      const { handelaar, query } = request;
      assert(handelaar !== undefined, 'the gate knows who asks');
      const { cursor, limit = LIMIT } = query;
      const na = cursor === undefined ? undefined : postplaatsOf(cursor);
      if (cursor !== undefined && na === undefined) return refuseCursor(request, reply);
      const bladzijde = { aantal: limit, na };
      const { berichten, volgende } = await services(request).postbus(handelaar.organisatie, bladzijde);
      return {
        berichten: berichten.map(berichtOf),
        ...nextPage(request, reply, volgende === undefined ? undefined : plaatsText(volgende)),
      };
    },
  );
}

function registerMailadres(app: App, services: Dienstenvan): void {
  const schema = { tags: ['post'], params: MailadresParameters, response: { 200: MailadresantwoordSchema } };
  const config = { vluchtig: true, problemen: ['regio-onbekend'] } as const;
  app.get(
    PATHS.mailadres,
    {
      config,
      schema: {
        ...schema,
        operationId: 'readMailadres',
        summary: 'Naar welk adres uw organisatie haar mail over een regio krijgt',
      },
    },
    async (request, reply) => {
      const found = await services(request).mailadres.lees(wieVan(request));
      return found.ok ? found.value : sendRefusal(request, reply, found.error);
    },
  );
  app.put(
    PATHS.mailadres,
    {
      config,
      schema: {
        ...schema,
        operationId: 'setMailadres',
        summary: 'Vastleggen naar welk adres uw organisatie haar mail over een regio krijgt',
        body: MailadresSchema,
      },
    },
    async (request, reply) => {
      const set = await services(request).mailadres.zet({ ...wieVan(request), adres: request.body.adres });
      return set.ok ? set.value : sendRefusal(request, reply, set.error);
    },
  );
}

/** An address is of the organisation for which someone is signed in, whatever is asked. */
function wieVan({ handelaar, params }: FastifyRequest & { readonly params: { readonly regio: string } }) {
  assert(handelaar !== undefined, 'the gate knows who asks');
  return { regio: params.regio, organisatie: handelaar.organisatie };
}

function berichtOf({ kenmerk, nietVoor, regio, soort, id, ...rest }: Postbus['berichten'][number]) {
  const { bericht, onderwerp, tekst, nummer } = rest;
  return {
    ...{ kenmerk, op: nietVoor.toString(), bericht, onderwerp, tekst, regio },
    ...{ dossier: { soort, id }, nummer },
  };
}

/** Many messages can have one moment, so their place is their moment, region and mark. */
function plaatsText({ nietVoor, regio, kenmerk }: Postplaats): string {
  return `${nietVoor.epochNanoseconds} ${regio} ${kenmerk}`;
}

function postplaatsOf(cursor: string): Postplaats | undefined {
  const [nanoseconds, regio, kenmerk] = deelplaatsenOf(cursor, /^(\d{1,19}) (55\d{2}) ([0-9a-f]{40})$/) ?? [];
  if (nanoseconds === undefined || regio === undefined || kenmerk === undefined) return undefined;
  return { nietVoor: Temporal.Instant.fromEpochNanoseconds(BigInt(nanoseconds)), regio, kenmerk };
}
