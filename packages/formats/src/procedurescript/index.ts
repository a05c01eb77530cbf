/** procedurescript: acts of a procedure as lines of text, and what a zorgkantoor knows of its providers as CSV. */
export { readOpdracht, readScript, writeScript } from './script.ts';
export { parseDossiersleutel, parseHandelaar, parseMoment } from './schrijfwijze.ts';
export { readRelatiesCsv } from './relaties-csv.ts';
export { StukopdrachtSchema } from './schema.ts';
export type { Relatie } from './schema.ts';
export type { Scripthandeling, Scriptopdracht, Scriptregel, Scriptrelatie } from './script.ts';
