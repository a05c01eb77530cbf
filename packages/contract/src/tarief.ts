import { Type } from 'typebox';
import type { Static } from 'typebox';
import { Hash, KavelSchema, SectorSchema, ZorgkantoorSchema, dag, list, object } from './basis.ts';

const PeildatumField = dag('dag');
const FeitWaarde = Type.Union([Type.Boolean(), Type.Integer(), Type.String(), Type.Null()]);

/** The question: who buys, which year, which care, and what is known about the provider. */
export const TariefVraagSchema = object('TariefVraag', 'Welk tariefpercentage geldt?', {
  zorgkantoor: ZorgkantoorSchema,
  jaar: Type.Integer({ minimum: 2015, maximum: 2099 }),
  sector: SectorSchema,
  kavel: KavelSchema,
  peildatum: Type.Optional(PeildatumField),
  kennisdatum: Type.Optional(PeildatumField),
  feiten: Type.Record(Type.String(), FeitWaarde, {
    description: 'null: bekend dat er geen is; weggelaten: onbekend. Sleutels uit de feitencatalogus',
  }),
  zonder: Type.Optional(
    list(Type.String({ maxLength: 100 }), {
      maxItems: 100,
      description: 'wijzigingen en uitspraken die wegblijven, alsof zij er niet waren',
    }),
  ),
});

export const TariefStapSchema = object('TariefStap', 'Eén stap van de berekening met haar bron.', {
  id: Type.String(),
  werkwoord: Type.String(),
  bewerking: Type.String({ description: 'wat de stap doet, in woorden' }),
  weergave: Type.String({ description: 'wat de bron zegt, in eigen woorden' }),
  toegepast: Type.Boolean(),
  omdat: Type.String(),
  voor: Type.Union([Type.String(), Type.Null()]),
  na: Type.Union([Type.String(), Type.Null()]),
  bron: Type.String(),
  plaats: Type.String(),
  zekerheid: Type.String(),
  herkomst: Type.String(),
  vervangt: Type.Optional(Type.String()),
});

export const TariefAntwoordSchema = object('TariefAntwoord', 'Het antwoord, met elke stap en haar bron.', {
  uitkomst: object('TariefUitkomst', 'Een percentage, of de reden dat er geen is.', {
    soort: Type.Unsafe<'percentage' | 'nietVastTeStellen' | 'uitgesloten'>(
      Type.Enum(['percentage', 'nietVastTeStellen', 'uitgesloten']),
    ),
    percentage: Type.Optional(Type.String({ description: 'met een punt: "96.5"' })),
    reden: Type.Optional(Type.String()),
    contractduurJaren: Type.Optional(Type.Integer()),
  }),
  stappen: list(TariefStapSchema),
  voorbehouden: list(Type.String()),
  aannames: list(Type.String()),
  openstaand: list(Type.String()),
  gevraagdeFeiten: list(Type.String(), {
    description: 'namen van de feiten waar dit beleid naar vraagt, in de volgorde van de stappen',
  }),
  ontbrekendeFeiten: list(Type.String(), {
    description: 'namen van de feiten die nog nodig zijn voor een antwoord',
  }),
  samenstellingHash: Hash,
});

export const KadersSchema = object('Kaders', 'Het beleid dat Kavel kent.', {
  kaders: list(
    object('Kader', 'Eén inkoopkader of wijziging.', {
      id: Type.String(),
      titel: Type.String(),
      rang: Type.String(),
      zorgkantoren: list(ZorgkantoorSchema),
      sectoren: list(SectorSchema),
      geldigVan: dag('van kracht vanaf'),
      geldigTotEnMet: Type.Optional(dag('laatste dag; afwezig: zonder einde')),
      bekendVanaf: dag('gepubliceerd'),
    }),
  ),
});

export const FeitenSchema = object('Feiten', 'De feiten waar beleid naar kan vragen.', {
  feiten: list(
    object('Feit', 'Eén feit.', {
      naam: Type.String(),
      soort: Type.Unsafe<'jaNee' | 'percentage' | 'procentpunt' | 'getal' | 'eurocent' | 'jaar'>(
        Type.Enum(['jaNee', 'percentage', 'procentpunt', 'getal', 'eurocent', 'jaar']),
      ),
      label: Type.String(),
      omschrijving: Type.String(),
      eenheid: Type.Optional(Type.String()),
      bron: Type.String(),
    }),
  ),
});

export type TariefVraag = Static<typeof TariefVraagSchema>;
export type TariefStap = Static<typeof TariefStapSchema>;
export type TariefAntwoord = Static<typeof TariefAntwoordSchema>;
export type Kaders = Static<typeof KadersSchema>;
export type Feiten = Static<typeof FeitenSchema>;
