import type { Rol } from '../../basis/index.ts';
import type { LopendeTermijn } from '../reactietermijn.ts';
import type {
  Clausulewijziging,
  Kaderinhoud,
  Kaderstuk,
  Kaderstuksoort,
  Vastgesteldantwoord,
} from './inhoud.ts';
import type { Tijdpadversie } from './tijdpadversie.ts';

/** The states of a kader, as a person reads them. */
export const KADERTOESTANDEN = {
  concept: 'concept',
  consultatie: 'in consultatie',
  geconsulteerd: 'consultatie gesloten',
  gepubliceerd: 'gepubliceerd (vragen open)',
  'vragen-gesloten': 'gepubliceerd (vragen gesloten)',
  afgesloten: 'afgesloten',
  ingetrokken: 'ingetrokken',
} as const;
export type Kadertoestand = keyof typeof KADERTOESTANDEN;

export const OPMERKINGBESLUITEN = ['overgenomen', 'deels overgenomen', 'niet overgenomen'] as const;
export type Opmerkingbesluit = (typeof OPMERKINGBESLUITEN)[number];

/** A remark of the consultation, and how it was handled (S004-23, S004-28). */
export type Opmerking = {
  readonly nummer: number;
  readonly namens: string;
  readonly rol: Rol;
  readonly clausule: string | null;
  readonly tekst: string;
  readonly verwerking: { readonly besluit: Opmerkingbesluit; readonly toelichting: string } | null;
};

/** A kader or a later piece as it was published: numbered per kind, hashed over itself and the publication before it. */
export type Kaderpublicatie = {
  /** `kader`, `nota 2`, `wijziging 1`: unique within the dossier. */
  readonly id: string;
  readonly soort: 'kader' | Kaderstuksoort;
  readonly nummer: number;
  readonly sha256: string;
  readonly vorige: string | null;
  readonly moment: string;
  readonly wijzigt: readonly Clausulewijziging[];
  /** What one can object to: its clausules, those it explains, and `tijdpad` when it carries one. */
  readonly raakt: readonly string[];
  /** Of a nota: what it answers. */
  readonly antwoorden: readonly Vastgesteldantwoord[];
  /** Of a richttarief: the contract year. */
  readonly jaar: number | null;
  readonly termijn: LopendeTermijn;
};

/** A piece that is prepared and not yet published. */
export type Stukvoorbereiding = { readonly nummer: number; readonly stuk: Kaderstuk; readonly door: string };

/** Steps and terms that a ruling stops (uitspraak.md, Freeze). */
export type Stilstand = {
  readonly ecli: string;
  readonly reden: string;
  readonly sinds: string;
  readonly stappen: readonly string[];
  /** Ids of the publications whose term to react is stopped. */
  readonly publicaties: readonly string[];
};

export type Kaderstaat = {
  readonly toestand: Kadertoestand;
  readonly inhoud: Kaderinhoud | null;
  /** Everybody who prepared what is published: none of them publishes. */
  readonly opstellers: readonly string[];
  /** Organisations that are consulted. */
  readonly genodigden: readonly string[];
  readonly opmerkingen: readonly Opmerking[];
  /** Latest last; before publication at most one. */
  readonly tijdpaden: readonly Tijdpadversie[];
  readonly publicaties: readonly Kaderpublicatie[];
  readonly voorbereiding: readonly Stukvoorbereiding[];
  /** How many pieces were ever prepared: a number is never used twice. */
  readonly voorbereid: number;
  readonly stilstanden: readonly Stilstand[];
};

export const NIEUW_KADER: Kaderstaat = {
  toestand: 'concept',
  inhoud: null,
  opstellers: [],
  genodigden: [],
  opmerkingen: [],
  tijdpaden: [],
  publicaties: [],
  voorbereiding: [],
  voorbereid: 0,
  stilstanden: [],
};
