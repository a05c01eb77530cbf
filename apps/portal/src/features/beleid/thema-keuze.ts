import { ZORGKANTOREN, isZorgkantoor } from '@kavel/core/basis';
import type { Zorgkantoor } from '@kavel/core/basis';
import { ZEKERHEDEN } from '@kavel/core/beleid';
import type { Zekerheid } from '@kavel/core/beleid';
import { KOLOMZEKERHEDEN, UITINGSOORTEN, searchUitingen } from '@kavel/core/thema';
import type { GevondenUiting, Kolomzekerheid, Thema, Thematabel, Uitingsoort } from '@kavel/core/thema';
import type { ThemaAdres } from './thema-adres.ts';

/** What is shown of one table. Absent or empty: everything. */
export type ThemaKeuze = {
  readonly tabel: Thematabel;
  readonly zoek: string;
  readonly thema?: Thema;
  readonly zorgkantoren: readonly Zorgkantoor[];
  readonly soort?: Uitingsoort;
  readonly zekerheid?: Zekerheid;
  readonly eigenaar?: Kolomzekerheid;
};

type Gelezen = { readonly keuze: ThemaKeuze; readonly genegeerd: readonly string[] };

/** Reads an address; a word that means nothing is left out and named in `genegeerd`. Undefined without any table. */
export function readThemaKeuze(adres: ThemaAdres, tabellen: readonly Thematabel[]): Gelezen | undefined {
  const genegeerd: string[] = [];
  const pick = <Value>(
    woord: string | undefined,
    find: (woord: string) => Value | undefined,
  ): Value | undefined => {
    if (woord === undefined) return undefined;
    const found = find(woord);
    if (found === undefined) genegeerd.push(woord);
    return found;
  };
  const tabel = pick(adres.tabel, (id) => tabellen.find((one) => one.id === id)) ?? tabellen.at(-1);
  if (tabel === undefined) return undefined;
  const thema = pick(adres.thema, (id) => tabel.themas.find((one) => one.id === id));
  const soort = pick(adres.soort, (woord) => UITINGSOORTEN.find((one) => one === woord));
  const zekerheid = pick(adres.zekerheid, (woord) => ZEKERHEDEN.find((one) => one === woord));
  const eigenaar = pick(adres.eigenaar, (woord) => KOLOMZEKERHEDEN.find((one) => one === woord));
  const namen = (adres.zorgkantoor ?? '').split(',').filter((naam) => naam !== '');
  genegeerd.push(...namen.filter((naam) => !isZorgkantoor(naam)));
  const keuze = {
    tabel,
    zoek: adres.zoek ?? '',
    zorgkantoren: ZORGKANTOREN.filter((code) => namen.includes(code)),
    ...(thema === undefined ? {} : { thema }),
    ...(soort === undefined ? {} : { soort }),
    ...(zekerheid === undefined ? {} : { zekerheid }),
    ...(eigenaar === undefined ? {} : { eigenaar }),
  };
  return { keuze, genegeerd };
}

/** The statements that a choice lets through. */
export function findUitingen({
  tabel,
  zoek,
  thema,
  zorgkantoren,
  soort,
  zekerheid,
  eigenaar,
}: ThemaKeuze): GevondenUiting[] {
  return searchUitingen([tabel], {
    tekst: zoek,
    ...(thema === undefined ? {} : { themas: [thema.id] }),
    ...(zorgkantoren.length === 0 ? {} : { zorgkantoren }),
    ...(soort === undefined ? {} : { soorten: [soort] }),
    ...(zekerheid === undefined ? {} : { zekerheden: [zekerheid] }),
    ...(eigenaar === undefined ? {} : { kolommen: [eigenaar] }),
  });
}

/** A narrow screen shows one theme or one zorgkantoor at a time; a search shows all it finds. */
export function oneAtATime(keuze: ThemaKeuze): ThemaKeuze {
  const { tabel, zoek, thema, zorgkantoren } = keuze;
  if (zoek !== '' || thema !== undefined || zorgkantoren.length === 1) return keuze;
  const [first] = tabel.themas;
  return first === undefined ? keuze : { ...keuze, thema: first };
}

/** Whether a choice leaves statements out for what they say, so that an empty place means no hit. */
export function isFiltered({ zoek, soort, zekerheid, eigenaar }: ThemaKeuze): boolean {
  return zoek !== '' || soort !== undefined || zekerheid !== undefined || eigenaar !== undefined;
}
