/** iWlz 2.2 messages (AW33, AW35, AW39): a streamed reader, and validation against XSDs that the user has. */
export type { IwlzBevinding, IwlzCode } from './bevinding.ts';
export type { Berichtsoort } from './klassen.ts';
export { IwlzLezer } from './lezer.ts';
export type { IwlzInhoud, IwlzOpties, IwlzUitslag } from './lezer.ts';
export { openXsdMap } from './xsd.ts';
export type { XsdMap } from './xsd.ts';
