import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox';
import {
  ClickdocumentSchema,
  ClickinvoerSchema,
  ClickuitkomstSchema,
  ClickverificatieSchema,
  PATHS,
} from '@kavel/contract';
import type { Clickverificatie } from '@kavel/contract';
import { verificatieTekst } from '@kavel/service/click';
import type { NagerekendeRun } from '@kavel/service/click';
import { bytesOf, registerHandelingen } from '../handelingen.ts';
import type { Handelingconfig } from '../handelingen.ts';
import { sendProblem } from '../problem.ts';
import type { App, Grenzen } from '../server-app.ts';
import type { Dienstenvan } from '../services.ts';
import { weigerDocument } from './weiger-click.ts';

const tags = ['click'];

/**
 * Everyone may ask these, and a region of 3,000 rows takes some tenths of a second of a processor: so a document is three such
 * regions at most, and who is not patient is asked to wait (bench/README.md).
 */
const GRENZEN: Grenzen = { bytes: 4 * 1_048_576, verzoekenPerMinuut: 20 };

/** The click as arithmetic: on a document that someone brings along, with nothing looked up and nothing kept. */
export async function registerClickberekeningen(
  app: App,
  services: Dienstenvan,
  { bytes = GRENZEN.bytes, verzoekenPerMinuut = GRENZEN.verzoekenPerMinuut }: Partial<Grenzen> = {},
): Promise<void> {
  const grenzen = { bytes: Math.min(bytes, GRENZEN.bytes), verzoekenPerMinuut };
  await registerHandelingen(app, { soorten: ['application/json'], grenzen }, (scope, config) => {
    registerBerekening(scope, services, config);
    registerVerificatie(scope, services, config);
  });
}

/** The reader of the command line judges the document, so that a fault has the same words. */
const validatorCompiler: typeof TypeBoxValidatorCompiler = (route) =>
  route.httpPart === 'body' ? (body: unknown) => ({ value: body }) : TypeBoxValidatorCompiler(route);

function registerBerekening(app: App, services: Dienstenvan, config: Handelingconfig): void {
  app.post(
    PATHS.clickberekeningen,
    {
      config: { ...config, problemen: [...config.problemen, 'click-geweigerd'] },
      validatorCompiler,
      schema: {
        operationId: 'calculateClick',
        summary: 'Reken één run uit zijn invoer, met certificaat; er wordt niets bewaard',
        tags,
        body: ClickinvoerSchema,
        response: { 200: ClickuitkomstSchema },
      },
    },
    async (request, reply) => {
      const text = textOf(request.body);
      if (text === undefined) return sendProblem(request, reply, 'aanvraag-ongeldig', ONLEESBAAR);
      const uitkomst = services(request).click.reken({ bestand: BESTAND, text });
      return uitkomst.ok ? uitkomst.value : weigerDocument(request, reply, uitkomst.error);
    },
  );
}

function registerVerificatie(app: App, services: Dienstenvan, config: Handelingconfig): void {
  app.post(
    PATHS.clickverificaties,
    {
      config,
      validatorCompiler,
      schema: {
        operationId: 'verifyClickrun',
        summary: 'Reken een run na, met AGB-codes of zonder namen; er wordt niets bewaard',
        tags,
        body: ClickdocumentSchema,
        response: { 200: ClickverificatieSchema },
      },
    },
    async (request, reply) => {
      const text = textOf(request.body);
      if (text === undefined) return sendProblem(request, reply, 'aanvraag-ongeldig', ONLEESBAAR);
      const run = services(request).click.rekenNa({ bestand: BESTAND, text });
      return run.ok ? toVerificatie(run.value) : weigerDocument(request, reply, run.error);
    },
  );
}

const BESTAND = 'de inhoud';
const ONLEESBAAR = { detail: 'De inhoud is geen UTF-8. Stuur JSON in UTF-8.' };

function textOf(body: unknown): string | undefined {
  const bytes = bytesOf(body);
  const text = Buffer.from(bytes).toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes) ? text : undefined;
}

/** As many differences as a person reads; a run of another engine differs in every figure. */
const GETOOND = 100;

function toVerificatie({ verificatie, certificaatHash, lotingen }: NagerekendeRun): Clickverificatie {
  const { klopt, bevindingen, invarianten } = verificatie;
  return {
    ...{ klopt, certificaatHash },
    ...(lotingen === undefined ? {} : { lotingen: lotingen.length }),
    invarianten,
    aantalBevindingen: bevindingen.length,
    bevindingen: bevindingen.slice(0, GETOOND).map((bevinding) => ({
      code: bevinding.code,
      ...(bevinding.code === 'wijkt-af' ? { veld: bevinding.veld } : {}),
      melding: verificatieTekst(bevinding),
    })),
  };
}
