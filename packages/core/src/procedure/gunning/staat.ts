import type { Pct } from '../../basis/index.ts';
import type { LopendeTermijn } from '../reactietermijn.ts';

/** First and last contract year of an award. */
export type Gunningsduur = { readonly vanJaar: number; readonly totEnMetJaar: number };

export const GUNNINGSBESLUITEN = [
  'voorlopig',
  'voorwaardelijk',
  'definitief',
  'herziening',
  'intrekking',
  'afwijzing',
] as const;
/** What can be decided about an award. */
export type Gunningsbesluitsoort = (typeof GUNNINGSBESLUITEN)[number];

/** Why an award is looked at again: an amendment, a ruling or an objection, by its number or ECLI. */
export type Herzieningsgrond = {
  readonly soort: 'wijziging' | 'uitspraak' | 'bezwaar';
  readonly kenmerk: string;
};

/** What one person prepares and another decides; the percentage is that of the policy, at that time. */
export type Gunningsvoorstel = {
  readonly besluit: Gunningsbesluitsoort;
  readonly motivering: string;
  readonly voorwaarde: string | null;
  readonly grond: Herzieningsgrond | null;
  readonly tarief: Pct | null;
  readonly duur: Gunningsduur | null;
  readonly door: string;
};

/** A decision as it was made known. */
export type Gunningsbesluit = {
  readonly soort: Gunningsbesluitsoort;
  readonly motivering: string;
  readonly voorbereidDoor: string;
  readonly door: string;
  readonly op: string;
};

/** Old, new and difference of a percentage that was changed. Null: there was no award before. */
export type Gunningsherziening = {
  readonly oud: Pct | null;
  readonly nieuw: Pct;
  readonly verschil: Pct | null;
  readonly grond: Herzieningsgrond;
  readonly op: string;
};

export const GUNNINGTOESTANDEN = {
  voorbereiding: 'in voorbereiding',
  voorlopig: 'voorlopig gegund',
  voorwaardelijk: 'onder voorwaarde gegund',
  definitief: 'definitief gegund',
  afgewezen: 'niet gegund',
  ingetrokken: 'ingetrokken',
  bevroren: 'bevroren door een uitspraak',
} as const;
export type Gunningtoestand = keyof typeof GUNNINGTOESTANDEN;

/** States that a ruling can freeze, and to which the award returns. */
export type Bevriesbaar = 'voorbereiding' | 'voorlopig' | 'voorwaardelijk';

/** Status of an OCDS award. */
export type Ocdsgunningstatus = 'pending' | 'active' | 'cancelled' | 'unsuccessful';

/** The award of one kavel to one zorgaanbieder in one region. */
export type Gunningstaat = {
  readonly toestand: Gunningtoestand;
  /** Null as long as nothing was made known. */
  readonly ocdsStatus: Ocdsgunningstatus | null;
  readonly tarief: Pct | null;
  readonly duur: Gunningsduur | null;
  readonly uitleg: string | null;
  readonly voorwaarde: string | null;
  /** The term to object to what was made known last. */
  readonly termijn: LopendeTermijn | null;
  /** An objection to a revision can only be about the change (S003-62). */
  readonly bezwaarOver: 'gunning' | 'herziening' | null;
  readonly voorstel: Gunningsvoorstel | null;
  readonly herzieningen: readonly Gunningsherziening[];
  readonly bevroren: {
    readonly uitspraak: string;
    readonly motivering: string;
    readonly op: string;
    readonly vanuit: Bevriesbaar;
  } | null;
  readonly besluiten: readonly Gunningsbesluit[];
};

export const NIEUWE_GUNNING: Gunningstaat = {
  toestand: 'voorbereiding',
  ocdsStatus: null,
  tarief: null,
  duur: null,
  uitleg: null,
  voorwaarde: null,
  termijn: null,
  bezwaarOver: null,
  voorstel: null,
  herzieningen: [],
  bevroren: null,
  besluiten: [],
};
