import type { Kavel, Sector, Zorgkantoor } from '../basis/index.ts';
import type { Onderwerp, OpenVraag, Stap, Voorbehoud } from './beleid.ts';
import type { Budgetregel } from './budgetregel.ts';
import type { SamengesteldeEis } from './eis.ts';
import type { Geldend } from './geldend.ts';
import type { Herkomst } from './rang.ts';
import type { Voorwaarde } from './voorwaarde.ts';

/** For whom policy is asked. `onderwerp`: the tariff, unless said otherwise. */
export type BeleidVoor = {
  readonly zorgkantoor: Zorgkantoor;
  readonly sector: Sector;
  readonly kavel: Kavel;
  readonly onderwerp?: Onderwerp;
};

/** For whom, valid on which day, as known on which day. */
export type BeleidVraag = BeleidVoor & {
  readonly peildatum: Temporal.PlainDate;
  readonly kennisdatum: Temporal.PlainDate;
};

/**
 * A step in a composition. `voor`: the provider group of its document; `behalve`: groups for which a later document took
 * it away; `opgeschortDoor`: who suspended it.
 */
export type SamengesteldeStap = Geldend<Stap> & {
  readonly herkomst: Herkomst;
  readonly vervangt?: Vervangen;
  readonly voor?: Voorwaarde;
  readonly behalve?: readonly Voorwaarde[];
  readonly opgeschortDoor?: Herkomst;
};

/** What a step took the place of. */
export type Vervangen = { readonly stap: Geldend<Stap>; readonly herkomst: Herkomst };

/** A rule that a later document took out of the composition, wholly. */
export type GeraakteRegel = {
  readonly id: string;
  readonly herkomst: Herkomst;
  readonly stand: 'vervangen' | 'vervallen';
  readonly door: Herkomst;
};

/** An amendment that no longer counts, and the later one that withdrew it, such as a ruling quashed on appeal. */
export type Intrekking = { readonly document: Herkomst; readonly door: Herkomst };

/** The policy that holds for one question: immutable, and the same content always has the same hash. */
export type Samenstelling = {
  readonly documenten: readonly Herkomst[];
  readonly stappen: readonly SamengesteldeStap[];
  readonly eisen: readonly SamengesteldeEis[];
  readonly budgetregels: readonly (Geldend<Budgetregel> & { readonly herkomst: Herkomst })[];
  readonly voorbehouden: readonly Geldend<Voorbehoud>[];
  readonly openstaand: readonly OpenVraag[];
  readonly geraakt: readonly GeraakteRegel[];
  readonly ingetrokken: readonly Intrekking[];
  readonly hash: string;
};

/** What holds where no policy does. */
export const GEEN_BELEID: Omit<Samenstelling, 'hash'> = {
  documenten: [],
  stappen: [],
  eisen: [],
  budgetregels: [],
  voorbehouden: [],
  openstaand: [],
  geraakt: [],
  ingetrokken: [],
};

/** Why a question has no composition; every code but the first is a contradiction between documents. */
export type SamenstellingRefusal =
  | { readonly code: 'geen-beleid-van-kracht'; readonly zonderRegionaalKader?: Herkomst }
  | { readonly code: 'twee-kaders-van-kracht'; readonly kaders: readonly string[] }
  | { readonly code: 'rang-te-laag'; readonly wijziging: string; readonly doel: string }
  | { readonly code: 'doel-onbekend'; readonly wijziging: string; readonly doel: string }
  | { readonly code: 'stap-dubbel'; readonly document: string; readonly stap: string }
  | {
      readonly code: 'twee-wijzigingen-op-een-stap';
      readonly wijzigingen: readonly string[];
      readonly doel: string;
    };
