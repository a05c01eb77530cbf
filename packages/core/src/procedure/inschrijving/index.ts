export { AANVULTERMIJN } from './behandelen.ts';
export type { Inschrijvinggebeurtenis } from './gebeurtenis.ts';
export { inschrijvingmachine } from './machine.ts';
export * from './ontvangstbewijs.ts';
export type { Inschrijvingbekend, Inschrijvingopdracht } from './opdracht.ts';
export * from './sluitingsverslag.ts';
export * from './staat.ts';
export { INSCHRIJVINGCODES } from './weigering.ts';
export type { Inschrijvingcode } from './weigering.ts';
