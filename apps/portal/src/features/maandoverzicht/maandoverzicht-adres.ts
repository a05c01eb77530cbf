import { wordsOf } from '../../ui/adres.ts';

const VELDEN = ['maand', 'zoek', 'toon'] as const;

/** The words of the address; absent where the default holds. `toon`: `problemen` leaves out who is in time. */
export type MaandoverzichtAdres = { readonly [Veld in (typeof VELDEN)[number]]?: string };

export function validateMaandoverzicht(search: Readonly<Record<string, unknown>>): MaandoverzichtAdres {
  return wordsOf(search, VELDEN);
}
