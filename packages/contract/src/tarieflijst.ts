import { Type } from 'typebox';
import type { Static } from 'typebox';
import {
  Hash,
  KavelSchema,
  SectorSchema,
  ZorgkantoorSchema,
  dag,
  eurocentField,
  list,
  object,
} from './basis.ts';
import { uitslag } from './document.ts';
import { TariefAntwoordSchema } from './tarief.ts';

/** The tariffs of a whole list of providers at one zorgkantoor. */

export const TarieflijstQuery = Type.Object(
  {
    zorgkantoor: ZorgkantoorSchema,
    jaar: Type.Integer({ minimum: 2015, maximum: 2099, description: 'contractjaar' }),
    sector: Type.Optional(SectorSchema),
    peildatum: Type.Optional(dag('dag waarop het beleid geldt; standaard 1 januari van het jaar')),
    kennisdatum: Type.Optional(dag('dag waarop het beleid bekend was; standaard vandaag')),
  },
  { additionalProperties: false },
);

const aantal = Type.Integer({ minimum: 0 });
const percentage = Type.String({ description: 'met een punt: "96.5"' });
const uitkomst = TariefAntwoordSchema.properties.uitkomst;

const regel = object('Tarieflijstregel', 'Eén regel van de lijst met haar uitkomst.', {
  regel: Type.Integer({ minimum: 1, description: 'regel in het bestand' }),
  agb: Type.String(),
  naam: Type.String(),
  regio: Type.Optional(Type.String()),
  sector: SectorSchema,
  kavel: KavelSchema,
  uitkomst,
  ontbrekendeFeiten: list(Type.String()),
  nzaWaardeEurocent: Type.Optional(eurocentField('een jaar productie bij 100% van het NZa-maximum')),
  waardeEurocent: Type.Optional(eurocentField('hetzelfde bij het percentage van de regel')),
});

const samenvatting = object('Tarieflijstsamenvatting', 'Waar de lijst op uitkomt.', {
  zorgkantoor: ZorgkantoorSchema,
  peildatum: dag('dag waarop het beleid geldt'),
  kennisdatum: dag('dag waarop het beleid bekend was'),
  aantal,
  overgeslagen: Type.Integer({ minimum: 0, description: 'regels van een andere sector' }),
  fictief: Type.Integer({ minimum: 0, description: 'regels van verzonnen zorgaanbieders' }),
  uitkomsten: object('Uitkomsttelling', 'Hoeveel regels welke uitkomst hebben.', {
    percentage: aantal,
    nietVastTeStellen: aantal,
    uitgesloten: aantal,
  }),
  percentages: Type.Optional(
    object('Percentagespreiding', 'Hoe de percentages liggen; elk kwartiel komt voor.', {
      laagste: percentage,
      eersteKwartiel: percentage,
      mediaan: percentage,
      derdeKwartiel: percentage,
      hoogste: percentage,
      verdeling: list(
        object('Percentagetelling', 'Hoe vaak een percentage voorkomt.', { percentage, aantal }),
      ),
    }),
  ),
  waarde: Type.Optional(
    object('Lijstwaarde', 'Over de regels met een percentage en een bedrag.', {
      regels: aantal,
      nzaWaardeEurocent: eurocentField('bij 100% van het NZa-maximum'),
      waardeEurocent: eurocentField('bij het percentage van elke regel'),
    }),
  ),
  redenen: list(
    object('Redentelling', 'Waarom regels geen percentage hebben.', {
      soort: Type.String(),
      reden: Type.String(),
      aantal,
    }),
  ),
  samenstellingen: list(
    object('Samenstellinghash', 'Het beleid achter de regels van een sector en kavel.', {
      sector: SectorSchema,
      kavel: KavelSchema,
      samenstellingHash: Hash,
    }),
  ),
});

export const TarieflijstuitslagSchema = uitslag(
  'Tarieflijstuitslag',
  object('Tarieflijst', 'De uitkomst van elke regel.', {
    uitkomst: Type.Literal('goed'),
    regels: list(regel),
    samenvatting,
    ongebruikteFeiten: list(Type.String(), {
      description: 'feiten in de lijst waar dit beleid niet naar kijkt',
    }),
  }),
);

export type Tarieflijstuitslag = Static<typeof TarieflijstuitslagSchema>;
