import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');

/** What decides where the folder is; a test passes its own. */
export type SharedFolderSettings = {
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
};

/**
 * The folder with source documents and reference data that tests read: `KAVEL_SHARED`, else `../shared` beside the
 * repository. `undefined` when it is absent, so that a test can skip itself by name (`test.skipIf`); on CI
 * (`CI=true`) absence throws, because a suite that silently skips its sources proves nothing.
 */
export function sharedFolder(
  settings: SharedFolderSettings = { root: ROOT, env: process.env },
): string | undefined {
  const { root, env } = settings;
  const configured = env['KAVEL_SHARED'];
  const folder = resolve(root, configured === undefined || configured === '' ? '../shared' : configured);
  if (existsSync(folder)) return folder;
  if (env['CI'] === 'true') {
    throw new Error(`${folder} is absent: set KAVEL_SHARED to the folder with the source documents`);
  }
  return undefined;
}
