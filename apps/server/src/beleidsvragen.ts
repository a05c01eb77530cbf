import {
  BeleidscontroleSchema,
  BeleidsverschillenSchema,
  BewijscontroleSchema,
  KaderParameters,
  LeesversieSchema,
  PATHS,
  TariefVraagSchema,
  TariefbewijsSchema,
  VerschilQuery,
} from '@kavel/contract';
import { documentbody, rekengrenzen } from './documenten.ts';
import { bytesOf, registerHandelingen } from './handelingen.ts';
import { sendProblem, sendRefusal } from './problem.ts';
import type { App, Grenzen } from './server-app.ts';
import type { Dienstenvan } from './services.ts';

const tags = ['beleid'];

/** A receipt with every fact of the catalogue is some 20 kB. */
const MEESTE_BYTES = 200_000;

/** What can be asked of policy beside a tariff: a receipt, what differs, a document in words, and what a check finds. */
export async function registerBeleidsvragen(
  app: App,
  services: Dienstenvan,
  grenzen?: Partial<Grenzen>,
): Promise<void> {
  registerLezen(app, services);
  registerBewijs(app, services);
  const { soorten, body, validatorCompiler } = documentbody('application/json', TariefbewijsSchema);
  await registerHandelingen(
    app,
    { soorten, grenzen: rekengrenzen(MEESTE_BYTES, grenzen) },
    (scope, config) => {
      scope.post(
        PATHS.tariefbewijsControle,
        {
          ...{ config, validatorCompiler },
          schema: {
            operationId: 'checkTariefbewijs',
            summary: 'Een tariefbewijs narekenen, en zeggen of het klopt',
            ...{ tags, body, response: { 200: BewijscontroleSchema } },
          },
        },
        (request) => services(request).reken.bewijscontrole(bytesOf(request.body)),
      );
    },
  );
}

function registerBewijs(app: App, services: Dienstenvan): void {
  app.post(
    PATHS.tariefbewijzen,
    {
      config: { problemen: ['tarief-vraag-geweigerd'] },
      schema: {
        operationId: 'makeTariefbewijs',
        summary: 'Het bewijs bij een tarief, om het later precies zo na te rekenen',
        ...{ tags, body: TariefVraagSchema, response: { 200: TariefbewijsSchema } },
      },
    },
    async (request, reply) => {
      const bewijs = services(request).reken.tariefbewijs(request.body);
      return bewijs.ok ? bewijs.value : sendRefusal(request, reply, bewijs.error);
    },
  );
}

function registerLezen(app: App, services: Dienstenvan): void {
  app.get(
    PATHS.leesversie,
    {
      config: { problemen: ['document-onbekend'] },
      schema: {
        operationId: 'readLeesversie',
        summary: 'Een kader of wijziging in gewone taal, gemaakt van de gegevens en niets anders',
        ...{ tags, params: KaderParameters, response: { 200: LeesversieSchema } },
      },
    },
    async (request, reply) => {
      const leesversie = services(request).reken.leesversie(request.params.kader);
      return leesversie ?? sendProblem(request, reply, 'document-onbekend');
    },
  );
  app.get(
    PATHS.beleidsverschillen,
    {
      config: { problemen: ['tarief-vraag-geweigerd'] },
      schema: {
        operationId: 'readBeleidsverschillen',
        summary: 'Wat er verschilt tussen twee dagen, twee kennisdatums of twee zorgkantoren',
        ...{ tags, querystring: VerschilQuery, response: { 200: BeleidsverschillenSchema } },
      },
    },
    async (request, reply) => {
      const verschil = services(request).reken.verschil(request.query);
      return verschil.ok ? verschil.value : sendRefusal(request, reply, verschil.error);
    },
  );
  app.get(
    PATHS.beleidscontrole,
    {
      schema: {
        operationId: 'checkBeleid',
        summary: 'Wat een controle van het beleid van Kavel vindt, vandaag',
        ...{ tags, response: { 200: BeleidscontroleSchema } },
      },
    },
    (request) => services(request).reken.beleidscontrole(),
  );
}
