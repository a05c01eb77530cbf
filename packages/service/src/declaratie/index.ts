/** inname: taking in a claim file whole or not at all. aanlevering: one file as it was sent. */
export { intakeInBulk } from './bulkinname.ts';
export type { Aanbod, Bulkuitkomst, Werkplaats } from './bulkinname.ts';
export { bronVanBestand, bronVanBytes } from './declaratiebron.ts';
export type { Declaratiebron } from './declaratiebron.ts';
export { intakeBron, intakeDeclaratie } from './intake-declaratie.ts';
export type { Inname, Innameomgeving, InnameRefusal, InnameVerzoek } from './intake-declaratie.ts';
export { loadInnamebronnen } from './load-innamebronnen.ts';
export type { Innamebronnen } from './load-innamebronnen.ts';
export { readAanhef, readDeclaratieFile } from './lees-parallel.ts';
export type { Leesopties } from './lees-parallel.ts';
export { readSleutelgebruik } from './sleutelgebruik.ts';
