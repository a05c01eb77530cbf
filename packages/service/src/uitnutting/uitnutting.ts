import type { Kavel, Zorgkantoor } from '@kavel/core/basis';
import type { ClickInstellingen } from '@kavel/core/click';
import type { Clickomgeving } from '../click/index.ts';
import type { Bedragen, Cumulatief } from './bedragen.ts';

/** The words of the reads: what a page or a file shows of published clicks. Amounts in whole eurocents. */

/** What the reads need: the same surroundings as the acts on a click run. */
export type UitnuttingContext = Clickomgeving;

export type UitnuttingRefusal = { readonly code: 'contractjaar-onbekend' | 'zorgaanbieder-onbekend' };

/** The published run that a figure comes from; anyone can recompute it by its hashes. */
export type Herkomst = {
  readonly regio: string;
  readonly jaar: number;
  readonly maand: number;
  readonly volgnummer: number;
  readonly gepubliceerdOp: string;
  readonly invoerHash: string;
  readonly certificaatHash: string;
};

/** One step of a derivation, with the place in the source that it rests on. */
export type UitlegStap = {
  readonly id: string;
  readonly tekst: string;
  readonly bedragEurocent: number;
  readonly bron: string;
  readonly plaats: string;
  readonly zekerheid: string;
};

/** One kavel, or several together when one has too few providers. */
export type KavelCel = {
  readonly kavels: readonly Kavel[];
  readonly zorgaanbieders: number;
  readonly bedragen: Bedragen;
};

export type UitnuttingMaand = {
  readonly maand: number;
  readonly herkomst: Herkomst;
  readonly contracteerruimteEurocent: number;
  readonly reserveringEurocent: number;
  readonly afspraakEurocent: number;
  readonly eerderBetaaldEurocent: number;
  readonly ruimteEurocent: number;
  readonly beschikbaarEurocent: number;
  readonly instellingen: ClickInstellingen;
  readonly totaal: Bedragen;
  readonly totEnMet: Cumulatief;
  readonly kavels: readonly KavelCel[];
  readonly stappen: readonly UitlegStap[];
};

export type Uitnutting = {
  readonly regio: string;
  readonly regioNaam: string;
  readonly jaar: number;
  readonly zorgkantoor: Zorgkantoor;
  readonly fictief: boolean;
  readonly minimumZorgaanbieders: number;
  readonly maanden: readonly UitnuttingMaand[];
};
