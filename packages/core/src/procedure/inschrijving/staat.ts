import type { Ontvangstoordeel } from '../../kalender/index.ts';
import type { LopendeTermijn } from '../reactietermijn.ts';
import type { Inschrijfopgave, Stuksoort } from '../stukkenlijst/index.ts';

/** A file that the server has to its last byte. */
export type Inschrijfstuk = {
  readonly id: string;
  readonly stuksoort: Stuksoort;
  readonly naam: string;
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
  /** The instant of the last byte. */
  readonly ontvangen: string;
};

/** A file of which the sending began; it becomes a document with the same id, or stays incomplete. */
export type Upload = Omit<Inschrijfstuk, 'sha256' | 'ontvangen'> & { readonly begonnen: string };

/** One time that documents were handed in, and what its receipt shows. */
export type Inschrijfindiening = {
  readonly ontvangen: string;
  readonly door: string;
  readonly oordeel: Ontvangstoordeel;
  readonly stukken: readonly Inschrijfstuk[];
  /** Files that were being sent and did not arrive whole: they do not count. */
  readonly onvolledig: readonly Upload[];
  readonly opgave: Inschrijfopgave;
  /** The zorgkantoor opens nothing before this instant: the closing as it was when this was handed in. */
  readonly verzegeldTot: string;
};

/** Asked after the closing: what is missing, and the term to bring it. */
export type Aanvulling = {
  readonly stuksoorten: readonly Stuksoort[];
  readonly toelichting: string;
  readonly termijn: LopendeTermijn;
};

/** What one person prepares and another decides. */
export type Inschrijvingvoorstel = { readonly motivering: string; readonly door: string } & (
  { readonly soort: 'overweging'; readonly toelaten: boolean } | { readonly soort: 'afwijzing' }
);

/** A reasoned decision; `voorbereidDoor` null: it follows from the clock alone. */
export type Inschrijvingbesluit = {
  readonly soort: 'toegelaten' | 'geweigerd' | 'te laat' | 'afgewezen';
  readonly motivering: string;
  readonly op: string;
  readonly voorbereidDoor: string | null;
  readonly door: string | null;
};

export const INSCHRIJVINGTOESTANDEN = {
  concept: 'concept',
  ingediend: 'ingediend',
  'in-overweging': 'in overweging',
  'te-laat': 'te laat',
  ingetrokken: 'ingetrokken',
  'aanvulling-gevraagd': 'aanvulling gevraagd',
  aangevuld: 'aangevuld',
  compleet: 'compleet',
  afgewezen: 'afgewezen',
} as const;
export type Inschrijvingtoestand = keyof typeof INSCHRIJVINGTOESTANDEN;

/** A registration of one zorgaanbieder in one region. */
export type Inschrijvingstaat = {
  readonly toestand: Inschrijvingtoestand;
  /** What the provider is putting together; only what is handed in counts. */
  readonly werkset: readonly Inschrijfstuk[];
  readonly uploads: readonly Upload[];
  /** What counts. */
  readonly indiening: Inschrijfindiening | null;
  /** Waits until a person decides whether it was in time. */
  readonly overweging: Inschrijfindiening | null;
  readonly teLaat: readonly Inschrijfindiening[];
  readonly aanvulling: Aanvulling | null;
  readonly voorstel: Inschrijvingvoorstel | null;
  readonly besluiten: readonly Inschrijvingbesluit[];
};

export const NIEUWE_INSCHRIJVING: Inschrijvingstaat = {
  toestand: 'concept',
  werkset: [],
  uploads: [],
  indiening: null,
  overweging: null,
  teLaat: [],
  aanvulling: null,
  voorstel: null,
  besluiten: [],
};
