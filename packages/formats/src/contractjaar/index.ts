/** The document that opens a contract year: room, providers, agreements and prices of one region. */
export { ContractjaarSchema } from './schema.ts';
export { readContractjaar, writeContractjaar } from './contractjaar-json.ts';
export type { ContractjaarFinding, ContractjaarInvoer } from './contractjaar-json.ts';
