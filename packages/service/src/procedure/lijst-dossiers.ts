import type { Dossiersleutel } from '@kavel/core/procedure';
import { listDossierbladzijde, setMoment } from '@kavel/store/dossier';
import { aanblikOf } from './aanblik.ts';
import type { Kijker, Leesomgeving } from './aanblik.ts';
import { dossierOf } from './lees-dossier.ts';
import type { Gelezendossier } from './lees-dossier.ts';

export type Dossierlijstvraag = Pick<Dossiersleutel, 'regio' | 'soort'> & {
  /** Absent: of any kader. */
  readonly kader?: string | undefined;
  /** The id after which the page begins. */
  readonly na?: string | undefined;
  readonly limiet: number;
};

/** A page of a list; `vervolg`: the id after which the next one begins. */
export type Dossierlijst = { readonly dossiers: readonly Gelezendossier[]; readonly vervolg?: string };

/** The dossiers of one kind in a region that this person may see, in order of their id. */
export function lijstDossiers(
  { database, werkwijzen }: Leesomgeving,
  { door, moment }: Kijker,
  { limiet, ...vraag }: Dossierlijstvraag,
): Promise<Dossierlijst> {
  return database.read(door.organisatie, async (transaction) => {
    await setMoment(transaction, moment);
    const rows = await listDossierbladzijde(transaction, { ...vraag, aantal: limiet + 1 });
    const dossiers = rows.slice(0, limiet).map((rij) => dossierOf(aanblikOf(rij, werkwijzen, door)));
    const vervolg = rows.length > limiet ? dossiers.at(-1)?.id : undefined;
    return { dossiers, ...(vervolg === undefined ? {} : { vervolg }) };
  });
}
