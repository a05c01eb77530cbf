import { AanleverQuery, AanleveruitslagSchema, EiBytesSchema, PATHS } from '@kavel/contract';
import type { App, AppOptions } from './server-app.ts';
import { sendEi } from './file-answer.ts';
import { bytesOf, registerHandelingen } from './handelingen.ts';
import type { Handelingconfig } from './handelingen.ts';
import { sendRefusal } from './problem.ts';
import type { Aanleververzoek, Dienstenvan } from './services.ts';

const tags = ['declaraties'];

const AANLEVERPROBLEMEN = ['andere-zorgaanbieder', 'sleutel-anders'] as const;

/** A claim as the standard makes it, or as a browser or `curl --data-binary` calls it. */
const SOORTEN = ['application/octet-stream', 'text/plain'];

/** Files of a provider come in: judged and kept, only judged, or answered with the return message. */
export async function registerDeclaraties(
  app: App,
  services: Dienstenvan,
  { grenzen }: Pick<AppOptions, 'grenzen'>,
): Promise<void> {
  await registerHandelingen(app, { soorten: SOORTEN, grenzen }, (scope, config) => {
    registerHandlers(scope, services, config);
  });
}

function registerHandlers(app: App, services: Dienstenvan, config: Handelingconfig): void {
  const problemen = [...config.problemen, ...AANLEVERPROBLEMEN];
  const content = Object.fromEntries(SOORTEN.map((soort) => [soort, { schema: EiBytesSchema }]));
  const schema = { tags, querystring: AanleverQuery, body: { content } };
  const answer = { 200: AanleveruitslagSchema };
  app.post(
    PATHS.declaraties,
    {
      config: { ...config, problemen, eenmalig: speaksOfNobody },
      schema: {
        ...schema,
        operationId: 'submitDeclaratie',
        summary: 'Een declaratiebestand aanleveren: het wordt heel bewaard, of helemaal niet',
        response: answer,
      },
    },
    async (request, reply) => {
      const uitslag = await services(request).leverAan(verzoekOf(request));
      return uitslag.ok ? uitslag.value : sendRefusal(request, reply, uitslag.error);
    },
  );
  app.post(
    PATHS.declaratieControle,
    {
      config: { ...config, problemen },
      schema: {
        ...schema,
        operationId: 'checkDeclaratie',
        summary: 'Hetzelfde oordeel zonder iets te bewaren',
        response: answer,
      },
    },
    async (request, reply) => {
      const uitslag = await services(request).controleer(verzoekOf(request));
      return uitslag.ok ? uitslag.value : sendRefusal(request, reply, uitslag.error);
    },
  );
  app.post(
    PATHS.declaratieRetour,
    {
      config: { ...config, problemen: [...problemen, 'geen-retourbericht'] },
      schema: {
        ...schema,
        operationId: 'answerDeclaratie',
        summary: 'Het retourbericht AW320 bij een bestand; er wordt niets bewaard en de indeling is afgeleid',
        response: {
          200: { content: { 'application/octet-stream': { schema: EiBytesSchema } } },
        },
      },
    },
    async (request, reply) => {
      const retour = await services(request).retour(verzoekOf(request));
      return retour.ok ? sendEi(reply, retour.value) : sendRefusal(request, reply, retour.error);
    },
  );
}

/** Findings quote a claim, and a claim is of persons: what was refused is judged again (ADR 0067). */
function speaksOfNobody(antwoord: string): boolean {
  return !antwoord.includes('"uitkomst":"geweigerd"');
}

type Aanleverrequest = { readonly query: { readonly zorgaanbieder: string }; readonly body: unknown };

function verzoekOf({ query, body }: Aanleverrequest): Aanleververzoek {
  return { bytes: bytesOf(body), agb: query.zorgaanbieder };
}
