import { PATHS, WoonplaatsregiosSchema, WoonplaatsvraagSchema } from '@kavel/contract';
import type { App } from '../server-app.ts';
import type { Dienstenvan } from '../services.ts';
import { weigerHandeling } from './weiger-handeling.ts';

/** Where a zorgaanbieder must register, from where its clients live. */
export function registerWoonplaats(app: App, services: Dienstenvan): void {
  app.post(
    PATHS.woonplaatsregios,
    {
      config: { problemen: ['regio-onbekend', 'handeling-geweigerd'] },
      schema: {
        operationId: 'calculateWoonplaatsregios',
        summary: 'In welke regio’s een zorgaanbieder zich inschrijft, uit aantallen cliënten per gemeente',
        tags: ['procedure'],
        body: WoonplaatsvraagSchema,
        response: { 200: WoonplaatsregiosSchema },
      },
    },
    async (request, reply) => {
      const found = services(request).woonplaatsregios(request.body);
      return found.ok ? found.value : weigerHandeling(request, reply, found.error);
    },
  );
}
