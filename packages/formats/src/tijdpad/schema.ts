import { WEEKDAGEN } from '@kavel/core/basis';
import {
  TERMIJNEENHEDEN,
  TIJDPADCODES,
  TIJDPADNIVEAUS,
  TIJDPADROLLEN,
  UITVOERDERS,
} from '@kavel/core/kalender';
import type { Tijdpadcode } from '@kavel/core/kalender';
import { Type } from 'typebox';
import type { Static, TSchema } from 'typebox';
import { ClausulesSchema, Id, Tekst, ZorgkantorenSchema, object, oneOf } from '../beleid-yaml/schema.ts';

/** The shape of a timetable file: block-style YAML, every scalar is text. */

/** More than any procedure has; a longer list is a mistake. */
const MEESTE_STAPPEN = 200;

/** From 2001, so that the day before a first day still has known holidays. */
const JAARPATROON = '20(?:0[1-9]|[1-9]\\d)';

const Jaar = Type.String({ pattern: `^${JAARPATROON}$`, description: 'een jaar van 2001 tot en met 2099' });
const Datum = Type.String({
  pattern: `^${JAARPATROON}-\\d{2}-\\d{2}$`,
  description: 'een datum van 2001 tot en met 2099, zoals 2017-06-21',
});
const Tijdstip = Type.String({ pattern: '^\\d{2}:\\d{2}$', description: 'een tijd als 17:00' });
const Adres = Type.String({ pattern: '^[^@\\s]+@[^@\\s]+$', description: 'een mailadres' });

const lengteVelden = {
  lengte: Type.String({ pattern: '^[1-9]\\d{0,3}$', description: 'een aantal van 1 tot en met 9999' }),
  eenheid: oneOf(TERMIJNEENHEDEN),
};

const Dag = Type.Union(
  [Datum, object({ anker: Id }), object({ na: Id, ...lengteVelden }), object({ onbekend: Tekst })],
  {
    description:
      'een datum zoals 2017-06-21, of een van: anker, onbekend, of na met lengte en eenheid (kalenderdagen, werkdagen, maanden)',
  },
);

const TijdSchema = object({
  voor: Type.Optional(Tijdstip),
  om: Type.Optional(Tijdstip),
  van: Type.Optional(Tijdstip),
  tot: Type.Optional(Tijdstip),
});

function wanneerVelden<Day extends TSchema>(dag: Day) {
  return {
    op: Type.Optional(dag),
    uiterlijk: Type.Optional(dag),
    voor: Type.Optional(dag),
    van: Type.Optional(dag),
    'tot en met': Type.Optional(dag),
    weekdag: Type.Optional(oneOf(WEEKDAGEN)),
    tijd: Type.Optional(TijdSchema),
  };
}
const WanneerSchema = object({ ...wanneerVelden(Dag), gedrukt: Type.Optional(Tekst) });
/** Another place prints a day; it derives none. */
const VermeldingSchema = object({ plaats: Tekst, ...wanneerVelden(Datum), clausule: Type.Optional(Id) });

const StapSchema = object({
  id: Id,
  wat: Tekst,
  wie: oneOf(UITVOERDERS),
  rol: Type.Optional(oneOf(TIJDPADROLLEN)),
  niveau: Type.Optional(oneOf(TIJDPADNIVEAUS)),
  wanneer: Type.Optional(WanneerSchema),
  adres: Type.Optional(Adres),
  'ook genoemd': Type.Optional(Type.Array(VermeldingSchema, { minItems: 1, maxItems: 20 })),
  clausule: Type.Optional(Id),
});

const ReactietermijnSchema = object({
  id: Id,
  wat: Tekst,
  ...lengteVelden,
  na: Type.Array(Id, { minItems: 1, maxItems: MEESTE_STAPPEN }),
  adres: Type.Optional(Adres),
  clausule: Type.Optional(Id),
});

const tijdpadcodes = Object.keys(TIJDPADCODES) as Tijdpadcode[];

export const TijdpadSchema = object({
  tijdpad: Id,
  titel: Tekst,
  zorgkantoren: ZorgkantorenSchema,
  contractjaren: object({ van: Jaar, 'tot en met': Jaar }),
  procedurejaren: Type.Array(Jaar, { minItems: 1, maxItems: 5 }),
  clausules: Type.Optional(ClausulesSchema),
  ankers: Type.Optional(Type.Record(Id, Datum)),
  stappen: Type.Array(StapSchema, { minItems: 1, maxItems: MEESTE_STAPPEN }),
  reactietermijnen: Type.Optional(Type.Array(ReactietermijnSchema, { maxItems: 20 })),
  openstaand: Type.Optional(
    Type.Array(
      object({
        vraag: Tekst,
        lezing: Tekst,
        clausule: Type.Optional(Id),
        bevinding: Type.Optional(object({ code: oneOf(tijdpadcodes), bij: Id })),
      }),
    ),
  ),
});

export type TijdpadTekst = Static<typeof TijdpadSchema>;
export type StapTekst = TijdpadTekst['stappen'][number];
export type DagTekst = Static<typeof Dag>;
export type TijdTekst = Static<typeof TijdSchema>;
export type WanneerTekst = Omit<Static<typeof WanneerSchema>, 'gedrukt'>;
export type VermeldingTekst = Static<typeof VermeldingSchema>;
