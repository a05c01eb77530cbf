/** Readers of the dated facts in `referentie/`: strict columns, every finding with its line and column. */
export { readReferentieCsv, readPeriode } from './csv.ts';
export type { CsvRij, RijLezer } from './csv.ts';
export type { KoppeltabelRij } from './declaratie-tabellen.ts';
export {
  readKoppeltabel,
  readPrestatiecodes,
  readPrestatieKavel,
  readRetourcodes,
  readZzpSector,
} from './declaratie-tabellen.ts';
export { readDeclaratiegroepen } from './declaratiegroepen.ts';
export { loadReferentie, REFERENTIE_MAP } from './load.ts';
export type { Referentie } from './load.ts';
export { readMaximumtarieven } from './maximumtarieven.ts';
export { readRegios } from './regios.ts';
