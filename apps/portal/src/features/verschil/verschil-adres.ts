/** The words of the address; everything as text, absent where the default holds. */
export type VerschilAdres = {
  readonly zorgkantoor?: string;
  readonly sector?: string;
  readonly kavel?: string;
  readonly onderwerp?: string;
  readonly van?: string;
  readonly naar?: string;
  readonly kennisVan?: string;
  readonly kennisNaar?: string;
};

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

/** The part of the address that this page knows, whatever it holds. */
export function validateVerschil(search: Readonly<Record<string, unknown>>): VerschilAdres {
  const entries = VELDEN.flatMap((veld) => {
    const waarde = search[veld];
    const isWord = typeof waarde === 'string' || typeof waarde === 'number';
    return isWord && waarde !== '' ? [[veld, String(waarde)] as const] : [];
  });
  return Object.fromEntries(entries);
}
