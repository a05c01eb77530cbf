import type { Database } from '@kavel/store';
import { readStanden } from './read-standen.ts';
import { simulatieVan } from './wereld-handelingen.ts';

/**
 * Whether a database is there to try things out: it holds contract years, and each names a simulation as its source. An
 * empty one is not: whoever began with it could still make it real, and what is in the journal stays there (ADR 0092).
 */
export async function isDemonstratie(database: Database): Promise<boolean> {
  const standen = await readStanden(database);
  return standen.length > 0 && standen.every(({ bron }) => simulatieVan(bron) !== undefined);
}
