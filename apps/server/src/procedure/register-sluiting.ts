import {
  HandelingParameters,
  InschrijfsluitingSchema,
  KadersluitingSchema,
  OntvangstbewijzenSchema,
  PATHS,
} from '@kavel/contract';
import { sendProblem } from '../problem.ts';
import type { App } from '../server-app.ts';
import type { Dienstenvan } from '../services.ts';
import { toestandNaam } from './opdrachten.ts';
import { kijkerOf } from './verzoek.ts';
import { weigerHandeling } from './weiger-handeling.ts';

const tags = ['procedure'];
const VERSLAGPROBLEMEN = { problemen: ['dossier-niet-gevonden', 'handeling-geweigerd'] } as const;

/** Receipts of a registration, and how registrations stood when they closed. */
export function registerSluiting(app: App, services: Dienstenvan): void {
  registerOntvangstbewijzen(app, services);
  registerInschrijfsluiting(app, services);
  registerKadersluiting(app, services);
}

function registerOntvangstbewijzen(app: App, services: Dienstenvan): void {
  app.get(
    PATHS.ontvangstbewijzen,
    {
      config: { problemen: ['dossier-niet-gevonden'] },
      schema: {
        operationId: 'readOntvangstbewijzen',
        summary: 'Het ontvangstbewijs van elke keer dat er voor een inschrijving iets is ingediend',
        tags,
        params: HandelingParameters,
        response: { 200: OntvangstbewijzenSchema },
      },
    },
    async (request, reply) => {
      const { procedure } = services(request);
      const kijker = kijkerOf(request, procedure.klok());
      const ontvangstbewijzen = await procedure.ontvangstbewijzen(kijker, request.params);
      return ontvangstbewijzen === undefined
        ? sendProblem(request, reply, 'dossier-niet-gevonden')
        : { ontvangstbewijzen };
    },
  );
}

function registerInschrijfsluiting(app: App, services: Dienstenvan): void {
  app.get(
    PATHS.inschrijfsluiting,
    {
      config: VERSLAGPROBLEMEN,
      schema: {
        operationId: 'readInschrijfsluiting',
        summary: 'Wat er van uw inschrijving niet meetelde toen zij sloot; vanaf de sluiting',
        tags,
        params: HandelingParameters,
        response: { 200: InschrijfsluitingSchema },
      },
    },
    async (request, reply) => {
      const { procedure } = services(request);
      const kijker = kijkerOf(request, procedure.klok());
      const verslag = await procedure.inschrijfsluiting(kijker, request.params);
      if (verslag === undefined) return sendProblem(request, reply, 'dossier-niet-gevonden');
      if (!verslag.ok) return weigerHandeling(request, reply, verslag.error);
      const onvolledig = verslag.value.onvolledig.map(({ naam, bytes, begonnen }) => ({
        ...{ naam, bytes, begonnen },
      }));
      return { ...verslag.value, onvolledig };
    },
  );
}

function registerKadersluiting(app: App, services: Dienstenvan): void {
  app.get(
    PATHS.kadersluiting,
    {
      config: VERSLAGPROBLEMEN,
      schema: {
        operationId: 'readKadersluiting',
        summary: 'Welke inschrijvingen op een kader op tijd, te laat of ingetrokken zijn; vanaf de sluiting',
        tags,
        params: HandelingParameters,
        response: { 200: KadersluitingSchema },
      },
    },
    async (request, reply) => {
      const { procedure } = services(request);
      const { regio, id: kader } = request.params;
      const verslag = await procedure.kadersluiting(kijkerOf(request, procedure.klok()), { regio, kader });
      if (verslag === undefined) return sendProblem(request, reply, 'dossier-niet-gevonden');
      if (!verslag.ok) return weigerHandeling(request, reply, verslag.error);
      const { sluiting, inschrijvingen, ingetrokken } = verslag.value;
      return {
        sluiting: sluiting.toString(),
        inschrijvingen: inschrijvingen.map((one) => ({
          ...one,
          toestandNaam: toestandNaam('inschrijving', one.toestand),
        })),
        ingetrokken,
      };
    },
  );
}
