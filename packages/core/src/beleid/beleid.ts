import type { Afronding, Kavel, Pct, Periode, Sector, Zorgkantoor } from '../basis/index.ts';
import type { Budgetregel } from './budgetregel.ts';
import type { Clausule } from './clausule.ts';
import type { Eis } from './eis.ts';
import type { Rang } from './rang.ts';
import type { Uitspraak } from './uitspraak.ts';
import type { Voorwaarde } from './voorwaarde.ts';

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
  /** Its own validity, inside that of the document. */
  readonly geldig?: Periode;
  readonly keuze?: string;
  readonly tussen?: Tussen;
  readonly oordeel: boolean;
  readonly enKlaar: boolean;
  readonly voorbehoud: boolean;
};

/** Something the policy says that is no part of the percentage but must be read with it. `bij`: the rule it reserves. */
export type Voorbehoud = {
  readonly id: string;
  readonly tekst: string;
  readonly clausule: Clausule;
  readonly kavels?: readonly Kavel[];
  readonly geldig?: Periode;
  readonly bij?: string;
};

/** The providers that a document is for. `voorbehoud`: while the facts are unknown it only reserves. */
export type Groep = {
  readonly naam: string;
  readonly als: Voorwaarde;
  readonly voorbehoud: boolean;
  readonly clausule: Clausule;
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

/** What a document is about: the percentage, or the conditions for transition money, which give no percentage. */
export const ONDERWERPEN = ['tarief', 'transitie'] as const;
export type Onderwerp = (typeof ONDERWERPEN)[number];

/** `nagekekenOp`: the day on which someone last held the document against its sources. */
export type BeleidDocument = Reikwijdte & {
  readonly id: string;
  readonly titel: string;
  readonly rang: Rang;
  readonly onderwerp: Onderwerp;
  readonly nagekekenOp: Temporal.PlainDate;
  readonly groep?: Groep;
  readonly eisen: readonly Eis[];
  readonly budgetregels: readonly Budgetregel[];
  readonly voorbehouden: readonly Voorbehoud[];
  readonly openstaand: readonly OpenVraag[];
};

/** A base policy. `regionaalKaderNodig`: on its own it gives no tariff, each zorgkantoor works it out. */
export type Kader = BeleidDocument & {
  readonly regionaalKaderNodig: boolean;
  readonly stappen: readonly Stap[];
};

/**
 * What an amendment does to one rule. `schort op`: an outcome that would rest on the rule cannot be settled. `trek in`:
 * an earlier amendment no longer counts and what it changed revives; there `doel` is the id of that amendment.
 */
export type Ingreep =
  | { readonly soort: 'vervang'; readonly doel: string; readonly stap: Stap }
  | {
      readonly soort: 'vervalt' | 'schort op' | 'trek in';
      readonly doel: string;
      readonly clausule: Clausule;
    }
  | {
      readonly soort: 'voeg toe';
      readonly plaats: 'voor' | 'na';
      readonly doel: string;
      readonly stap: Stap;
    };

/** A later document laid over a kader: supplement, Nota van Inlichtingen, ruling. `op`: the document it changes. */
export type Wijziging = BeleidDocument & {
  readonly op: string;
  readonly ingrepen: readonly Ingreep[];
  /** Of rang uitspraak: the record of the ruling. */
  readonly uitspraak?: Uitspraak;
};

/** All policy that an installation knows. */
export type Beleidsregister = {
  readonly kaders: readonly Kader[];
  readonly wijzigingen: readonly Wijziging[];
};
