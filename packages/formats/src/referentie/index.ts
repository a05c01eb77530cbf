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
export { composeEdities, readEditierijen } from './compose-edities.ts';
export type { Editiebasis, SamengesteldeReferentie } from './compose-edities.ts';
export { countEdities } from './count-edities.ts';
export type { Editietelling } from './count-edities.ts';
export { HANDELING, editieversie, readEdities } from './edities.ts';
export type { Editie, Intrekking, Overname } from './edities.ts';
export { EDITIESOORTEN } from './editiesoorten.ts';
export type { Editiesoort } from './editiesoorten.ts';
export { readEditie } from './read-editie.ts';
export { loadReferentie, REFERENTIE_MAP } from './load.ts';
export type { Referentie } from './load.ts';
export { readGemeenten } from './gemeenten.ts';
export { readMaximumtarieven } from './maximumtarieven.ts';
export { readRegios } from './regios.ts';
