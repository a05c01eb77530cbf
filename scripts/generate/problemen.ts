import { problemTextByCode } from '../../packages/contract/src/texts.ts';
import type { ProblemCode } from '../../packages/contract/src/texts.ts';
import { PROBLEEMSTATUS } from '../../apps/server/src/problem.ts';
import { CLICKWEIGERINGSREGELS } from '../../packages/service/src/click/weigeringsregels.ts';
import { apiDocument, operationsOf } from './openapi.ts';

/** Every problem of the API, with what it says and which operations answer it. */
export async function problemenTabel(): Promise<string> {
  const operations = operationsOf(await apiDocument());
  const naming = (code: string): readonly string[] =>
    operations
      .filter(({ operatie }) =>
        Object.values(operatie.responses).some(
          ({ content }) => content?.['application/problem+json']?.examples?.[code] !== undefined,
        ),
      )
      .map(({ operatie }) => `\`${operatie.operationId}\``);
  const sections = (Object.keys(problemTextByCode) as ProblemCode[]).map((code) => {
    const { title, detail } = problemTextByCode[code];
    return `## ${code}\n\n**${PROBLEEMSTATUS[code]}** ${title}. ${detail}\n\n${whoText(naming(code), operations.length)}\n`;
  });
  return `${KOP}\n${sections.join('\n')}\n${clickweigeringen()}`;
}

function whoText(names: readonly string[], all: number): string {
  if (names.length === 0) return 'Bij een adres dat er niet is.';
  return names.length === all ? 'Bij elk adres.' : `Bij ${names.join(', ')}.`;
}

/** What `weigering` names when the click refuses. */
function clickweigeringen(): string {
  const rows = Object.entries(CLICKWEIGERINGSREGELS).map(
    ([code, { regel, bron }]) => `| \`${code}\` | ${regel} | ${bron} |`,
  );
  return ['## Weigeringen van de click', '', '| code | regel | bron |', '|---|---|---|', ...rows, ''].join(
    '\n',
  );
}

const KOP = `# Problemen van de API

<!-- generated: npm run generate -->

Elke fout komt als \`application/problem+json\` (RFC 9457). \`type\` is \`/problemen/<code>\`; dat adres toont dezelfde uitleg in het portaal.
\`status\`, \`title\` en \`detail\` staan hieronder; \`detail\` kan in het antwoord preciezer zijn, en \`errors\` noemt de velden.
Weigert de procedure een handeling, dan noemt \`weigering\` in het antwoord de regel; al die regels staan met hun code in
[procedure.md](procedure.md). Die van de click staan onderaan.
`;
