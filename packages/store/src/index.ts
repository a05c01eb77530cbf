export { connectDatabase } from './database.ts';
export type { Database, Transaction } from './database.ts';
export { EmbeddedFailure, startEmbedded } from './embedded/index.ts';
export type { Embedded, EmbeddedConnection } from './embedded/index.ts';
export { migrate } from './migrate.ts';
export type { DatabaseAddress } from './address.ts';
export { openStore } from './open-store.ts';
export type { Store, StoreSettings } from './open-store.ts';
export { StoreFailure } from './store-failure.ts';
