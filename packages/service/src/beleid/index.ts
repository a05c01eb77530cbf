export { computeTarief } from './compute-tarief.ts';
export type { TariefRefusal, TariefResultaat, TariefVerzoek } from './compute-tarief.ts';
export { loadBeleid } from './load-beleid.ts';
export { tariefRefusalText } from './tarief-melding.ts';
