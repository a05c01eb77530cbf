/** procedure: one use case for every act on a dossier. */
export { createBekendlezers } from './bekend/index.ts';
export type { Bekendlezer, Bekendlezers, Proceduregegevens } from './bekend/index.ts';
export { werkwijzeOf } from './werkwijze.ts';
export type { Proceduredocument, Procedurestaat, Uitvoering } from './uitvoering.ts';
export type { Dossierwand, Werkwijze, Werkwijzen } from './werkwijze.ts';
export { WERKWIJZEN } from './werkwijzen.ts';
export { toonNa } from './aanblik.ts';
export type { Kijker, Leesomgeving } from './aanblik.ts';
export { leesDossier } from './lees-dossier.ts';
export type { Gelezendossier } from './lees-dossier.ts';
export { lijstKader } from './lijst-kader.ts';
export { loadProcedure } from './load-procedure.ts';
export { listCriteria } from './bekend/beleid.ts';
export { legRelatiesVast } from './leg-relaties-vast.ts';
export type { Relatieweigering } from './leg-relaties-vast.ts';
export { voerUit } from './voer-uit.ts';
export type { Procedureomgeving, Uitvoeruitkomst, Uitvoerverzoek } from './voer-uit.ts';
export type { Uitvoercode } from './uitvoerweigering.ts';
