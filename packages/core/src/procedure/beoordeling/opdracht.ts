import type { FeitInvoer, Feitcatalogus } from '../../beleid/index.ts';
import type { Overgang } from '../machine.ts';
import type { Partijen } from '../partijen.ts';
import type { Beoordelingtoestand, Criterium } from './staat.ts';

/** An answer as it is given. */
export type Gegevenoordeel = {
  readonly criterium: string;
  /** As the fact is written in a file or form: `"1.5"`, `true`. */
  readonly waarde: FeitInvoer;
  readonly motivering: string;
};

export type Beoordelingopdracht =
  | { readonly soort: 'begin'; readonly beoordelaars: readonly [string, string] }
  | { readonly soort: 'verklaar-belang'; readonly belang: boolean; readonly toelichting: string }
  | { readonly soort: 'vervang-beoordelaar'; readonly uit: string; readonly in: string }
  | (Gegevenoordeel & { readonly soort: 'beoordeel' })
  | (Gegevenoordeel & { readonly soort: 'stel-consensus-voor' })
  | { readonly soort: 'lever-in' }
  | { readonly soort: 'bevestig-consensus'; readonly criterium: string }
  | { readonly soort: 'sluit' };

/** What a decision about an assessment needs of the policy and of the registration. */
export type Beoordelingbekend = {
  readonly partijen: Partijen;
  readonly criteria: readonly Criterium[];
  readonly catalogus: Feitcatalogus;
  readonly inschrijvingCompleet: boolean;
};

const BRON = 'procedure.md, Assessment and award; S001-137';

export const BEOORDELINGOVERGANGEN: Readonly<
  Record<Beoordelingopdracht['soort'], Overgang<Beoordelingtoestand>>
> = {
  begin: {
    rollen: ['inkoper'],
    van: ['concept'],
    naar: ['loopt'],
    naam: 'een beoordeling beginnen',
    bron: BRON,
  },
  'verklaar-belang': {
    rollen: ['beoordelaar'],
    van: ['loopt', 'consensus', 'eens'],
    naar: ['loopt'],
    naam: 'een belang verklaren',
    bron: BRON,
  },
  'vervang-beoordelaar': {
    rollen: ['inkoper'],
    van: ['loopt'],
    naar: 'blijft',
    naam: 'een beoordelaar vervangen',
    bron: BRON,
  },
  beoordeel: {
    rollen: ['beoordelaar'],
    van: ['loopt'],
    naar: 'blijft',
    naam: 'een criterium beoordelen',
    bron: BRON,
  },
  'lever-in': {
    rollen: ['beoordelaar'],
    van: ['loopt'],
    naar: ['loopt', 'consensus', 'eens'],
    naam: 'oordelen inleveren',
    bron: BRON,
  },
  'stel-consensus-voor': {
    rollen: ['beoordelaar'],
    van: ['consensus'],
    naar: 'blijft',
    naam: 'een gezamenlijk oordeel voorstellen',
    bron: BRON,
  },
  'bevestig-consensus': {
    rollen: ['beoordelaar'],
    van: ['consensus'],
    naar: ['consensus', 'eens'],
    naam: 'een gezamenlijk oordeel bevestigen',
    bron: BRON,
  },
  sluit: {
    rollen: ['inkoper'],
    van: ['eens'],
    naar: ['gesloten'],
    naam: 'een beoordeling sluiten',
    bron: BRON,
  },
};
