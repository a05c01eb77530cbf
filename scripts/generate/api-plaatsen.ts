import { API_PLAATSEN } from '../../apps/cli/src/api-plaatsen.ts';
import type { ApiPlaats } from '../../apps/cli/src/api-plaatsen.ts';
import { apiDocument, operationsOf } from './openapi.ts';

/** `docs/generated/opdrachten-en-api.md`: for every command, where its use case stands in the API, or why it does not. */
export async function apiPlaatsen(): Promise<string> {
  const operations = operationsOf(await apiDocument());
  const addressOf = (naam: string): string => {
    const found = operations.find(({ operatie }) => operatie.operationId === naam);
    if (found === undefined) throw new Error(`Defect: the API has no operation ${naam}`);
    return `\`${naam}\` (${found.method} \`/v1${found.path}\`)`;
  };
  const rows = Object.entries(API_PLAATSEN).map(
    ([opdracht, plaats]) => `| \`kavel ${opdracht}\` | ${placeText(plaats, addressOf)} |`,
  );
  return `${KOP}\n${rows.join('\n')}\n`;
}

function placeText(plaats: ApiPlaats, addressOf: (naam: string) => string): string {
  if ('alleenHier' in plaats) return `alleen op de opdrachtregel. ${plaats.alleenHier}`;
  const { operaties, opmerking } = plaats;
  return `${operaties.map(addressOf).join(', ')}${opmerking === undefined ? '' : `. ${opmerking}`}`;
}

const KOP = `# Opdrachten en de API

<!-- generated: npm run generate -->

Wat u met een opdracht doet, kan een programma met de API. Hier staat bij elke opdracht waar, of waarom niet.

| opdracht | in de API |
|---|---|`;
