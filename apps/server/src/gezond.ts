import { GereedSchema, LadenSchema, PATHS } from '@kavel/contract';
import type { App, AppOptions } from './server-app.ts';

/** `GET /gezond`: 503 with progress while loading, 200 with version and database state (interfaces.md, Environment). */
export function registerGezond(app: App, { gereedheid, version }: AppOptions): void {
  app.get(
    PATHS.gezond,
    {
      schema: {
        // For whoever guards the server; it is of no version of the API.
        hide: true,
        response: { 200: GereedSchema, 503: LadenSchema },
      },
    },
    async (_request, reply) => {
      const stand = gereedheid();
      void reply.header('Cache-Control', 'no-store').header('API-Version', version);
      if (stand.status === 'laden') return reply.code(503).send({ naam: 'kavel', versie: version, ...stand });
      const database = await stand.services.database();
      return reply.send({ naam: 'kavel', status: 'gereed', versie: version, database });
    },
  );
}
