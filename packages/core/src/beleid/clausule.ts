import type { Zorgkantoor } from '../basis/index.ts';

/** How sure the statement is: as the source says it, derived from it, assumed, or from outside the sources. */
export const ZEKERHEDEN = ['letterlijk', 'afgeleid', 'aangenomen', 'extern'] as const;
export type Zekerheid = (typeof ZEKERHEDEN)[number];

/** The passage a clausule rests on: lines of the source text and the hash of their normalised words. */
export type Anker = {
  readonly regels: { readonly van: number; readonly totEnMet: number };
  readonly sha256: string;
};

/** A publication that is not among the source documents. `vindplaats`: ECLI or address. */
export type ExterneBron = {
  readonly uitgever: string;
  readonly titel: string;
  readonly datum: string;
  readonly vindplaats: string;
};

/**
 * A citable statement of a kader, in own words. `stellingen`: the numbered statements of the sources that it expresses.
 * `mogelijkVan`: the source leaves open whether it belongs to one of these instead.
 */
export type Clausule = {
  readonly id: string;
  readonly bron: string;
  readonly plaats: string;
  readonly weergave: string;
  readonly stellingen: readonly string[];
  readonly mogelijkVan: readonly Zorgkantoor[];
} & (
  | { readonly zekerheid: 'extern'; readonly externeBron: ExterneBron }
  | { readonly zekerheid: Exclude<Zekerheid, 'extern'>; readonly anker: Anker }
);

/** Where a clausule stands, as it follows a sentence. */
export function vindplaats({ bron, plaats }: Clausule): string {
  return `(${bron}, ${plaats})`;
}
