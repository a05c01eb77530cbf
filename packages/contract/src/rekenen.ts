import { TERMIJNEENHEDEN } from '@kavel/core/kalender';
import { Type } from 'typebox';
import type { Static } from 'typebox';
import { dag, list, object } from './basis.ts';
import { lengte } from './procedure/tijdpad.ts';

/** Calculations that store nothing: dividing to the cent, and the end of a term. */

export const VerdeelvraagSchema = object('Verdeelvraag', 'Een bedrag, en de gewichten waarnaar het gaat.', {
  bedragEurocent: Type.Integer({
    minimum: Number.MIN_SAFE_INTEGER,
    maximum: Number.MAX_SAFE_INTEGER,
    description: 'bedrag in eurocent',
  }),
  gewichten: list(Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER }), {
    minItems: 1,
    maxItems: 10_000,
  }),
});

export const VerdelingSchema = object('Verdeling', 'De delen, in de volgorde van de gewichten.', {
  delen: list(Type.Integer({ description: 'in eurocent' })),
});

export const TermijnvraagSchema = object('Termijnvraag', 'Wanneer eindigt een termijn?', {
  van: Type.String({
    maxLength: 40,
    description: 'dag of tijdstip van de gebeurtenis, zoals 2018-01-31 of 2018-01-31T16:30:00+01:00',
  }),
  lengte,
  eenheid: Type.Unsafe<(typeof TERMIJNEENHEDEN)[number]>(Type.Enum([...TERMIJNEENHEDEN])),
  tijd: Type.Optional(
    Type.String({
      pattern: '^([01]\\d|2[0-3]):[0-5]\\d$',
      description: 'tijd op de laatste dag vanaf wanneer het te laat is',
    }),
  ),
});

export const TermijnantwoordSchema = object('Termijnantwoord', 'Wanneer de termijn eindigt.', {
  strikt: dag('laatste dag'),
  verlengd: dag('laatste dag als de Algemene termijnenwet geldt'),
  sluiting: Type.String({ format: 'date-time', description: 'het eerste moment dat te laat is' }),
  onvolledigeJaren: list(Type.Integer(), {
    description: 'jaren waarvan niet alle gelijkgestelde dagen bekend zijn; daar kan het anders uitkomen',
  }),
});

export type Verdeelvraag = Static<typeof VerdeelvraagSchema>;
export type Verdeling = Static<typeof VerdelingSchema>;
export type Termijnvraag = Static<typeof TermijnvraagSchema>;
export type Termijnantwoord = Static<typeof TermijnantwoordSchema>;
