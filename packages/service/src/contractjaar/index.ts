/** contractjaar: one region and year; its room, providers, agreements and prices. */
export { ContractjaarSchema } from '@kavel/formats/contractjaar';
export { adjustContracteerruimte, previewContracteerruimte } from './adjust-contracteerruimte.ts';
export type { RuimteRefusal, RuimteVerzoek, Ruimtevoorbeeld } from './adjust-contracteerruimte.ts';
export { contractjaarBevinding, ruimteRefusalText } from './contractjaar-melding.ts';
export { openContractjaarDocument, previewContractjaarDocument } from './contractjaaruitslag.ts';
export type { Contractjaardocument, Contractjaaruitslag } from './contractjaaruitslag.ts';
export { adjustRuimte, previewRuimte } from './ruimteuitslag.ts';
export type { Ruimtevraag } from './ruimteuitslag.ts';
export { openContractjaar } from './open-contractjaar.ts';
export type { ContractjaarRefusal, ContractjaarVerzoek } from './open-contractjaar.ts';
export {
  loadContractjaarbronnen,
  openContractjaarInvoer,
  summarizeContractjaar,
} from './open-contractjaar-invoer.ts';
export type { ContractjaarInvoerRefusal, GeopendContractjaar } from './open-contractjaar-invoer.ts';
