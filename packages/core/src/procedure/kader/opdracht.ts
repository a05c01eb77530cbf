import type { Rol } from '../../basis/index.ts';
import type { Werkkalender } from '../../kalender/index.ts';
import type { Overgang } from '../machine.ts';
import type { Kaderinhoud, Kaderstuk, Vastgesteldantwoord } from './inhoud.ts';
import type { Kadertoestand, Opmerkingbesluit } from './staat.ts';
import type { Tijdpadvoorstel } from './tijdpadversie.ts';

export type Kaderopdracht =
  | { readonly soort: 'stel-op'; readonly inhoud: Kaderinhoud }
  | { readonly soort: 'bepaal-tijdpad'; readonly voorstel: Tijdpadvoorstel }
  /** Organisations that may read the draft and remark on it. */
  | { readonly soort: 'open-consultatie'; readonly genodigden: readonly string[] }
  | { readonly soort: 'maak-opmerking'; readonly clausule: string | null; readonly tekst: string }
  | {
      readonly soort: 'verwerk-opmerking';
      readonly nummer: number;
      readonly besluit: Opmerkingbesluit;
      readonly toelichting: string;
    }
  | { readonly soort: 'sluit-consultatie' }
  | { readonly soort: 'publiceer' }
  | { readonly soort: 'bereid-stuk-voor'; readonly stuk: Kaderstuk }
  | { readonly soort: 'laat-stuk-vervallen'; readonly nummer: number }
  | { readonly soort: 'publiceer-stuk'; readonly nummer: number }
  | {
      readonly soort: 'leg-stil';
      readonly ecli: string;
      readonly reden: string;
      readonly stappen: readonly string[];
      readonly clausules: readonly string[];
    }
  | { readonly soort: 'hervat'; readonly ecli: string; readonly reden: string }
  | { readonly soort: 'sluit-vragenronde' }
  | { readonly soort: 'heropen-vragenronde' }
  | { readonly soort: 'sluit-af' }
  | { readonly soort: 'trek-in'; readonly reden: string };

/** What a decision about a kader needs from elsewhere. */
export type Kaderbekend = {
  readonly kalender: Werkkalender;
  /** Ids of the clausules of the national kader that this one stands beside; empty for a national kader. */
  readonly landelijk: readonly string[];
  /** Answers that a second reader approved. */
  readonly antwoorden: readonly Vastgesteldantwoord[];
  /** How many questions and objections about this kader are not finished. */
  readonly open: { readonly vragen: number; readonly bezwaren: number };
};

const OPSTELLERS = ['beleidsmedewerker', 'inkoper', 'jurist', 'zn'] as const satisfies readonly Rol[];
const TWEEDE = ['tweede-ondertekenaar'] as const satisfies readonly Rol[];
const ONGEPUBLICEERD = [
  'concept',
  'consultatie',
  'geconsulteerd',
] as const satisfies readonly Kadertoestand[];
const GEPUBLICEERD = ['gepubliceerd', 'vragen-gesloten'] as const satisfies readonly Kadertoestand[];

export const KADEROVERGANGEN: Readonly<Record<Kaderopdracht['soort'], Overgang<Kadertoestand>>> = {
  'stel-op': {
    rollen: OPSTELLERS,
    van: ['concept', 'consultatie'],
    naar: 'blijft',
    naam: 'het kader opstellen',
    bron: 'S001-131 … -133',
  },
  'bepaal-tijdpad': {
    rollen: OPSTELLERS,
    van: ONGEPUBLICEERD,
    naar: 'blijft',
    naam: 'het tijdpad bepalen',
    bron: '003 §2.1; procedure.md, Time',
  },
  'open-consultatie': {
    rollen: OPSTELLERS,
    van: ['concept'],
    naar: ['consultatie'],
    naam: 'de consultatie openen',
    bron: 'procedure.md, Life cycle; S004-23',
  },
  'maak-opmerking': {
    rollen: ['brancheorganisatie', 'vws', 'clientenraad'],
    van: ['consultatie'],
    naar: 'blijft',
    naam: 'een opmerking maken',
    bron: 'procedure.md, Life cycle; S004-23, S004-28',
  },
  'verwerk-opmerking': {
    rollen: OPSTELLERS,
    van: ['consultatie'],
    naar: 'blijft',
    naam: 'een opmerking verwerken',
    bron: 'procedure.md, Life cycle; S004-28',
  },
  'sluit-consultatie': {
    rollen: OPSTELLERS,
    van: ['consultatie'],
    naar: ['geconsulteerd'],
    naam: 'de consultatie sluiten',
    bron: 'procedure.md, Life cycle',
  },
  publiceer: {
    rollen: TWEEDE,
    van: ['geconsulteerd'],
    naar: ['gepubliceerd'],
    naam: 'het kader publiceren',
    bron: 'S003-14, S001-131',
  },
  'bereid-stuk-voor': {
    rollen: OPSTELLERS,
    van: GEPUBLICEERD,
    naar: 'blijft',
    naam: 'een nota of wijziging voorbereiden',
    bron: 'S001-135, S003-60',
  },
  'laat-stuk-vervallen': {
    rollen: OPSTELLERS,
    van: GEPUBLICEERD,
    naar: 'blijft',
    naam: 'een voorbereid stuk laten vervallen',
    bron: 'procedure.md, Life cycle',
  },
  'publiceer-stuk': {
    rollen: TWEEDE,
    van: GEPUBLICEERD,
    naar: 'blijft',
    naam: 'een nota of wijziging publiceren',
    bron: 'S001-135, S002-44, S003-60',
  },
  'leg-stil': {
    rollen: ['jurist'],
    van: GEPUBLICEERD,
    naar: 'blijft',
    naam: 'na een uitspraak stilleggen',
    bron: 'uitspraak.md, Freeze',
  },
  hervat: {
    rollen: ['jurist'],
    van: GEPUBLICEERD,
    naar: 'blijft',
    naam: 'na een uitspraak hervatten',
    bron: 'uitspraak.md, Freeze',
  },
  'sluit-vragenronde': {
    rollen: OPSTELLERS,
    van: ['gepubliceerd'],
    naar: ['vragen-gesloten'],
    naam: 'de vragenronde sluiten',
    bron: 'S003-17, S002-41',
  },
  'heropen-vragenronde': {
    rollen: OPSTELLERS,
    van: ['vragen-gesloten'],
    naar: ['gepubliceerd'],
    naam: 'de vragenronde heropenen',
    bron: 'procedure.md, Life cycle',
  },
  'sluit-af': {
    rollen: TWEEDE,
    van: ['vragen-gesloten'],
    naar: ['afgesloten'],
    naam: 'het kader afsluiten',
    bron: 'procedure.md, Objection',
  },
  'trek-in': {
    rollen: TWEEDE,
    van: [...ONGEPUBLICEERD, ...GEPUBLICEERD],
    naar: ['ingetrokken'],
    naam: 'het kader intrekken',
    bron: '003, Disclaimer',
  },
};
