export * from './clausules.ts';
export type { Kadergebeurtenis } from './gebeurtenis.ts';
export * from './inhoud.ts';
export { kadermachine } from './machine.ts';
export type { Kaderbekend, Kaderopdracht } from './opdracht.ts';
export { openbaarKader } from './openbaar.ts';
export type { OpenbaarAntwoord, OpenbaarKader, OpenbarePublicatie, OpenbareStap } from './openbaar.ts';
export { periodeOf } from './periode.ts';
export * from './staat.ts';
export { judgeStap, stepOf, stilSinds } from './stilstand.ts';
export { tijdpadDocument } from './tijdpad-document.ts';
export type { Tijdpaddocument } from './tijdpad-document.ts';
export type {
  Aanvaarding,
  Reactieaankondiging,
  Stapsluiting,
  Tijdpadversie,
  Tijdpadvoorstel,
} from './tijdpadversie.ts';
export { KADERCODES } from './weigering.ts';
export type { Kadercode } from './weigering.ts';
