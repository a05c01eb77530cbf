import { wordsOf } from '../../ui/adres.ts';

const VELDEN = [
  'zorgkantoor',
  'sector',
  'kavel',
  'onderwerp',
  'van',
  'naar',
  'kennisVan',
  'kennisNaar',
] as const;

/** The words of the address; absent where the default holds. */
export type VerschilAdres = { readonly [Veld in (typeof VELDEN)[number]]?: string };

export function validateVerschil(search: Readonly<Record<string, unknown>>): VerschilAdres {
  return wordsOf(search, VELDEN);
}
