/**
 * A whole contract year from one number: providers, clients, agreements and real AW319 files, all fictitious. wereld:
 * the year. bestand: one claim file as it reaches the zorgkantoor. grootboek: the world's own sums. proefaanbieder: a
 * provider of any region to try a policy on. toewijzingsbericht: the iWlz messages behind the claims.
 */
export type { GesimuleerdBestand } from './bestand.ts';
export { clickdag, contracteerruimteOp, createClickInvoeren } from './click-invoer.ts';
export { FICTIEVE_BSN_REEKS } from './bsn.ts';
export type { Ruimteversie } from './contracteerruimte.ts';
export { DECLARATIETERMIJN_WERKDAGEN, JAAR as SIMULATIEJAAR } from './dag.ts';
export { FOUTEN } from './fout.ts';
export type { FoutSoort } from './fout.ts';
export { GEPLANTE_VERSCHILLEN } from './geplant-verschil.ts';
export type { GeplantSoort, GeplantVerschil } from './geplant-verschil.ts';
export type { Grootboekregel } from './grootboek.ts';
export type { Declaratietarief } from './overeenkomst.ts';
export type { Inkoopaanbieder } from './inkoopjaar.ts';
export { createProefaanbieders } from './proefaanbieders/proefaanbieder.ts';
export type { Proefaanbieder, Proefkavel, Proefvraag } from './proefaanbieders/proefaanbieder.ts';
export { listProeffeiten } from './proefaanbieders/proeffeiten.ts';
export { findProefregio, listProefregios } from './proefaanbieders/regio.ts';
export type { GesimuleerdeRegio } from './regiojaar.ts';
export { SCHALEN } from './schaal.ts';
export type { SchaalRefusal } from './schaal.ts';
export type { Berichtenvraag, GesimuleerdeBerichten } from './toewijzingsberichten.ts';
export { createWereld } from './wereld.ts';
export type { Wereld, Wereldaanbieder, WereldBronnen, Wereldregio, WereldVraag } from './wereld.ts';
export { FICTIEVE_AGB_TYPE } from './zorgaanbieder.ts';
