/** iWlz 2.2 messages (AW33, AW35, AW39): a streamed reader, a writer, and validation against XSDs that the user has. */
export type { IwlzBevinding, IwlzCode } from './bevinding.ts';
export type { Berichtsoort } from './klassen.ts';
export { IwlzLezer } from './lezer.ts';
export type { IwlzInhoud, IwlzOpties, IwlzUitslag } from './lezer.ts';
export { beginIwlz, clientIwlz, IWLZ_EINDE, writeIwlz } from './schrijver.ts';
export type { IwlzClient, IwlzKop, IwlzRecord } from './schrijver.ts';
export { openXsdMap } from './xsd.ts';
export type { XsdMap } from './xsd.ts';
