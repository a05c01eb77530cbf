import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { ROOT } from './program.ts';

/** What is made or holds no code: anywhere, or at the root (the core has a folder beleid of its own). */
const SKIPPED_ANYWHERE = new Set(['node_modules', 'dist', '.git', '.kavel']);
const SKIPPED_AT_ROOT = new Set(['docs', 'beleid', 'referentie'].map((folder) => join(ROOT, folder)));

function isCode(path: string): boolean {
  return !SKIPPED_ANYWHERE.has(basename(path)) && !SKIPPED_AT_ROOT.has(path);
}

function linkAll(from: string, to: string, names: readonly string[]): void {
  mkdirSync(to, { recursive: true });
  for (const name of names) symlinkSync(join(from, name), join(to, name));
}

/** Packages of others are linked to the installed ones, those of the workspaces to the copy. */
function linkPackages(copy: string): void {
  const installed = join(ROOT, 'node_modules');
  const others = readdirSync(installed).filter((name) => name !== '@kavel' && name !== '.cache');
  linkAll(installed, join(copy, 'node_modules'), others);
  for (const group of ['packages', 'apps']) {
    const rooms = readdirSync(join(copy, group));
    linkAll(join(copy, group), join(copy, 'node_modules/@kavel'), rooms);
    for (const room of rooms) {
      const own = join(group, room, 'node_modules');
      if (existsSync(join(ROOT, own))) symlinkSync(join(ROOT, own), join(copy, own));
    }
  }
}

/** Copies the code of the repository to a temporary folder, for tests that break it on purpose. */
export function copyRepository(): string {
  const copy = mkdtempSync(join(tmpdir(), 'kavel-copy-'));
  cpSync(ROOT, copy, { recursive: true, filter: isCode });
  linkPackages(copy);
  return copy;
}
