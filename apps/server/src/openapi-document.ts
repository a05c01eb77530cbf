import { ProblemSchema } from '@kavel/contract';
import voorbeelden from '@kavel/contract/voorbeeldantwoorden' with { type: 'json' };
import { assert } from '@kavel/core/basis';
import { SESSIECOOKIE } from './aanmelding/cookies.ts';
import { PROBLEEMSTATUS, problemOf } from './problem.ts';
import type { Routefeiten } from './routefeiten.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Tak = { [key: string]: Json };

/** The address of the server in the document; those of the operations stand below it. */
export const VERSIE = '/v1';

/**
 * From what the routes say to what a reader of the API needs: each titled schema once, as a component; and with each operation its headers and every problem it may answer.
 */
export function describeDocument(document: Json): Json {
  const schemas: Tak = {};
  hoist(structuredClone(ProblemSchema) as unknown as Json, schemas);
  const { paths, ...rest } = hoist(document, schemas) as { paths: Readonly<Record<string, Tak>> } & Tak;
  const described = Object.entries(paths).map(([path, methods]): [string, Tak] => {
    const operations = Object.entries(methods).map(([method, operation]): [string, Json] => [
      method,
      describeOperation(operation as Operatie, `${VERSIE}${path}`),
    ]);
    return [path, Object.fromEntries(operations)];
  });
  return {
    ...rest,
    paths: Object.fromEntries(described),
    components: {
      schemas: sorted(schemas),
      headers: HEADERS,
      parameters: PARAMETERS,
      securitySchemes: AANMELDING,
    },
  };
}

type Operatie = Tak & {
  operationId: string;
  requestBody?: Tak;
  responses: Record<string, Tak>;
  'x-feiten': Routefeiten & Tak;
};

function describeOperation(operation: Operatie, path: string): Json {
  const { responses, parameters, requestBody, 'x-feiten': feiten, ...rest } = operation;
  const extra = [
    feiten.gemerkt && 'IfNoneMatch',
    feiten.eenmalig && 'IdempotencyKey',
    feiten.opStand && 'IfMatch',
  ].flatMap((name) => (name === false ? [] : [{ $ref: `#/components/parameters/${name}` }]));
  const all = [...((parameters ?? []) as Json[]), ...extra];
  const voorbeeld = VOORBEELDEN[rest.operationId];
  return {
    ...rest,
    ...(requestBody === undefined ? {} : { requestBody: withExample(requestBody, voorbeeld?.vraag) }),
    ...(all.length === 0 ? {} : { parameters: all }),
    ...(feiten.aangemeld ? { security: [{ sessie: [] }] } : {}),
    responses: {
      ...describeAnswers(responses, feiten, voorbeeld?.antwoord),
      ...describeProblems(feiten, path),
    },
  };
}

/** One of the answers and questions that a test of this server recorded, with the first of each list. */
const VOORBEELDEN: Readonly<Record<string, { readonly vraag?: Json; readonly antwoord: Json } | undefined>> =
  voorbeelden;

/** Bytes are shown by nobody. */
function withExample(part: Tak, example: Json | undefined): Tak {
  const isShown = example !== undefined && !looksLikeOperation(example);
  const content = Object.entries((part['content'] ?? {}) as Record<string, Tak>).map(([type, each]) => [
    type,
    isShown && /json|csv/.test(type) ? { ...each, example } : each,
  ]);
  return { ...part, ...(content.length === 0 ? {} : { content: Object.fromEntries(content) as Tak }) };
}

/**
 * Whether an example holds a field such as `budgetformulier: null`. A rule of Logius sees a `get` in its name, takes it for
 * an operation wherever it stands, and breaks off on null.
 */
function looksLikeOperation(example: Json): boolean {
  if (example === null || typeof example !== 'object') return false;
  return Object.entries(example).some(
    ([name, each]) => (each === null && /get|delete/.test(name)) || looksLikeOperation(each),
  );
}

function describeAnswers(
  responses: Record<string, Tak>,
  { gemerkt, eenmalig }: Routefeiten,
  example: Json | undefined,
): Tak {
  const headers: Tak = {
    'API-Version': { $ref: '#/components/headers/ApiVersion' },
    ...(gemerkt ? { ETag: { $ref: '#/components/headers/ETag' } } : {}),
    ...(eenmalig ? { 'Idempotency-Replayed': { $ref: '#/components/headers/IdempotencyReplayed' } } : {}),
  };
  const answers = Object.entries(responses).map(([status, answer]): [string, Tak] => [
    status,
    {
      ...withExample(answer, example),
      description:
        answer['description'] === 'Default Response' ? 'het antwoord' : (answer['description'] ?? ''),
      headers,
    },
  ]);
  const known = { description: 'u hebt dit antwoord al', headers };
  return { ...Object.fromEntries(answers), ...(gemerkt ? { 304: known } : {}) };
}

/** One answer for each status, with every code of it as a named example. */
function describeProblems({ problemen }: Routefeiten, path: string): Tak {
  const byStatus = Map.groupBy(problemen, (code) => PROBLEEMSTATUS[code]);
  return Object.fromEntries(
    [...byStatus]
      .sort(([left], [right]) => left - right)
      .map(([status, codes]) => [
        String(status),
        {
          description: codes.join(', '),
          content: {
            'application/problem+json': {
              schema: { $ref: '#/components/schemas/Problem' },
              examples: Object.fromEntries(codes.map((code) => [code, { value: problemOf(code, path) }])),
            },
          },
        },
      ]),
  );
}

/** Replaces each object that has a schema's `title` by a reference and keeps the schema itself in `components`. */
function hoist(node: Json, components: Tak): Json {
  if (Array.isArray(node)) return node.map((item) => hoist(item, components));
  if (node === null || typeof node !== 'object') return node;
  const copy = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, hoist(value, components)]),
  );
  const title = copy['title'];
  const isSchema = typeof title === 'string' && ('type' in copy || 'enum' in copy || 'anyOf' in copy);
  if (!isSchema) return copy;
  const known = components[title];
  const same = known === undefined || JSON.stringify(known) === JSON.stringify(copy);
  assert(same, `two schemas are called ${title}`);
  components[title] = copy;
  return { $ref: `#/components/schemas/${title}` };
}

function sorted(components: Tak): Tak {
  return Object.fromEntries(Object.entries(components).sort(([left], [right]) => (left < right ? -1 : 1)));
}

const HEADERS: Tak = {
  ApiVersion: { description: 'de hele versie van de API', schema: { type: 'string' } },
  ETag: { description: 'merk van dit antwoord; stuur het mee in If-None-Match', schema: { type: 'string' } },
  IdempotencyReplayed: {
    description: 'aanwezig: dit is het antwoord van de eerste keer; er is niets opnieuw gedaan',
    schema: { type: 'string', enum: ['true'] },
  },
};

const AANMELDING: Tak = {
  sessie: {
    type: 'apiKey',
    in: 'cookie',
    name: SESSIECOOKIE,
    description: `de sessie die begint op /aanmelden; met https heet zij __Host-${SESSIECOOKIE}`,
  },
};

const PARAMETERS: Tak = {
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    description: 'merk van het antwoord dat u al hebt; is er niets veranderd, dan komt 304 zonder inhoud',
    schema: { type: 'string' },
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    description: 'merk van de stand die u hebt bekeken; is die veranderd, dan gebeurt er niets (412)',
    schema: { type: 'string' },
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description:
      'sleutel van deze inzending, door u gekozen. Dezelfde inzending met dezelfde sleutel wordt één keer uitgevoerd',
    schema: { type: 'string', minLength: 1, maxLength: 255 },
  },
};
