/** contractjaar: one region and year; its room, providers, agreements and prices. */
export { adjustContracteerruimte } from './adjust-contracteerruimte.ts';
export type { RuimteRefusal, RuimteVerzoek } from './adjust-contracteerruimte.ts';
export { openContractjaar } from './open-contractjaar.ts';
export type { ContractjaarRefusal, ContractjaarVerzoek } from './open-contractjaar.ts';
export { loadContractjaarbronnen, openContractjaarInvoer } from './open-contractjaar-invoer.ts';
export type { ContractjaarInvoerRefusal, GeopendContractjaar } from './open-contractjaar-invoer.ts';
