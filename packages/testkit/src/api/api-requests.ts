import fc from 'fast-check';
import { resolve } from './api-document.ts';
import type { ApiDocument, ApiOperation, Schema } from './api-document.ts';

/** Requests to an API, good and hostile, from nothing but its description. */

export type ApiRequest = {
  readonly method: ApiOperation['method'];
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload?: string | Buffer;
  /** Instead of a payload: more bytes than any address takes. Told, not held, so that a counterexample can be read. */
  readonly oversize?: true;
};

/** What the test knows that the document does not: values that exist, and bodies that are good. */
export type Known = {
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly bodies: Readonly<Record<string, readonly Buffer[]>>;
};

/** As they stand in an address: tricks on SQL, paths, encodings, types and templates. */
const TRICKS = [
  ...["'; drop table kavel.organisatie; --", "' or '1'='1", '1; select pg_sleep(5)', '\\', '%', '$1'],
  ...['../../../../etc/passwd', '..\\..\\', '/etc/passwd', 'file:///etc/passwd', '.', '..', './'],
  ...['\u0000', '\n\r', 'a\u202eb', '\u0663', '\ufeff', '😀', 'é'.normalize('NFD'), ' ', ''],
  ...['NaN', '-1', '1e9', '0x10', '9007199254740993', '2018.0', ' 2018', 'null', 'true', '[]', '{}'],
  ...[
    '__proto__',
    'constructor',
    'toString',
    '${7*7}',
    '{{7*7}}',
    '<script>alert(1)</script>',
    'x'.repeat(5_000),
  ],
].map((text) => encodeURIComponent(text));
const BROKEN_ENCODINGS = [
  '%',
  '%zz',
  '%ED%A0%80',
  '%C0%AF',
  '%2e%2e%2f%2e%2e%2f',
  '%00',
  '+',
  ';',
  'a/b',
  '%2F',
];

const trick = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...TRICKS, ...BROKEN_ENCODINGS) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }).map((text) => encodeURIComponent(text)) },
);

export function requestsTo(
  operation: ApiOperation,
  document: ApiDocument,
  known: Known,
): fc.Arbitrary<ApiRequest> {
  const { method, path, parameters = [] } = operation;
  const fieldsIn = (place: string) =>
    parameters.flatMap(({ in: where, name, required = false, schema }) =>
      where === place && name !== undefined && schema !== undefined
        ? [{ name, required, value: fieldValue(resolve(document, schema), known.fields[name] ?? []) }]
        : [],
    );
  const pathValues = fc.record(Object.fromEntries(fieldsIn('path').map(({ name, value }) => [name, value])));
  const query = fc
    .tuple(
      ...fieldsIn('query').map(({ name, required, value }) =>
        fc.option(
          value.map((text) => [`${name}=${text}`]),
          { freq: required ? 12 : 2, nil: [] },
        ),
      ),
      rarely(fc.tuple(trick, trick).map(([name, value]) => [`${name}=${value}`])),
      rarely(fc.constant(fieldsIn('query').map(({ name }) => `${name}=1`))),
    )
    .map((parts) => parts.flat().join('&'));
  return fc
    .record({ pathValues, query, headers: hostileHeaders, body: bodyFor(operation, document, known) })
    .map(({ pathValues: values, query: text, headers, body }) => ({
      method,
      url: `/v1${path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')}${text === '' ? '' : `?${text}`}`,
      headers: { ...headers, ...(body.type === undefined ? {} : { 'content-type': body.type }) },
      ...(body.payload === undefined ? {} : { payload: body.payload }),
      ...(body.oversize === undefined ? {} : { oversize: body.oversize }),
    }));
}

function rarely<T>(arbitrary: fc.Arbitrary<readonly T[]>): fc.Arbitrary<readonly T[]> {
  return fc.oneof({ weight: 9, arbitrary: fc.constant([]) }, { weight: 1, arbitrary });
}

function fieldValue(schema: Schema, known: readonly string[]): fc.Arbitrary<string> {
  const valid = validValue(schema).map((value) => encodeURIComponent(String(value)));
  return fc.oneof(
    { weight: known.length === 0 ? 0 : 10, arbitrary: fc.constantFrom(...known, '') },
    { weight: known.length === 0 ? 10 : 3, arbitrary: valid },
    { weight: 3, arbitrary: trick },
  );
}

/** What a pattern looks ahead for no generator can follow; most values have it anyway. */
const LOOKAHEAD = /\(\?[=!][^)]*\)/g;

/** A value that follows the schema of a field. */
function validValue({
  const: only,
  enum: values,
  type,
  pattern,
  format,
  minimum,
  maximum,
}: Schema): fc.Arbitrary<unknown> {
  if (only !== undefined) return fc.constant(only);
  if (values !== undefined) return fc.constantFrom(...values);
  if (type === 'integer') return fc.integer({ min: minimum ?? -10, max: Math.min(maximum ?? 10, 3_000) });
  if (type === 'boolean') return fc.boolean();
  if (format === 'date')
    return fc.constantFrom('2018-01-01', '2020-02-29', '2019-12-31', '0000-01-01', '9999-12-31');
  if (pattern === undefined) return fc.string({ unit: 'grapheme' });
  return fc.stringMatching(new RegExp(pattern.replaceAll(LOOKAHEAD, '')));
}

const headerText = fc.constantFrom('"x"', 'W/"x"', '*', ',,,', 'x'.repeat(300), "';--", '"', 'é');
const hostileHeaders = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Record<string, string>>({}) },
  {
    weight: 1,
    arbitrary: fc.dictionary(
      fc.constantFrom('if-none-match', 'if-match', 'idempotency-key', 'accept', 'range'),
      headerText,
    ),
  },
);

type Body = { readonly type?: string; readonly payload?: string | Buffer; readonly oversize?: true };

function bodyFor(
  { operationId, requestBody }: ApiOperation,
  document: ApiDocument,
  known: Known,
): fc.Arbitrary<Body> {
  const content = Object.entries(requestBody?.content ?? {});
  const [first] = content;
  const wrong: fc.Arbitrary<Body> = fc.constantFrom(
    {},
    { type: 'application/json', payload: '{"a":' },
    { type: 'application/json', payload: '{"__proto__":{"a":1}}' },
    { type: 'application/xml', payload: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>' },
    { type: 'onzin', payload: 'x' },
    {
      type: 'multipart/form-data; boundary=grens',
      payload: '--grens\r\nContent-Disposition: form-data\r\n\r\n',
    },
    { type: first?.[0] ?? 'application/json', oversize: true },
  );
  if (first === undefined)
    return fc.oneof({ weight: 9, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: wrong });
  const good = content.map(([type, { schema }]) =>
    goodBody(type, { schema, document, bodies: known.bodies[operationId] ?? [] }),
  );
  return fc.oneof({ weight: 6, arbitrary: fc.oneof(...good) }, { weight: 2, arbitrary: wrong });
}

function goodBody(
  type: string,
  {
    schema,
    document,
    bodies,
  }: { readonly schema: Schema; readonly document: ApiDocument; readonly bodies: readonly Buffer[] },
): fc.Arbitrary<Body> {
  const bytes = fc
    .oneof(
      fc.constantFrom(...bodies, Buffer.alloc(0)),
      fc.uint8Array({ maxLength: 400 }).map((some) => Buffer.from(some)),
      ...bodies.map(damaged),
    )
    .map((payload): Body => (type === 'multipart/form-data' ? asPart(payload) : { type, payload }));
  if (type !== 'application/json') return bytes;
  const made = fc
    .oneof({ weight: 4, arbitrary: jsonFor(schema, document) }, { weight: 1, arbitrary: fc.jsonValue() })
    .map((value): Body => ({ type, payload: JSON.stringify(value) }));
  return bodies.length === 0 ? made : fc.oneof(made, bytes);
}

/** A good file with a few bytes of it changed. */
function damaged(file: Buffer): fc.Arbitrary<Buffer> {
  return fc
    .array(fc.tuple(fc.nat(Math.max(file.length - 1, 0)), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 5,
    })
    .map((changes) => {
      const copy = Buffer.from(file);
      for (const [place, byte] of changes) copy[place] = byte;
      return copy;
    });
}

function asPart(bytes: Buffer): Body {
  const head =
    '--grens\r\nContent-Disposition: form-data; name="bericht"; filename="a.xml"\r\nContent-Type: text/xml\r\n\r\n';
  return {
    type: 'multipart/form-data; boundary=grens',
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--grens--\r\n')]),
  };
}

/** A value for a body: mostly as its schema says, with a trick in any text of it, a field gone or one too many. */
function jsonFor(reference: Schema, document: ApiDocument): fc.Arbitrary<unknown> {
  const schema = resolve(document, reference);
  if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map((each) => jsonFor(each, document)));
  if (schema.type === 'null') return fc.constant(null);
  if (schema.type === 'array') return fc.array(jsonFor(schema.items ?? {}, document), { maxLength: 4 });
  if (schema.type !== 'object')
    return fc.oneof(
      { weight: 8, arbitrary: validValue(schema) },
      { weight: 1, arbitrary: fc.oneof(trick.map(decoded), fc.jsonValue()) },
    );
  const { properties, patternProperties = {}, required = [] } = schema;
  if (properties === undefined || Object.keys(properties).length === 0) {
    const [free = {}] = Object.values(patternProperties);
    return fc.dictionary(fc.oneof(fc.string(), trick.map(decoded)), jsonFor(free, document), { maxKeys: 5 });
  }
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, each]) => [name, jsonFor(each, document)]),
  );
  const whole = fc.record(fields, { requiredKeys: [...required] });
  return fc.oneof(
    { weight: 8, arbitrary: whole },
    { weight: 1, arbitrary: fc.record(fields, { requiredKeys: [] }) },
    {
      weight: 1,
      arbitrary: fc.tuple(whole, fc.jsonValue()).map(([value, extra]) => ({ ...value, onbekend: extra })),
    },
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
