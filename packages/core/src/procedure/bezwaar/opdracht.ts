import type { Rol } from '../../basis/index.ts';
import type { Overgang } from '../machine.ts';
import type { Partijen } from '../partijen.ts';
import type { Bezwaargrond, Bezwaartoestand, Bezwaarvoorstel } from './staat.ts';
import type { Bestredenstuk, Bezwaarvoorwerp } from './voorwerp.ts';

export type Bezwaaropdracht =
  | {
      readonly soort: 'dien-in';
      readonly voorwerp: Bezwaarvoorwerp;
      readonly gronden: readonly Bezwaargrond[];
    }
  | { readonly soort: 'beslis-behandeling'; readonly toelaten: boolean; readonly reden: string }
  | { readonly soort: 'bereid-voor'; readonly voorstel: Bezwaarvoorstel }
  | { readonly soort: 'wijs-terug'; readonly reden: string }
  | { readonly soort: 'beslis' }
  | { readonly soort: 'koppel-wijziging'; readonly publicatie: string }
  | { readonly soort: 'trek-in' };

/** What a decision about an objection needs from elsewhere. */
export type Bezwaarbekend = {
  readonly partijen: Partijen;
  /** What is objected to; null when there is no such publication or award. */
  readonly stuk: Bestredenstuk | null;
  /** All clausules of the kader, for an objection to a Nota. */
  readonly kaderclausules: readonly string[];
  /** Clausules to which this zorgaanbieder lost the right to object (`listRechten`). */
  readonly verwerkt: readonly string[];
  /** Ids of the publications of the kader, latest last. */
  readonly publicaties: readonly string[];
};

const AANBIEDER = ['bestuurder', 'medewerker'] as const satisfies readonly Rol[];
const BEHANDELAAR = ['jurist', 'beleidsmedewerker', 'inkoper'] as const satisfies readonly Rol[];
const TWEEDE = ['tweede-ondertekenaar'] as const satisfies readonly Rol[];

export const BEZWAAROVERGANGEN: Readonly<Record<Bezwaaropdracht['soort'], Overgang<Bezwaartoestand>>> = {
  'dien-in': {
    rollen: AANBIEDER,
    van: ['nieuw'],
    naar: ['ontvangen', 'in-overweging', 'buiten-behandeling'],
    naam: 'bezwaar maken',
    bron: '003 §2.7, S003-57 … -65; S001-134',
  },
  'beslis-behandeling': {
    rollen: ['jurist'],
    van: ['in-overweging'],
    naar: ['ontvangen', 'buiten-behandeling'],
    naam: 'beslissen of een bezwaar wordt behandeld',
    bron: 'procedure.md, Time; ANO-5',
  },
  'bereid-voor': {
    rollen: BEHANDELAAR,
    van: ['ontvangen', 'voorbereid'],
    naar: ['voorbereid'],
    naam: 'een besluit voorbereiden',
    bron: 'procedure.md, Objection',
  },
  'wijs-terug': {
    rollen: TWEEDE,
    van: ['voorbereid'],
    naar: ['ontvangen'],
    naam: 'een voorbereid besluit terugwijzen',
    bron: 'procedure.md, Roles',
  },
  beslis: {
    rollen: TWEEDE,
    van: ['voorbereid'],
    naar: ['beslist', 'wacht-op-wijziging'],
    naam: 'op een bezwaar beslissen',
    bron: 'procedure.md, Objection',
  },
  'koppel-wijziging': {
    rollen: BEHANDELAAR,
    van: ['wacht-op-wijziging'],
    naar: ['beslist'],
    naam: 'de gepubliceerde wijziging vastleggen',
    bron: 'S003-60',
  },
  'trek-in': {
    rollen: AANBIEDER,
    van: ['ontvangen', 'in-overweging', 'voorbereid'],
    naar: ['ingetrokken'],
    naam: 'een bezwaar intrekken',
    bron: 'procedure.md, Objection',
  },
};
