export { isRol, readAangemelde } from './aangemelde.ts';
export type { Aangemelde, AanmeldRefusal, Claimnamen } from './aangemelde.ts';
export { createSessies } from './sessies.ts';
export type { Poging, Sessie, Sessies } from './sessies.ts';
export { noteerToegang, readToegang } from './toegangslog.ts';
export type { Toegangsbladzijde, Toegangsfeit } from './toegangslog.ts';
