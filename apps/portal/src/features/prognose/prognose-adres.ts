import { wordsOf } from '../../ui/adres.ts';

const VELDEN = ['jaar', 'agb'] as const;

/** The words of the address; `jaar`: region and year, as `5517-2018`; `agb`: one provider. */
export type PrognoseAdres = { readonly [Veld in (typeof VELDEN)[number]]?: string };

export function validatePrognose(search: Readonly<Record<string, unknown>>): PrognoseAdres {
  return wordsOf(search, VELDEN);
}
