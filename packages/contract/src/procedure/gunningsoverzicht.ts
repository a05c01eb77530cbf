import type { Eurocent } from '@kavel/core/basis';
import { GUNNINGSBESLUITEN } from '@kavel/core/procedure';
import { Type } from 'typebox';
import type { Static } from 'typebox';
import { AgbParameter, KavelSchema, eurocentField, list, object } from '../basis.ts';
import { keuze, ofNiets } from './velden.ts';

/** At most a thousand million euro: the sum over a question stays a whole number. */
const bedrag = Type.Unsafe<Eurocent>(
  Type.Integer({ minimum: 0, maximum: 100_000_000_000, description: 'bedrag in eurocent' }),
);
const ruimte = Type.Unsafe<Eurocent>(
  Type.Integer({ minimum: 0, maximum: 10_000_000_000_000, description: 'bedrag in eurocent' }),
);

export const GunningsvraagSchema = object(
  'Gunningsvraag',
  'De afgesproken hoeveelheid per zorgaanbieder en kavel, en de ruimte van de regio.',
  {
    ruimteEurocent: ofNiets(ruimte, 'null: niet bekend'),
    bedragen: list(
      object('Gunningsbedrag', 'Wat de hoeveelheid van één kavel kost.', {
        zorgaanbieder: AgbParameter,
        kavel: KavelSchema,
        maximumEurocent: bedrag,
      }),
      { maxItems: 10_000, description: 'bedragen bij 100% van het maximumtarief' },
    ),
  },
);

const percentage = Type.Integer({ description: 'in tienduizendsten van een procentpunt' });
const plaats = { zorgaanbieder: AgbParameter, kavel: KavelSchema };
const wijziging = {
  besluit: Type.Optional(keuze(GUNNINGSBESLUITEN)),
  oud: Type.Optional(percentage),
  nieuw: percentage,
};
const bedragen = {
  oudEurocent: eurocentField('wat het kost zoals het nu is'),
  nieuwEurocent: eurocentField('wat het kost na deze besluiten'),
  verschilEurocent: eurocentField('nieuw min oud'),
};

export const GunningsoverzichtSchema = object(
  'Gunningsoverzicht',
  'Wat de voorgestelde besluiten in een regio samen veranderen, naast de gunningen die blijven staan.',
  {
    effecten: list(
      object('Gunningseffect', 'Wat er met één gunning gebeurt.', {
        ...plaats,
        ...wijziging,
        maximumEurocent: eurocentField('bij 100% van het maximumtarief'),
        ...bedragen,
      }),
    ),
    perZorgaanbieder: list(
      object('Aanbiedereffect', 'Eén zorgaanbieder.', { zorgaanbieder: AgbParameter, ...bedragen }),
    ),
    perKavel: list(object('Kaveleffect', 'Eén kavel.', { kavel: KavelSchema, ...bedragen })),
    ...bedragen,
    ruimteEurocent: Type.Optional(eurocentField('de ruimte, zoals meegestuurd')),
    tekortEurocent: Type.Optional(eurocentField('hoeveel het meer kost dan de ruimte; 0: het past')),
    zonderBedrag: list(
      object('Gunningzonderbedrag', 'Een gunning zonder bedrag; zij telt in geen som mee.', {
        ...plaats,
        ...wijziging,
      }),
    ),
    zonderGunning: list(object('Bedragzondergunning', 'Een bedrag waar geen gunning bij is.', plaats)),
  },
);

export type Gunningsvraag = Static<typeof GunningsvraagSchema>;
export type Gunningsoverzicht = Static<typeof GunningsoverzichtSchema>;
