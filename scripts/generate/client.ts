import { format, resolveConfig } from 'prettier';
import { ROOT } from '../program.ts';
import { apiDocument, operationsOf } from './openapi.ts';
import type { ApiDocument, Operatie, Schema } from './openapi.ts';

/**
 * The client of the API: what it sends and gets, from the description of the API. An answer has the type that the
 * contract exports under the title of its schema; one that the contract forgot to export does not compile.
 */
export async function clientText(): Promise<string> {
  const document = await apiDocument();
  const imports = new Set<string>();
  const rows = operationsOf(document).map(({ method, path, operatie }) => {
    const takes = bodyType(operatie);
    const answer = answerOf(operatie);
    const row = {
      method,
      path: `/v1${path}`,
      answer: answer.kind,
      ...(takes === undefined ? {} : { takes }),
    };
    const fields = questionFields(operatie, document);
    const body = takes === undefined ? [] : [`readonly body: ${bodyTs(operatie, takes, imports)};`];
    if (answer.kind === 'json') imports.add(answer.type);
    return {
      value: `${operatie.operationId}: ${JSON.stringify(row)},`,
      type: [
        `/** ${operatie.summary} */`,
        `readonly ${operatie.operationId}: {`,
        `readonly question: ${fields.length === 0 ? 'Readonly<Record<string, never>>' : `{${fields.join('')}}`};`,
        ...body,
        `readonly answer: ${answer.type};`,
        '};',
      ].join('\n'),
    };
  });
  const text = [
    '// Generated from the description of the API (npm run generate).',
    `import type { ${[...imports].sort().join(', ')} } from '../index.ts';`,
    "import type { Download } from './download.ts';",
    '',
    '/** How each operation travels. */',
    `export const OPERATIONS = {${rows.map(({ value }) => value).join('\n')}} as const;`,
    '',
    '/** What each operation asks and answers. */',
    `export type Operations = {${rows.map(({ type }) => type).join('\n')}};`,
  ].join('\n');
  return format(text, { ...(await resolveConfig(`${ROOT}/package.json`)), parser: 'typescript' });
}

function questionFields({ parameters = [] }: Operatie, document: ApiDocument): readonly string[] {
  return parameters.flatMap(({ in: place, name, required, schema }) => {
    if ((place !== 'path' && place !== 'query') || name === undefined || schema === undefined) return [];
    const type = fieldTs(schema, document);
    return [required === true ? `readonly ${name}: ${type};` : `readonly ${name}?: ${type} | undefined;`];
  });
}

function fieldTs(schema: Schema, document: ApiDocument): string {
  const {
    $ref,
    type,
    enum: values,
  } = schema.$ref === undefined ? schema : (document.components.schemas[nameOf(schema.$ref)] ?? schema);
  if (values !== undefined) return values.map((value) => JSON.stringify(value)).join(' | ');
  if (type === 'string' || type === 'boolean') return type;
  if (type === 'integer') return 'number';
  throw new Error(`Defect: no type for a field of ${$ref ?? type ?? 'an unknown schema'}`);
}

function bodyType({ requestBody }: Operatie): string | undefined {
  return Object.keys(requestBody?.content ?? {})[0];
}

function bodyTs({ operationId, requestBody }: Operatie, takes: string, imports: Set<string>): string {
  if (takes === 'multipart/form-data') return 'FormData';
  if (takes !== 'application/json') return 'Blob';
  const { $ref } = requestBody?.content[takes]?.schema ?? {};
  if ($ref === undefined) throw new Error(`Defect: the body of ${operationId} has no title`);
  imports.add(nameOf($ref));
  return nameOf($ref);
}

function answerOf({ operationId, responses }: Operatie): { kind: 'json' | 'file'; type: string } {
  const json = responses['200']?.content?.['application/json'];
  if (json === undefined) return { kind: 'file', type: 'Download' };
  if (json.schema.$ref === undefined) throw new Error(`Defect: the answer of ${operationId} has no title`);
  return { kind: 'json', type: nameOf(json.schema.$ref) };
}

function nameOf($ref: string): string {
  return $ref.slice($ref.lastIndexOf('/') + 1);
}
