import { isKavel, isSector, isZorgkantoor, ZORGKANTOREN } from '@kavel/core/basis';
import type { Kavel, Sector, Zorgkantoor } from '@kavel/core/basis';
import { ONDERWERPEN } from '@kavel/core/beleid';
import type { Beleidsregister, Onderwerp } from '@kavel/core/beleid';
import { jarenOf } from '../../api/jaren.ts';
import { readDag } from '../../ui/dagen.ts';
import type { VerschilAdres } from './verschil-adres.ts';

/** What is compared: `zorgkantoren` for which care, between two years as known on two days. */
export type VerschilKeuze = {
  readonly zorgkantoren: readonly Zorgkantoor[];
  readonly sector: Sector;
  readonly kavel: Kavel;
  readonly onderwerp: Onderwerp;
  readonly van: Kantkeuze;
  readonly naar: Kantkeuze;
};

export type Kantkeuze = { readonly jaar: number; readonly kennisdatum: Temporal.PlainDate };

type Gelezen = { readonly keuze: VerschilKeuze; readonly genegeerd: readonly string[] };

/** Reads an address; a word that means nothing falls back on the default and is named in `genegeerd`. */
export function readVerschil(
  adres: VerschilAdres,
  register: Beleidsregister,
  vandaag: Temporal.PlainDate,
): Gelezen {
  const genegeerd: string[] = [];
  const jaren = jarenOf(register);
  const naarJaar = jaren.includes(vandaag.year) ? vandaag.year : (jaren.at(-1) ?? vandaag.year);
  const vanJaar = Math.max(jaren[0] ?? naarJaar, naarJaar - 2);
  const pick = <Value>(
    veld: keyof VerschilAdres,
    read: (tekst: string) => Value | undefined,
    anders: Value,
  ): Value => {
    const tekst = adres[veld];
    if (tekst === undefined) return anders;
    const waarde = read(tekst);
    if (waarde === undefined) genegeerd.push(tekst);
    return waarde ?? anders;
  };
  const jaar = (tekst: string): number | undefined => jaren.find((one) => String(one) === tekst);
  const keuze: VerschilKeuze = {
    zorgkantoren: pick('zorgkantoor', readZorgkantoren, ZORGKANTOREN),
    sector: pick<Sector>('sector', (tekst) => (isSector(tekst) ? tekst : undefined), 'VV'),
    kavel: pick<Kavel>('kavel', (tekst) => (isKavel(tekst) ? tekst : undefined), 'ZZP'),
    onderwerp: pick<Onderwerp>('onderwerp', (tekst) => ONDERWERPEN.find((one) => one === tekst), 'tarief'),
    van: { jaar: pick('van', jaar, vanJaar), kennisdatum: pick('kennisVan', readDag, vandaag) },
    naar: { jaar: pick('naar', jaar, naarJaar), kennisdatum: pick('kennisNaar', readDag, vandaag) },
  };
  return { keuze, genegeerd };
}

function readZorgkantoren(tekst: string): readonly Zorgkantoor[] | undefined {
  if (tekst === 'alle') return ZORGKANTOREN;
  return isZorgkantoor(tekst) ? [tekst] : undefined;
}
