import type { Bevel, Instantie } from '../../beleid/index.ts';
import type { Ontvangstoordeel } from '../../kalender/index.ts';
import type { Partij } from '../partijen.ts';
import type { LopendeTermijn } from '../reactietermijn.ts';

/** The states of a kort geding, as a person reads them. */
export const KORTGEDINGTOESTANDEN = {
  nieuw: 'nog niet vastgelegd',
  aanhangig: 'aanhangig',
  uitgesproken: 'uitgesproken (beroep mogelijk)',
  'hoger-beroep': 'in hoger beroep',
  onherroepelijk: 'onherroepelijk',
  ingetrokken: 'ingetrokken',
} as const;
export type Kortgedingtoestand = keyof typeof KORTGEDINGTOESTANDEN;

/** The summons as it was served. Days are ISO text. */
export type Dagvaarding = {
  readonly voorwerp: { readonly soort: 'gunning' | 'kader'; readonly id: string };
  readonly gerecht: string;
  /** Number of the case at the court; null while it is not known. */
  readonly zaaknummer: string | null;
  /** AGB-codes of all who sue, the zorgaanbieder of this dossier among them. */
  readonly eisers: readonly string[];
  readonly clausules: readonly string[];
  readonly betekend: string;
};

/** A kort geding with the judgement of its time: whether the zorgkantoor can plead that the right was lost. */
export type Kortgedingzaak = Dagvaarding & {
  readonly tijdigheid: Ontvangstoordeel;
  readonly termijn: LopendeTermijn;
  /** The clausules to which no objection was made in time (S003-64). */
  readonly verwerkt: readonly string[];
};

/** What the zorgkantoor does with the definitive award meanwhile. `geen` only when the summons came too late. */
export const KORTGEDINGGEVOLGEN = ['wacht', 'voorwaardelijk', 'geen'] as const;
export type Kortgedinggevolg = (typeof KORTGEDINGGEVOLGEN)[number];

export type Gevolgkeuze = {
  readonly gevolg: Kortgedinggevolg;
  /** Under which condition an award is made; null unless it is conditional. */
  readonly voorwaarde: string | null;
  readonly motivering: string;
};

export const KORTGEDINGUITKOMSTEN = [
  'toegewezen',
  'deels toegewezen',
  'afgewezen',
  'niet-ontvankelijk',
] as const;
export type Kortgedinguitkomst = (typeof KORTGEDINGUITKOMSTEN)[number];

/**
 * A ruling. In appeal `eerdere` says what becomes of the ruling before it: it stays, or this one takes its place with
 * all that is ordered and hit from now on.
 */
export type Rechterlijkoordeel = {
  readonly dag: string;
  readonly ecli: string | null;
  readonly uitkomst: Kortgedinguitkomst;
  readonly bevel: Bevel;
  /** What is ordered, in own words. */
  readonly strekking: string;
  readonly clausules: readonly string[];
  readonly eerdere: 'blijft' | 'vernietigd';
};

export type Kortgedinguitspraak = Rechterlijkoordeel & { readonly instantie: Instantie };

export type Kortgedingstaat = {
  readonly toestand: Kortgedingtoestand;
  readonly zaak: Kortgedingzaak | null;
  readonly zitting: string | null;
  readonly voorstel: (Gevolgkeuze & { readonly door: string }) | null;
  readonly gevolg: Gevolgkeuze | null;
  readonly uitspraken: readonly Kortgedinguitspraak[];
  readonly beroep: { readonly dag: string; readonly door: Partij } | null;
  readonly reden: string | null;
};

export const NIEUW_KORT_GEDING: Kortgedingstaat = {
  toestand: 'nieuw',
  zaak: null,
  zitting: null,
  voorstel: null,
  gevolg: null,
  uitspraken: [],
  beroep: null,
  reden: null,
};
