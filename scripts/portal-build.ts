import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runProgram } from './program.ts';

/** What the pages are made of: their own files, the rooms they import, and the versions of everything else. */
const SOURCES = [
  'package-lock.json',
  'scripts/portal-build.ts',
  'tsconfig.base.json',
  'apps/portal/{index.html,package.json,tsconfig.json,vite.config.ts}',
  'apps/portal/{src,public}/**/*.*',
  'packages/{contract,core}/{package.json,src/**/*.ts}',
];

/** Tests set NODE_ENV to "test"; what they look at is what ships. */
const PRODUCTION = { NODE_ENV: 'production' };

const STAMP = 'apps/portal/dist/.sources';

/** One hash over paths and contents of all sources but the tests; the same sources give the same pages. */
export function sourcesHash(root: string): string {
  const hash = createHash('sha256');
  const files = globSync(SOURCES, { cwd: root }).filter((path) => !/\.test\.tsx?$/.test(path));
  for (const path of files.sort()) hash.update(`${path}\0`).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

/**
 * Builds the portal when its sources changed since the last build. Answers whether the pages are there; a build that
 * fails has shown its output.
 */
export async function ensurePortal(): Promise<boolean> {
  const stamp = join(ROOT, STAMP);
  const wanted = sourcesHash(ROOT);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true;
  console.log('Portaal bouwen …');
  const { exitCode, output, seconds } = await runProgram(
    ['vite', 'build', 'apps/portal'],
    'collect',
    PRODUCTION,
  );
  if (exitCode !== 0) {
    console.error(`Het portaal is niet gebouwd:\n${output}`);
    return false;
  }
  writeFileSync(stamp, wanted);
  console.log(`Portaal gebouwd in ${seconds.toFixed(1).replace('.', ',')} s.`);
  return true;
}
