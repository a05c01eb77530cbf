import { HandelingParameters, InstemmingSchema, PATHS } from '@kavel/contract';
import { INSTEMMINGSREDENEN } from '@kavel/core/procedure';
import { sendProblem } from '../problem.ts';
import type { App } from '../server-app.ts';
import type { Dienstenvan } from '../services.ts';
import { kijkerOf } from './verzoek.ts';

/** To which clausules a provider agreed by registering, for the two parties of that registration. */
export function registerInstemming(app: App, services: Dienstenvan): void {
  app.get(
    PATHS.instemming,
    {
      config: { problemen: ['dossier-niet-gevonden'] },
      schema: {
        operationId: 'readInstemming',
        summary: 'Met welke clausules van het kader een zorgaanbieder akkoord is door zich in te schrijven',
        tags: ['procedure'],
        params: HandelingParameters,
        response: { 200: InstemmingSchema },
      },
    },
    async (request, reply) => {
      const { procedure } = services(request);
      const kijker = kijkerOf(request, procedure.klok());
      const clausules = await procedure.instemming(kijker, request.params);
      return clausules === undefined
        ? sendProblem(request, reply, 'dossier-niet-gevonden')
        : { clausules: clausules.map((one) => ({ ...one, redenNaam: INSTEMMINGSREDENEN[one.reden] })) };
    },
  );
}
