import { randomUUID } from 'node:crypto';
import { connectDatabase } from '@kavel/store';
import type { Database } from '@kavel/store';
import { afterAll, inject } from 'vitest';
import { TEMPLATE } from './database-setup.ts';
import { connectOwner } from './owner.ts';

export type TestDatabase = {
  /** As the product sees it: behind the organisation wall. */
  readonly database: Database;
  /** For a process of its own: the value of DATABASE_URL. */
  readonly url: string;
  /** Runs a statement as the owner of everything, to look behind the wall or to break a rule on purpose. */
  readonly asOwner: (sql: string, values?: readonly unknown[]) => Promise<readonly Record<string, unknown>[]>;
};

/** A migrated, empty database of its own on a real PostgreSQL. Call it at the top of a `*.db.test.ts` file. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = inject('postgres');
  const name = `proef_${randomUUID().replaceAll('-', '')}`;
  const admin = await connectOwner(server);
  await admin.query(`create database ${name} template ${TEMPLATE}`);
  const address = { ...server, database: name };
  const database = connectDatabase(address);
  const owner = await connectOwner(address);
  afterAll(async () => {
    await database.close();
    await owner.end();
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  });
  return {
    database,
    url: `postgresql://${server.user}@localhost/${name}?host=${encodeURIComponent(server.host)}`,
    asOwner: async (sql, values = []) => (await owner.query<Record<string, unknown>>(sql, [...values])).rows,
  };
}
