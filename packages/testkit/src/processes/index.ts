import { join } from 'node:path';

/** Kavel processes that a test starts in order to kill them; run with `process.execPath`. */

/** Arguments: data folder, and the folder of the binaries when it is not the embedded one. */
export const EMBEDDED_PROCESS = join(import.meta.dirname, 'embedded-process.ts');

/** Arguments: data folder, number of the file, its lines, and the statement to stand still before (0: none). */
export const INNAME_PROCESS = join(import.meta.dirname, 'inname-process.ts');

/** Arguments: address of the database, file of the key, number of the world. Tells how much is loaded. */
export const DEMONSTRATIE_PROCESS = join(import.meta.dirname, 'demonstratie-process.ts');

/** Arguments: data folder, and how many times January is run and reversed; 0 opens the contract year. */
export const CLICK_PROCESS = join(import.meta.dirname, 'click-process.ts');
