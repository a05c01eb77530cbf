/** procedure: one use case for every act on a dossier. */
export { createBekendlezers } from './bekend/index.ts';
export type { Bekendlezer, Bekendlezers, Proceduregegevens } from './bekend/index.ts';
export { werkwijzeOf } from './werkwijze.ts';
export type { Proceduredocument, Procedurestaat, Uitvoering } from './uitvoering.ts';
export type { Dossierwand, Werkwijze, Werkwijzen } from './werkwijze.ts';
export { WERKWIJZEN } from './werkwijzen.ts';
export { voerUit } from './voer-uit.ts';
export type { Procedureomgeving, Uitvoeruitkomst, Uitvoerverzoek } from './voer-uit.ts';
export type { Uitvoercode } from './uitvoerweigering.ts';
