import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, startEmbedded } from '@kavel/store';
import type { DatabaseAddress, EmbeddedConnection } from '@kavel/store';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { testBinaries } from './processes/test-binaries.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgres: EmbeddedConnection;
  }
}

/** The database that every test database is a copy of. */
export const TEMPLATE = 'kavel_sjabloon';

const PREFIX = 'kavel-test-';
/** Room for the cluster and the copies of a whole run. */
const BYTES_NEEDED = 2_000_000_000;
/** A test cluster dies with the run, so nothing in it has to reach a disk. */
const SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/**
 * Vitest global setup of project db: one PostgreSQL for the run, with one migrated template. `KAVEL_TEST_POSTGRES_BIN`
 * runs the same suite on other binaries, such as Debian's 15.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = makeHome();
  const embedded = await startEmbedded({
    dataFolder: join(home, 'postgres'),
    ...testBinaries(),
    settings: SETTINGS,
  });
  const { connection } = embedded;
  await createTemplate(connection, { ...connection, database: TEMPLATE });
  project.provide('postgres', connection);
  return async () => {
    await embedded.stop();
    rmSync(home, { recursive: true, force: true });
    rmSync(connection.host, { recursive: true, force: true });
  };
}

/** In memory when there is room: making a database is many small files. */
function makeHome(): string {
  const place = hasRoom('/dev/shm') ? '/dev/shm' : tmpdir();
  clearAbandoned(place);
  const home = join(place, `${PREFIX}${process.pid}`);
  mkdirSync(home);
  chmodSync(home, 0o755);
  return home;
}

function hasRoom(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > BYTES_NEEDED;
}

/** Folders of runs that were killed; their server stopped with them. */
function clearAbandoned(place: string): void {
  for (const name of readdirSync(place).filter((entry) => entry.startsWith(PREFIX))) {
    if (!existsSync(`/proc/${name.slice(PREFIX.length)}`) && existsSync('/proc/self')) {
      rmSync(join(place, name), { recursive: true, force: true });
    }
  }
}

async function createTemplate(server: EmbeddedConnection, template: DatabaseAddress): Promise<void> {
  const client = new Client(server);
  await client.connect();
  await client.query(`create database ${TEMPLATE}`);
  await client.end();
  await migrate(template);
}
