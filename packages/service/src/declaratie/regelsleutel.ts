/**
 * The key of a reference in the store (migration 0004): eight hexadecimal digits for provider and kind, 24 of the keyed
 * hash. A taking back has the hash of the debit it takes back.
 */
export function regelsleutelPrefix(agb: string, soort: 'regel' | 'terug'): number {
  return Number(agb) * 2 + (soort === 'terug' ? 1 : 0);
}

/** Key with the first three words of a hash, as PostgreSQL reads a uuid. */
export function regelsleutel(prefix: number, hash: Int32Array): string {
  return [prefix, hash[0], hash[1], hash[2]].map(wordText).join('');
}

/** Four words of a hash, as PostgreSQL reads a uuid. */
export function hashTekst(hash: Int32Array): string {
  return [hash[0], hash[1], hash[2], hash[3]].map(wordText).join('');
}

function wordText(word: number | undefined): string {
  return ((word ?? 0) >>> 0).toString(16).padStart(8, '0');
}
