/**
 * The words of the address of a what-if; absent where the default holds. `wijzig`: `document/stap/plaats=96.4` with `~`
 * between two. `zonder`: amendments that are left out, with `~` between two. Nothing about a provider is in it.
 */
export type WatAlsAdres = {
  readonly regio?: string;
  readonly jaar?: string;
  readonly sector?: string;
  readonly kennis?: string;
  readonly wijzig?: string;
  readonly zonder?: string;
};

const VELDEN = ['regio', 'jaar', 'sector', 'kennis', 'wijzig', 'zonder'] as const;

/** The part of the address that this page knows, whatever it holds. */
export function validateWatAls(search: Readonly<Record<string, unknown>>): WatAlsAdres {
  const entries = VELDEN.flatMap((veld) => {
    const waarde = search[veld];
    const isWord = typeof waarde === 'string' || typeof waarde === 'number';
    return isWord && waarde !== '' ? [[veld, String(waarde)] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** The same address with other changes, or with none. */
export function withWijzig(adres: WatAlsAdres, wijzig: string | undefined): WatAlsAdres {
  const kept = VELDEN.flatMap((veld) =>
    veld === 'wijzig' || adres[veld] === undefined ? [] : [[veld, adres[veld]] as const],
  );
  return Object.fromEntries(wijzig === undefined ? kept : [...kept, ['wijzig', wijzig] as const]);
}
