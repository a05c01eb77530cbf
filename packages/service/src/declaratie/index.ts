/** inname: taking in a claim file whole or not at all. aanlevering: one file as it was sent. */
export { intakeDeclaratie } from './intake-declaratie.ts';
export type { Inname, Innameomgeving, InnameRefusal, InnameVerzoek } from './intake-declaratie.ts';
export { loadInnamebronnen } from './load-innamebronnen.ts';
export type { Innamebronnen } from './load-innamebronnen.ts';
