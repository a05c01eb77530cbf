import { assert, verdeel } from '../basis/index.ts';
import type { TieBreak } from '../basis/index.ts';
import { createLoting, createTieBreak } from './gelijke-rest.ts';
import type { Clickmoment } from './gelijke-rest.ts';
import type { Rij } from './rij.ts';

/** Where a run divides cents: inside one provider (click.md step 1) or inside one tier (step 4). */
export const VERDEELSTAPPEN = ['binnenAfspraak', 'click'] as const;
export type Verdeelstap = (typeof VERDEELSTAPPEN)[number];

/** `cents` to be divided in proportion to the weights; claimants, needs and weights are in step. */
export type Verdeelvraag = {
  readonly stap: Verdeelstap;
  readonly cents: number;
  readonly claimants: readonly Rij[];
  readonly needs: readonly number[];
  readonly weights: readonly number[];
};

/** Divides by largest remainder, among equal remainders to the larger need; how equal needs are ordered is its own. */
export type Centenverdeling = (vraag: Verdeelvraag) => readonly number[];

/** The division of a run: equal needs by the drawing of lots of click.md. */
export function createCentenverdeling(moment: Clickmoment): Centenverdeling {
  return (vraag) => divideCents(vraag, createLoting(moment, vraag.claimants));
}

export function divideCents({ cents, needs, weights }: Verdeelvraag, amongEqual: TieBreak): number[] {
  const shares = verdeel(cents, weights, createTieBreak(needs, amongEqual));
  assert(shares.ok, 'what is divided has a claimant with a weight, a whole number above zero');
  return shares.value;
}
