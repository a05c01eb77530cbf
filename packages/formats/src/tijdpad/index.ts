export { readTijdpad } from './read-tijdpad.ts';
export type { Openstaand, TijdpadBestand } from './read-tijdpad.ts';
export { readTijdpaden } from './read-tijdpaden.ts';
