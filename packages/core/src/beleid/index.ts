/**
 * Policy as data: a kader is a list of steps with one verb and one clausule each. wijziging: a later document laid
 * over a kader. eis: what must be met beside the percentage. samenstelling: what holds for one zorgkantoor, sector and kavel on two time axes. feit: what policy
 * asks of a provider. spoor: the steps of one calculation. leesversie: a policy as plain Dutch text.
 */
export { antwoordUitkomst, createAntwoord, createGeenBeleidAntwoord } from './antwoord.ts';
export type { AntwoordStap, TariefAntwoord } from './antwoord.ts';
export * from './beantwoord.ts';
export * from './beleid.ts';
export * from './bewijs.ts';
export * from './budgetregel.ts';
export { budgetregelText } from './budgetregel-tekst.ts';
export * from './clausule.ts';
export { composeBeleid, isFor, layBeleid } from './compose.ts';
export * from './conflict.ts';
export { encodeRegister, reviveRegister } from './data.ts';
export type { Beleidsdata } from './data.ts';
export * from './dode-regel.ts';
export * from './eis.ts';
export { eisText, eisoordeelText } from './eis-tekst.ts';
export { compileBeleid } from './evaluatie.ts';
export type { TariefBeleid, TariefBerekening } from './evaluatie.ts';
export * from './feit.ts';
export * from './feitnamen.ts';
export * from './kennis.ts';
export { kaderLeesversie, stapText, wijzigingLeesversie } from './leesversie.ts';
export * from './parameter.ts';
export * from './parameter-wijziging.ts';
export type { Parameterplaats } from './parameterplaats.ts';
export { RANGEN } from './rang.ts';
export type { Herkomst, Rang } from './rang.ts';
export * from './regel.ts';
export * from './regelinvloed.ts';
export * from './regelstand.ts';
export * from './regelverloop.ts';
export * from './regelwijziging.ts';
export * from './samenstelling.ts';
export { bewerkingText } from './tekst.ts';
export * from './uitkomst.ts';
export * from './uitspraak.ts';
export { renderUitleg, renderVraag, uitkomstText } from './uitleg.ts';
export * from './verschil.ts';
export * from './wat-als.ts';
export * from './wat-als-effect.ts';
export { withoutDocuments } from './zonder.ts';
export * from './vragenlijst.ts';
export { weigeringText } from './weigering-tekst.ts';
export type { Toets, Voorwaarde } from './voorwaarde.ts';
