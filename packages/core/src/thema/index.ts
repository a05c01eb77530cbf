/**
 * What policies say beside their rules. thematabel: themes by zorgkantoor for some years. uiting: one statement in it, a
 * clausule with its theme and owners. kolom: how sure the owner is. proces: the steps of the purchase as a source
 * tells them. treffer: where a search found its words.
 */
export * from './proces.ts';
export * from './search-uitingen.ts';
export * from './thematabel.ts';
export type { Stuk } from './zoektekst.ts';
