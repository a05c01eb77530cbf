import type { Procedureweigering } from '@kavel/core/procedure';
import type { ProblemCode } from '@kavel/contract/texts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from '../problem.ts';

/** What is refused before a machine is asked, or by who it is, has a problem of its own; the rest is a rule of the procedure. */
const EIGEN_PROBLEEM: ReadonlyMap<string, ProblemCode> = new Map([
  ['regio-onbekend', 'regio-onbekend'],
  ['dossier-niet-gevonden', 'dossier-niet-gevonden'],
  ['dossiernaam-ongeldig', 'aanvraag-ongeldig'],
  ['sleutel-hergebruikt', 'herhaling-anders'],
  ['versie-verouderd', 'stand-veranderd'],
  ['rol-mag-niet', 'rol-mag-niet'],
  ['andere-organisatie', 'andere-organisatie'],
  ['stuk-te-groot', 'bestand-te-groot'],
]);

export const WEIGERPROBLEMEN = [
  'regio-onbekend',
  'dossier-niet-gevonden',
  'rol-mag-niet',
  'andere-organisatie',
  'handeling-geweigerd',
] as const satisfies readonly ProblemCode[];

/** A refusal of the procedure as a problem, with the rule and where it stands. */
export async function weigerHandeling(
  request: FastifyRequest,
  reply: FastifyReply,
  { code, regel, bron, melding }: Procedureweigering,
): Promise<FastifyReply> {
  const errors = code === 'dossiernaam-ongeldig' ? { errors: [{ veld: 'id', melding }] } : {};
  return sendProblem(request, reply, EIGEN_PROBLEEM.get(code) ?? 'handeling-geweigerd', {
    detail: melding,
    weigering: { code, regel, bron },
    ...errors,
  });
}
