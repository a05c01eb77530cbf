import { assert, canonicalJson, dayInNetherlands, findRegio } from '@kavel/core/basis';
import type { Handelaar, Regio } from '@kavel/core/basis';
import { partijOf } from '@kavel/core/procedure';
import type { Dossiersleutel, Partij } from '@kavel/core/procedure';
import { findDossier, setMoment } from '@kavel/store/dossier';
import type { DossierRij } from '@kavel/store/dossier';
import type { Database, Transaction } from '@kavel/store';
import type { Procedurestaat, Uitvoering } from './uitvoering.ts';
import type { Werkwijze, Werkwijzen } from './werkwijze.ts';

/** A dossier as the organisation of one person sees it. */

export type Aanblik = {
  readonly rij: DossierRij;
  readonly werkwijze: Werkwijze;
  /** Which party the person acts for; null: none, and it shows all the same. */
  readonly partij: Partij | null;
  /** The state as that party reads it. */
  readonly staat: Procedurestaat;
};

export type Leesomgeving = { readonly database: Database; readonly werkwijzen: Werkwijzen };

/** Who looks, and when: what is sealed until then opens. */
export type Kijker = { readonly door: Handelaar; readonly moment: Temporal.Instant };

export function aanblikOf(rij: DossierRij, werkwijzen: Werkwijzen, door: Handelaar): Aanblik {
  const werkwijze = werkwijzen[rij.soort];
  assert(werkwijze !== undefined, `no machine for a dossier ${rij.soort}`);
  const partijen = { zorgkantoor: rij.organisatie, zorgaanbieder: rij.zorgaanbieder ?? '' };
  const partij = partijOf(door, partijen) ?? null;
  const { persoon } = door;
  const staat = werkwijze.toon(rij.staat as Procedurestaat, { partij, persoon });
  return { rij, werkwijze, partij, staat };
}

/** Reads something of one dossier; undefined when it is not there or may not be seen. */
export function readAanblik<T>(
  { database, werkwijzen }: Leesomgeving,
  { door, moment }: Kijker,
  sleutel: Dossiersleutel,
  read: (transaction: Transaction, aanblik: Aanblik) => Promise<T>,
): Promise<T | undefined> {
  return database.read(door.organisatie, async (transaction) => {
    await setMoment(transaction, moment);
    const rij = await findDossier(transaction, sleutel);
    return rij === undefined ? undefined : read(transaction, aanblikOf(rij, werkwijzen, door));
  });
}

/** The state after an act as who did it reads it; its fields in one order, however it was come by. */
export function toonNa(
  { regios, werkwijzen }: { readonly regios: readonly Regio[]; readonly werkwijzen: Werkwijzen },
  { door, moment }: Kijker,
  { dossier: { regio, soort }, staat }: Pick<Uitvoering, 'dossier' | 'staat'>,
): Procedurestaat {
  const found = findRegio(regios, regio, dayInNetherlands(moment));
  const werkwijze = werkwijzen[soort];
  assert(found.ok && werkwijze !== undefined, `an act happened in a dossier ${soort} of region ${regio}`);
  // Of a provider only the own dossier lets itself be acted on.
  const partijen = { zorgkantoor: found.value.zorgkantoor, zorgaanbieder: door.organisatie };
  return JSON.parse(
    canonicalJson(werkwijze.toon(staat, { partij: partijOf(door, partijen) ?? null, persoon: door.persoon })),
  ) as Procedurestaat;
}
