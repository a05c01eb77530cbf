import { readDatabasestaat } from '@kavel/store/staat';
import type { Databasestaat } from '@kavel/store/staat';
import type { Database } from '@kavel/store';

/** The store as the apps see it: only their main.ts makes one. */
export type { Database, Store, Transaction } from '@kavel/store';

/** Whether the database answers, which server it is and how far its schema has come. */
export function readDatabaseStaat(database: Database): Promise<Databasestaat> {
  return database.read('', readDatabasestaat);
}
