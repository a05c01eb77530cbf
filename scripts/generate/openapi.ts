import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createApp } from '../../apps/server/src/app.ts';
import { openapiDocument } from '../../apps/server/src/openapi.ts';
import { ROOT } from '../program.ts';

/** The description of the API, asked of the server itself; it needs no data for that. */
export async function openapiText(): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const app = await createApp({
    version,
    gereedheid: () => ({ status: 'laden', stap: 'beschrijving', gedaan: 0, totaal: 0 }),
  });
  await app.ready();
  const document = openapiDocument(app);
  await app.close();
  return `${JSON.stringify(document, null, 2)}\n`;
}
