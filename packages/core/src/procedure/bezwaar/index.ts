export type { Bezwaargebeurtenis } from './gebeurtenis.ts';
export { bezwaarmachine } from './machine.ts';
export { bezwaarOntvangstText } from './ontvangstbewijs.ts';
export type { Bezwaarbekend, Bezwaaropdracht } from './opdracht.ts';
export * from './rechten.ts';
export * from './staat.ts';
export * from './voorwerp.ts';
export { BEZWAARCODES } from './weigering.ts';
export type { Bezwaarcode } from './weigering.ts';
