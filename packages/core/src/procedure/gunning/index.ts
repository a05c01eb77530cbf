export { gunningsduur } from './duur.ts';
export type { Gunninggebeurtenis } from './gebeurtenis.ts';
export { gunningmachine } from './machine.ts';
export type { Gunningbekend, Gunningopdracht } from './opdracht.ts';
export * from './overzicht.ts';
export { GUNNINGSBESLUITEN, GUNNINGTOESTANDEN } from './staat.ts';
export type {
  Bevriesbaar,
  Gunningsbesluit,
  Gunningsbesluitsoort,
  Gunningsduur,
  Gunningsherziening,
  Gunningstaat,
  Gunningsvoorstel,
  Gunningtoestand,
  Herzieningsgrond,
  Ocdsgunningstatus,
} from './staat.ts';
export { GUNNINGCODES } from './weigering.ts';
export type { Gunningcode } from './weigering.ts';
