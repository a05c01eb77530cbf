import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox';
import {
  HANDELINGSANTWOORDEN,
  HANDELINGSCHEMAS,
  HandelingParameters,
  PATHS,
  StukBytesSchema,
  StukQuery,
  handelingenpad,
} from '@kavel/contract';
import type { Handelingsantwoord, Inschrijvinghandelingsantwoord } from '@kavel/contract';
import { DOSSIERSOORTEN, MACHINES } from '@kavel/core/procedure';
import type { Dossiersoort, Overgang } from '@kavel/core/procedure';
import { STUK_BYTES_MAX } from '@kavel/service/procedure';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isSleutel, refuseSleutel } from '../eenmalig.ts';
import { markState } from '../etag.ts';
import { HANDELINGPROBLEMEN, VERZOEKEN_PER_MINUUT, bytesOf, registerHandelingen } from '../handelingen.ts';
import { sendProblem } from '../problem.ts';
import type { App, Grenzen } from '../server-app.ts';
import type { Dienstenvan } from '../services.ts';
import { alsDocument } from './als-document.ts';
import { keurHandeling } from './keur-handeling.ts';
import type { Handelingsuitkomst } from './procedurediensten.ts';
import { WEIGERPROBLEMEN, weigerHandeling } from './weiger-handeling.ts';
import { handelaarVoor, idempotentieOf, versieOf } from './verzoek.ts';

const tags = ['procedure'];

const OPERATIES: Readonly<Record<Dossiersoort, { readonly operationId: string; readonly naam: string }>> = {
  kader: { operationId: 'actOnKader', naam: 'een kader' },
  vraag: { operationId: 'actOnVraag', naam: 'een vraag' },
  inschrijving: { operationId: 'actOnInschrijving', naam: 'een inschrijving' },
  beoordeling: { operationId: 'actOnBeoordeling', naam: 'een beoordeling' },
  dialoog: { operationId: 'actOnDialoog', naam: 'een dialoog' },
  gunning: { operationId: 'actOnGunning', naam: 'een gunning' },
  bezwaar: { operationId: 'actOnBezwaar', naam: 'een bezwaar' },
  'kort-geding': { operationId: 'actOnKortGeding', naam: 'een kort geding' },
  overeenkomst: { operationId: 'actOnOvereenkomst', naam: 'een overeenkomst' },
};

/**
 * Every act on a dossier. The moment of an act is that of its last byte: it is read as soon as the body is whole, before
 * anything is looked up.
 */
export async function registerProcedurehandelingen(
  app: App,
  services: Dienstenvan,
  grenzen: Partial<Grenzen> = {},
): Promise<void> {
  app.decorateRequest('ontvangen');
  const receive = receiver(services);
  const max = grenzen.verzoekenPerMinuut ?? VERZOEKEN_PER_MINUUT;
  const rateLimit = { max, timeWindow: '1 minute' };
  for (const soort of DOSSIERSOORTEN) registerHandeling(app, services, { soort, receive, rateLimit });
  await registerStukken(app, services, { receive, grenzen });
}

type Ontvangst = (request: FastifyRequest, reply: FastifyReply, done: () => void) => void;

/** Notes the moment of the last byte. */
export function receiver(services: Dienstenvan): Ontvangst {
  return (request, _reply, done) => {
    request.ontvangen = services(request).procedure.klok();
    done();
  };
}

function registerHandeling(
  app: App,
  services: Dienstenvan,
  {
    soort,
    receive,
    rateLimit,
  }: {
    readonly soort: Dossiersoort;
    readonly receive: Ontvangst;
    readonly rateLimit: { readonly max: number; readonly timeWindow: string };
  },
): void {
  const { operationId, naam } = OPERATIES[soort];
  const overgangen: Readonly<Record<string, Overgang<string>>> = MACHINES[soort].machine.overgangen;
  app.post(
    handelingenpad(soort),
    {
      compress: false,
      config: {
        rateLimit,
        problemen: [...HANDELINGPROBLEMEN, ...WEIGERPROBLEMEN, 'te-laat'],
        eigenSleutel: true,
        opStand: true,
      },
      preValidation: receive,
      serializerCompiler: alsDocument,
      validatorCompiler: (route) =>
        route.httpPart === 'body' ? keurHandeling(HANDELINGSCHEMAS[soort]) : TypeBoxValidatorCompiler(route),
      schema: {
        operationId,
        summary: `Een handeling op ${naam}; If-Match is de versie die u zag, "0" als het dossier er nog niet is`,
        tags,
        params: HandelingParameters,
        body: HANDELINGSCHEMAS[soort],
        response: { 200: HANDELINGSANTWOORDEN[soort] },
      },
    },
    async (request, reply) => {
      if (!isSleutel(request)) return refuseSleutel(request, reply);
      const gezien = versieOf(request);
      if (gezien === 'ontbreekt') return sendProblem(request, reply, 'stand-ontbreekt');
      if (gezien === 'anders') return sendProblem(request, reply, 'stand-veranderd');
      const { opdracht, motivering } = request.body;
      const uitkomst = await services(request).procedure.voerUit({
        dossier: { ...request.params, soort },
        opdracht: opdracht,
        handeling: {
          door: handelaarVoor(request, overgangen[opdracht.soort]?.rollen ?? []),
          moment: momentOf(request),
        },
        ...(motivering === undefined ? {} : { motivering }),
        ...idempotentieOf(request),
        ...gezien,
      });
      return sendUitkomst(request, reply, uitkomst);
    },
  );
}

async function registerStukken(
  app: App,
  services: Dienstenvan,
  { receive, grenzen }: { readonly receive: Ontvangst; readonly grenzen: Partial<Grenzen> },
): Promise<void> {
  const soorten = ['application/octet-stream'];
  const bytes = Math.min(grenzen.bytes ?? STUK_BYTES_MAX, STUK_BYTES_MAX);
  await registerHandelingen(app, { soorten, grenzen: { ...grenzen, bytes } }, (scope, config) => {
    scope.post(
      PATHS.inschrijfstukken,
      {
        compress: false,
        config: {
          ...config,
          problemen: [...config.problemen, ...WEIGERPROBLEMEN, 'stand-veranderd'],
          eigenSleutel: true,
        },
        preValidation: receive,
        serializerCompiler: alsDocument,
        schema: {
          operationId: 'addInschrijfstuk',
          summary: 'Een stuk aan een inschrijving toevoegen; hash, omvang en moment bepaalt Kavel zelf',
          tags,
          params: HandelingParameters,
          querystring: StukQuery,
          body: { content: { 'application/octet-stream': { schema: StukBytesSchema } } },
          response: { 200: HANDELINGSANTWOORDEN.inschrijving },
        },
      },
      async (request, reply) => {
        if (!isSleutel(request)) return refuseSleutel(request, reply);
        const gezien = versieOf(request);
        if (gezien === 'anders') return sendProblem(request, reply, 'stand-veranderd');
        const { stuk: id, stuksoort, naam } = request.query;
        const { rollen } = MACHINES.inschrijving.machine.overgangen['voeg-stuk-toe'];
        const uitkomst = await services(request).procedure.bewaarStuk({
          dossier: request.params,
          handeling: { door: handelaarVoor(request, rollen), moment: momentOf(request) },
          stuk: { id, stuksoort, naam },
          inhoud: bytesOf(request.body),
          ...idempotentieOf(request),
          ...(gezien === 'ontbreekt' ? {} : gezien),
        });
        return sendUitkomst(request, reply, uitkomst) as Promise<Inschrijvinghandelingsantwoord>;
      },
    );
  });
}

/** When the last byte of this request was there. */
export function momentOf({ ontvangen }: FastifyRequest): Temporal.Instant {
  if (ontvangen === undefined) throw new Error('Defect: nobody noted when the body was whole');
  return ontvangen;
}

/** What came of it; what came too late is recorded, and refused with the proof of that. */
export async function sendUitkomst(
  request: FastifyRequest,
  reply: FastifyReply,
  uitkomst: Handelingsuitkomst,
): Promise<Handelingsantwoord | FastifyReply> {
  if (!uitkomst.ok) return weigerHandeling(request, reply, uitkomst.error);
  const { versie, staat, moment, teLaat, herhaald } = uitkomst.value;
  const journaal = { nummer: versie, ...uitkomst.value.journaal, moment };
  if (herhaald) void reply.header('Idempotency-Replayed', 'true');
  markState(reply, String(versie));
  if (teLaat !== null) return sendProblem(request, reply, 'te-laat', { detail: teLaat, journaal });
  return { versie, toestand: staat.toestand, staat, journaal } as Handelingsantwoord;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** When the last byte of the body was there, where that decides something. */
    ontvangen?: Temporal.Instant | undefined;
  }
}
