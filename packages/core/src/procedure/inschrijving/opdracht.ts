import type { Rol } from '../../basis/index.ts';
import type { Sluiting, Werkkalender } from '../../kalender/index.ts';
import type { Overgang } from '../machine.ts';
import type { Partijen } from '../partijen.ts';
import type { Inschrijfopgave, Stukkenkader, Stuksoort } from '../stukkenlijst/index.ts';
import type { Inschrijvingtoestand, Inschrijfstuk, Upload } from './staat.ts';

export type Inschrijvingopdracht =
  | { readonly soort: 'begin-upload'; readonly upload: Omit<Upload, 'begonnen'> }
  | { readonly soort: 'voeg-stuk-toe'; readonly stuk: Inschrijfstuk }
  | { readonly soort: 'verwijder-stuk'; readonly id: string }
  | { readonly soort: 'dien-in' | 'vervang' | 'vul-aan'; readonly opgave: Inschrijfopgave }
  | { readonly soort: 'trek-in' }
  | { readonly soort: 'stel-overweging-voor'; readonly toelaten: boolean; readonly motivering: string }
  | { readonly soort: 'beslis-overweging' }
  | { readonly soort: 'verklaar-compleet' }
  | {
      readonly soort: 'vraag-aanvulling';
      readonly stuksoorten: readonly Stuksoort[];
      readonly toelichting: string;
    }
  | { readonly soort: 'stel-afwijzing-voor'; readonly motivering: string }
  | { readonly soort: 'wijs-af' };

/** What a decision about a registration needs beside its own dossier. */
export type Inschrijvingbekend = {
  readonly partijen: Partijen;
  /** Of the step `inschrijving-sluit` of the timetable. */
  readonly sluiting: Sluiting;
  readonly kalender: Werkkalender;
  readonly stukkenkader: Stukkenkader;
  /** Last day (ISO) of the running contract of the provider; null: none. */
  readonly contractTotEnMet: string | null;
  /** Largest file, a setting of the installation. */
  readonly maximumBytes: number;
};

const AANBIEDER: readonly Rol[] = ['bestuurder', 'medewerker'];
const BEHANDELAARS: readonly Rol[] = ['inkoper', 'jurist'];
/** Where the provider can still change what it hands in. */
const OPEN = ['concept', 'ingediend', 'in-overweging', 'ingetrokken', 'aanvulling-gevraagd'] as const;

type Overgangen = Readonly<Record<Inschrijvingopdracht['soort'], Overgang<Inschrijvingtoestand>>>;

/** What the provider does. */
const VAN_DE_AANBIEDER = {
  'begin-upload': {
    rollen: AANBIEDER,
    van: OPEN,
    naar: 'blijft',
    naam: 'een bestand beginnen te versturen',
    bron: 'procedure.md, Inschrijving',
  },
  'voeg-stuk-toe': {
    rollen: AANBIEDER,
    van: OPEN,
    naar: 'blijft',
    naam: 'een stuk toevoegen',
    bron: 'procedure.md, Inschrijving',
  },
  'verwijder-stuk': {
    rollen: AANBIEDER,
    van: OPEN,
    naar: 'blijft',
    naam: 'een stuk verwijderen',
    bron: 'procedure.md, Inschrijving',
  },
  'dien-in': {
    rollen: ['bestuurder'],
    van: ['concept', 'ingetrokken'],
    naar: ['ingediend', 'in-overweging', 'te-laat'],
    naam: 'de inschrijving indienen',
    bron: '003 §2.3, S003-20, S003-37',
  },
  vervang: {
    rollen: ['bestuurder'],
    van: ['ingediend', 'in-overweging'],
    naar: ['ingediend', 'in-overweging'],
    naam: 'de inschrijving vervangen',
    bron: 'procedure.md, Inschrijving',
  },
  'trek-in': {
    rollen: ['bestuurder'],
    van: ['ingediend', 'in-overweging'],
    naar: ['ingetrokken'],
    naam: 'de inschrijving intrekken',
    bron: 'procedure.md, Inschrijving',
  },
  'vul-aan': {
    rollen: ['bestuurder'],
    van: ['aanvulling-gevraagd'],
    naar: ['aangevuld', 'aanvulling-gevraagd'],
    naam: 'de inschrijving aanvullen',
    bron: 'procedure.md, Inschrijving',
  },
} as const satisfies Partial<Overgangen>;

/** Each transition of a registration (003 §2.3; procedure.md, Inschrijving). */
export const INSCHRIJVINGOVERGANGEN: Overgangen = {
  ...VAN_DE_AANBIEDER,
  'stel-overweging-voor': {
    rollen: BEHANDELAARS,
    van: ['in-overweging', 'ingediend'],
    naar: 'blijft',
    naam: 'een besluit over de tijdigheid voorbereiden',
    bron: 'procedure.md, Time; ANO-3',
  },
  'beslis-overweging': {
    rollen: ['tweede-ondertekenaar'],
    van: ['in-overweging', 'ingediend'],
    naar: ['ingediend', 'te-laat'],
    naam: 'over de tijdigheid beslissen',
    bron: 'procedure.md, Time; ANO-3',
  },
  'verklaar-compleet': {
    rollen: BEHANDELAARS,
    van: ['ingediend', 'aangevuld'],
    naar: ['compleet'],
    naam: 'de inschrijving compleet verklaren',
    bron: 'procedure.md, Inschrijving',
  },
  'vraag-aanvulling': {
    rollen: BEHANDELAARS,
    van: ['ingediend'],
    naar: ['aanvulling-gevraagd'],
    naam: 'een aanvulling vragen',
    bron: 'procedure.md, Inschrijving',
  },
  'stel-afwijzing-voor': {
    rollen: BEHANDELAARS,
    van: ['ingediend', 'aanvulling-gevraagd', 'aangevuld'],
    naar: 'blijft',
    naam: 'een afwijzing voorbereiden',
    bron: 'procedure.md, Inschrijving',
  },
  'wijs-af': {
    rollen: ['tweede-ondertekenaar'],
    van: ['ingediend', 'aanvulling-gevraagd', 'aangevuld'],
    naar: ['afgewezen'],
    naam: 'de inschrijving afwijzen',
    bron: 'procedure.md, Inschrijving',
  },
};
