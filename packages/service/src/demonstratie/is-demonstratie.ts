import type { Database } from '@kavel/store';
import { readStanden } from './read-standen.ts';

/** How the source of a simulated contract year begins, also when a person opened it from a file. */
const FICTIEF = /^FICTIEF\b/;

/**
 * Whether a database is there to try things out: it holds contract years, and each names a fictitious source. An empty
 * one is not: whoever began with it could still make it real, and what is in the journal stays there (ADR 0092).
 */
export async function isDemonstratie(database: Database): Promise<boolean> {
  const standen = await readStanden(database);
  return standen.length > 0 && standen.every(({ bron }) => FICTIEF.test(bron));
}
