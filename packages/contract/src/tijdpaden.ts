import { TIJDPADCODES, TIJDPADROLLEN, UITVOERDERS } from '@kavel/core/kalender';
import type { Tijdpadcode, Tijdpadrol, Uitvoerder } from '@kavel/core/kalender';
import { Type } from 'typebox';
import type { Static } from 'typebox';
import { dag, list, object } from './basis.ts';
import { uitslag } from './document.ts';

/** Timetables of a purchase: those that ship, and one that is sent to be judged. */

const tijdpad = Type.String({ description: 'id van het tijdpad' });
const titel = Type.String();
const klasse = Type.Unsafe<'fout' | 'waarschuwing'>(Type.Enum(['fout', 'waarschuwing']));
const tijdstip = (description: string) => Type.String({ format: 'date-time', description });

const bevindingen = list(
  object('Tijdpadbevinding', 'Eén tegenspraak in een tijdpad.', {
    code: Type.Unsafe<Tijdpadcode>(Type.Enum(Object.keys(TIJDPADCODES))),
    klasse,
    rij: Type.Union([Type.Integer({ minimum: 1 }), Type.Null()], {
      description: 'rij in het tijdpad; null bij een termijn',
    }),
    bij: Type.String({ description: 'id van de stap of de termijn' }),
    regel: Type.Integer({ minimum: 1, description: 'regel in het bestand' }),
    bekend: Type.Boolean({ description: 'waar: het bestand legt haar zelf uit, onder openstaand' }),
    melding: Type.String(),
  }),
);

const wanneer = Type.Union([
  Type.Object(
    {
      soort: Type.Unsafe<'moment' | 'uiterlijk' | 'voor'>(Type.Enum(['moment', 'uiterlijk', 'voor'])),
      dag: dag('dag'),
    },
    { additionalProperties: false },
  ),
  Type.Object(
    { soort: Type.Literal('periode'), van: dag('eerste dag'), totEnMet: dag('laatste dag') },
    { additionalProperties: false },
  ),
]);

const stappen = list(
  object('Tijdpadstap', 'Eén stap met haar dag.', {
    rij: Type.Integer({ minimum: 1 }),
    id: Type.String(),
    wat: Type.String(),
    wie: Type.Unsafe<Uitvoerder>(Type.Enum([...UITVOERDERS])),
    rol: Type.Optional(Type.Unsafe<Tijdpadrol>(Type.Enum([...TIJDPADROLLEN]))),
    wanneer: Type.Optional(wanneer),
    tijd: Type.Optional(Type.String({ description: 'voor 17:00' })),
    verlengd: Type.Optional(dag('laatste dag als de Algemene termijnenwet geldt')),
    onbekend: Type.Optional(Type.String({ description: 'waarom niemand de dag kent' })),
    opTijdTot: Type.Optional(tijdstip('tot dit moment zeker op tijd')),
    teLaatVanaf: Type.Optional(tijdstip('vanaf dit moment zeker te laat')),
  }),
);

const reactietermijnen = list(
  object('Reactieeinde', 'Het einde van een termijn om te reageren.', {
    id: Type.String(),
    na: Type.String({ description: 'id van de stap waarna zij begint' }),
    strikt: dag('laatste dag'),
    verlengd: dag('laatste dag als de Algemene termijnenwet geldt'),
    sluiting: tijdstip('het eerste moment dat te laat is'),
  }),
);

const onvolledigeJaren = list(Type.Integer(), {
  description: 'jaren waarvan niet alle gelijkgestelde dagen bekend zijn; daar kan het anders uitkomen',
});

export const TijdpadcontroleSchema = uitslag(
  'Tijdpadcontrole',
  object('Tijdpadoordeel', 'Wat er in het tijdpad niet klopt.', {
    uitkomst: Type.Literal('goed'),
    tijdpad,
    bevindingen,
    onvolledigeJaren,
  }),
);

const afleiding = { tijdpad, titel, stappen, reactietermijnen, onvolledigeJaren };

export const TijdpadafleidingSchema = uitslag(
  'Tijdpadafleiding',
  object('Tijdpaddagen', 'Elke stap met haar dag.', {
    uitkomst: Type.Literal('goed'),
    ...afleiding,
    bevindingen,
  }),
);

export const TijdpadenSchema = object('Tijdpaden', 'De tijdpaden die bij Kavel horen.', {
  tijdpaden: list(
    object('Tijdpadregel', 'Eén tijdpad, met zijn dagen en wat erin niet klopt.', {
      ...afleiding,
      bevindingen,
    }),
  ),
});

export const TijdpadParameters = Type.Object(
  { tijdpad: Type.String({ pattern: '^[a-z0-9-]{1,100}$', description: 'id van het tijdpad' }) },
  { additionalProperties: false },
);

/** A calendar is text that no program of ours reads back. */
export const AgendaSchema = Type.String({ description: 'een agenda (iCalendar)' });

export type Tijdpadcontrole = Static<typeof TijdpadcontroleSchema>;
export type Tijdpadafleiding = Static<typeof TijdpadafleidingSchema>;
export type Tijdpaden = Static<typeof TijdpadenSchema>;
