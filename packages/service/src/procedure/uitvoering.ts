import type { CanonicalValue } from '@kavel/core/basis';
import type { Journaalgebeurtenis } from '@kavel/core/journaal';
import type { Dossiersleutel } from '@kavel/core/procedure';

/** States, commands and events of any machine, as the JSON documents that they are. */
export type Procedurestaat = {
  readonly toestand: string;
  readonly [veld: string]: CanonicalValue | undefined;
};
export type Proceduredocument = Journaalgebeurtenis;

/** What came of an act. Its number and hash in the journal are the proof that it happened. */
export type Uitvoering = {
  readonly dossier: Dossiersleutel;
  readonly versie: number;
  readonly staat: Procedurestaat;
  readonly gebeurtenissen: readonly Proceduredocument[];
  readonly moment: string;
  readonly journaal: { readonly nummerInRegio: number; readonly hash: string };
  /** What was done is recorded, and does not count: it came too late. Null: it counts. */
  readonly teLaat: string | null;
  /** It was done before, under the same key. */
  readonly herhaald: boolean;
};
