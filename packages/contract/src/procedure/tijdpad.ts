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
import type { TSchema } from 'typebox';
import { dag, list, object } from '../basis.ts';
import { MEESTE, groep, jaar, kenmerk, keuze, regel, tekst } from './velden.ts';

/** A timetable as it is written (core: Tijdpaddocument). */

export const lengte = Type.Integer({ minimum: 1, maximum: 36_500, description: 'aantal' });
const tijd = Type.String({
  pattern: '^([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?$',
  description: 'tijd in Nederland',
});
const stap = kenmerk('id van een stap');
const adres = Type.Optional(regel('mailadres'));

const termijn = groep({ lengte, eenheid: keuze(TERMIJNEENHEDEN), tijd: Type.Optional(tijd) });
const kloktijd = Type.Union([
  groep({ vorm: keuze(['voor', 'om']), tijd }),
  groep({ vorm: Type.Literal('van tot'), van: tijd, tot: tijd }),
]);
const datum = dag('dag');

function wanneer<const T extends TSchema>(bepaling: T) {
  return Type.Union([
    groep({ soort: keuze(['moment', 'uiterlijk', 'voor']), dag: bepaling }),
    groep({ soort: Type.Literal('periode'), van: bepaling, totEnMet: bepaling }),
  ]);
}

const dagbepaling = Type.Union([
  groep({ soort: Type.Literal('dag'), dag: datum }),
  groep({ soort: Type.Literal('anker'), anker: kenmerk('naam van een anker') }),
  groep({ soort: Type.Literal('na'), stap, termijn }),
  groep({ soort: Type.Literal('onbekend'), reden: tekst('waarom niemand het weet') }),
]);

const weekdag = Type.Optional(keuze(WEEKDAGEN));

const regels = list(
  groep({
    id: stap,
    wat: regel('wat er gebeurt'),
    wie: keuze(UITVOERDERS),
    rol: Type.Optional(keuze(TIJDPADROLLEN)),
    niveau: Type.Optional(keuze(TIJDPADNIVEAUS)),
    weekdag,
    tijd: Type.Optional(kloktijd),
    gedrukt: Type.Optional(regel('de datum zoals de bron hem drukt')),
    adres,
    wanneer: Type.Optional(wanneer(dagbepaling)),
    vermeldingen: list(
      groep({
        plaats: regel('waar het nog staat'),
        wanneer: Type.Optional(wanneer(datum)),
        weekdag,
        tijd: Type.Optional(kloktijd),
      }),
      MEESTE,
    ),
  }),
  MEESTE,
);

export const tijdpadcode = keuze(Object.keys(TIJDPADCODES) as Tijdpadcode[]);

const TijdpadSchema = object('Tijdpad', 'Een tijdpad zoals het is opgeschreven.', {
  id: kenmerk('id van het tijdpad'),
  titel: regel('titel'),
  procedurejaren: list(jaar, { maxItems: 10 }),
  ankers: Type.Record(Type.String({ minLength: 1, maxLength: 100 }), datum, { maxProperties: 100 }),
  regels,
  reactietermijnen: list(
    groep({ id: kenmerk('id'), wat: regel('waarop'), termijn, na: list(stap, MEESTE), adres }),
    MEESTE,
  ),
});

export const TijdpadvoorstelSchema = object(
  'Tijdpadvoorstel',
  'Een tijdpad, en welke tegenspraken daarin blijven.',
  {
    tijdpad: TijdpadSchema,
    aanvaard: list(
      groep({
        code: tijdpadcode,
        bij: kenmerk('id van de stap of termijn'),
        reden: tekst('waarom het zo blijft'),
      }),
      MEESTE,
    ),
  },
);
