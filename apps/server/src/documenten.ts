import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox';
import type { FastifyReply, FastifyRequest, FastifySchemaCompiler } from 'fastify';
import type { TSchema } from 'typebox';
import { DocumentBytesSchema } from '@kavel/contract';
import type { Documentweigering } from '@kavel/service/document';
import { sendProblem } from './problem.ts';
import type { Grenzen } from './server-app.ts';

/** Documents that come as they lie in a file, and are read by the reader of the command line: it knows lines and fields. */

const OCTETS = 'application/octet-stream';

/** A calculation may take a second of a processor, so it is asked less often than a read. */
const REKENVERZOEKEN_PER_MINUUT = 30;

/** The body of a route that takes a document of a kind; `schema` tells programs what is in it. */
export function documentbody(soort: string, schema: TSchema = DocumentBytesSchema) {
  const content = { [OCTETS]: { schema: DocumentBytesSchema }, [soort]: { schema } };
  return { soorten: [OCTETS, soort], body: { content }, validatorCompiler: onlyBytes };
}

/** What is in the bytes the reader says, not the framework. */
const onlyBytes: FastifySchemaCompiler<TSchema> = (route) =>
  route.httpPart === 'body' ? () => true : TypeBoxValidatorCompiler(route);

/** Bounds of a calculation from a document of at most `bytes`. */
export function rekengrenzen(bytes: number, grenzen: Partial<Grenzen> = {}): Grenzen {
  return {
    bytes: Math.min(bytes, grenzen.bytes ?? bytes),
    verzoekenPerMinuut: grenzen.verzoekenPerMinuut ?? REKENVERZOEKEN_PER_MINUUT,
  };
}

/** Why no file comes of a document: each finding with its place. */
export async function sendWeigering(
  request: FastifyRequest,
  reply: FastifyReply,
  { bevindingen }: Documentweigering,
): Promise<FastifyReply> {
  const errors = bevindingen.map(({ regel, veld, melding }) => ({
    veld: [...(regel === undefined ? [] : [`regel ${regel}`]), ...(veld === undefined ? [] : [veld])].join(
      ' ',
    ),
    melding,
  }));
  return sendProblem(request, reply, 'document-geweigerd', { errors });
}
