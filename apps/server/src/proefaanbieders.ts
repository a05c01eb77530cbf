import { PATHS, ProefaanbiedersQuery, ProefaanbiedersSchema } from '@kavel/contract';
import { sendRefusal } from './problem.ts';
import type { App } from './server-app.ts';
import type { Dienstenvan } from './services.ts';

/** Fictitious providers to try a policy on; nothing about them is in the database. */
export function registerProefaanbieders(app: App, services: Dienstenvan): void {
  app.get(
    PATHS.proefaanbieders,
    {
      config: { problemen: ['regio-onbekend'] },
      schema: {
        operationId: 'readProefaanbieders',
        summary: 'Fictieve zorgaanbieders met hun feiten, van één regio of van alle',
        tags: ['beleid'],
        querystring: ProefaanbiedersQuery,
        response: { 200: ProefaanbiedersSchema },
      },
    },
    async (request, reply) => {
      const proefaanbieders = services(request).proefaanbieders(request.query.regio);
      return proefaanbieders.ok ? proefaanbieders.value : sendRefusal(request, reply, proefaanbieders.error);
    },
  );
}
