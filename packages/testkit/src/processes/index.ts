import { join } from 'node:path';

export { testBinaries } from './test-binaries.ts';

/** Kavel processes that a test starts in order to kill them; run with `process.execPath`. */

/** Arguments: data folder. */
export const EMBEDDED_PROCESS = join(import.meta.dirname, 'embedded-process.ts');

/** Arguments: data folder, number of the file, its lines, and the statement to stand still before (0: none). */
export const INNAME_PROCESS = join(import.meta.dirname, 'inname-process.ts');

/** Arguments: address of the database, file of the key, number of the world. Tells how much is loaded. */
export const DEMONSTRATIE_PROCESS = join(import.meta.dirname, 'demonstratie-process.ts');

/** Arguments: data folder, `open` to open the contract year first or `doe`, and the statement to stand still before. */
export const CLICK_PROCESS = join(import.meta.dirname, 'click-process.ts');

/** Arguments: data folder, folder with claim files, file of the key. Tells what became of each file. */
export const BULK_PROCESS = join(import.meta.dirname, 'bulk-process.ts');

/** Arguments: address of the database, id of a dossier, and the statement to stand still before. Tells each act. */
export const PROCEDURE_PROCESS = join(import.meta.dirname, 'procedure-process.ts');

/** Arguments: address of the database, port of the mail server, the moment, and the statement to stand still before. */
export const POST_PROCESS = join(import.meta.dirname, 'post-process.ts');

/** Arguments: address of the database as JSON, and the AGB-code to begin with. Tells each registration that was answered. */
export const LAATSTE_MINUUT_PROCESS = join(import.meta.dirname, 'laatste-minuut-process.ts');
