import type { Eurocent, Kavel, Pct, Rol } from '../../basis/index.ts';
import type { Sluiting } from '../../kalender/index.ts';
import type { Gunningsduur, Gunningtoestand } from '../gunning/index.ts';
import type { Overgang } from '../machine.ts';
import type { Partijen } from '../partijen.ts';
import type { LopendeTermijn } from '../reactietermijn.ts';
import type { Inschrijfsituatie } from '../stukkenlijst/index.ts';
import type { Looptijd, Overeenkomsttoestand } from './staat.ts';

/** The production agreements of a document; the percentages come from the awards. */
export type Afspraakdocument = {
  readonly sha256: string;
  readonly afspraken: readonly { readonly kavel: Kavel; readonly afspraakEurocent: Eurocent }[];
};

/** What is proposed, before the percentages of the awards are added. */
export type Overeenkomstplan =
  | { readonly besluit: 'aanbod'; readonly document: Afspraakdocument }
  | {
      readonly besluit: 'wijziging';
      readonly document: Afspraakdocument;
      readonly grond: string;
      /** A new last day (ISO); null: as it was. */
      readonly totEnMet: string | null;
    }
  | { readonly besluit: 'overweging'; readonly toelaten: boolean }
  | { readonly besluit: 'vervallen' }
  | { readonly besluit: 'beeindiging'; readonly per: string };

export type Overeenkomstopdracht =
  | { readonly soort: 'zet-voort' }
  | { readonly soort: 'stel-voor'; readonly plan: Overeenkomstplan; readonly motivering: string }
  | {
      readonly soort:
        | 'bied-aan'
        | 'beslis-overweging'
        | 'laat-vervallen'
        | 'maak-definitief'
        | 'bied-wijziging-aan'
        | 'trek-wijziging-in'
        | 'beeindig';
    }
  | { readonly soort: 'teken'; readonly sha256: string }
  | { readonly soort: 'teken-wijziging'; readonly sha256: string }
  | {
      readonly soort: 'leg-budgetformulier-vast';
      readonly kenmerk: string;
      /** The day on which the NZa had it, ISO. */
      readonly ingediend: string;
      readonly totaalEurocent: Eurocent;
    };

/** What is known of an award, for the contract that follows from it. */
export type BekendeGunning = {
  readonly kavel: Kavel;
  readonly toestand: Gunningtoestand;
  readonly tarief: Pct | null;
  readonly duur: Gunningsduur | null;
  /** The term to object that it started last. */
  readonly termijn: LopendeTermijn | null;
};

/** What a decision about a contract needs of other dossiers and of the timetable. */
export type Overeenkomstbekend = {
  readonly partijen: Partijen;
  readonly gunningen: readonly BekendeGunning[];
  readonly situatie: Inschrijfsituatie;
  readonly inschrijvingCompleet: boolean;
  /** The contract that the provider may continue; null: none. */
  readonly lopendeOvereenkomst: Looptijd | null;
  /** Of the step `ondertekend-retour` of the timetable. */
  readonly retoursluiting: Sluiting;
};

const VOORBEREIDERS: readonly Rol[] = ['inkoper', 'jurist'];
const BESLISSER: readonly Rol[] = ['tweede-ondertekenaar'];
const BESTUURDER: readonly Rol[] = ['bestuurder'];

type Overgangen = Readonly<Record<Overeenkomstopdracht['soort'], Overgang<Overeenkomsttoestand>>>;

/** From the offer to the definitive contract. */
const TOT_DEFINITIEF = {
  'zet-voort': {
    rollen: ['inkoper'],
    van: ['concept'],
    naar: ['voortgezet'],
    naam: 'de lopende overeenkomst voortzetten',
    bron: '003 §2.4, S003-44',
  },
  'stel-voor': {
    rollen: VOORBEREIDERS,
    van: ['concept', 'voortgezet', 'aangeboden', 'in-overweging', 'definitief'],
    naar: 'blijft',
    naam: 'een besluit over de overeenkomst voorbereiden',
    bron: 'procedure.md, Roles',
  },
  'bied-aan': {
    rollen: BESLISSER,
    van: ['concept', 'voortgezet'],
    naar: ['aangeboden'],
    naam: 'de overeenkomst aanbieden',
    bron: '003 §2.6, S003-55',
  },
  teken: {
    rollen: BESTUURDER,
    van: ['aangeboden'],
    naar: ['getekend', 'in-overweging', 'te-laat'],
    naam: 'de overeenkomst ondertekend terugsturen',
    bron: '003 §2.1, S003-23',
  },
  'beslis-overweging': {
    rollen: BESLISSER,
    van: ['in-overweging'],
    naar: ['getekend', 'te-laat'],
    naam: 'over de tijdigheid beslissen',
    bron: 'procedure.md, Time',
  },
  'laat-vervallen': {
    rollen: BESLISSER,
    van: ['aangeboden'],
    naar: ['vervallen'],
    naam: 'het aanbod laten vervallen',
    bron: '003 §2.1, S003-23',
  },
  'maak-definitief': {
    rollen: BESLISSER,
    van: ['getekend'],
    naar: ['definitief'],
    naam: 'de overeenkomst definitief maken',
    bron: '003 §2.1, S003-24',
  },
} as const satisfies Partial<Overgangen>;

/** Each transition of a contract (003 §2.1, §2.4 … §2.6). */
export const OVEREENKOMSTOVERGANGEN: Overgangen = {
  ...TOT_DEFINITIEF,
  'leg-budgetformulier-vast': {
    rollen: ['controller'],
    van: ['definitief'],
    naar: 'blijft',
    naam: 'het budgetformulier vastleggen',
    bron: '003 §2.1, S003-24',
  },
  'bied-wijziging-aan': {
    rollen: BESLISSER,
    van: ['definitief'],
    naar: ['wijziging-aangeboden'],
    naam: 'een wijziging aanbieden',
    bron: 'uitspraak.md; court §4',
  },
  'teken-wijziging': {
    rollen: BESTUURDER,
    van: ['wijziging-aangeboden'],
    naar: ['definitief'],
    naam: 'een wijziging ondertekenen',
    bron: 'uitspraak.md; court §4',
  },
  'trek-wijziging-in': {
    rollen: BESLISSER,
    van: ['wijziging-aangeboden'],
    naar: ['definitief'],
    naam: 'een aangeboden wijziging intrekken',
    bron: 'procedure.md, Life cycle',
  },
  beeindig: {
    rollen: BESLISSER,
    van: ['definitief'],
    naar: ['beeindigd'],
    naam: 'de overeenkomst beëindigen',
    bron: 'procedure.md, Life cycle',
  },
};
