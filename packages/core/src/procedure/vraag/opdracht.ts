import type { Rol } from '../../basis/index.ts';
import type { Ontvangstoordeel } from '../../kalender/index.ts';
import type { Overgang } from '../machine.ts';
import type { Partijen } from '../partijen.ts';
import type { Vraagantwoord, Vraagtoestand } from './staat.ts';
import type { Vragergegevens } from './vrager.ts';

export type Vraagopdracht =
  | { readonly soort: 'dien-in'; readonly kader: string; readonly tekst: string }
  | { readonly soort: 'beslis-tijdigheid'; readonly toelaten: boolean; readonly reden: string }
  | { readonly soort: 'voeg-samen'; readonly met: string }
  | { readonly soort: 'maak-los'; readonly reden: string }
  | { readonly soort: 'beantwoord'; readonly antwoord: Vraagantwoord }
  | { readonly soort: 'stel-vast' }
  | { readonly soort: 'wijs-terug'; readonly reden: string }
  | { readonly soort: 'publiceer'; readonly nota: string }
  | { readonly soort: 'trek-in' };

/** Another question, as far as a decision about this one needs it. */
export type Anderevraag = {
  readonly id: string;
  readonly kader: string;
  readonly toestand: Vraagtoestand;
};

/** What a decision about a question needs from elsewhere. */
export type Vraagbekend = {
  readonly id: string;
  readonly partijen: Partijen;
  /** Whether the closing of the question round lets in what comes now; undefined when the timetable names no day. */
  readonly tijdigheid: Ontvangstoordeel | undefined;
  /** The question that it is to be merged with; null when there is none of that name. */
  readonly doel: Anderevraag | null;
  /** Who asked this question and those merged with it: none of them may be recognised in the answer. */
  readonly vragers: readonly Vragergegevens[];
  /** How many questions are merged with this one. */
  readonly samengevoegd: number;
  /** Published Nota's: their id, and the questions with the hash of each answer. */
  readonly notas: readonly {
    readonly id: string;
    readonly antwoorden: readonly { readonly vraag: string; readonly sha256: string }[];
  }[];
};

const VRAGER = ['bestuurder', 'medewerker'] as const satisfies readonly Rol[];
const BEHANDELAAR = ['inkoper', 'beleidsmedewerker', 'jurist'] as const satisfies readonly Rol[];
const TWEEDE = ['tweede-ondertekenaar'] as const satisfies readonly Rol[];

export const VRAAGOVERGANGEN: Readonly<Record<Vraagopdracht['soort'], Overgang<Vraagtoestand>>> = {
  'dien-in': {
    rollen: VRAGER,
    van: ['nieuw'],
    naar: ['ingediend', 'in-overweging', 'te-laat'],
    naam: 'een vraag indienen',
    bron: 'S001-134, S002-41, S003-17',
  },
  'beslis-tijdigheid': {
    rollen: ['jurist'],
    van: ['in-overweging'],
    naar: ['ingediend', 'te-laat'],
    naam: 'beslissen of een vraag op tijd was',
    bron: 'procedure.md, Time; ANO-3',
  },
  'voeg-samen': {
    rollen: BEHANDELAAR,
    van: ['ingediend'],
    naar: ['samengevoegd'],
    naam: 'een vraag samenvoegen',
    bron: 'S002-43',
  },
  'maak-los': {
    rollen: BEHANDELAAR,
    van: ['samengevoegd'],
    naar: ['ingediend'],
    naam: 'een vraag losmaken',
    bron: 'procedure.md, Life cycle',
  },
  beantwoord: {
    rollen: BEHANDELAAR,
    van: ['ingediend', 'beantwoord'],
    naar: ['beantwoord'],
    naam: 'een vraag beantwoorden',
    bron: 'S001-135, S002-42',
  },
  'stel-vast': {
    rollen: TWEEDE,
    van: ['beantwoord'],
    naar: ['vastgesteld'],
    naam: 'een antwoord vaststellen',
    bron: 'procedure.md, Roles',
  },
  'wijs-terug': {
    rollen: TWEEDE,
    van: ['beantwoord', 'vastgesteld'],
    naar: ['ingediend'],
    naam: 'een antwoord terugwijzen',
    bron: 'procedure.md, Roles',
  },
  publiceer: {
    rollen: TWEEDE,
    van: ['vastgesteld'],
    naar: ['gepubliceerd'],
    naam: 'een antwoord publiceren',
    bron: 'S001-135, S002-44',
  },
  'trek-in': {
    rollen: VRAGER,
    van: ['ingediend', 'in-overweging', 'samengevoegd', 'beantwoord', 'vastgesteld'],
    naar: ['ingetrokken'],
    naam: 'een vraag intrekken',
    bron: 'procedure.md, Life cycle',
  },
};
