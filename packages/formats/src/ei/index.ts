/** EI messages (AW319, AW320): bytes ⇄ text fields, driven by a layout that is data in `referentie/ei`. */
export { decodeEi, encodeEi, versieTekst } from './codec.ts';
export type { EiBestand, EiTekstRecord } from './codec.ts';
export { composeAw319 } from './compose-aw319.ts';
export { createAw319Writer } from './write-aw319.ts';
export type { Aw319Writer } from './write-aw319.ts';
export type { Aw319Declaratie, Aw319Kop, Aw319Prestatie, Aw319Verzekerde } from './aw319-declaratie.ts';
export { composeAw320 } from './compose-aw320.ts';
export type { Aw320Oordeel } from './compose-aw320.ts';
export { readAw320 } from './read-aw320.ts';
export type { Retourbericht } from './read-aw320.ts';
export { summarizeRetour } from './retouroverzicht.ts';
export type { Retouroorzaak, Retouroverzicht } from './retouroverzicht.ts';
export { vergelijkRetour } from './vergelijk-retour.ts';
export type { Retourafwijking } from './vergelijk-retour.ts';
export { kiesJsonLayout } from './kies-json-layout.ts';
export { readEiJson } from './read-json.ts';
export { readEiLayout } from './read-layout.ts';
