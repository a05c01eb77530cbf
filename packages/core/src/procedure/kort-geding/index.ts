export type { Kortgedinggebeurtenis } from './gebeurtenis.ts';
export { kortgedingmachine } from './machine.ts';
export type { Kortgedingbekend, Kortgedingopdracht } from './opdracht.ts';
export * from './staat.ts';
export * from './takken.ts';
export { KORTGEDINGCODES } from './weigering.ts';
export type { Kortgedingcode } from './weigering.ts';
