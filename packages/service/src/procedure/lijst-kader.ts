import { dayInNetherlands, findRegio } from '@kavel/core/basis';
import type { Regio } from '@kavel/core/basis';
import { DOSSIERSOORTEN } from '@kavel/core/procedure';
import { listDossiers, setMoment } from '@kavel/store/dossier';
import { aanblikOf } from './aanblik.ts';
import type { Kijker, Leesomgeving } from './aanblik.ts';
import { dossierOf } from './lees-dossier.ts';
import type { Gelezendossier } from './lees-dossier.ts';

/** A kader by its name, of the zorgkantoor that holds this region. */
export type Kadervraag = { readonly regio: string; readonly kader: string };

/** The dossiers of a kader that this person may see, by kind; undefined when there is no such region. */
export async function lijstKader(
  { database, werkwijzen, regios }: Leesomgeving & { readonly regios: readonly Regio[] },
  { door, moment }: Kijker,
  { regio, kader }: Kadervraag,
): Promise<readonly Gelezendossier[] | undefined> {
  const found = findRegio(regios, regio, dayInNetherlands(moment));
  if (!found.ok) return undefined;
  const organisatie = found.value.zorgkantoor;
  return database.read(door.organisatie, async (transaction) => {
    await setMoment(transaction, moment);
    const dossiers: Gelezendossier[] = [];
    for (const soort of DOSSIERSOORTEN) {
      const rows = await listDossiers(transaction, { organisatie, kader, soort });
      dossiers.push(...rows.map((rij) => dossierOf(aanblikOf(rij, werkwijzen, door))));
    }
    return dossiers;
  });
}
