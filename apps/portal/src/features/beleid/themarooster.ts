import { ZORGKANTOREN } from '@kavel/core/basis';
import type { Zorgkantoor } from '@kavel/core/basis';
import type { GevondenUiting, Thema, Thematabel } from '@kavel/core/thema';
import { findUitingen, isFiltered } from './thema-keuze.ts';
import type { ThemaKeuze } from './thema-keuze.ts';

/** What one zorgkantoor says about a theme; `leeg`: how it is known that it says nothing. */
export type Themacel = {
  readonly zorgkantoor: Zorgkantoor;
  readonly gevonden: readonly GevondenUiting[];
  readonly leeg?: string;
};

/** What zorgkantoren say together about a theme. */
export type SamenGezegd = {
  readonly zorgkantoren: readonly Zorgkantoor[];
  readonly gevonden: readonly GevondenUiting[];
};

export type Themarij = {
  readonly thema: Thema;
  readonly samen: readonly SamenGezegd[];
  readonly cellen: readonly Themacel[];
};

export type Themarooster = {
  readonly kolommen: readonly Zorgkantoor[];
  readonly rijen: readonly Themarij[];
  /** How many statements it holds. */
  readonly aantal: number;
};

/** Themes down, zorgkantoren across. Themes in which a filter finds nothing are left out. */
export function roosterOf(keuze: ThemaKeuze): Themarooster {
  const { tabel, thema: gekozen } = keuze;
  const gevonden = findUitingen(keuze);
  const kolommen = kolommenOf(keuze);
  const rijen = tabel.themas
    .filter((thema) => gekozen === undefined || thema === gekozen)
    .map((thema) =>
      rijOf(
        keuze,
        kolommen,
        thema,
        gevonden.filter((one) => one.thema === thema),
      ),
    )
    .filter(
      ({ samen, cellen }) =>
        samen.length > 0 || cellen.some((cel) => cel.gevonden.length > 0 || cel.leeg !== undefined),
    );
  return { kolommen, rijen, aantal: gevonden.length };
}

/** The zorgkantoren that say something of their own in the table, those chosen among them. */
function kolommenOf({
  tabel,
  zorgkantoren,
}: Pick<ThemaKeuze, 'tabel' | 'zorgkantoren'>): readonly Zorgkantoor[] {
  return eigenStemmen(tabel).filter((code) => zorgkantoren.length === 0 || zorgkantoren.includes(code));
}

/** The zorgkantoren that a table hears one by one. */
export function eigenStemmen({ uitingen, leeg }: Thematabel): readonly Zorgkantoor[] {
  const alleen = uitingen.filter(({ zorgkantoren }) => zorgkantoren.length === 1);
  const namen = new Set([
    ...alleen.flatMap(({ zorgkantoren, mogelijkVan }) => [...zorgkantoren, ...mogelijkVan]),
    ...(alleen.length === 0 ? [] : leeg.map(({ zorgkantoor }) => zorgkantoor)),
  ]);
  return ZORGKANTOREN.filter((code) => namen.has(code));
}

function rijOf(
  keuze: ThemaKeuze,
  kolommen: readonly Zorgkantoor[],
  thema: Thema,
  gevonden: readonly GevondenUiting[],
): Themarij {
  const samen = Map.groupBy(
    gevonden.filter(({ uiting }) => uiting.zorgkantoren.length > 1),
    ({ uiting }) => uiting.zorgkantoren.join(),
  );
  const alleen = gevonden.filter(({ uiting }) => uiting.zorgkantoren.length === 1);
  return {
    thema,
    samen: Array.from(samen.values(), (groep) => ({
      zorgkantoren: groep[0]?.uiting.zorgkantoren ?? [],
      gevonden: groep,
    })),
    cellen: kolommen.map((zorgkantoor) => {
      const leeg = isFiltered(keuze)
        ? undefined
        : keuze.tabel.leeg.find((cel) => cel.thema === thema.id && cel.zorgkantoor === zorgkantoor)?.reden;
      return {
        zorgkantoor,
        gevonden: alleen.filter(({ uiting }) => columnOf(uiting, kolommen) === zorgkantoor),
        ...(leeg === undefined ? {} : { leeg }),
      };
    }),
  };
}

/** Each statement stands once: with its owner, or where that column is not shown with the first that may own it. */
function columnOf(
  { zorgkantoren, mogelijkVan }: GevondenUiting['uiting'],
  kolommen: readonly Zorgkantoor[],
): Zorgkantoor | undefined {
  return [...zorgkantoren, ...mogelijkVan].find((code) => kolommen.includes(code));
}
