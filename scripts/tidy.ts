import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './program.ts';
import { fileLength, fileNames, openEnds, suppressions } from './tidy/code.ts';
import { exactVersions, migrations } from './tidy/data.ts';
import { adrs, deadLinks, oneTitle } from './tidy/documents.ts';
import { glossary } from './tidy/glossary.ts';
import { policySources } from './tidy/policy.ts';
import type { Rule, TextFile } from './tidy/text-file.ts';
import { machineWords } from './tidy/words.ts';

// npm run check tidy: the house rules that no linter knows, over every file that git would keep.

/** May only fall. */
const SUPPRESSIONS_ALLOWED = 0;

const RULES: readonly Rule[] = [
  fileLength,
  fileNames,
  openEnds,
  suppressions(SUPPRESSIONS_ALLOWED),
  machineWords,
  oneTitle,
  deadLinks,
  adrs,
  glossary,
  migrations,
  exactVersions,
  policySources,
];

function readRepository(): TextFile[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return listed
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(ROOT, path)))
    .map((path) => ({ path, text: readText(path) }));
}

/** A picture has no text, but it is there to be linked to. */
function readText(path: string): string {
  const text = readFileSync(join(ROOT, path), 'utf8');
  return text.includes('\0') ? '' : text;
}

const files = readRepository();
const complaints = RULES.flatMap((rule) => rule(files));
for (const { path, line, text } of complaints) console.log(`${path}:${String(line)} ${text}`);
process.exitCode = complaints.length > 0 ? 1 : 0;
