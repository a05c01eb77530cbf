import { assert } from '@kavel/core/basis';
import { ClickmaandstandSchema, MaandParameters, PATHS } from '@kavel/contract';
import type { Clickstap } from '@kavel/service/click';
import type { FastifyRequest } from 'fastify';
import { markState, statesOf } from '../etag.ts';
import { bytesOf, registerHandelingen } from '../handelingen.ts';
import { sendProblem } from '../problem.ts';
import type { App, Grenzen } from '../server-app.ts';
import type { Dienstenvan } from '../services.ts';
import { CLICKPROBLEMEN, weigerClick } from './weiger-click.ts';

const tags = ['click'];

/** Each act has an address of its own, so that the table of roles says whose it is (ADR 0095). */
const HANDELINGEN = [
  {
    stap: 'voer-uit',
    path: PATHS.clickruns,
    operationId: 'prepareClickrun',
    summary: 'Maak de run van een maand als concept, uit de ingenomen declaraties',
  },
  {
    stap: 'controleer',
    path: PATHS.clickcontrole,
    operationId: 'checkClickrun',
    summary: 'Reken de run van een maand na en zet die op gecontroleerd',
  },
  {
    stap: 'stel-vast',
    path: PATHS.clickvaststelling,
    operationId: 'approveClickrun',
    summary: 'Stel de run vast en boek hem; wie hem voorbereidde, kan dit niet',
  },
  {
    stap: 'publiceer',
    path: PATHS.clickpublicatie,
    operationId: 'publishClickrun',
    summary: 'Maak de cijfers van een vastgestelde run openbaar',
  },
  {
    stap: 'keer-om',
    path: PATHS.clickomkering,
    operationId: 'reverseClickrun',
    summary: 'Maak de omkering van een vastgestelde run, als concept',
  },
] as const satisfies readonly {
  readonly stap: Clickstap;
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
}[];

/** An act says everything by its address; who does it, the session says. */
const MEESTE_BYTES = 1_000;
const GEEN_INHOUD =
  'Dit adres neemt geen inhoud aan: wie iets doet, zegt de aanmelding. Laat de inhoud weg. Er is niets veranderd.';

/** The acts on the click of a month: made, checked, approved by a second person, published, taken back. */
export async function registerClickhandelingen(
  app: App,
  services: Dienstenvan,
  grenzen: Partial<Grenzen> = {},
): Promise<void> {
  const room = { soorten: ['application/json'], grenzen: { ...grenzen, bytes: MEESTE_BYTES } };
  await registerHandelingen(app, room, (scope, config) => {
    for (const { stap, path, ...naam } of HANDELINGEN) {
      scope.post(
        path,
        {
          compress: false,
          config: {
            ...config,
            problemen: [...config.problemen, ...CLICKPROBLEMEN],
            // What was refused is judged again: nothing was done under its key.
            eenmalig: (_antwoord, status) => status === 200,
            opStand: true,
          },
          schema: { ...naam, tags, params: MaandParameters, response: { 200: ClickmaandstandSchema } },
        },
        async (request, reply) => {
          if (bytesOf(request.body).length > 0)
            return sendProblem(request, reply, 'aanvraag-ongeldig', { detail: GEEN_INHOUD });
          const bekeken = statesOf(request);
          if (bekeken === undefined) return sendProblem(request, reply, 'stand-ontbreekt');
          const verzoek = { ...request.params, ...persoonOf(request), bekeken };
          const done = await services(request).click.doe(stap, verzoek);
          if (!done.ok) return weigerClick(request, reply, { refusal: done.error, maand: request.params });
          markState(reply, done.value.stand);
          return done.value;
        },
      );
    }
  });
}

/** Who acts, in every role alike: two roles of one person are one pair of eyes. */
function persoonOf({ handelaar, naam }: FastifyRequest): {
  readonly door: string;
  readonly namen: readonly string[];
} {
  assert(handelaar !== undefined, 'the gate knows who asks');
  return { door: handelaar.persoon, namen: naam === undefined ? [] : [naam] };
}
