/**
 * The words of an address that a page knows, as text and whatever they hold; what is empty is left out. Numbers come
 * parsed from the router.
 */
export function wordsOf<Veld extends string>(
  search: Readonly<Record<string, unknown>>,
  velden: readonly Veld[],
): { readonly [Name in Veld]?: string } {
  const entries = velden.flatMap((veld) => {
    const waarde = search[veld];
    const isWord = typeof waarde === 'string' || typeof waarde === 'number' || typeof waarde === 'boolean';
    return isWord && waarde !== '' ? [[veld, String(waarde)] as const] : [];
  });
  return Object.fromEntries(entries) as { [Name in Veld]?: string };
}
