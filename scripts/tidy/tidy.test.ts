import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../program.ts';
import { fileLength, fileNames, openEnds, suppressions } from './code.ts';
import { exactVersions, migrations } from './data.ts';
import { adrs, deadLinks, oneTitle } from './documents.ts';
import { glossary } from './glossary.ts';
import { policySources } from './policy.ts';
import type { Rule, TextFile } from './text-file.ts';
import { machineWords } from './words.ts';

/** Joined here, so that this file does not hold what tidy refuses. */
const spell = (...parts: readonly string[]): string => parts.join('');

const file = (path: string, text = ''): TextFile => ({ path, text });

/** What a rule says, as `path:line text`. */
function judge(rule: Rule, ...files: TextFile[]): string[] {
  return rule(files).map(({ path, line, text }) => `${path}:${String(line)} ${text}`);
}

test('a file of code has at most 400 lines', () => {
  expect(judge(fileLength, file('a.ts', 'x\n'.repeat(400)), file('b.md', 'x\n'.repeat(900)))).toEqual([]);
  expect(judge(fileLength, file('c.ts', `// Generated from\n${'x\n'.repeat(900)}`))).toEqual([]);
  expect(judge(fileLength, file('a.ts', 'x\n'.repeat(401)))).toEqual([expect.stringContaining('401 lines')]);
});

test('code has no open ends', () => {
  const open = spell('// TO', 'DO: later\nok\n/* FIX', 'ME */\n');
  expect(judge(openEnds, file('a.ts', open)).map((text) => text.split(' ')[0])).toEqual(['a.ts:1', 'a.ts:3']);
  expect(judge(openEnds, file('a.ts', 'const methodology = 1;'))).toEqual([]);
});

test('a file is named after what is in it', () => {
  const refused = ['a/utils.ts', 'a/helpers/b.ts', 'types.ts', 'a/é.ts', 'a b.ts'];
  expect(judge(fileNames, ...refused.map((path) => file(path)))).toHaveLength(refused.length);
  expect(judge(fileNames, file('src/common-room.ts'), file('src/click/library.ts'))).toEqual([]);
});

describe('a suppression', () => {
  const disable = spell('// eslint-', 'disable-next-line no-console');
  const expected = spell('// @ts-', 'expect-error');

  test('says why', () => {
    expect(judge(suppressions(2), file('a.ts', `${disable}\n${expected}\n`))).toHaveLength(2);
    const reasoned = `${disable} -- the report goes to the terminal\n${expected} the library has no types\n`;
    expect(judge(suppressions(2), file('a.ts', reasoned))).toEqual([]);
  });

  test('may only become rarer', () => {
    const one = file('a.ts', `${disable} -- the report goes to the terminal\n`);
    expect(judge(suppressions(0), one)).toEqual([expect.stringContaining('1 suppressions, 0 allowed')]);
    expect(judge(suppressions(2), one)).toEqual([expect.stringContaining('lower SUPPRESSIONS_ALLOWED')]);
  });
});

test('nothing names a place of one machine', () => {
  const refused = [
    spell('see /ho', 'me/jan/kavel'),
    spell('path: "/ro', 'ot/x"'),
    spell('https://regis', 'try.npmjs.org'),
  ];
  expect(judge(machineWords, file('a.md', refused.join('\n')))).toHaveLength(refused.length);
  expect(judge(machineWords, file('a.ts', "'../home/page.tsx' and /usr/lib and /v1/root"))).toEqual([]);
});

describe('a document', () => {
  test('has one title; a comment in a shell example is none', () => {
    expect(judge(oneTitle, file('a.md', '# One\n\n```\n# comment\n```\n'))).toEqual([]);
    expect(judge(oneTitle, file('a.md', '# One\n# Two\n'), file('b.md', 'text'))).toHaveLength(2);
  });

  test('links to what exists', () => {
    const text = '[a](b.md#part) [c](../src/) [web](https://example.org) [top](#top)\n[gone](gone.md)';
    const files = [file('docs/a.md', text), file('docs/b.md'), file('src/c.ts')];
    expect(judge(deadLinks, ...files)).toEqual(['docs/a.md:2 gone.md does not exist']);
  });
});

test('a decision has its number once and its three parts', () => {
  const good = '# 0001 Title\n\n## Context\n\n## Decision\n\n## Consequences\n';
  expect(judge(adrs, file('docs/adr/0001-title.md', good))).toEqual([]);
  expect(judge(adrs, file('docs/adr/title.md', good))).toEqual([expect.stringContaining('NNNN-title.md')]);
  expect(judge(adrs, file('docs/adr/0001-a.md', good), file('docs/adr/0001-b.md', good))).toHaveLength(1);
  const bare = judge(adrs, file('docs/adr/0002-bare.md', '# 0002 Bare\n## Context\n'));
  expect(bare).toEqual([expect.stringContaining('## Decision'), expect.stringContaining('## Consequences')]);
});

describe('the glossary', () => {
  const header = '# Begrippen\n\n| begrip | English | betekenis | bron | thuis |\n|---|---|---|---|---|\n';
  const home = 'packages/core/src/click/voorrang.ts';
  const index = file('packages/core/src/click/index.ts', "export * from './voorrang.ts';\n");
  const code = file(home, 'export type Voorrang = string;\nexport type ClickRefusal = 1;\ntype Own = 2;\n');
  const row = (word: string, place = home): string => `| ${word} | order | Volgorde. | click | ${place} |\n`;
  const withRows = (rows: string): string[] =>
    judge(glossary, file('BEGRIPPEN.md', header + rows), index, code);

  test('has a row for each type that a module of the core shows', () => {
    expect(withRows(row('voorrang'))).toEqual([]);
    expect(withRows(row('volgorde, voorrang'))).toEqual([]);
    expect(withRows('')).toEqual([`${home}:1 Voorrang has no row in BEGRIPPEN.md`]);
  });

  test('follows names that the index passes on, not the others', () => {
    const named = file(index.path, "export { type Voorrang } from './voorrang.ts';\n");
    const two = file(home, `${code.text}export type Inner = 3;\n`);
    expect(judge(glossary, file('BEGRIPPEN.md', header + row('voorrang')), named, two)).toEqual([]);
  });

  test('knows each word once, at a home that exists, with every column filled', () => {
    expect(withRows(row('voorrang') + row('Voor-rang'))).toEqual([
      'BEGRIPPEN.md:6 voorrang already has a row',
    ]);
    expect(withRows(row('voorrang', 'gone.ts'))).toEqual([expect.stringContaining('gone.ts does not exist')]);
    expect(withRows(row('voorrang').replace('order', ''))).toEqual([
      expect.stringContaining('filled columns'),
    ]);
    expect(judge(glossary, index, code)).toEqual([expect.stringContaining('is missing')]);
  });
});

test('migrations count from 0001 without a gap or a double', () => {
  const folder = 'packages/store/migrations';
  const at = (name: string): TextFile => file(`${folder}/${name}`);
  expect(judge(migrations, at('0002-b.sql'), at('0001-a.sql'))).toEqual([]);
  expect(judge(migrations, at('0001-a.sql'), at('0001-b.sql'))).toEqual([
    expect.stringContaining('0001-b.sql'),
  ]);
  expect(judge(migrations, at('0001-a.sql'), at('0003-c.sql'))).toEqual([expect.stringContaining('0002')]);
});

test('versions are exact', () => {
  const manifest = (version: string): TextFile =>
    file('package.json', JSON.stringify({ dependencies: { a: version } }, null, 2));
  expect(judge(exactVersions, manifest('1.2.3'))).toEqual([]);
  expect(judge(exactVersions, manifest('18.4.0-beta.17'))).toEqual([]);
  for (const version of ['^1.2.3', '~1.2.3', '*', 'latest', '>=1']) {
    expect(judge(exactVersions, manifest(version)), version).toEqual([
      expect.stringContaining('package.json:3'),
    ]);
  }
});

describe('the policy folder', () => {
  const folder = join(ROOT, 'beleid');
  const policy = globSync('**/*.yaml', { cwd: folder }).map((path) =>
    file(`beleid/${path}`, readFileSync(join(folder, path), 'utf8')),
  );
  const kader = policy.find(({ path }) => path.startsWith('beleid/kaders/'))?.path ?? '';

  test('is read as it stands, and holds nothing that no one reads', () => {
    expect(judge(policySources, ...policy)).toEqual([]);
    expect(judge(policySources, ...policy, file('beleid/notes.txt'))).toEqual([
      'beleid/notes.txt:1 no one reads this file',
    ]);
  });

  test('has a clausule under every step, with file and line when it has not', () => {
    const broken = policy.map(({ path, text }) =>
      file(path, path === kader ? text.replace(/^ +clausule: .*\n/m, '') : text),
    );
    const complaints = judge(policySources, ...broken);
    expect(complaints.length).toBeGreaterThan(0);
    expect(complaints.join('\n')).toMatch(new RegExp(`${kader}:\\d+ .*clausule`));
  });
});
