import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox';
import { err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import {
  ClickdocumentSchema,
  ClickinvoerSchema,
  ClickuitkomstSchema,
  ClickverificatieSchema,
  PATHS,
} from '@kavel/contract';
import type { Clickverificatie } from '@kavel/contract';
import { verificatieTekst } from '@kavel/service/click';
import type { Clickdocument, NagerekendeRun } from '@kavel/service/click';
import { bytesOf, registerHandelingen } from '../handelingen.ts';
import type { Handelingconfig } from '../handelingen.ts';
import { sendProblem } from '../problem.ts';
import type { App, Grenzen } from '../server-app.ts';
import type { Dienstenvan } from '../services.ts';
import { weigerDocument } from './weiger-click.ts';

const tags = ['click'];

/**
 * Everyone may ask these, and recomputing a region of 3,000 rows takes 0.4 s of a processor: so a document is two such regions at
 * most, also when it is no click (ADR 0095).
 */
const GRENZEN: Grenzen = { bytes: 2 * 1_048_576, verzoekenPerMinuut: 10 };
const MEESTE_WAARDEN = 120_000;

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
      const document = documentOf(request.body);
      if (!document.ok) return sendProblem(request, reply, document.error.code, document.error);
      const uitkomst = services(request).click.reken(document.value);
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
      const document = documentOf(request.body);
      if (!document.ok) return sendProblem(request, reply, document.error.code, document.error);
      const run = services(request).click.rekenNa(document.value);
      return run.ok ? toVerificatie(run.value) : weigerDocument(request, reply, run.error);
    },
  );
}

type Documentfout = { readonly code: 'aanvraag-ongeldig' | 'bestand-te-groot'; readonly detail: string };

/** The text of a document that is not too much work to judge. */
function documentOf(body: unknown): Result<Clickdocument, Documentfout> {
  const bytes = bytesOf(body);
  if (countWaarden(bytes) > MEESTE_WAARDEN) {
    return err({ code: 'bestand-te-groot', detail: 'Een click heeft hier hoogstens 120.000 waarden.' });
  }
  const text = Buffer.from(bytes).toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes)
    ? ok({ bestand: 'de inhoud', text })
    : err({ code: 'aanvraag-ongeldig', detail: 'De inhoud is geen UTF-8. Stuur JSON in UTF-8.' });
}

/** Values and lists of a JSON text, and those that stand in its texts: counted before anything reads it. */
function countWaarden(bytes: Uint8Array): number {
  const [comma, list, object] = [',', '[', '{'].map((sign) => sign.charCodeAt(0));
  let count = 0;
  for (const byte of bytes) if (byte === comma || byte === list || byte === object) count += 1;
  return count;
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
