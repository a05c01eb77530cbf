import { assert } from '@kavel/core/basis';
import { leesInhoud, verifyInhoud } from '@kavel/core/journaal';
import type { JournaalRij } from '@kavel/store/journaal';
import { schakelOf } from '../journaal/journaalrij.ts';
import type { Proceduredocument } from './uitvoering.ts';

/** Where an act stands in the chains that prove it. */
export type Journaalplaats = {
  readonly nummer: number;
  readonly nummerInRegio: number;
  readonly hash: string;
  /** ISO instant in UTC with milliseconds. */
  readonly moment: string;
};

export type Bewezenhandeling = {
  readonly opdracht: string;
  readonly journaal: Journaalplaats;
  readonly gebeurtenissen: readonly Proceduredocument[];
};

/** An act as its entry proves it: what it says is held to the hashes in the entry, and what does not fit throws. */
export function bewezenHandeling(row: JournaalRij): Bewezenhandeling {
  const schakel = schakelOf(row);
  const bladen = row.bladen ?? [];
  const [wrong] = verifyInhoud(schakel, bladen);
  assert(wrong === undefined, wrong?.melding ?? 'the content of an entry is what it was written with');
  const { nummer, nummerInRegio, hash, moment } = schakel;
  return {
    opdracht: schakel.handeling,
    journaal: { nummer, nummerInRegio, hash, moment },
    gebeurtenissen: leesInhoud(bladen).gebeurtenissen,
  };
}
