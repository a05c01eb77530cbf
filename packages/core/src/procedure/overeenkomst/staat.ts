import type { Eurocent, Kavel, Pct } from '../../basis/index.ts';
import type { Ontvangstoordeel } from '../../kalender/index.ts';

/** First and last day of a contract, ISO. */
export type Looptijd = { readonly van: string; readonly totEnMet: string };

/** What is agreed on one kavel; the percentage is that of its award. */
export type Bijlageregel = {
  readonly kavel: Kavel;
  readonly tarief: Pct;
  readonly afspraakEurocent: Eurocent;
};

/** The annex on prestatie, tarief and initial production agreement (S003-55), and the hash of the whole document. */
export type Overeenkomstbijlage = {
  readonly sha256: string;
  readonly regels: readonly Bijlageregel[];
  readonly totaalEurocent: Eurocent;
};

/** What one person prepares and another decides. */
export type Overeenkomstvoorstel = { readonly motivering: string; readonly door: string } & (
  | { readonly soort: 'aanbod'; readonly bijlage: Overeenkomstbijlage; readonly looptijd: Looptijd }
  | {
      readonly soort: 'wijziging';
      readonly bijlage: Overeenkomstbijlage;
      readonly looptijd: Looptijd;
      /** The amendment, ruling or herschikking it rests on, by its number. */
      readonly grond: string;
    }
  | { readonly soort: 'overweging'; readonly toelaten: boolean }
  | { readonly soort: 'vervallen' }
  | { readonly soort: 'beeindiging'; readonly per: string }
);

/** A document that lies with the zorgaanbieder to be signed. */
export type Aanbod = {
  readonly bijlage: Overeenkomstbijlage;
  readonly looptijd: Looptijd;
  readonly voorbereidDoor: string;
  readonly door: string;
  readonly op: string;
};

/** The document that came back signed. */
export type Retour = {
  readonly ontvangen: string;
  readonly door: string;
  readonly oordeel: Ontvangstoordeel;
  /** Who signs may still react until this day (003 §2.1: 23 October, while the term ends on 30 October); null: not any more. */
  readonly reagerenTotEnMet: string | null;
};

/** The budget form at the NZa (S003-24). */
export type Budgetformulier = {
  readonly kenmerk: string;
  readonly ingediend: string;
  readonly totaalEurocent: Eurocent;
  readonly door: string;
};

/** A change that both signed. */
export type Overeenkomstwijziging = {
  readonly grond: string;
  readonly aanbod: Aanbod;
  readonly getekend: string;
};

export type Overeenkomstbesluit = {
  readonly soort: 'toegelaten' | 'geweigerd' | 'te laat' | 'vervallen' | 'beeindigd';
  readonly motivering: string;
  readonly op: string;
  /** Null: it follows from the clock alone. */
  readonly voorbereidDoor: string | null;
  readonly door: string | null;
};

export const OVEREENKOMSTTOESTANDEN = {
  concept: 'concept',
  voortgezet: 'loopt door, jaarbijlage nog niet aangeboden',
  aangeboden: 'aangeboden',
  'in-overweging': 'terug, tijdigheid in overweging',
  'te-laat': 'te laat terug',
  vervallen: 'vervallen',
  getekend: 'ondertekend terug',
  definitief: 'definitief',
  'wijziging-aangeboden': 'wijziging aangeboden',
  beeindigd: 'beëindigd',
} as const;
export type Overeenkomsttoestand = keyof typeof OVEREENKOMSTTOESTANDEN;

/** The contract of one zorgaanbieder with one zorgkantoor in one region. */
export type Overeenkomststaat = {
  readonly toestand: Overeenkomsttoestand;
  /** The contract 2017-2018 stays in force; only its yearly annex is new (S003-44, -46). */
  readonly voortgezet: boolean;
  readonly looptijd: Looptijd | null;
  readonly aanbod: Aanbod | null;
  readonly retour: Retour | null;
  readonly definitief: { readonly door: string; readonly op: string } | null;
  /** Of the annex that holds; null again after a change. */
  readonly budgetformulier: Budgetformulier | null;
  readonly wijziging: { readonly grond: string; readonly aanbod: Aanbod } | null;
  readonly wijzigingen: readonly Overeenkomstwijziging[];
  readonly voorstel: Overeenkomstvoorstel | null;
  readonly besluiten: readonly Overeenkomstbesluit[];
};

export const NIEUWE_OVEREENKOMST: Overeenkomststaat = {
  toestand: 'concept',
  voortgezet: false,
  looptijd: null,
  aanbod: null,
  retour: null,
  definitief: null,
  budgetformulier: null,
  wijziging: null,
  wijzigingen: [],
  voorstel: null,
  besluiten: [],
};
