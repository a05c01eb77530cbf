import type { FastifyContextConfig } from 'fastify';
import { TOEGANGSREGELS } from '@kavel/contract';
import type { ProblemCode } from '@kavel/contract/texts';

/** What a route says of itself beyond its schema; the document and the tests of the API are made from it. */
export type Routefeiten = {
  /** Every problem that it may answer. */
  readonly problemen: readonly ProblemCode[];
  /** Its answer has a mark (ETag), so that who has it need not get it again. */
  readonly gemerkt: boolean;
  /** The same request with the same Idempotency-Key is carried out once. */
  readonly eenmalig: boolean;
  /** It asks in If-Match which state of things was looked at. */
  readonly opStand: boolean;
  /** Only for who is signed in. */
  readonly aangemeld: boolean;
};

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answers also while the data is being loaded. */
    alwaysOpen?: boolean;
    /** The problems of its own; those that follow from what it takes are added. */
    problemen?: readonly ProblemCode[];
    /** Its answer is for this asker and this moment: nobody keeps it. */
    vluchtig?: boolean;
    /** With an Idempotency-Key it is carried out once; says of an answer whether it may be kept. */
    eenmalig?: (antwoord: string, status: number) => boolean;
    /** The same, by a key that is kept in the transaction of the act itself; a refusal keeps none. */
    eigenSleutel?: boolean;
    /** It changes what someone looked at, and asks in If-Match what that was. */
    opStand?: boolean;
  }
}

type Route = {
  readonly operationId: string;
  readonly method: string;
  readonly takesBody: boolean;
  readonly config: FastifyContextConfig | undefined;
};

/** The one place where problems follow from what a route takes and does. */
export function routefeiten({ operationId, method, takesBody, config = {} }: Route): Routefeiten {
  const eigenSleutel = config.eigenSleutel === true;
  const eenmalig = config.eenmalig !== undefined || eigenSleutel;
  const opStand = config.opStand === true;
  const derived: readonly (ProblemCode | false)[] = [
    'aanvraag-ongeldig',
    takesBody && 'bestand-te-groot',
    takesBody && 'inhoud-onbekend',
    config.alwaysOpen !== true && 'nog-bezig-met-laden',
    eenmalig && 'herhaling-anders',
    eenmalig && !eigenSleutel && 'herhaling-bezig',
    opStand && 'stand-ontbreekt',
    opStand && 'stand-veranderd',
    ...toegangsproblemen(operationId, method),
    'storing',
  ];
  const problemen = new Set([...(config.problemen ?? []), ...derived.filter((code) => code !== false)]);
  return {
    problemen: [...problemen],
    gemerkt: method === 'GET' && config.vluchtig !== true,
    eenmalig,
    opStand,
    aangemeld: isBesloten(operationId),
  };
}

function isBesloten(operationId: string): boolean {
  return TOEGANGSREGELS[operationId] !== 'publiek';
}

/** What the gate may answer (toegang/poort.ts), by the table of roles. */
function toegangsproblemen(operationId: string, method: string): readonly (ProblemCode | false)[] {
  const regel = TOEGANGSREGELS[operationId];
  if (regel === undefined || regel === 'publiek') return [];
  const rijen = regel === 'aangemeld' ? [] : regel;
  return [
    'niet-aangemeld',
    'sessie-voorbij',
    !['GET', 'HEAD'].includes(method) && 'vreemde-herkomst',
    rijen.length > 0 && 'rol-mag-niet',
    rijen.some(({ mits }) => mits !== 'geen') && 'andere-organisatie',
  ];
}
