import type { Eurocent, Kavel, Pct } from '../../basis/index.ts';
import type { Partij } from '../partijen.ts';
import type { Dialoogonderwerp, Dialoogpartner, Dialoogtijd } from './agenda.ts';

/** A talk as it was held. Names of people stay out: the journal keeps who acted. */
export type Gesprek = {
  readonly dag: string;
  readonly onderwerpen: readonly Dialoogonderwerp[];
  readonly samenvatting: string;
};

/** What was agreed: who does it, and until when (ISO). */
export type Dialoogafspraak = {
  readonly id: string;
  readonly onderwerp: Dialoogonderwerp;
  readonly wat: string;
  readonly eigenaar: Partij;
  readonly uiterlijk: string;
  /** The day on which it was done; null: not yet. */
  readonly gereed: string | null;
};

/** Agreed substitution from one kavel to another. Null reward: the source names a reward and not how large (S003-95). */
export type Doelmatigheidsplan = {
  readonly van: Kavel;
  readonly naar: Kavel;
  readonly verschuivingEurocent: Eurocent;
  readonly uiterlijk: string;
  readonly beloning: Pct | null;
};

/** All talks with one zorgaanbieder under one kader. */
export type Dialoogdossier = {
  readonly gesprekken: readonly Gesprek[];
  readonly afspraken: readonly Dialoogafspraak[];
  readonly doelmatigheidsplan: Doelmatigheidsplan | null;
};

export const DIALOOGTOESTANDEN = {
  nieuw: 'nog niet begonnen',
  open: 'open',
  gesloten: 'gesloten',
} as const;
export type Dialoogtoestand = keyof typeof DIALOOGTOESTANDEN;

/** The dialogue with one zorgaanbieder in one region, from its first day on. */
export type Dialoogstaat = Dialoogdossier & {
  readonly toestand: Dialoogtoestand;
  /** As the timetable had it when the dialogue began; null: it did not begin. */
  readonly tijd: Dialoogtijd | null;
  readonly partner: Dialoogpartner | null;
};

export const NIEUWE_DIALOOG: Dialoogstaat = {
  toestand: 'nieuw',
  tijd: null,
  partner: null,
  gesprekken: [],
  afspraken: [],
  doelmatigheidsplan: null,
};

/** Agreements that are not done, the earliest first. */
export function openAfspraken({ afspraken }: Dialoogdossier): readonly Dialoogafspraak[] {
  return afspraken
    .filter(({ gereed }) => gereed === null)
    .sort((left, right) =>
      left.uiterlijk < right.uiterlijk ? -1 : left.uiterlijk > right.uiterlijk ? 1 : 0,
    );
}
