import type { Afronding, Kavel, Pct, Periode, Sector, Zorgkantoor } from '../basis/index.ts';
import type { FeitWaarde } from './feit.ts';

/** Lowest first (spec/beleid.md, Time and rank): a later one in this list may change an earlier one. */
export const RANGEN = [
  'landelijk kader',
  'regionaal kader',
  'landelijke aanvulling',
  'regionale aanvulling',
  'nota van inlichtingen',
  'uitspraak',
  'wet',
] as const;
export type Rang = (typeof RANGEN)[number];

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

/** A citable statement of a kader, in own words. */
export type Clausule = {
  readonly id: string;
  readonly bron: string;
  readonly plaats: string;
  readonly weergave: string;
} & (
  | { readonly zekerheid: 'extern'; readonly externeBron: ExterneBron }
  | { readonly zekerheid: Exclude<Zekerheid, 'extern'>; readonly anker: Anker }
);

export type Toets =
  | { readonly soort: 'is'; readonly waarden: readonly FeitWaarde[] }
  | { readonly soort: 'minder dan' | 'ten minste'; readonly grens: number }
  | { readonly soort: 'bekend' };

/** All parts must hold. `bekend` asks for a value where `null` is a known none; it never tests for absence. */
export type Voorwaarde = readonly { readonly feit: string; readonly toets: Toets }[];

/** A fixed percentage, or the value of a fact. */
export type Operand =
  { readonly soort: 'vast'; readonly waarde: Pct } | { readonly soort: 'feit'; readonly feit: string };

export const REKENWOORDEN = ['neem', 'tel op', 'trek af', 'ten hoogste', 'ten minste'] as const;
export type Rekenwoord = (typeof REKENWOORDEN)[number];

/** The one thing a step does. */
export type Bewerking =
  | { readonly werkwoord: Rekenwoord; readonly operand: Operand }
  | { readonly werkwoord: 'rond af'; readonly decimalen: number; readonly wijze: Afronding }
  | { readonly werkwoord: 'contractduur'; readonly jaren: number }
  | { readonly werkwoord: 'niet vast te stellen' | 'uitgesloten'; readonly reden: string };

/** Bounds of an operand in procentpunten; outside them the calculation is refused, or it is only reported. */
export type Tussen = {
  readonly van: Pct;
  readonly totEnMet: Pct;
  readonly buiten: 'weigeren' | 'melden';
};

/**
 * One step: a verb, a clausule, optional conditions. `keuze`: the name of the "hoogstens een van" it belongs to.
 * `oordeel`: the operand is a judgement of a named official. `enKlaar`: later steps do not count. `voorbehoud`: while
 * the facts of the condition are unknown the step does not apply and its clausule is shown as a reservation.
 */
export type Stap = {
  readonly id: string;
  readonly bewerking: Bewerking;
  readonly clausule: Clausule;
  readonly als: Voorwaarde;
  readonly tenzij: Voorwaarde;
  readonly kavels?: readonly Kavel[];
  readonly keuze?: string;
  readonly tussen?: Tussen;
  readonly oordeel: boolean;
  readonly enKlaar: boolean;
  readonly voorbehoud: boolean;
};

/** Something the policy says that is no part of the percentage but must be read with it. */
export type Voorbehoud = {
  readonly id: string;
  readonly tekst: string;
  readonly clausule: Clausule;
  readonly kavels?: readonly Kavel[];
};

/** A question the source leaves open and how Kavel reads it. */
export type OpenVraag = { readonly vraag: string; readonly lezing: string; readonly clausule: Clausule };

/** For whom and when a document counts. `geldig`: valid time; `bekendVanaf`: the day it was published. */
export type Reikwijdte = {
  readonly zorgkantoren: readonly Zorgkantoor[];
  readonly sectoren: readonly Sector[];
  readonly kavels: readonly Kavel[];
  readonly geldig: Periode;
  readonly bekendVanaf: Temporal.PlainDate;
};

export type BeleidDocument = Reikwijdte & {
  readonly id: string;
  readonly titel: string;
  readonly rang: Rang;
  readonly voorbehouden: readonly Voorbehoud[];
  readonly openstaand: readonly OpenVraag[];
};

/** A base policy. `regionaalKaderNodig`: on its own it gives no tariff, each zorgkantoor works it out. */
export type Kader = BeleidDocument & {
  readonly regionaalKaderNodig: boolean;
  readonly stappen: readonly Stap[];
};

export type Ingreep =
  | { readonly soort: 'vervang'; readonly doel: string; readonly stap: Stap }
  | { readonly soort: 'vervalt'; readonly doel: string; readonly clausule: Clausule }
  | {
      readonly soort: 'voeg toe';
      readonly plaats: 'voor' | 'na';
      readonly doel: string;
      readonly stap: Stap;
    };

/** A later document laid over a kader: supplement, Nota van Inlichtingen, ruling. `op`: the document it changes. */
export type Wijziging = BeleidDocument & { readonly op: string; readonly ingrepen: readonly Ingreep[] };

/** All policy that an installation knows. */
export type Beleidsregister = {
  readonly kaders: readonly Kader[];
  readonly wijzigingen: readonly Wijziging[];
};
