import { wordsOf } from '../../ui/adres.ts';

const VELDEN = ['tabel', 'zoek', 'thema', 'zorgkantoor', 'soort', 'zekerheid', 'eigenaar'] as const;

/** The words of the address; absent where nothing is chosen. `zorgkantoor`: one or more, with commas. */
export type ThemaAdres = { readonly [Veld in (typeof VELDEN)[number]]?: string };

export function validateThema(search: Readonly<Record<string, unknown>>): ThemaAdres {
  return wordsOf(search, VELDEN);
}
