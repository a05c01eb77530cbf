import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from './problem.ts';

/** Lists in pages: the one place that knows what a cursor is and how the next page is named. */

export const LIMIT = 100;

/** The place after which the next page begins. Written so that nobody counts on what is in it. */
function cursorOf(plaats: Plaats): string {
  return Buffer.from(`na:${plaats}`).toString('base64url');
}

/** The number of a row, or what names a row where no number does. */
type Plaats = number | string;

/** The number in a cursor of ours; undefined when it is none. */
export function plaatsOf(cursor: string): number | undefined {
  const [digits] = deelplaatsenOf(cursor, /^(\d{1,15})$/) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** The parts that this form finds in a cursor of ours; undefined when it is none. */
export function deelplaatsenOf(cursor: string, vorm: RegExp): readonly string[] | undefined {
  const said = Buffer.from(cursor, 'base64url').toString();
  return said.startsWith('na:') ? vorm.exec(said.slice(3))?.slice(1) : undefined;
}

/**
 * What an answer says of the page after it: nothing when it was the last. `Link` (RFC 8288) says it too, for programs that
 * read no body to find their way.
 */
export function nextPage(
  request: FastifyRequest,
  reply: FastifyReply,
  plaats: Plaats | undefined,
): { cursor?: string } {
  if (plaats === undefined) return {};
  const cursor = cursorOf(plaats);
  const [path = '', query = ''] = request.url.split('?', 2);
  const next = new URLSearchParams(query);
  next.set('cursor', cursor);
  void reply.header('Link', `<${path}?${next.toString()}>; rel="next"`);
  return { cursor };
}

export async function refuseCursor(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const errors = [{ veld: 'cursor', melding: 'Gebruik de cursor uit het vorige antwoord, of laat hem weg.' }];
  return sendProblem(request, reply, 'aanvraag-ongeldig', { errors });
}
