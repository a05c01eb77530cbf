export * from './agenda.ts';
export * from './controle.ts';
export type { Dialooggebeurtenis } from './gebeurtenis.ts';
export { dialoogmachine } from './machine.ts';
export type { Dialoogbekend, Dialoogopdracht } from './opdracht.ts';
export * from './staat.ts';
export { DIALOOGWEIGERCODES } from './weigering.ts';
export type { Dialoogweigercode } from './weigering.ts';
