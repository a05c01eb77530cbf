import { DialoogcontroleSchema, HandelingParameters, PATHS } from '@kavel/contract';
import { sendProblem } from '../problem.ts';
import type { App } from '../server-app.ts';
import type { Dienstenvan } from '../services.ts';
import { kijkerOf } from './verzoek.ts';

/** What a dialogue still asks, on the day of the question. */
export function registerDialoog(app: App, services: Dienstenvan): void {
  app.get(
    PATHS.dialoogcontrole,
    {
      config: { problemen: ['dossier-niet-gevonden'] },
      schema: {
        operationId: 'readDialoogcontrole',
        summary: 'Hoe een dialoog er vandaag voor staat: onderwerpen, bevindingen en open afspraken',
        tags: ['procedure'],
        params: HandelingParameters,
        response: { 200: DialoogcontroleSchema },
      },
    },
    async (request, reply) => {
      const { procedure } = services(request);
      const found = await procedure.dialoogcontrole(kijkerOf(request, procedure.klok()), request.params);
      if (found === undefined) return sendProblem(request, reply, 'dossier-niet-gevonden');
      const openAfspraken = found.openAfspraken.map(({ id, onderwerp, wat, eigenaar, uiterlijk }) => ({
        ...{ id, onderwerp, wat, eigenaar, uiterlijk },
      }));
      return { ...found, openAfspraken };
    },
  );
}
