export { ApiFault, problemFrom } from './api-fault.ts';
export { addressOf, createClient } from './client.ts';
export type { Client, Download, Send } from './client.ts';
export type { Operations } from './operations.ts';
