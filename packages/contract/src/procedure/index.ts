export { DialoogcontroleSchema } from './dialoog.ts';
export type { Dialoogcontrole } from './dialoog.ts';
export {
  DossierParameters,
  DossierSchema,
  DossierjournaalQuery,
  DossierjournaalSchema,
  DossierlijstParameters,
  DossierlijstQuery,
  DossiersSchema,
  DossierstukParameters,
  OpdrachtenSchema,
} from './dossier.ts';
export type { Dossier, Dossierjournaal, Dossiers, Opdrachten } from './dossier.ts';
export { InstemmingSchema } from './instemming.ts';
export type { Instemming } from './instemming.ts';
export {
  BundelBytesSchema,
  JournaalcontroleParameters,
  JournaalcontroleSchema,
  WissingParameters,
  WissingSchema,
  WissingvraagSchema,
} from './journaal.ts';
export type { Journaalcontrole, Wissing, Wissingvraag } from './journaal.ts';
export {
  GepubliceerdKaderParameters,
  GepubliceerdKaderSchema,
  GepubliceerdStukParameters,
  GepubliceerdeKadersParameters,
  GepubliceerdeKadersSchema,
} from './openbaar.ts';
export type { GepubliceerdKader, GepubliceerdeKaders } from './openbaar.ts';
export {
  HANDELINGSANTWOORDEN,
  DossierstukQuery,
  HANDELINGSCHEMAS,
  HandelingParameters,
  StukBytesSchema,
  StukQuery,
  listOpdrachtschemas,
} from './handeling.ts';
export type * from './handeling.ts';
export { DOSSIERSCHEMAS } from './staat/dossierschemas.ts';
export { InschrijfsluitingSchema, KadersluitingSchema, OntvangstbewijzenSchema } from './sluiting.ts';
export type { Inschrijfsluiting, Kadersluiting, Ontvangstbewijzen } from './sluiting.ts';
export { GunningsoverzichtSchema, GunningsvraagSchema } from './gunningsoverzicht.ts';
export type { Gunningsoverzicht, Gunningsvraag } from './gunningsoverzicht.ts';
export { WoonplaatsregiosSchema, WoonplaatsvraagSchema } from './woonplaats.ts';
export type { Woonplaatsregios, Woonplaatsvraag } from './woonplaats.ts';
