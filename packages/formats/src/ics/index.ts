export { writeTijdpadIcs } from './tijdpad-ics.ts';
export type { TijdpadIcs, TijdpadIcsBron } from './tijdpad-ics.ts';
