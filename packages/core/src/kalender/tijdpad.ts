import type { Weekdag } from '../basis/index.ts';
import type { Termijn } from './termijn.ts';

/** What a step means for the rules between steps (procedure.md, Life cycle); a step without a role has none. */
export const TIJDPADROLLEN = [
  'publicatie-kader',
  'vragen-sluiten',
  'nota-van-inlichtingen',
  'inschrijving-sluit',
  'dialoog',
  'voorlopige-gunning',
  'ondertekend-retour',
  'definitieve-gunning',
] as const;
export type Tijdpadrol = (typeof TIJDPADROLLEN)[number];

export const UITVOERDERS = ['zorgkantoor', 'zorgaanbieder', 'beide'] as const;
/** Whose step it is. */
export type Uitvoerder = (typeof UITVOERDERS)[number];

export const TIJDPADNIVEAUS = ['landelijk', 'regionaal'] as const;
/** Who fixed the step: all zorgkantoren together or one of them (S003-13). */
export type Tijdpadniveau = (typeof TIJDPADNIVEAUS)[number];

/**
 * A time of day in the Netherlands. `voor 17:00` ends before that moment; `om 17:00` does not say whether the
 * minute from 17:00:00.000 still counts (ANO-3).
 */
export type Kloktijd =
  | { readonly vorm: 'voor' | 'om'; readonly tijd: Temporal.PlainTime }
  | { readonly vorm: 'van tot'; readonly van: Temporal.PlainTime; readonly tot: Temporal.PlainTime };

/**
 * When a step is. `moment`: on that day. `uiterlijk`: up to and including it. `voor`: before it, so that the day
 * before is the last one. `periode`: both days belong to it.
 */
export type Wanneer<Dag> =
  | { readonly soort: 'moment' | 'uiterlijk' | 'voor'; readonly dag: Dag }
  | { readonly soort: 'periode'; readonly van: Dag; readonly totEnMet: Dag };

/** How a day comes about. `na` counts from the last day of another step, as every `Termijn` does. */
export type Dagbepaling =
  | { readonly soort: 'dag'; readonly dag: Temporal.PlainDate }
  | { readonly soort: 'anker'; readonly anker: string }
  | { readonly soort: 'na'; readonly stap: string; readonly termijn: Termijn }
  | { readonly soort: 'onbekend'; readonly reden: string };

/** One place where a step is printed, with what stands there. */
export type Vermelding = {
  /** `§2.3`: the place of a mention beside the table. */
  readonly plaats: string;
  readonly wanneer?: Wanneer<Temporal.PlainDate>;
  readonly weekdag?: Weekdag;
  readonly tijd?: Kloktijd;
};

/** What a step is, whatever its day. */
export type Stapgegevens = {
  readonly id: string;
  readonly wat: string;
  readonly wie: Uitvoerder;
  readonly rol?: Tijdpadrol;
  readonly niveau?: Tijdpadniveau;
  /** As printed; the linter compares it with the day. */
  readonly weekdag?: Weekdag;
  readonly tijd?: Kloktijd;
  /** The date as the source prints it, where that helps to see what was corrected. */
  readonly gedrukt?: string;
  /** Mail address to which the step is addressed. */
  readonly adres?: string;
  /** Other places that print the same step. */
  readonly vermeldingen: readonly Vermelding[];
};

/** A step before its day is derived; without `wanneer` nothing was said about it. */
export type Tijdpadregel = Stapgegevens & { readonly wanneer?: Wanneer<Dagbepaling> };

/** A step with its day. Without `wanneer` the day is missing, or `onbekend` says why nobody can know it. */
export type Tijdpadstap = Stapgegevens & {
  /** Position in the timetable, from 1. */
  readonly rij: number;
  readonly wanneer?: Wanneer<Temporal.PlainDate>;
  /** Last day if the Algemene termijnenwet extended the term behind `wanneer`; absent when that is the same day. */
  readonly verlengd?: Temporal.PlainDate;
  readonly onbekend?: string;
};

/** A term to object, and the steps after whose last day it starts (S003-57). */
export type Reactietermijn = {
  readonly id: string;
  readonly wat: string;
  readonly termijn: Termijn;
  readonly na: readonly string[];
  readonly adres?: string;
};

type Tijdpadkop = {
  readonly id: string;
  readonly titel: string;
  /** The years in which the procedure runs, not the years of the contract. */
  readonly procedurejaren: readonly number[];
  readonly reactietermijnen: readonly Reactietermijn[];
};

/** A timetable as it is written: anchor dates by name, and steps with a day of their own or relative to another. */
export type Tijdpadontwerp = Tijdpadkop & {
  readonly ankers: ReadonlyMap<string, Temporal.PlainDate>;
  readonly regels: readonly Tijdpadregel[];
};

/** A timetable with every day derived. */
export type Tijdpad = Tijdpadkop & {
  readonly stappen: readonly Tijdpadstap[];
  /** Years that a term touches and of which not all decree holidays are known: its end may come out otherwise. */
  readonly onvolledigeJaren: readonly number[];
};

/** The last day on which the step can still be done. */
export function laatsteDag(wanneer: Wanneer<Temporal.PlainDate>): Temporal.PlainDate {
  if (wanneer.soort === 'periode') return wanneer.totEnMet;
  return wanneer.soort === 'voor' ? wanneer.dag.subtract({ days: 1 }) : wanneer.dag;
}
