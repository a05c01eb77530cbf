import { ZORGKANTOREN } from '@kavel/core/basis';
import { findGecontracteerd } from '@kavel/store/gecontracteerd';
import type { Gecontracteerd } from '@kavel/store/gecontracteerd';
import type { Database } from '@kavel/store';

/** Which providers have agreed in `jaar` on a prestatie that an edition changes. */
export async function findGeraakt(
  database: Database,
  jaar: number,
  prestaties: readonly string[],
): Promise<readonly Gecontracteerd[]> {
  const found: Gecontracteerd[] = [];
  for (const zorgkantoor of ZORGKANTOREN) {
    found.push(...(await database.read(zorgkantoor, (read) => findGecontracteerd(read, jaar, prestaties))));
  }
  return found;
}
