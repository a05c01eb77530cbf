import type { Rol } from '@kavel/core/basis';
import { leesInhoud } from '@kavel/core/journaal';
import type { Dossiersleutel } from '@kavel/core/procedure';
import { readDossierbladzijde } from '@kavel/store/journaal';
import type { JournaalRij } from '@kavel/store/journaal';
import { schakelOf } from '../journaal/journaalrij.ts';
import { readAanblik } from './aanblik.ts';
import type { Aanblik, Kijker, Leesomgeving } from './aanblik.ts';
import type { Proceduredocument, Procedurestaat } from './uitvoering.ts';

/** One act as a person may read it: where it stands in both chains, and what it says where that is for this person. */
export type Verloopregel = {
  readonly nummer: number;
  readonly nummerInRegio: number;
  readonly moment: string;
  readonly hash: string;
  readonly vorigeHash: string | null;
  readonly vorigeHashRegio: string | null;
  /** Null: what was done is not for this person. */
  readonly handeling: {
    readonly opdracht: string;
    readonly rol: Rol;
    readonly namens: string;
    /** Only of the own organisation. */
    readonly persoon: string | null;
    readonly motivering: string | null;
    readonly gebeurtenissen: readonly Proceduredocument[];
  } | null;
};

export type Verloop = { readonly regels: readonly Verloopregel[]; readonly vervolg?: number };

/**
 * The acts of a dossier in order, in pages. The provider does not read what the zorgkantoor prepares, nor the zorgkantoor
 * what the provider is still putting together; whoever is no party reads the chain alone. Undefined when it is hidden.
 */
export function leesVerloop(
  omgeving: Leesomgeving,
  kijker: Kijker,
  sleutel: Dossiersleutel,
  { na, limiet }: { readonly na: number; readonly limiet: number },
): Promise<Verloop | undefined> {
  return readAanblik(omgeving, kijker, sleutel, async (transaction, aanblik) => {
    const rows = await readDossierbladzijde(transaction, sleutel, { na, aantal: limiet + 1 });
    const regels = rows.slice(0, limiet).map((row) => regelOf(row, aanblik, kijker));
    const vervolg = rows.length > limiet ? regels.at(-1)?.nummer : undefined;
    return { regels, ...(vervolg === undefined ? {} : { vervolg }) };
  });
}

function regelOf(row: JournaalRij, aanblik: Aanblik, { door }: Kijker): Verloopregel {
  const schakel = schakelOf(row);
  const { nummer, nummerInRegio, moment, hash, vorigeHash, vorigeHashRegio } = schakel;
  const { persoon, motivering, gebeurtenissen } = leesInhoud(row.bladen ?? []);
  const shown = gebeurtenissen.filter((one) => isFor(aanblik, door.persoon, one));
  const hidden = aanblik.partij === null || (shown.length === 0 && gebeurtenissen.length > 0);
  return {
    ...{ nummer, nummerInRegio, moment, hash, vorigeHash, vorigeHashRegio },
    handeling: hidden
      ? null
      : {
          opdracht: schakel.handeling,
          rol: schakel.rol,
          namens: schakel.namens,
          persoon: schakel.organisatie === door.organisatie ? persoon : null,
          motivering: shown.length === gebeurtenissen.length ? motivering : null,
          gebeurtenissen: shown,
        },
  };
}

function isFor(
  { rij, werkwijze, partij }: Aanblik,
  persoon: string,
  gebeurtenis: Proceduredocument,
): boolean {
  return werkwijze.leest(rij.staat as Procedurestaat, { partij, persoon }, gebeurtenis);
}
