import {
  ContractjaaruitslagSchema,
  PATHS,
  RegioJaarParameters,
  RuimteversieSchema,
  RuimtevoorbeeldSchema,
  RuimtevraagSchema,
} from '@kavel/contract';
import { ContractjaarSchema } from '@kavel/service/contractjaar';
import { documentbody } from './documenten.ts';
import { statesOf } from './etag.ts';
import { HANDELINGPROBLEMEN, VERZOEKEN_PER_MINUUT, bytesOf, registerHandelingen } from './handelingen.ts';
import { sendProblem, sendRefusal } from './problem.ts';
import type { App, Grenzen } from './server-app.ts';
import type { Dienstenvan } from './services.ts';

const tags = ['contractjaar'];

/** The document of a region of realistic size is some 50 kB. */
const MEESTE_BYTES = 1_048_576;

/** Opening a contract year and changing its room: looked at first, then done. */
export async function registerContractjaar(
  app: App,
  services: Dienstenvan,
  { bytes = MEESTE_BYTES, ...grenzen }: Partial<Grenzen> = {},
): Promise<void> {
  const { soorten, ...document } = documentbody('application/json', ContractjaarSchema);
  const schema = {
    ...{ tags, params: RegioJaarParameters, body: document.body },
    response: { 200: ContractjaaruitslagSchema },
  };
  await registerHandelingen(
    app,
    { soorten, grenzen: { ...grenzen, bytes: Math.min(bytes, MEESTE_BYTES) } },
    (scope, config) => {
      const { validatorCompiler } = document;
      const look = 'Wat openen zou doen, zonder iets te bewaren';
      scope.post(
        PATHS.contractjaarControle,
        {
          config,
          validatorCompiler,
          schema: { ...schema, operationId: 'previewContractjaar', summary: look },
        },
        (request) =>
          services(request).bekijkContractjaar({ ...request.params, bytes: bytesOf(request.body) }),
      );
      const open = 'Een contractjaar openen: ruimte, zorgaanbieders, afspraken en tarieven, alles of niets';
      scope.post(
        PATHS.contractjaar,
        {
          config: { ...config, eenmalig: () => true },
          validatorCompiler,
          schema: { ...schema, operationId: 'openContractjaar', summary: open },
        },
        (request) => services(request).openContractjaar({ ...request.params, bytes: bytesOf(request.body) }),
      );
    },
  );
  registerRuimte(app, services, grenzen.verzoekenPerMinuut ?? VERZOEKEN_PER_MINUUT);
}

function registerRuimte(app: App, services: Dienstenvan, max: number): void {
  const config = {
    rateLimit: { max, timeWindow: '1 minute' },
    problemen: [...HANDELINGPROBLEMEN, 'contractjaar-onbekend', 'ruimte-geweigerd'] as const,
  };
  const schema = { tags, params: RegioJaarParameters, body: RuimtevraagSchema };
  app.post(
    PATHS.contracteerruimteControle,
    {
      config,
      schema: {
        ...schema,
        operationId: 'previewContracteerruimte',
        summary:
          'Wat een nieuwe versie van de contracteerruimte volgt en moet dragen; er wordt niets bewaard',
        response: { 200: RuimtevoorbeeldSchema },
      },
    },
    async (request, reply) => {
      const seen = await services(request).bekijkRuimte({ ...request.params, ...request.body });
      return seen.ok ? seen.value : sendRefusal(request, reply, seen.error);
    },
  );
  app.post(
    PATHS.contracteerruimte,
    {
      config: { ...config, eenmalig: () => true, opStand: true },
      schema: {
        ...schema,
        operationId: 'adjustContracteerruimte',
        summary: 'Een nieuwe versie van de contracteerruimte; If-Match is de versie die u bekeek, zoals "1"',
        response: { 200: RuimteversieSchema },
      },
    },
    async (request, reply) => {
      const bekeken = statesOf(request);
      if (bekeken === undefined) return sendProblem(request, reply, 'stand-ontbreekt');
      const added = await services(request).wijzigRuimte({ ...request.params, ...request.body }, bekeken);
      return added.ok ? added.value : sendRefusal(request, reply, added.error);
    },
  );
}
