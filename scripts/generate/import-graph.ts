import { DEPCRUISE_ARGUMENTS } from '../checks.ts';
import { runProgram } from '../program.ts';

/** The part of dependency-cruiser's answer that is drawn. */
export type Cruise = {
  readonly modules: readonly {
    readonly source: string;
    readonly dependencies: readonly { readonly resolved: string }[];
  }[];
};

type NodeOf = (path: string) => string | undefined;

const roomOf: NodeOf = (path) => /^(?:packages|apps)\/([^/]+)\/src\//.exec(path)?.[1];
const coreModuleOf: NodeOf = (path) => /^packages\/core\/src\/([^/]+)\//.exec(path)?.[1];

function isTest(path: string): boolean {
  return /\.(test|proef)\.tsx?$/.test(path) || path.startsWith('packages/testkit/');
}

/** One line per import between two nodes, however many files make it. */
function edges({ modules }: Cruise, nodeOf: NodeOf): string[] {
  const found = modules
    .filter(({ source }) => !isTest(source))
    .flatMap(({ source, dependencies }) =>
      dependencies.map(({ resolved }) => ({ from: nodeOf(source), to: nodeOf(resolved) })),
    )
    .flatMap(({ from, to }) =>
      from === undefined || to === undefined || from === to ? [] : [`  ${from} --> ${to}`],
    );
  return [...new Set(found)].sort();
}

function mermaid(lines: readonly string[]): string {
  return ['```mermaid', 'flowchart LR', ...lines, '```'].join('\n');
}

/** Who imports whom, drawn twice: the rooms of the house, and the modules inside the core. */
export function drawImports(cruise: Cruise): string {
  return `Rooms:

${mermaid(edges(cruise, roomOf))}

Modules of the core:

${mermaid(edges(cruise, coreModuleOf))}`;
}

export async function importGraph(): Promise<string> {
  const { output } = await runProgram(
    ['depcruise', ...DEPCRUISE_ARGUMENTS, '--output-type', 'json'],
    'collect',
  );
  return drawImports(JSON.parse(output) as Cruise);
}
