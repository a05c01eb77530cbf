import type { Sector } from '../basis/index.ts';
import type { Clausule, OpenVraag } from '../beleid/index.ts';
import type { Jaren } from './thematabel.ts';

export const PROCESPARTIJEN = ['VWS', 'NZa', 'ZN', 'zorgkantoor', 'zorgaanbieder', 'rechter'] as const;
export type Procespartij = (typeof PROCESPARTIJEN)[number];

/** Something is decided, written, done, or someone has a right or a duty. */
export const PROCESSTAPSOORTEN = ['besluit', 'document', 'handeling', 'recht'] as const;
export type Processtapsoort = (typeof PROCESSTAPSOORTEN)[number];

/**
 * One step of the purchase. `nummer`: its place in the text, from 1. `wat`: its name. `gevolg`: what follows from it, as
 * far as the source says so.
 */
export type Processtap = Clausule & {
  readonly nummer: number;
  readonly wat: string;
  readonly wie: readonly Procespartij[];
  readonly soort: Processtapsoort;
  readonly gevolg?: string;
};

/** How care is purchased, step by step, as a source describes it (S001-126 … S001-141). */
export type Proces = {
  readonly id: string;
  readonly titel: string;
  readonly jaren: Jaren;
  readonly sectoren: readonly Sector[];
  readonly stappen: readonly Processtap[];
  readonly openstaand: readonly OpenVraag[];
};
