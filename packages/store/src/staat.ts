import { assert } from '@kavel/core/basis';
import type { Transaction } from './database.ts';

/** Which server this is and how far its schema has come. */
export type Databasestaat = { readonly versie: string; readonly migratie: string };

export async function readDatabasestaat(transaction: Transaction): Promise<Databasestaat> {
  const [row] = await transaction.query<Databasestaat>(
    `select current_setting('server_version') as versie, naam as migratie
    from kavel.migratie order by nummer desc limit 1`,
  );
  assert(row !== undefined, 'a migrated database has a migration');
  return row;
}
