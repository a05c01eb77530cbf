import { assert } from '@kavel/core/basis';
import { PATHS, SessieSchema, ToegangQuery, ToegangSchema } from '@kavel/contract';
import type { Cookies } from '../aanmelding/cookies.ts';
import { LIMIT, nextPage, plaatsOf, refuseCursor } from '../paginering.ts';
import type { App } from '../server-app.ts';
import type { Dienstenvan } from '../services.ts';
import { operationIdOf, summaryOf } from './operatie.ts';

const tags = ['beheer'];

/** Who is signed in, and the access log. */
export function registerToegang(app: App, services: Dienstenvan, cookies: Cookies): void {
  const omschrijvingen = new Map<string, string>();
  app.addHook('onRoute', ({ schema }) => {
    const [operationId, summary] = [operationIdOf(schema), summaryOf(schema)];
    if (operationId !== undefined && summary !== undefined) omschrijvingen.set(operationId, summary);
  });
  app.get(
    PATHS.sessie,
    {
      config: { vluchtig: true },
      schema: {
        operationId: 'readSessie',
        summary: 'Wie is er aangemeld, en voor welke organisatie?',
        tags,
        response: { 200: SessieSchema },
      },
    },
    async (request) => {
      const { sessies } = services(request);
      const geheim = cookies.sessie.lees(request);
      const sessie = geheim === undefined ? undefined : await sessies.vind(geheim);
      if (sessie === undefined) return {};
      const organisatieNaam = await sessies.organisatieNaam(sessie.organisatie);
      return { aangemeld: { ...sessie, organisatieNaam, eindigtOp: sessie.eindigtOp.toString() } };
    },
  );
  app.get(
    PATHS.toegang,
    {
      config: { vluchtig: true },
      schema: {
        operationId: 'readToegang',
        summary: 'Het toegangslog van uw organisatie, of van alle voor de beheerder; nieuwste eerst',
        tags,
        querystring: ToegangQuery,
        response: { 200: ToegangSchema },
      },
    },
    async (request, reply) => {
      const { handelaar, query } = request;
      assert(handelaar !== undefined, 'the gate knows who asks');
      const { cursor, limit = LIMIT } = query;
      const voor = cursor === undefined ? undefined : plaatsOf(cursor);
      if (cursor !== undefined && voor === undefined) return refuseCursor(request, reply);
      const bladzijde = { aantal: limit, voor };
      const { rijen, volgende } = await services(request).toegang(handelaar.organisatie, bladzijde);
      return {
        toegangen: rijen.map((rij) => {
          const omschrijving = omschrijvingen.get(rij.handeling);
          const woorden = omschrijving === undefined ? {} : { omschrijving };
          return { ...withoutNull(rij), ...woorden, op: rij.op.toString() };
        }),
        ...nextPage(request, reply, volgende),
      };
    },
  );
}

type WithoutNull<T> = { readonly [K in keyof T as null extends T[K] ? K : never]?: Exclude<T[K], null> } & {
  readonly [K in keyof T as null extends T[K] ? never : K]: T[K];
};

function withoutNull<T extends object>(row: T): WithoutNull<T> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as WithoutNull<T>;
}
