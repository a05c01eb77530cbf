import type { ProblemCode } from '@kavel/contract/texts';
import { CLICKWEIGERINGSREGELS, clickhandelingTekst } from '@kavel/service/click';
import type { Clickdocumentweigering, ClickhandelingRefusal, Clickmaandsleutel } from '@kavel/service/click';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from '../problem.ts';

/** What is not there, and what moved, has a problem of its own; the rest is a rule of the click. */
const EIGEN_PROBLEEM: Readonly<Partial<Record<ClickhandelingRefusal['code'], ProblemCode>>> = {
  'regio-onbekend': 'regio-onbekend',
  'contractjaar-niet-open': 'contractjaar-onbekend',
  'run-ontbreekt': 'clickrun-ontbreekt',
  'stand-veranderd': 'stand-veranderd',
  'sleutel-anders': 'sleutel-anders',
};

export const CLICKPROBLEMEN = [
  'regio-onbekend',
  'contractjaar-onbekend',
  'clickrun-ontbreekt',
  'clickhandeling-geweigerd',
] as const satisfies readonly ProblemCode[];

/** A refusal of the click as a problem, with the sentence that the command line has, the rule, and where it stands. */
export async function weigerClick(
  request: FastifyRequest,
  reply: FastifyReply,
  { refusal, maand }: { readonly refusal: ClickhandelingRefusal; readonly maand: Clickmaandsleutel },
): Promise<FastifyReply> {
  const { code } = refusal;
  return sendProblem(request, reply, EIGEN_PROBLEEM[code] ?? 'clickhandeling-geweigerd', {
    detail: sentence(clickhandelingTekst(refusal, maand)),
    weigering: { code, ...CLICKWEIGERINGSREGELS[code] },
  });
}

/** More faults than this nobody reads; the same document would give as many as it has fields. */
const GETOOND = 100;

/** A document that is no click (400), or that a rule refuses (422), by field. */
export async function weigerDocument(
  request: FastifyRequest,
  reply: FastifyReply,
  { soort, bevindingen }: Clickdocumentweigering,
): Promise<FastifyReply> {
  const errors = bevindingen
    .slice(0, GETOOND)
    .map(({ veld, melding }) => ({ veld, melding: sentence(melding) }));
  return sendProblem(request, reply, soort === 'regel' ? 'click-geweigerd' : 'aanvraag-ongeldig', { errors });
}

/** The sentences of the click begin small, because the command line puts a place before them. */
function sentence(text: string): string {
  return `${text.slice(0, 1).toLocaleUpperCase('nl')}${text.slice(1)}`;
}
