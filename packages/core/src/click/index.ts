/**
 * The click: what of a month's production a provider is paid, and which part of the overproductie is secured.
 * contracteerruimte (C): what the region may spend in the year. reservering (R): set aside inside it. afspraak (A):
 * agreed for the year. aandeel: the month's share of it. overproductie (O): accepted production above the share.
 * openstaand (K): overproductie that waits. click: the part secured in this run. niveau: one tier of the voorrang.
 */
export { allocateClick } from './toedeling.ts';
export { maandaandeel } from './aandeel.ts';
export { calculateClick } from './calculate-click.ts';
export * from './boeking.ts';
export * from './certificaat.ts';
export * from './compose-invoer.ts';
export { VERDEELSTAPPEN } from './centenverdeling.ts';
export type { Verdeelstap } from './centenverdeling.ts';
export { refuseTijdvak } from './controle.ts';
export { instellingTeksten } from './instelling-tekst.ts';
export * from './invarianten.ts';
export * from './invoer.ts';
export * from './laat-effect.ts';
export * from './omkering.ts';
export * from './openbare-run.ts';
export * from './stand.ts';
export * from './uitkomst.ts';
export * from './weigering.ts';
export { recomputeClick } from './verificatie.ts';
export type { ClickVerificatie, VerificatieBevinding, VerificatieInvariant } from './verificatie.ts';
export * from './vroegdeclareerder.ts';
