import { readSleutelmerken } from '@kavel/store/declaratie';
import { readZorgkantoren } from '@kavel/store/uitnutting';
import type { Database } from '@kavel/store';

/** How many accepted files of all organisations each key hashed, by its mark. */
export async function readSleutelgebruik(database: Database): Promise<ReadonlyMap<string, number>> {
  const gebruik = new Map<string, number>();
  for (const zorgkantoor of await database.read('', readZorgkantoren)) {
    for (const { sleutelmerk, bestanden } of await database.read(zorgkantoor, readSleutelmerken)) {
      gebruik.set(sleutelmerk, (gebruik.get(sleutelmerk) ?? 0) + bestanden);
    }
  }
  return gebruik;
}
