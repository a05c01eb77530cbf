import { ZORGKANTOREN } from '@kavel/core/basis';
import { readContractjaarstanden } from '@kavel/store/demonstratie';
import type { Contractjaarstand } from '@kavel/store/demonstratie';
import type { Database } from '@kavel/store';

/** The contract years of every zorgkantoor, and where each came from. */
export async function readStanden(database: Database): Promise<readonly Contractjaarstand[]> {
  const perOrganisatie = await Promise.all(
    ZORGKANTOREN.map((zorgkantoor) => database.read(zorgkantoor, readContractjaarstanden)),
  );
  return perOrganisatie.flat();
}
