export { ApiFault, problemFrom } from './api-fault.ts';
export { addressOf, createClient } from './client.ts';
export type { Client, Send } from './client.ts';
export type { Download } from './download.ts';
export type { Operations } from './operations.ts';
