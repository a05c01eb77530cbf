import { expect, test } from 'vitest';
import { renew, replaceSection } from './generated-text.ts';
import { drawImports } from './import-graph.ts';

const DOCUMENT = `before
<!-- generated: graph (npm run generate) -->
old
<!-- end of graph -->
after
`;

test('a section is renewed between its markers and nowhere else', async () => {
  const renewed = await renew({ path: 'a.md', section: 'graph', make: () => 'new' }, DOCUMENT);
  expect(renewed).toContain('before');
  expect(renewed).toContain('\n\nnew\n\n');
  expect(renewed).toContain('after');
  expect(renewed).not.toContain('old');
  expect(replaceSection(renewed, 'graph', 'new')).toBe(renewed);
});

test('a document without the markers is refused, a whole file needs none', async () => {
  expect(() => replaceSection('no markers', 'graph', 'new')).toThrow('graph');
  await expect(renew({ path: 'a.json', make: () => '{}' }, DOCUMENT)).resolves.toBe('{}');
});

test('the graph draws each import between rooms once, without tests', () => {
  const core = 'packages/core/src/basis/pct.ts';
  const click = 'packages/core/src/click/click.ts';
  const module = (source: string, ...resolved: string[]) => ({
    source,
    dependencies: resolved.map((path) => ({ resolved: path })),
  });
  const graph = drawImports({
    modules: [
      module(click, core, 'packages/core/src/click/other.ts'),
      module('apps/cli/src/main.ts', core, click, 'node_modules/commander/index.js'),
      module('packages/store/src/a.test.ts', core),
      module('packages/testkit/src/index.ts', core),
    ],
  });
  expect(graph.match(/-->/g)).toHaveLength(2);
  expect(graph).toContain('  cli --> core');
  expect(graph).toContain('  click --> basis');
});
