import { Compile } from 'typebox/schema';

/** A schema as the description of the API has it. */
export type Schema = {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
};

type Content = Readonly<
  Record<string, { readonly schema: Schema; readonly examples?: Readonly<Record<string, unknown>> }>
>;

export type ApiOperation = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With `{names}`, below the version. */
  readonly path: string;
  readonly operationId: string;
  readonly parameters?: readonly {
    readonly $ref?: string;
    readonly in?: string;
    readonly name?: string;
    readonly required?: boolean;
    readonly schema?: Schema;
  }[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
};

export type ApiDocument = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Omit<ApiOperation, 'method' | 'path'>>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};

export function operationsOf({ paths }: ApiDocument): readonly ApiOperation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      ...operation,
      method: method.toUpperCase() as ApiOperation['method'],
      path,
    })),
  );
}

export function resolve({ components }: ApiDocument, schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const found = components.schemas[schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1)];
  if (found === undefined) throw new Error(`${schema.$ref} is not in the document`);
  return found;
}

export type ApiAnswer = {
  readonly status: number;
  readonly type: string | undefined;
  readonly body: string;
};

export type Schemajudge = (value: unknown) => string | undefined;

/** What is wrong with a value by its schema: its first faults, or nothing. */
export function createSchemajudge(schema: object): Schemajudge {
  const validator = Compile(schema);
  return (value) => {
    if (validator.Check(value)) return undefined;
    const [, errors] = validator.Errors(value);
    return JSON.stringify(errors.slice(0, 3));
  };
}

/** What is wrong with an answer by the document: one sentence, or nothing. */
export function createJudge(
  document: ApiDocument,
): (operation: ApiOperation, answer: ApiAnswer) => string | undefined {
  const judges = new Map<string, Schemajudge>();
  const check = (schema: Schema, value: unknown): string | undefined => {
    const key = JSON.stringify(schema);
    const judge = judges.get(key) ?? createSchemajudge({ ...schema, components: document.components });
    judges.set(key, judge);
    return judge(value);
  };
  return (operation, { status, type, body }) => {
    const documented = operation.responses[String(status)];
    if (documented === undefined) return `status ${status} is not documented: ${body.slice(0, 300)}`;
    const kind = type?.split(';', 1)[0] ?? '';
    if (documented.content === undefined)
      return body === '' ? undefined : `a body was not promised with ${status}`;
    const content = documented.content[kind];
    if (content === undefined) return `content of type ${kind} is not documented with ${status}`;
    if (!kind.endsWith('json')) return undefined;
    const value = JSON.parse(body) as { code?: string };
    if (status >= 400 && content.examples?.[value.code ?? ''] === undefined)
      return `problem ${value.code ?? 'without a code'} is not documented`;
    return check(content.schema, value);
  };
}
