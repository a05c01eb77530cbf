import { KAVELS, SECTOREN, ZORGKANTOREN } from '@kavel/core/basis';
import Type from 'typebox';

/** The JSON of `kavel contractjaar open` (docs/handleiding/opdrachtregel.md). */

const closed = { additionalProperties: false };

/** PostgreSQL keeps no text with a NUL; other control characters have no place in a name either. */
const TEKST = '^(?=.*\\S)[^\\u0000-\\u001f]*$';

const Bedrag = Type.Integer({
  minimum: 0,
  maximum: Number.MAX_SAFE_INTEGER,
  description: 'een bedrag in hele eurocenten van 0 of hoger',
});
const AgbCode = Type.String({
  pattern: '^(?!00)\\d{2}(?!000000)\\d{6}$',
  description: 'een AGB-code van 8 cijfers, als tekst',
});

const ZorgaanbiederSchema = Type.Object(
  {
    agb: AgbCode,
    naam: Type.String({ pattern: TEKST, description: 'de naam van de zorgaanbieder' }),
    sector: Type.Enum(SECTOREN),
    fictief: Type.Optional(Type.Boolean()),
  },
  closed,
);

const AfspraakSchema = Type.Object(
  { agb: AgbCode, kavel: Type.Enum(KAVELS), afspraakEurocent: Bedrag },
  closed,
);

const TariefSchema = Type.Object(
  {
    agb: AgbCode,
    prestatie: Type.String({
      pattern: '^[A-Z][A-Z0-9]{2,4}$',
      description: 'een prestatiecode, zoals "Z043"',
    }),
    tariefEurocent: Bedrag,
  },
  closed,
);

export const ContractjaarSchema = Type.Object(
  {
    regio: Type.String({
      pattern: '^55\\d{2}$',
      description: 'een regiocode van 4 cijfers die met 55 begint, als tekst, zoals "5517"',
    }),
    jaar: Type.Integer({ minimum: 2015, maximum: 2099, description: 'een jaar van 2015 tot en met 2099' }),
    zorgkantoor: Type.Enum(ZORGKANTOREN),
    contracteerruimteEurocent: Bedrag,
    reserveringEurocent: Bedrag,
    soort: Type.Enum(['voorlopig', 'definitief']),
    vanKrachtOp: Type.String({
      pattern: '^\\d{4}-\\d{2}-\\d{2}$',
      description: 'een datum als tekst, zoals "2018-01-01"',
    }),
    bron: Type.String({ pattern: TEKST, description: 'waar het bedrag van de ruimte staat' }),
    declaratietermijnWerkdagen: Type.Integer({
      minimum: 1,
      maximum: 250,
      description: 'het aantal werkdagen na de maand waarbinnen een declaratie op tijd is, 1 tot en met 250',
    }),
    zorgaanbieders: Type.Array(ZorgaanbiederSchema, {
      minItems: 1,
      description: 'een lijst met ten minste één zorgaanbieder',
    }),
    afspraken: Type.Array(AfspraakSchema, {
      minItems: 1,
      description: 'een lijst met ten minste één afspraak (zonder afspraken stopt de click)',
    }),
    tarieven: Type.Array(TariefSchema, {
      minItems: 1,
      description: 'een lijst met ten minste één tarief (zonder tarief is geen declaratie te beoordelen)',
    }),
  },
  closed,
);
