import { wordsOf } from '../../ui/adres.ts';

const VELDEN = ['jaar', 'zoek'] as const;

/** The words of the address; `jaar`: region and year, as `5517-2018`. */
export type DeclaratiesAdres = { readonly [Veld in (typeof VELDEN)[number]]?: string };

export function validateDeclaraties(search: Readonly<Record<string, unknown>>): DeclaratiesAdres {
  return wordsOf(search, VELDEN);
}
