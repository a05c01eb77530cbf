import type { Eurocent, Rol } from '../../basis/index.ts';
import type { TariefUitkomst } from '../../beleid/index.ts';
import type { Werkkalender } from '../../kalender/index.ts';
import type { Contractervaring } from '../../overeenkomst/index.ts';
import type { Overgang } from '../machine.ts';
import type { Partijen } from '../partijen.ts';
import type { Reactieregel } from '../reactietermijn.ts';
import type { Gunningsbesluitsoort, Gunningsduur, Gunningtoestand, Herzieningsgrond } from './staat.ts';

export type Gunningopdracht =
  | {
      readonly soort: 'stel-voor';
      readonly besluit: Gunningsbesluitsoort;
      readonly motivering: string;
      /** Of a conditional award: what it waits for. */
      readonly voorwaarde: string | null;
      /** Of a revision. */
      readonly grond: Herzieningsgrond | null;
    }
  | {
      readonly soort:
        'gun-voorlopig' | 'gun-voorwaardelijk' | 'gun-definitief' | 'herzie' | 'trek-in' | 'wijs-af';
    }
  | { readonly soort: 'bevries'; readonly uitspraak: string; readonly motivering: string }
  | { readonly soort: 'hervat'; readonly motivering: string };

/** What a decision about an award needs of the policy, the calendar and other dossiers. */
export type Gunningbekend = {
  readonly partijen: Partijen;
  readonly kalender: Werkkalender;
  /** The term to object, as the policy says it (S003-57). */
  readonly reactieregel: Reactieregel;
  readonly beoordelingGesloten: boolean;
  /** What the policy says with the assessed facts; the machine takes no percentage from a person. */
  readonly uitkomst: TariefUitkomst;
  readonly contractjaren: Gunningsduur;
  readonly ervaring: Contractervaring;
  /** Production below it gives one year (S003-47). */
  readonly eenjarigOnderEurocent: Eurocent;
  /** Numbers of objections and of preliminary relief proceedings that are not settled. */
  readonly openBezwaren: readonly string[];
  readonly openKortGedingen: readonly string[];
  /** Whether the timetable wants the contract signed back before the definitive award, and whether it is. */
  readonly retourVoorDefinitief: boolean;
  readonly getekendRetour: boolean;
};

const VOORBEREIDERS: readonly Rol[] = ['inkoper', 'jurist'];
const BESLISSER: readonly Rol[] = ['tweede-ondertekenaar'];
const LOOPT = ['voorlopig', 'voorwaardelijk', 'definitief'] as const;

/** Each transition of an award (003 §2.1, §2.7; uitspraak.md). */
export const GUNNINGOVERGANGEN: Readonly<Record<Gunningopdracht['soort'], Overgang<Gunningtoestand>>> = {
  'stel-voor': {
    rollen: VOORBEREIDERS,
    van: ['voorbereiding', ...LOOPT, 'afgewezen'],
    naar: 'blijft',
    naam: 'een besluit over de gunning voorbereiden',
    bron: 'procedure.md, Roles',
  },
  'gun-voorlopig': {
    rollen: BESLISSER,
    van: ['voorbereiding'],
    naar: ['voorlopig'],
    naam: 'voorlopig gunnen',
    bron: '003 §2.1, S003-22; S001-137',
  },
  'wijs-af': {
    rollen: BESLISSER,
    van: ['voorbereiding'],
    naar: ['afgewezen'],
    naam: 'niet gunnen',
    bron: 'S001-137',
  },
  'gun-voorwaardelijk': {
    rollen: BESLISSER,
    van: ['voorlopig'],
    naar: ['voorwaardelijk'],
    naam: 'onder voorwaarde gunnen',
    bron: 'procedure.md, Objection',
  },
  'gun-definitief': {
    rollen: BESLISSER,
    van: ['voorlopig', 'voorwaardelijk'],
    naar: ['definitief'],
    naam: 'definitief gunnen',
    bron: '003 §2.1, S003-24; S001-139',
  },
  herzie: {
    rollen: BESLISSER,
    van: [...LOOPT, 'afgewezen'],
    naar: ['voorlopig'],
    naam: 'de gunning herzien',
    bron: '003 §2.7, S003-60, S003-62; uitspraak.md',
  },
  'trek-in': {
    rollen: BESLISSER,
    van: LOOPT,
    naar: ['ingetrokken'],
    naam: 'de gunning intrekken',
    bron: 'procedure.md, Assessment and award',
  },
  bevries: {
    rollen: ['jurist'],
    van: ['voorbereiding', 'voorlopig', 'voorwaardelijk'],
    naar: ['bevroren'],
    naam: 'de gunning bevriezen',
    bron: 'uitspraak.md; court §4',
  },
  hervat: {
    rollen: ['jurist'],
    van: ['bevroren'],
    naar: ['voorbereiding', 'voorlopig', 'voorwaardelijk'],
    naam: 'de gunning hervatten',
    bron: 'uitspraak.md; court §4',
  },
};
