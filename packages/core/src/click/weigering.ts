import type { Agb, Eurocent, Kavel } from '../basis/index.ts';

/** The amounts of a run that can never be below zero, by their name in the input. */
export type NietNegatiefBedrag =
  'contracteerruimteEurocent' | 'reserveringEurocent' | 'afspraakEurocent' | 'openstaandEurocent';

/**
 * Why a run stops. A money run fails closed: what is missing, unknown or does not add up stops it, and nothing is
 * paid (click.md, steps 3 and 6).
 */
export type ClickRefusal =
  /** A field that no run can use, by its path in the document. */
  | {
      readonly code: 'regio-ongeldig' | 'agb-ongeldig' | 'kavel-onbekend';
      readonly veld: string;
      readonly waarde: string;
    }
  | { readonly code: 'bedrag-ongeldig'; readonly veld: string; readonly waarde: number }
  | { readonly code: 'jaar-ongeldig'; readonly jaar: number }
  | { readonly code: 'maand-ongeldig'; readonly maand: number }
  | {
      readonly code: 'bedrag-negatief';
      readonly bedrag: NietNegatiefBedrag;
      readonly waarde: number;
      readonly agb?: Agb;
      readonly kavel?: Kavel;
    }
  /** The amounts together pass 2^53 cents: not a Dutch region, so a unit or a digit is wrong. */
  | { readonly code: 'bedragen-te-groot' }
  | {
      readonly code: 'reservering-boven-ruimte';
      readonly contracteerruimteEurocent: Eurocent;
      readonly reserveringEurocent: Eurocent;
    }
  /** ΣA is above B = C − R; `teveelEurocent` is the excess. */
  | {
      readonly code: 'afspraken-boven-ruimte';
      readonly beschikbaarEurocent: Eurocent;
      readonly afsprakenEurocent: Eurocent;
      readonly teveelEurocent: Eurocent;
    }
  | { readonly code: 'regel-dubbel'; readonly agb: Agb; readonly kavel: Kavel }
  | { readonly code: 'voorrang-dubbel' | 'schuifgroep-dubbel' | 'voorrang-ontbreekt'; readonly kavel: Kavel }
  /** What is paid would pass the room up to and including this month; `tekortEurocent` is by how much. */
  | {
      readonly code: 'ruimte-tekort';
      readonly ruimteEurocent: Eurocent;
      readonly eerderBetaaldEurocent: Eurocent;
      readonly tekortEurocent: Eurocent;
    };
