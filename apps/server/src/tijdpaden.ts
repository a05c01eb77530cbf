import {
  AgendaSchema,
  PATHS,
  TijdpadParameters,
  TijdpadafleidingSchema,
  TijdpadcontroleSchema,
  TijdpadenSchema,
} from '@kavel/contract';
import { documentbody, rekengrenzen, sendWeigering } from './documenten.ts';
import { AGENDA, sendAgenda } from './file-answer.ts';
import { bytesOf, registerHandelingen } from './handelingen.ts';
import { sendProblem } from './problem.ts';
import type { App, Grenzen } from './server-app.ts';
import type { Dienstenvan } from './services.ts';

const tags = ['tijdpaden'];

/** The longest timetable that ships is 6 kB. */
const MEESTE_BYTES = 100_000;

/** Timetables: those that ship with their calendars, and one that is sent to be judged. */
export async function registerTijdpaden(
  app: App,
  services: Dienstenvan,
  grenzen?: Partial<Grenzen>,
): Promise<void> {
  registerLezen(app, services);
  const { soorten, body, validatorCompiler } = documentbody('application/yaml');
  await registerHandelingen(
    app,
    { soorten, grenzen: rekengrenzen(MEESTE_BYTES, grenzen) },
    (scope, config) => {
      const check = 'Tegenspraken in een tijdpad: datums, weekdagen, volgorde en termijnen';
      scope.post(
        PATHS.tijdpadcontroles,
        {
          ...{ config, validatorCompiler },
          schema: {
            ...{ operationId: 'checkTijdpad', summary: check, tags, body },
            response: { 200: TijdpadcontroleSchema },
          },
        },
        (request) => services(request).reken.tijdpadcontrole(bytesOf(request.body)),
      );
      const derive = 'Elke dag van een tijdpad, van de ankerdatums en de termijnen tussen stappen';
      scope.post(
        PATHS.tijdpadafleidingen,
        {
          ...{ config, validatorCompiler },
          schema: {
            ...{ operationId: 'deriveTijdpad', summary: derive, tags, body },
            response: { 200: TijdpadafleidingSchema },
          },
        },
        (request) => services(request).reken.tijdpadafleiding(bytesOf(request.body)),
      );
    },
  );
}

function registerLezen(app: App, services: Dienstenvan): void {
  app.get(
    PATHS.tijdpaden,
    {
      schema: {
        operationId: 'readTijdpaden',
        summary: 'De tijdpaden die bij Kavel horen, met hun dagen',
        ...{ tags, response: { 200: TijdpadenSchema } },
      },
    },
    (request) => services(request).reken.tijdpaden(),
  );
  app.get(
    PATHS.tijdpadagenda,
    {
      config: { problemen: ['document-onbekend', 'document-geweigerd'] },
      schema: {
        operationId: 'makeTijdpadagenda',
        summary: 'Een tijdpad als agenda (iCalendar)',
        ...{ tags, params: TijdpadParameters },
        response: { 200: { content: { [AGENDA]: { schema: AgendaSchema } } } },
      },
    },
    async (request, reply) => {
      const agenda = services(request).reken.agenda(request.params.tijdpad);
      if (agenda === undefined) return sendProblem(request, reply, 'document-onbekend');
      return agenda.ok ? sendAgenda(reply, agenda.value) : sendWeigering(request, reply, agenda.error);
    },
  );
}
