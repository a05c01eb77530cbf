import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createApp } from '../../apps/server/src/app.ts';
import { openapiDocument } from '../../apps/server/src/openapi.ts';
import { ROOT } from '../program.ts';

/** An operation as the description of the API has it, as far as what is made from it needs. */
export type Operatie = {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Inhoud };
  readonly responses: Readonly<Record<string, { readonly content?: Inhoud }>>;
};
type Parameter = {
  readonly in?: string;
  readonly name?: string;
  readonly required?: boolean;
  readonly schema?: Schema;
};
export type Schema = {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
};
type Inhoud = Readonly<
  Record<string, { readonly schema: Schema; readonly examples?: Readonly<Record<string, unknown>> }>
>;
export type ApiDocument = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operatie>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};

let made: Promise<ApiDocument> | undefined;

/** The description of the API, asked of the server itself; it needs no data for that. */
export function apiDocument(): Promise<ApiDocument> {
  made ??= askServer();
  return made;
}

async function askServer(): Promise<ApiDocument> {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const app = await createApp({
    version,
    adres: 'http://localhost:8080',
    gereedheid: () => ({ status: 'laden', stap: 'beschrijving', gedaan: 0, totaal: 0 }),
  });
  await app.ready();
  const document = openapiDocument(app);
  await app.close();
  return document as unknown as ApiDocument;
}

export async function openapiText(): Promise<string> {
  return `${JSON.stringify(await apiDocument(), null, 2)}\n`;
}

/** Every operation with its method and its address below the version, in the order of the document. */
export function operationsOf({ paths }: ApiDocument) {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operatie]) => ({ method: method.toUpperCase(), path, operatie })),
  );
}
