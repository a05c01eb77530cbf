/** Production that a provider states without a claim file, as CSV or as a workbook. */
export type { GelezenOpgave, OpgaveCode, OpgaveFinding } from './opgavekolommen.ts';
export { readOpgaveCsv } from './read-opgave-csv.ts';
export { readOpgaveXlsx } from './read-opgave-xlsx.ts';
export { writeOpgavesjabloon } from './write-opgavesjabloon.ts';
export type { Opgavesjabloon, Sjabloonregel } from './write-opgavesjabloon.ts';
