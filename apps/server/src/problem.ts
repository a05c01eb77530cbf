import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { problemTextByCode } from '@kavel/contract/texts';
import type { ProblemCode } from '@kavel/contract/texts';
import type { Problem } from '@kavel/contract';
import { fieldFaults } from './field-faults.ts';
import type { FieldFault } from './field-faults.ts';
import type {
  AanleverRefusal,
  EditieRefusal,
  PrognoseRefusal,
  ReadRefusal,
  RekenRefusal,
  RuimteRefusal,
  TariefRefusal,
} from './services.ts';

/** The one file that knows which HTTP status belongs to which refusal (huisstijl B4, RFC 9457). */

type Refusal =
  | ReadRefusal
  | TariefRefusal
  | AanleverRefusal
  | EditieRefusal
  | PrognoseRefusal
  | RekenRefusal
  | RuimteRefusal;

/** A code without a status or without a text does not compile. */
export const PROBLEEMSTATUS: Readonly<Record<ProblemCode | Refusal['code'], number>> = {
  'aanvraag-ongeldig': 400,
  'pad-onbekend': 404,
  'contractjaar-onbekend': 404,
  'maand-niet-gepubliceerd': 404,
  'zorgaanbieder-onbekend': 404,
  'regio-onbekend': 404,
  'tarief-vraag-geweigerd': 422,
  'berekening-geweigerd': 422,
  'document-geweigerd': 422,
  'document-onbekend': 404,
  'ruimte-geweigerd': 409,
  'bestand-te-groot': 413,
  'inhoud-onbekend': 415,
  'te-veel-vragen': 429,
  'niet-aangemeld': 401,
  'sessie-voorbij': 401,
  'rol-mag-niet': 403,
  'andere-organisatie': 403,
  'vreemde-herkomst': 403,
  'andere-zorgaanbieder': 403,
  'geen-retourbericht': 422,
  'geen-voorbeeldbestand': 422,
  'berichten-te-groot': 413,
  'geen-voorbeeldberichten': 422,
  'sleutel-anders': 500,
  'editie-anders': 409,
  'editie-bestaat': 409,
  'editie-onbekend': 404,
  'editie-spreekt-tegen': 409,
  'herhaling-anders': 422,
  'herhaling-bezig': 409,
  'stand-ontbreekt': 428,
  'stand-veranderd': 412,
  'dossier-niet-gevonden': 404,
  'stuk-niet-gevonden': 404,
  'handeling-geweigerd': 409,
  'clickrun-ontbreekt': 404,
  'clickhandeling-geweigerd': 409,
  'click-geweigerd': 422,
  'te-laat': 409,
  'nog-bezig-met-laden': 503,
  storing: 500,
};

/** What Fastify itself refuses, where that has a name of its own. */
const codeByStatus: Readonly<Record<number, ProblemCode>> = {
  413: 'bestand-te-groot',
  415: 'inhoud-onbekend',
  429: 'te-veel-vragen',
};

type ProblemExtra = Partial<Pick<Problem, 'detail' | 'weigering' | 'journaal'>> & {
  readonly errors?: FieldFault[];
};

export async function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  code: ProblemCode,
  extra: ProblemExtra = {},
): Promise<FastifyReply> {
  request.probleem = code;
  const problem = { ...problemOf(code, request.url), ...extra };
  if (problem.status === 503) void reply.header('Retry-After', '2');
  return reply.code(problem.status).type('application/problem+json').serializer(JSON.stringify).send(problem);
}

/** The problem of a code in its own words. `instance`: the address that was asked. */
export function problemOf(code: ProblemCode, instance: string) {
  const { title, detail } = problemTextByCode[code];
  const type = `/problemen/${code}`;
  return { type, title, status: PROBLEEMSTATUS[code], detail, instance, code } satisfies Problem;
}

/** A refusal keeps its own sentence when it has one; otherwise the text of its code is sent. */
export async function sendRefusal(
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: Refusal,
): Promise<FastifyReply> {
  return sendProblem(request, reply, refusal.code, 'melding' in refusal ? { detail: refusal.melding } : {});
}

/** Turns what Fastify itself refuses, and every defect or failure, into a problem; a defect is logged. */
export function handleProblems(app: FastifyInstance): void {
  app.setErrorHandler<Error & { statusCode?: number; validation?: unknown[] }>(
    async (error, request, reply) => {
      if (error.validation !== undefined) {
        const errors = fieldFaults(error.validation);
        return sendProblem(request, reply, 'aanvraag-ongeldig', { errors });
      }
      const own = codeByStatus[error.statusCode ?? 0];
      if (own !== undefined) return sendProblem(request, reply, own);
      if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
        const detail = 'De inhoud van de vraag is niet te lezen. Stuur geldige JSON.';
        return sendProblem(request, reply, 'aanvraag-ongeldig', { detail });
      }
      request.log.error(error);
      return sendProblem(request, reply, 'storing');
    },
  );
}
