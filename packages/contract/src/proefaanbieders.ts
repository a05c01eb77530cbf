import { Type } from 'typebox';
import type { Static } from 'typebox';
import {
  AgbParameter,
  JaarParameter,
  KavelSchema,
  RegioParameter,
  SectorSchema,
  ZorgkantoorSchema,
  eurocentField,
  list,
  object,
} from './basis.ts';

export const ProefaanbiedersQuery = Type.Object(
  { regio: Type.Optional(RegioParameter) },
  { additionalProperties: false },
);

/** One schema with three types, and no union of three schemas: a list of thousands of values is written in one pass. */
const FeitwaardenSchema = list(
  Type.Unsafe<boolean | number | null>({ type: ['boolean', 'integer', 'null'] }),
  {
    description:
      'in de volgorde van de lijst met namen: true of false; percentages, procentpunten en getallen in tienduizendsten; bedragen in eurocent; null: bekend dat er geen is',
  },
);

const ProefaanbiederSchema = object('Proefaanbieder', 'Eén fictieve zorgaanbieder in één regio.', {
  agb: AgbParameter,
  naam: Type.String(),
  sector: SectorSchema,
  feiten: FeitwaardenSchema,
  kavels: list(
    object('Proefkavel', 'Wat de fictieve zorgaanbieder in één kavel levert.', {
      kavel: KavelSchema,
      nzaWaardeEurocent: eurocentField('productie van een jaar bij 100% van het NZa-maximumtarief, zorgdeel'),
      feiten: FeitwaardenSchema,
    }),
  ),
});

export const ProefaanbiedersSchema = object(
  'Proefaanbieders',
  'Fictieve zorgaanbieders om beleid op te proberen, want feiten over echte zorgaanbieders zijn niet openbaar.',
  {
    fictief: Type.Literal(true),
    getal: Type.Integer({ description: 'hetzelfde getal geeft dezelfde zorgaanbieders' }),
    jaar: JaarParameter,
    feiten: list(Type.String(), { description: 'namen van de feiten van een zorgaanbieder' }),
    kavelfeiten: list(Type.String(), { description: 'namen van de feiten die per kavel verschillen' }),
    regios: list(
      object('Proefregio', 'De fictieve zorgaanbieders van één regio.', {
        regio: RegioParameter,
        regioNaam: Type.String(),
        zorgkantoor: ZorgkantoorSchema,
        zorgaanbieders: list(ProefaanbiederSchema),
      }),
    ),
  },
);

export type Proefaanbieders = Static<typeof ProefaanbiedersSchema>;
