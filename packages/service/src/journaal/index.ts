/** journaal: verify it, read what happened in a dossier, hand that out as evidence, and erase a text of it. */
export { maakBewijsbundel, zipBewijsbundel } from './bewijsbundel.ts';
export type { Bewijsbundel } from './bewijsbundel.ts';
export { controleerVoor } from './controleer-voor.ts';
export type { Regiocontrole } from './controleer-voor.ts';
export { readDossierverloop } from './read-dossierverloop.ts';
export type { Dossierverloop, Inzagevraag, Verloopregel } from './read-dossierverloop.ts';
export type { Standbevinding } from './rebuild-dossiers.ts';
export { verifyJournaal } from './verify-journaal.ts';
export type { Journaalbevinding, Journaalcontrole } from './verify-journaal.ts';
export { wisTekst } from './wis-tekst.ts';
export type { Gewist, Wisverzoek } from './wis-tekst.ts';
