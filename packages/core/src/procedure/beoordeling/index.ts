export type { Beoordelinggebeurtenis } from './gebeurtenis.ts';
export { beoordelingmachine } from './machine.ts';
export type { Beoordelingbekend, Beoordelingopdracht, Gegevenoordeel } from './opdracht.ts';
export { BEOORDELINGTOESTANDEN, openVerschillen } from './staat.ts';
export type {
  Beoordelaar,
  Beoordelingstaat,
  Beoordelingtoestand,
  Consensusvoorstel,
  Criterium,
  Oordeel,
} from './staat.ts';
export * from './uitkomst.ts';
export { BEOORDELINGCODES } from './weigering.ts';
export type { Beoordelingcode } from './weigering.ts';
