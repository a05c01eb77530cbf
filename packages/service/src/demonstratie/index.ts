/** demonstratie: a simulated year, loaded through the same use cases as real work. */
export { isDemonstratie } from './is-demonstratie.ts';
export { DEMONSTRATIE, loadDemonstration } from './load-demonstration.ts';
export type { Demonstratie, Demonstratieomgeving, DemonstratieRefusal } from './load-demonstration.ts';
export { loadWereldBronnen } from './load-wereld-bronnen.ts';
export { loadWereld } from './load-wereld.ts';
export { closeWereldmaand, momentOf, openWereldjaar } from './wereld-handelingen.ts';
export type { Laadomgeving, Voortgangmelder } from './load-wereld.ts';
export { createVoorbeeldberichten } from './voorbeeldberichten.ts';
export type { Voorbeeldberichten, VoorbeeldberichtenRefusal } from './voorbeeldberichten.ts';
