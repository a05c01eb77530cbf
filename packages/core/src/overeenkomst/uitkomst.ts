import type { Agb, Eurocent, Kavel, RegioCode } from '../basis/index.ts';
import type { Meerzorgkavel, Prestatiekavel } from './invoer.ts';
import type { Tariefeenheid, Volumeeenheid } from './tarief.ts';
import type { Begrenzing } from './volumegrens.ts';

/** Agreed price and volume of one prestatie. */
export type Prestatieafspraak = {
  readonly prestatie: string;
  readonly kavel: Prestatiekavel;
  readonly tariefeenheid: Tariefeenheid;
  readonly prijsEurocent: Eurocent;
  readonly volumeeenheid: Volumeeenheid;
  readonly volume: number;
  readonly bedragEurocent: Eurocent;
  /** Source of the maximum tariff; says FICTIEF where it is invented. */
  readonly bron: string;
};

export type Meerzorgafspraak = { readonly kavel: Meerzorgkavel; readonly bedragEurocent: Eurocent };

/** A of one provider and kavel: the row the click starts from (click.md, Inputs). */
export type Kavelafspraak = {
  readonly agb: Agb;
  readonly kavel: Kavel;
  readonly afspraakEurocent: Eurocent;
};

/** The initial agreement with one provider (S003-126 … -132). */
export type Productieafspraak = {
  readonly agb: Agb;
  readonly eenjarig: boolean;
  readonly prestaties: readonly Prestatieafspraak[];
  readonly meerzorg: readonly Meerzorgafspraak[];
  readonly begrenzingen: readonly Begrenzing[];
  readonly totaalEurocent: Eurocent;
};

/** All agreements of a region and year; their sum is at most the room (contracteerruimte minus reservering). */
export type Productieafspraken = {
  readonly regio: RegioCode;
  readonly jaar: number;
  readonly ruimteEurocent: Eurocent;
  readonly somEurocent: Eurocent;
  readonly zorgaanbieders: readonly Productieafspraak[];
  /** Sorted by agb and kavel. */
  readonly regels: readonly Kavelafspraak[];
};
