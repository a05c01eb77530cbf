/** The name of an operation, as the document of the API has it. */
export function operationIdOf(schema: unknown): string | undefined {
  return textOf(schema, 'operationId');
}

/** What an operation does, in a few words. */
export function summaryOf(schema: unknown): string | undefined {
  return textOf(schema, 'summary');
}

function textOf(schema: unknown, name: string): string | undefined {
  const text = (Object(schema) as Readonly<Record<string, unknown>>)[name];
  return typeof text === 'string' ? text : undefined;
}
