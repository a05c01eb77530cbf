import type { Sector, Zorgkantoor } from '@kavel/core/basis';
import type { BeleidDocument, FeitSoort } from '@kavel/core/beleid';
import type { Beleid } from '@kavel/formats/beleid-yaml';

/** One kader or amendment as a list shows it; days as `2024-01-01`. */
export type KaderRegel = {
  readonly id: string;
  readonly titel: string;
  readonly rang: string;
  readonly zorgkantoren: Zorgkantoor[];
  readonly sectoren: Sector[];
  readonly geldigVan: string;
  readonly geldigTotEnMet?: string;
  readonly bekendVanaf: string;
};

/** Everything this installation knows, kaders first. */
export function listKaders({ register }: Beleid): KaderRegel[] {
  return [...register.kaders, ...register.wijzigingen].map(kaderRegel);
}

function kaderRegel(document: BeleidDocument): KaderRegel {
  const { id, titel, rang, zorgkantoren, sectoren, geldig, bekendVanaf } = document;
  return {
    id,
    titel,
    rang,
    zorgkantoren: [...zorgkantoren],
    sectoren: [...sectoren],
    geldigVan: geldig.van.toString(),
    ...(geldig.totEnMet === undefined ? {} : { geldigTotEnMet: geldig.totEnMet.toString() }),
    bekendVanaf: bekendVanaf.toString(),
  };
}

/** One fact of the catalogue as a form asks for it. */
export type FeitRegel = {
  readonly naam: string;
  readonly soort: FeitSoort;
  readonly label: string;
  readonly omschrijving: string;
  readonly eenheid?: string;
  readonly bron: string;
};

export function listFeiten({ catalogus }: Beleid): FeitRegel[] {
  return Array.from(catalogus.values(), ({ naam, soort, label, omschrijving, eenheid, bron }) => ({
    naam,
    soort,
    label,
    omschrijving,
    ...(eenheid === undefined ? {} : { eenheid }),
    bron,
  }));
}
