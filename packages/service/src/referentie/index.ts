/** New editions of reference data: a preview first, then taken over or taken back, and never forgotten. */
export { listEdities, neemEditieOver, trekEditieIn } from './editieboek.ts';
export type { EditieRefusal } from './editieboek.ts';
export { findGeraakt } from './find-geraakt.ts';
export { loadInstallatiereferentie } from './load-installatiereferentie.ts';
export { previewEditie } from './preview-editie.ts';
export type { Editievoorbeeld, EditieVerzoek } from './preview-editie.ts';
export type { Editieantwoord } from './editie-antwoord.ts';
export {
  bekijkEditie,
  explainPrestatie,
  neemGetoondeEditieOver,
  readReferentiestand,
  trekGetoondeEditieIn,
} from './referentiebeheer.ts';
export type {
  Editiebestand,
  Overnamerefusal,
  Prestatieuitleg,
  Referentiebeheer,
  Referentiestand,
} from './referentiebeheer.ts';
