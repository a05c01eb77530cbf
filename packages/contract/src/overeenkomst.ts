import { MEERZORGKAVELS, PRESTATIEKAVELS, TARIEFEENHEDEN, VOLUME_EENHEID } from '@kavel/core/overeenkomst';
import type { Meerzorgkavel, Prestatiekavel, Tariefeenheid, Volumeeenheid } from '@kavel/core/overeenkomst';
import { Type } from 'typebox';
import type { Static } from 'typebox';
import {
  AgbParameter,
  JaarParameter,
  KavelSchema,
  RegioParameter,
  eurocentField,
  list,
  object,
} from './basis.ts';
import { uitslag } from './document.ts';

/** The production agreements of a region, calculated from a document; nothing is stored. */

const volume = Type.Integer({ minimum: 0 });
const prestatie = Type.String();

const zorgaanbieder = object('Productieafspraak', 'De afspraak met één zorgaanbieder.', {
  agb: AgbParameter,
  eenjarig: Type.Boolean({ description: 'het contract is voor één jaar' }),
  prestaties: list(
    object('Prestatieafspraak', 'Prijs en volume van één prestatie.', {
      prestatie,
      kavel: Type.Unsafe<Prestatiekavel>(Type.Enum([...PRESTATIEKAVELS])),
      tariefeenheid: Type.Unsafe<Tariefeenheid>(Type.Enum([...TARIEFEENHEDEN])),
      prijsEurocent: eurocentField('prijs per tariefeenheid'),
      volumeeenheid: Type.Unsafe<Volumeeenheid>(Type.Enum([...new Set(Object.values(VOLUME_EENHEID))])),
      volume,
      bedragEurocent: eurocentField('prijs maal volume'),
      bron: Type.String({ description: 'waar het maximumtarief staat; zegt FICTIEF als het verzonnen is' }),
    }),
  ),
  meerzorg: list(
    object('Meerzorgafspraak', 'Een bedrag zonder prijs en volume.', {
      kavel: Type.Unsafe<Meerzorgkavel>(Type.Enum([...MEERZORGKAVELS])),
      bedragEurocent: eurocentField('afgesproken'),
    }),
  ),
  begrenzingen: list(
    object('Begrenzing', 'Wat een grens van het volume afhaalt.', {
      prestatie,
      clausule: Type.String(),
      van: volume,
      naar: volume,
    }),
  ),
  totaalEurocent: eurocentField('alles samen'),
});

const percentage = Type.String({ description: 'met een punt: "96.5"' });

const instellingen = object('Overeenkomstinstellingen', 'Waarmee is gerekend.', {
  extrapolatie: Type.String(),
  toekenningspercentage: percentage,
  lezing: Type.String(),
  percentageNhc: percentage,
  percentageNic: percentage,
  eenjarigOnderEurocent: eurocentField('daaronder is een contract voor één jaar'),
  volumegrenzen: Type.Unsafe<object>(Type.Unknown({ description: 'zoals in het document' })),
  minuutprijs: Type.String(),
});

export const OvereenkomstuitslagSchema = uitslag(
  'Overeenkomstuitslag',
  object('Productieafspraken', 'De afspraken van een regio.', {
    uitkomst: Type.Literal('goed'),
    regio: RegioParameter,
    jaar: JaarParameter,
    ruimteEurocent: eurocentField('contracteerruimte zonder de reservering'),
    somEurocent: eurocentField('alle afspraken samen'),
    restEurocent: eurocentField('wat over is'),
    zorgaanbieders: list(zorgaanbieder),
    regels: list(
      object('Kavelafspraak', 'De afspraak van een zorgaanbieder in één kavel.', {
        agb: AgbParameter,
        kavel: KavelSchema,
        afspraakEurocent: eurocentField('afgesproken'),
      }),
    ),
    verschillen: list(
      object('Declaratieverschil', 'Wat de afronding van een gedeclareerde minuut scheelt.', {
        agb: AgbParameter,
        prestatie,
        tijdseenheid: Type.String({ description: 'code van de eenheid (COD218)' }),
        tariefEurocent: eurocentField('prijs van een gedeclareerde eenheid'),
        declaratieEurocent: eurocentField('als alles wordt gedeclareerd'),
        afspraakEurocent: eurocentField('afgesproken'),
        verschilEurocent: eurocentField('declaratie min afspraak'),
      }),
    ),
    instellingen,
    aannames: list(Type.String()),
  }),
);

export const BudgetformulierQuery = Type.Object(
  {
    indiening: Type.Optional(
      Type.Unsafe<'tweezijdig' | 'eenzijdig'>(
        Type.Enum(['tweezijdig', 'eenzijdig'], { description: 'wie het formulier indient' }),
      ),
    ),
  },
  { additionalProperties: false },
);

export type Overeenkomstuitslag = Static<typeof OvereenkomstuitslagSchema>;
