/** overeenkomst: the production agreements of a region and year, calculated from a document. */
export {
  INDIENINGEN,
  OvereenkomstSchema,
  writeBudgetformulierCsv,
  writeBudgetformulierXlsx,
} from '@kavel/formats/overeenkomst';
export type { Indiening } from '@kavel/formats/overeenkomst';
export { DEMONSTRATIETARIEVEN, calculateOvereenkomst } from './calculate-overeenkomst.ts';
export type {
  OvereenkomstFault,
  Overeenkomstberekening,
  OvereenkomstberekeningRefusal,
} from './calculate-overeenkomst.ts';
export { describeOvereenkomst, overeenkomstAannames } from './describe-overeenkomst.ts';
export { overeenkomstBevinding } from './overeenkomst-melding.ts';
export { calculateOvereenkomstDocument } from './overeenkomstuitslag.ts';
