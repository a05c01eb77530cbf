import {
  PATHS,
  TermijnantwoordSchema,
  TermijnvraagSchema,
  VerdeelvraagSchema,
  VerdelingSchema,
} from '@kavel/contract';
import { sendRefusal } from './problem.ts';
import type { App } from './server-app.ts';
import type { Dienstenvan } from './services.ts';

const tags = ['rekenen'];
const config = { problemen: ['berekening-geweigerd'] as const };

/** Small calculations that anyone may ask: dividing to the cent, and the end of a term. */
export function registerRekenen(app: App, services: Dienstenvan): void {
  app.post(
    PATHS.verdelingen,
    {
      config,
      schema: {
        operationId: 'calculateVerdeling',
        summary: 'Een bedrag verdelen naar gewicht, tot op de cent sluitend',
        ...{ tags, body: VerdeelvraagSchema, response: { 200: VerdelingSchema } },
      },
    },
    async (request, reply) => {
      const verdeling = services(request).reken.verdeel(request.body);
      return verdeling.ok ? verdeling.value : sendRefusal(request, reply, verdeling.error);
    },
  );
  app.post(
    PATHS.termijnberekeningen,
    {
      config,
      schema: {
        operationId: 'calculateTermijn',
        summary: 'Wanneer een termijn eindigt, met werkdagen en feestdagen',
        ...{ tags, body: TermijnvraagSchema, response: { 200: TermijnantwoordSchema } },
      },
    },
    async (request, reply) => {
      const einde = services(request).reken.termijn(request.body);
      return einde.ok ? einde.value : sendRefusal(request, reply, einde.error);
    },
  );
}
