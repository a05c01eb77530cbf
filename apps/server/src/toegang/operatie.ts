/** The name of an operation, as the document of the API has it. */
export function operationIdOf(schema: unknown): string | undefined {
  if (typeof schema !== 'object' || schema === null || !('operationId' in schema)) return undefined;
  return typeof schema.operationId === 'string' ? schema.operationId : undefined;
}
