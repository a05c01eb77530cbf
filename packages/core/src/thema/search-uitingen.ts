import { zorgkantoorNaam } from '../basis/index.ts';
import type { Zorgkantoor } from '../basis/index.ts';
import type { Zekerheid } from '../beleid/index.ts';
import type { Kolomzekerheid, Thema, Thematabel, Uiting, Uitingsoort } from './thematabel.ts';
import { findWoord, foldText, mergeStukken, zoekwoordenOf } from './zoektekst.ts';
import type { Stuk, Zoektekst } from './zoektekst.ts';

/** What to find; what is left out does not limit. An empty list finds nothing. */
export type UitingFilter = {
  /** Words; each of them must begin a word somewhere in the statement, in any letters, with or without accents. */
  readonly tekst?: string;
  readonly themas?: readonly string[];
  /** Also finds what may be of one of these (`mogelijkVan`). */
  readonly zorgkantoren?: readonly Zorgkantoor[];
  readonly zekerheden?: readonly Zekerheid[];
  readonly kolommen?: readonly Kolomzekerheid[];
  readonly soorten?: readonly Uitingsoort[];
  readonly jaar?: number;
};

export const ZOEKVELDEN = ['weergave', 'thema', 'zorgkantoor', 'plaats', 'stelling'] as const;
export type Zoekveld = (typeof ZOEKVELDEN)[number];

/**
 * A stretch to highlight. `nummer`, from 0: which of the stellingen, or which of the zorgkantoren followed by those it
 * may be of.
 */
export type Treffer = Stuk & { readonly veld: Zoekveld; readonly nummer: number };

export type GevondenUiting = {
  readonly tabel: Thematabel;
  readonly thema: Thema;
  readonly uiting: Uiting;
  readonly treffers: readonly Treffer[];
};

/** The statements that the filter lets through, in the order of the tables, their themes and the statements in them. */
export function searchUitingen(tabellen: readonly Thematabel[], filter: UitingFilter): GevondenUiting[] {
  const woorden = zoekwoordenOf(filter.tekst ?? '');
  return tabellen.flatMap((tabel) =>
    tabel.themas.flatMap((thema) =>
      tabel.uitingen.flatMap((uiting) => {
        if (uiting.thema !== thema.id || !passes(filter, tabel, uiting)) return [];
        const treffers = findTreffers(thema, uiting, woorden);
        return treffers === undefined ? [] : [{ tabel, thema, uiting, treffers }];
      }),
    ),
  );
}

function passes(filter: UitingFilter, { jaren }: Thematabel, uiting: Uiting): boolean {
  const { themas, zorgkantoren, zekerheden, kolommen, soorten, jaar } = filter;
  const eigenaren = [...uiting.zorgkantoren, ...uiting.mogelijkVan];
  return (
    (themas === undefined || themas.includes(uiting.thema)) &&
    (zorgkantoren === undefined || eigenaren.some((zorgkantoor) => zorgkantoren.includes(zorgkantoor))) &&
    (zekerheden === undefined || zekerheden.includes(uiting.zekerheid)) &&
    (kolommen === undefined || kolommen.includes(uiting.kolom)) &&
    (soorten === undefined || soorten.includes(uiting.soort)) &&
    (jaar === undefined || (jaren.van <= jaar && jaar <= jaren.totEnMet))
  );
}

/** Undefined when one of the words is nowhere. */
function findTreffers(thema: Thema, uiting: Uiting, woorden: readonly string[]): Treffer[] | undefined {
  if (woorden.length === 0) return [];
  const teksten = tekstenOf(thema, uiting);
  const perTekst = teksten.map((): Stuk[] => []);
  for (const woord of woorden) {
    const found = teksten.map(({ gevouwen }) => findWoord(gevouwen, woord));
    if (found.every((stukken) => stukken.length === 0)) return undefined;
    for (const [index, stukken] of found.entries()) perTekst[index]?.push(...stukken);
  }
  return teksten.flatMap(({ veld, nummer }, index) =>
    mergeStukken(perTekst[index] ?? []).map((stuk) => ({ veld, nummer, ...stuk })),
  );
}

type Tekst = { readonly veld: Zoekveld; readonly nummer: number; readonly gevouwen: Zoektekst };

function tekstenOf(
  thema: Thema,
  { weergave, plaats, zorgkantoren, mogelijkVan, stellingen }: Uiting,
): Tekst[] {
  const namen = [...zorgkantoren, ...mogelijkVan].map((zorgkantoor) => zorgkantoorNaam[zorgkantoor]);
  const teksten: Readonly<Record<Zoekveld, readonly string[]>> = {
    weergave: [weergave],
    thema: [thema.naam],
    zorgkantoor: namen,
    plaats: [plaats],
    stelling: stellingen,
  };
  return ZOEKVELDEN.flatMap((veld) =>
    teksten[veld].map((tekst, nummer) => ({ veld, nummer, gevouwen: foldText(tekst) })),
  );
}
