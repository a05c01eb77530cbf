import type { Sector, Zorgkantoor } from '../../basis/index.ts';
import type { Tijdpadniveau } from '../../kalender/index.ts';
import type { Reactieregel } from '../reactietermijn.ts';
import type { Vraagantwoord } from '../vraag/index.ts';
import type { Tijdpadvoorstel } from './tijdpadversie.ts';

/** One clausule of a kader: its text lives with the policy, here is the hash of it. */
export type Kaderclausule = {
  readonly id: string;
  readonly sha256: string;
  /** Of a regional kader: the national clausule that it overrides, where it says so (S001-133). */
  readonly gaatVoorOp: string | null;
};

/** What a kader is about. Contract years include both ends. */
export type Kaderinhoud = {
  readonly titel: string;
  readonly niveau: Tijdpadniveau;
  readonly zorgkantoren: readonly Zorgkantoor[];
  readonly contractjaren: { readonly van: number; readonly totEnMet: number };
  readonly sectoren: readonly Sector[];
  readonly clausules: readonly Kaderclausule[];
  readonly reactieregel: Reactieregel;
};

/** The text of a clausule from now on; null takes it out. */
export type Clausulewijziging = { readonly id: string; readonly sha256: string | null };

/** An answer in a Nota van Inlichtingen: its text lives in the dossier of the question. */
export type Notaantwoord = {
  readonly vraag: string;
  /** The clausule that the answer explains; null when it is about the procedure. */
  readonly clausule: string | null;
  readonly sha256: string;
};

/** An answer with its text, which names no asker. */
export type Vastgesteldantwoord = {
  readonly vraag: string;
  readonly sha256: string;
  readonly tekst: Vraagantwoord;
};

/**
 * What can be published after a kader. Each starts a term of its own to react, for that piece only (S003-57, S003-62).
 * `richttarief`: the percentage of one later year of a multi-year contract (rulings of 2023, court.md §4).
 */
export type Kaderstuk = {
  readonly titel: string;
  readonly clausules: readonly Clausulewijziging[];
  /** A new version of the timetable, when days shift or steps come in. */
  readonly tijdpad: Tijdpadvoorstel | null;
} & (
  | { readonly soort: 'nota'; readonly antwoorden: readonly Notaantwoord[] }
  | { readonly soort: 'wijziging' | 'aanvulling' }
  | { readonly soort: 'uitspraak'; readonly ecli: string }
  | { readonly soort: 'richttarief'; readonly jaar: number }
);
export type Kaderstuksoort = Kaderstuk['soort'];

/** The part of a publication that is its timetable, where one objects to a clausule. */
export const ONDERDEEL_TIJDPAD = 'tijdpad';
