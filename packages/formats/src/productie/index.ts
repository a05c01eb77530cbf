/** Production that a provider states without a claim file, as CSV or as a workbook. */
export { OPGAVEKOLOMMEN } from './opgavekolommen.ts';
export type { GelezenOpgave, OpgaveCode, OpgaveFinding } from './opgavekolommen.ts';
export { readOpgaveCsv } from './read-opgave-csv.ts';
