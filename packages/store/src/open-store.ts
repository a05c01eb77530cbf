import { join } from 'node:path';
import { connectDatabase } from './database.ts';
import type { Database } from './database.ts';
import { startEmbedded } from './embedded/index.ts';
import { migrate } from './migrate.ts';

export type StoreSettings = {
  /** A server of one's own; absent means the embedded one. */
  readonly databaseUrl?: string;
  /** `KAVEL_DATA`: holds the embedded server's data. */
  readonly dataFolder: string;
  /** Binaries for the embedded server other than those of npm. */
  readonly binFolder?: string;
};

export type Store = { readonly database: Database; readonly close: () => Promise<void> };

/** Starts or joins the embedded server, or connects to one's own, and brings the schema up to date. */
export async function openStore({ databaseUrl, dataFolder, binFolder }: StoreSettings): Promise<Store> {
  const embedded =
    databaseUrl === undefined
      ? await startEmbedded({
          dataFolder: join(dataFolder, 'postgres'),
          ...(binFolder === undefined ? {} : { binFolder }),
        })
      : undefined;
  const address = databaseUrl ?? embedded?.connection ?? '';
  try {
    await migrate(address);
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
  const database = connectDatabase(address);
  const close = async (): Promise<void> => {
    await database.close();
    await embedded?.stop();
  };
  return { database, close };
}
