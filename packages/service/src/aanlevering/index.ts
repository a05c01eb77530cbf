/**
 * What providers send and what becomes of it. aanlevering: one claim file as it was sent. weigering: the row of the
 * journal that a refused file leaves. oorzaak: findings with the same retourcode at the same field. stand: how it is
 * with one provider and one month.
 */
export { controleer, leverAan } from './aanleveruitslag.ts';
export type {
  Aanleveromgeving,
  Aanleveruitslag,
  Aanleververzoek,
  Aanleverweigering,
} from './aanleveruitslag.ts';
export { eigenAanleveringenCsv, kavelsCsv, oorzakenCsv, standenCsv } from './aanlevering-csv.ts';
export { composeRetour } from './compose-retour.ts';
export { leverBronAan, leverDeclaratieAan } from './lever-declaratie-aan.ts';
export { loadAanleverbronnen } from './load-aanleverbronnen.ts';
export type { Aanleverinrichting } from './load-aanleverbronnen.ts';
export { maakRetour } from './maak-retour.ts';
export type { Retour, Retourweigering } from './maak-retour.ts';
export { readRegioaanleveringen } from './read-aanleveringen.ts';
export type { Regioaanleveringen } from './read-aanleveringen.ts';
export { readEigenAanleveringen } from './read-eigen-aanleveringen.ts';
export type { EigenAanleveringen } from './read-eigen-aanleveringen.ts';
export { makeVoorbeeldbestand } from './voorbeeldbestand.ts';
