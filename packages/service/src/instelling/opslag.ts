/** The store as the apps see it: only their main.ts makes one. */
export type { Database, Store, Transaction } from '@kavel/store';
