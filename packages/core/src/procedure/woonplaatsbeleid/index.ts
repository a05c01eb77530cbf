export * from './gemeente.ts';
export type { Woonplaatscode } from './weigering.ts';
export * from './woonplaatsbeleid.ts';
