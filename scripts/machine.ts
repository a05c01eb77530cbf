import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { runProgram } from './program.ts';

/** What a stage of the tests needs and npm cannot bring: a Debian package, known by a file of it. */
export type Requirement = { readonly debianPackage: string; readonly file: string };

export const CHROMIUM: Requirement = { debianPackage: 'chromium', file: '/usr/bin/chromium' };
export const POSTGRES_15: Requirement = {
  debianPackage: 'postgresql-15',
  file: '/usr/lib/postgresql/15/bin/postgres',
};

/** While this file stands, Debian installs the PostgreSQL programs without making a cluster of its own. */
const NO_CLUSTER = '/etc/postgresql-common/createcluster.d/kavel-tests.conf';

function installCommand(requirements: readonly Requirement[]): string {
  const packages = requirements.map(({ debianPackage }) => debianPackage).join(' ');
  return `apt-get update && apt-get install -y --no-install-recommends ${packages}`;
}

async function installAsRoot(requirements: readonly Requirement[]): Promise<void> {
  mkdirSync(dirname(NO_CLUSTER), { recursive: true });
  writeFileSync(NO_CLUSTER, 'create_main_cluster = false\n');
  await runProgram(['sh', '-c', installCommand(requirements)], 'show', { DEBIAN_FRONTEND: 'noninteractive' });
  rmSync(NO_CLUSTER);
}

export function isPresent({ file }: Requirement): boolean {
  return existsSync(file);
}

/**
 * Installs what is missing: root does it, anyone else reads the command. What is still absent afterwards makes its
 * stage fail; it is never a reason to skip.
 */
export async function installMissing(requirements: readonly Requirement[]): Promise<void> {
  const missing = requirements.filter((requirement) => !isPresent(requirement));
  if (missing.length === 0) return;
  if (process.getuid?.() === 0) {
    await installAsRoot(missing);
  } else {
    const files = missing.map(({ file }) => file).join(', ');
    console.log(`Missing: ${files}. Install it and run the tests again:
  sudo sh -c '${installCommand(missing)}'`);
  }
}
