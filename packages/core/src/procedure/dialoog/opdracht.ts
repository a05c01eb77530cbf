import type { Rol } from '../../basis/index.ts';
import type { Overgang } from '../machine.ts';
import type { Partijen } from '../partijen.ts';
import type { Dialoogtijd } from './agenda.ts';
import type { Dialoogafspraak, Dialoogtoestand, Doelmatigheidsplan, Gesprek } from './staat.ts';

export type Dialoogopdracht =
  | { readonly soort: 'begin'; readonly heeftMeerbedskamers: boolean }
  | { readonly soort: 'leg-gesprek-vast'; readonly gesprek: Gesprek }
  | { readonly soort: 'maak-afspraak'; readonly afspraak: Omit<Dialoogafspraak, 'gereed'> }
  | { readonly soort: 'meld-gereed'; readonly afspraak: string; readonly dag: string }
  | { readonly soort: 'leg-doelmatigheidsplan-vast'; readonly plan: Doelmatigheidsplan }
  | { readonly soort: 'sluit' };

/** What a decision about a dialogue needs beside its own dossier. */
export type Dialoogbekend = {
  readonly partijen: Partijen;
  /** Only where the dialogue begins: its days by the timetable, and whether the contract is likely for one year. */
  readonly aanvang: { readonly tijd: Dialoogtijd; readonly eenjarig: boolean } | null;
};

const INKOPER: readonly Rol[] = ['inkoper'];

/** Each transition of a dialogue (003 §2.6; procedure.md, Assessment and award). */
export const DIALOOGOVERGANGEN: Readonly<Record<Dialoogopdracht['soort'], Overgang<Dialoogtoestand>>> = {
  begin: {
    rollen: INKOPER,
    van: ['nieuw'],
    naar: ['open'],
    naam: 'de dialoog beginnen',
    bron: '003 §2.6, S003-51',
  },
  'leg-gesprek-vast': {
    rollen: INKOPER,
    van: ['open'],
    naar: 'blijft',
    naam: 'een gesprek vastleggen',
    bron: '003 §2.6, S003-52, S003-53',
  },
  'maak-afspraak': {
    rollen: INKOPER,
    van: ['open'],
    naar: 'blijft',
    naam: 'een afspraak vastleggen',
    bron: '003 §2.6, §3.2.3; S003-56, S003-92',
  },
  'meld-gereed': {
    rollen: ['inkoper', 'bestuurder', 'medewerker'],
    van: ['open'],
    naar: 'blijft',
    naam: 'een afspraak gereed melden',
    bron: 'procedure.md, Assessment and award',
  },
  'leg-doelmatigheidsplan-vast': {
    rollen: INKOPER,
    van: ['open'],
    naar: 'blijft',
    naam: 'het doelmatigheidsplan vastleggen',
    bron: '003 §3.2.3, S003-95',
  },
  sluit: {
    rollen: INKOPER,
    van: ['open'],
    naar: ['gesloten'],
    naam: 'de dialoog sluiten',
    bron: 'procedure.md, Assessment and award',
  },
};
