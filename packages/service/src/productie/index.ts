/** Production without claim files: judged, and taken in whole or not at all. opgave: one statement. */
export { checkOpgave, intakeOpgave } from './intake-opgave.ts';
export type {
  IngenomenOpgave,
  Opgavebevindingscode,
  OpgaveRefusal,
  OpgaveUitkomst,
  OpgaveVerzoek,
  Productieomgeving,
} from './intake-opgave.ts';
export { createOpgavesjabloon } from './create-opgavesjabloon.ts';
export type { SjabloonRefusal } from './create-opgavesjabloon.ts';
export { listOpgaven } from './list-opgaven.ts';
export type { Opgavenlijst } from './list-opgaven.ts';
export { loadProductiebronnen } from './load-productiebronnen.ts';
export type { Productiebronnen } from './load-productiebronnen.ts';
export { controleerOpgave, leverOpgave, maakOpgavesjabloon, readOpgavenoverzicht } from './opgaveuitslag.ts';
export type { OpgaveWeigering, Opgavenoverzicht, Opgavesleutel, Opgaveuitslag } from './opgaveuitslag.ts';
