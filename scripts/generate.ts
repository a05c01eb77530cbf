import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renew } from './generate/generated-text.ts';
import type { GeneratedText } from './generate/generated-text.ts';
import { declaratieControles } from './generate/declaratie-controles.ts';
import { dekkingTabel } from './generate/dekking.ts';
import { importGraph } from './generate/import-graph.ts';
import { openapiText } from './generate/openapi.ts';
import { apiPlaatsen } from './generate/api-plaatsen.ts';
import { clientText } from './generate/client.ts';
import { problemenTabel } from './generate/problemen.ts';
import { leesversies } from './generate/leesversies.ts';
import { procedureTekst } from './generate/procedure.ts';
import { ROOT } from './program.ts';

// npm run generate: writes what can be made from the code. With --check it writes nothing and fails when one is stale.

const GENERATED: readonly GeneratedText[] = [
  { path: 'ARCHITECTURE.md', section: 'import-graph', make: importGraph },
  { path: 'docs/generated/openapi.json', make: openapiText },
  { path: 'packages/contract/src/client/operations.ts', make: clientText },
  { path: 'docs/generated/problemen.md', make: problemenTabel },
  { path: 'docs/generated/opdrachten-en-api.md', make: apiPlaatsen },
  { path: 'docs/generated/leesversies.md', make: leesversies },
  { path: 'docs/generated/dekking.md', make: dekkingTabel },
  { path: 'docs/generated/declaratie-controles.md', make: declaratieControles },
  { path: 'docs/generated/procedure.md', make: procedureTekst },
];

const checkOnly = process.argv.includes('--check');

for (const text of GENERATED) {
  const file = join(ROOT, text.path);
  const current = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const wanted = await renew(text, current);
  if (wanted === current) continue;
  if (checkOnly) {
    console.log(`${text.path} is stale: run npm run generate and commit it`);
    process.exitCode = 1;
  } else {
    writeFileSync(file, wanted);
    console.log(`${text.path} written`);
  }
}
