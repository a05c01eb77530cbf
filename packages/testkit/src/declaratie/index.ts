/** Claims for tests: a faultless example, and a slow reader written from the rules to hold the real one against. */
export { SlowZorgkantoor } from './slow-zorgkantoor.ts';
export type { SlowOvereenkomst } from './slow-zorgkantoor.ts';
export { slowReadDeclaratie } from './slow-reader.ts';
export type { SlowUitslag } from './slow-reader.ts';
export {
  changeField,
  declaratieBytes,
  elfRegels,
  FICTIEVE_BSNS,
  testControle,
  testReferentie,
  voorbeeldDeclaratie,
  voorbeeldPrestatie,
  voorbeeldVerzekerde,
} from './voorbeeld.ts';
export { willekeurigeInzending } from './willekeurige-inzending.ts';
export { spoil, willekeurigeDeclaratie, willekeurigeIngreep } from './willekeurig.ts';
export type { Ingreep } from './willekeurig.ts';
export { ZUSTER_LENGTE, zusterRecords, zusterText } from './zusterstandaard.ts';
