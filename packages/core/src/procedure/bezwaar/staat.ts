import type { LopendeTermijn } from '../reactietermijn.ts';
import type { Bezwaarvoorwerp } from './voorwerp.ts';

/** The states of an objection, as a person reads them. */
export const BEZWAARTOESTANDEN = {
  nieuw: 'nog niet ingediend',
  ontvangen: 'ontvangen',
  'in-overweging': 'in overweging (misschien niet te behandelen)',
  'buiten-behandeling': 'niet in behandeling (recht verwerkt)',
  voorbereid: 'besluit voorbereid',
  'wacht-op-wijziging': 'beslist (wijziging nog te publiceren)',
  beslist: 'beslist',
  ingetrokken: 'ingetrokken',
} as const;
export type Bezwaartoestand = keyof typeof BEZWAARTOESTANDEN;

/** One part that is objected to, and why (S003-58, S003-59). */
export type Bezwaargrond = { readonly clausule: string; readonly reden: string };

/**
 * Why nobody but a jurist may say whether an objection counts: it came between the strict and the extended last day; it
 * names a clausule that the Nota does not touch (ANO-5); or the term of that clausule in the kader is over already.
 */
export const OVERWEGINGEN = ['termijn', 'buiten-de-nota', 'eerder-verwerkt'] as const;
export type Overweging = (typeof OVERWEGINGEN)[number];

/** The objection as it came, with the term as it was then: the proof of time. */
export type Ingediendbezwaar = {
  readonly voorwerp: Bezwaarvoorwerp;
  readonly gronden: readonly Bezwaargrond[];
  readonly moment: string;
  readonly termijn: LopendeTermijn;
};

export const BEZWAARUITKOMSTEN = ['gegrond', 'deels gegrond', 'ongegrond'] as const;
export type Bezwaaruitkomst = (typeof BEZWAARUITKOMSTEN)[number];

/** A decision as it is prepared. `wijzigtBeleid`: a change for all follows, which must be published (S003-60). */
export type Bezwaarvoorstel = {
  readonly uitkomst: Bezwaaruitkomst;
  readonly motivering: string;
  /** What is put right; null when the objection is unfounded. */
  readonly herstel: string | null;
  readonly wijzigtBeleid: boolean;
};

export type Bezwaarstaat = {
  readonly toestand: Bezwaartoestand;
  readonly bezwaar: Ingediendbezwaar | null;
  readonly overwegingen: readonly Overweging[];
  /** Of a decision about handling it, or of a proposal sent back. */
  readonly reden: string | null;
  readonly voorstel: Bezwaarvoorstel | null;
  readonly voorbereidDoor: string | null;
  readonly beslistDoor: string | null;
  /** Id of the publication that changes the policy because of it. */
  readonly wijziging: string | null;
};

export const NIEUW_BEZWAAR: Bezwaarstaat = {
  toestand: 'nieuw',
  bezwaar: null,
  overwegingen: [],
  reden: null,
  voorstel: null,
  voorbereidDoor: null,
  beslistDoor: null,
  wijziging: null,
};
