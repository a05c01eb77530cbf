import type { Eurocent } from '../basis/index.ts';

/**
 * Why a set of agreements is refused. `veld`: path in the input as in `zorgaanbieders[0].prestaties[2].kavel`.
 */
export type OvereenkomstRefusal = { readonly veld: string } & (
  | { readonly code: 'toekenningspercentage-buiten-bereik' }
  | { readonly code: 'toekenningspercentage-past-niet-bij-lezing' }
  | { readonly code: 'reservering-boven-ruimte' }
  | { readonly code: 'bedragen-te-groot' }
  | { readonly code: 'zorgaanbieder-dubbel'; readonly agb: string }
  | { readonly code: 'prestatie-dubbel'; readonly prestatie: string }
  | { readonly code: 'meerzorg-dubbel'; readonly kavel: string }
  | {
      readonly code: 'bovenregionaal-boven-productie';
      readonly productie: number;
      readonly bovenregionaal: number;
    }
  | { readonly code: 'volumegegeven-ontbreekt'; readonly clausule: string }
  | { readonly code: 'nieuwe-aanbieder-alleen-thuis'; readonly agb: string; readonly clausule: string }
  | { readonly code: 'percentage-ontbreekt'; readonly kavel: string }
  | { readonly code: 'percentage-negatief' }
  | { readonly code: 'tarief-ontbreekt'; readonly prestatie: string; readonly peildatum: string }
  | {
      readonly code: 'prijs-boven-maximum';
      readonly prijsEurocent: Eurocent;
      readonly maximumEurocent: Eurocent;
    }
  | {
      readonly code: 'afspraken-boven-ruimte';
      readonly somEurocent: Eurocent;
      readonly ruimteEurocent: Eurocent;
      readonly overschrijdingEurocent: Eurocent;
    }
);
