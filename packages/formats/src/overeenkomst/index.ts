export { INDIENINGEN, writeBudgetformulierCsv, writeBudgetformulierXlsx } from './budgetformulier.ts';
export type { Indiening } from './budgetformulier.ts';
export { OvereenkomstSchema } from './overeenkomst-schema.ts';
export { instellingenDocument, readOvereenkomst, writeOvereenkomst } from './overeenkomst-json.ts';
