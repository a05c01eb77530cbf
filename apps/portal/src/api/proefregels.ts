import { eurocent } from '@kavel/core/basis';
import type { Sector, Zorgkantoor } from '@kavel/core/basis';
import type { FeitWaarde, Feiten, Productieregel } from '@kavel/core/beleid';
import type { Proefaanbieders } from '@kavel/contract';

/** The lines of a region and sector, and how their providers are called. */
export type Bevolking = {
  readonly regels: readonly Productieregel[];
  readonly namen: ReadonlyMap<string, string>;
  readonly zorgkantoren: readonly Zorgkantoor[];
};

/** The fictitious providers of one region, or of all when none is named, with every fact by its name. */
export function bevolkingOf(
  { regios, feiten, kavelfeiten }: Proefaanbieders,
  regio: string | undefined,
  sector: Sector,
): Bevolking {
  const namen = new Map<string, string>();
  const chosen = regios.filter((one) => regio === undefined || one.regio === regio);
  const regels = chosen.flatMap(({ zorgkantoor, zorgaanbieders }) =>
    zorgaanbieders.flatMap((aanbieder): Productieregel[] => {
      if (aanbieder.sector !== sector) return [];
      namen.set(aanbieder.agb, aanbieder.naam);
      const own = byName(feiten, aanbieder.feiten);
      return aanbieder.kavels.map((deel) => ({
        zorgaanbieder: aanbieder.agb,
        zorgkantoor,
        sector,
        kavel: deel.kavel,
        nzaWaardeEurocent: eurocent(deel.nzaWaardeEurocent),
        feiten: { ...own, ...byName(kavelfeiten, deel.feiten) },
      }));
    }),
  );
  return { regels, namen, zorgkantoren: [...new Set(chosen.map(({ zorgkantoor }) => zorgkantoor))] };
}

function byName(names: readonly string[], values: readonly FeitWaarde[]): Feiten {
  return Object.fromEntries(names.map((naam, index) => [naam, values[index]]));
}
