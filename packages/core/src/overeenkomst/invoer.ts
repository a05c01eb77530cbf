import type { Afronding, Agb, Eurocent, Pct, RegioCode } from '../basis/index.ts';
import type { Contractervaring } from './contractduur.ts';
import type { Volumeregels } from './volume.ts';
import type { Volumegrens } from './volumegrens.ts';

/** Kavels that are agreed per prestatie as price times volume. */
export const PRESTATIEKAVELS = ['ZZP', 'VPT', 'MPT'] as const;
export type Prestatiekavel = (typeof PRESTATIEKAVELS)[number];

/** Kavels that are agreed as one amount (S003-131). */
export const MEERZORGKAVELS = ['MEERZORG_GZ', 'MEERZORG_VVGGZ'] as const;
export type Meerzorgkavel = (typeof MEERZORGKAVELS)[number];

/** What the kader sets for a whole set of agreements. */
export type Overeenkomstinstellingen = Volumeregels & {
  readonly percentageNhc: Pct;
  readonly percentageNic: Pct;
  readonly eenjarigOnderEurocent: Eurocent;
  readonly volumegrenzen: readonly Volumegrens[];
  /** How the claimed minute of an hour price is rounded. */
  readonly minuutprijs: Afronding;
};

/** Approved production January-June of the base year on one prestatie, in volume units (minutes for MPT). */
export type PrestatieInvoer = {
  readonly prestatie: string;
  readonly kavel: Prestatiekavel;
  readonly productieJanJun: number;
  /** Part of it for clients of other regions; taken off (S003-128). */
  readonly bovenregionaal: number;
  /** Needed for a ZZP prestatie when a volume bound looks at treatment. */
  readonly inclusiefBehandeling?: boolean;
  /** Volume of the year before; needed for a ZZP prestatie when a bound limits growth. */
  readonly volumeVorigJaar?: number;
};

export type MeerzorgInvoer = {
  readonly kavel: Meerzorgkavel;
  readonly productieJanJunEurocent: Eurocent;
  readonly bovenregionaalEurocent: Eurocent;
};

export type ZorgaanbiederInvoer = Contractervaring & {
  readonly agb: Agb;
  readonly nieuweAanbieder: boolean;
  /** Tariefpercentage of the care part per kavel; one per kavel and provider (S003-117). */
  readonly percentages: Readonly<Partial<Record<Prestatiekavel, Pct>>>;
  readonly prestaties: readonly PrestatieInvoer[];
  readonly meerzorg: readonly MeerzorgInvoer[];
};

/** The set of one region and contract year; the base year is the year before. */
export type OvereenkomstInvoer = {
  readonly regio: RegioCode;
  readonly jaar: number;
  readonly contracteerruimteEurocent: Eurocent;
  readonly reserveringEurocent: Eurocent;
  readonly instellingen: Overeenkomstinstellingen;
  readonly zorgaanbieders: readonly ZorgaanbiederInvoer[];
};
