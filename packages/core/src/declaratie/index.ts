/**
 * The claim: reading, checking and adding up AW319 files. declaratie: monthly claim file of a provider. prestatie:
 * billable product of list 055. bevinding: one fault, with its retourcode. koppeltabel: which ZZP and function
 * codes go with a prestatie. Sources: standards.md §1, afspraak-declaratie.md "Claims".
 */
export { AANLEVERSTANDEN, aanleverstandTekst } from './aanleverstand.ts';
export type { Aanleverstand } from './aanleverstand.ts';
export type { Bevinding } from './bevinding.ts';
export { compileControle, reviveControle } from './controle.ts';
export type { Controlebronnen, DeclaratieControle, DeclaratieOpties } from './controle.ts';
export { findKavel } from './find-kavel.ts';
export { AANHEF, standaardTekst } from './herken.ts';
export { hoogsteUitgave, kiesLayout } from './kies-layout.ts';
export type { Layoutkeuze } from './kies-layout.ts';
export { compileLayout } from './layout.ts';
export type { CompiledLayout, CompiledRecord, EiLayout, EiRecord } from './layout.ts';
export type { EiVeld } from './veld.ts';
export type { Prestatieregel } from './prestatieregel.ts';
export type { DeclaratieSink } from './prestatie-toets.ts';
export { createDeclaratieLezer, createVervolglezer, findBegin, scanDeclaratie } from './lezer.ts';
export type { DeclaratieLezer } from './lezer.ts';
export { GROOTSTE_BESTAND, joinDelen, refuseGrootte } from './deel.ts';
export type { DeclaratieBestand, DeclaratieDeel, DeclaratieKop, DeclaratieUitslag } from './deel.ts';
export type { Vervolg } from './record-toets.ts';
export type {
  DeclaratieTabellen,
  KavelToewijzing,
  Koppeltabel,
  KoppelRij,
  PrestatieKavelRij,
} from './tabellen.ts';
export type { DeclaratieTotaal } from './totalen.ts';
export { VASTE_ROLLEN, VRIJE_ROLLEN } from './posities.ts';
export { TOETSEN } from './toetsen.ts';
export type { Declaratietoets } from './toetsen.ts';
export { VORMEN } from './vorm.ts';
export type { Vorm } from './vorm.ts';
