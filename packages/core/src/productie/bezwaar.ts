import type { Agb, Kavel } from '../basis/index.ts';

export type Opgavekolom = 'agb' | 'kavel' | 'prestatie' | 'maand' | 'bedrag' | 'volume';

/** Why a line of a statement cannot count: the place and the reason; any of them refuses the whole statement. */
export type Productiebezwaar = { readonly regel: number; readonly veld: Opgavekolom } & (
  | { readonly code: 'maand-buiten-jaar'; readonly zorgmaand: string; readonly jaar: number }
  | { readonly code: 'zorgaanbieder-zonder-overeenkomst'; readonly agb: Agb }
  | { readonly code: 'kavel-of-prestatie-ontbreekt' }
  | { readonly code: 'prestatie-onbekend'; readonly prestatie: string }
  | { readonly code: 'kavel-ontbreekt'; readonly prestatie: string }
  | { readonly code: 'kavel-past-niet-bij-prestatie'; readonly prestatie: string; readonly verwacht: string }
  | { readonly code: 'kavel-niet-afgesproken'; readonly agb: Agb; readonly kavel: Kavel }
  | { readonly code: 'tarief-niet-afgesproken'; readonly agb: Agb; readonly prestatie: string }
  | { readonly code: 'volume-zonder-prestatie' }
  | { readonly code: 'regel-dubbel'; readonly eersteRegel: number }
  /** The whole kavel and a prestatie of it are both stated: they would count twice. */
  | { readonly code: 'kavel-en-prestatie'; readonly kavel: Kavel; readonly eersteRegel: number }
  | { readonly code: 'maand-gedeclareerd'; readonly agb: Agb; readonly zorgmaand: string }
  /** An earlier statement has a prestatie of this kavel and month that the new one leaves out. */
  | { readonly code: 'prestatie-weggelaten'; readonly prestatie: string; readonly kavel: Kavel }
);
