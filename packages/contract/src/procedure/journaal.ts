import { Type } from 'typebox';
import type { Static } from 'typebox';
import { Hash, RegioParameter, list, object } from '../basis.ts';
import { DossierParameters } from './dossier.ts';
import { JournaalbewijsSchema } from './handeling.ts';
import { groep, tekst } from './velden.ts';

/** The journal itself: whether it holds, a dossier as evidence, and a text that goes. */

const closed = { additionalProperties: false } as const;

export const JournaalcontroleParameters = Type.Object({ regio: RegioParameter }, closed);

export const JournaalcontroleSchema = object(
  'Journaalcontrole',
  'Of het journaal van een regio klopt, en elk dossier eruit volgt.',
  {
    regio: RegioParameter,
    regels: Type.Integer({ minimum: 0, description: 'aantal handelingen' }),
    einde: object('Journaaleinde', 'Waar de keten eindigt; vergelijk het met een bewijs.', {
      nummer: Type.Integer({ minimum: 0, description: '0: er is nog geen journaal' }),
      hash: Type.Optional(Hash),
    }),
    klopt: Type.Boolean(),
    aantal: Type.Integer({ minimum: 0, description: 'aantal bevindingen' }),
    bevindingen: list(
      object('Journaalbevinding', 'Eén ding dat niet klopt.', {
        code: Type.String(),
        dossier: Type.Optional(Type.String({ description: 'soort en naam; alleen als u het dossier ziet' })),
        melding: Type.String({ description: 'wat er mis is en wat u doet' }),
      }),
      { maxItems: 500 },
    ),
  },
);

export const BundelBytesSchema = Type.Unsafe<Uint8Array>({
  format: 'binary',
  description: 'een zip met het dossier zoals u het mag lezen; daarin staat hoe iedereen het nagaat',
});

export const WissingParameters = Type.Object(
  {
    ...DossierParameters.properties,
    nummer: Type.Integer({ minimum: 1, maximum: 1_000_000_000, description: 'nummer van de handeling' }),
  },
  closed,
);

/** The body of an erasure. */
export const WissingvraagSchema = Type.Object(
  groep({
    plaatsen: list(
      Type.String({
        pattern: '^[A-Za-z0-9_.-]{1,500}$',
        description: 'waar de tekst staat, zoals gebeurtenissen.0.toelichting',
      }),
      { minItems: 1, maxItems: 100 },
    ),
    reden: tekst('waarom, en op wiens verzoek; zonder de tekst zelf'),
  }).properties,
  { ...closed, title: 'Wissingvraag', description: 'Welke teksten van een handeling weg moeten.' },
);

export const WissingSchema = object('Wissing', 'Wat er is gewist, en het bewijs daarvan.', {
  plaatsen: list(Type.String()),
  versie: Type.Integer({ minimum: 1, description: 'de versie van het dossier hierna' }),
  journaal: JournaalbewijsSchema,
});

export type Wissing = Static<typeof WissingSchema>;
export type Wissingvraag = Static<typeof WissingvraagSchema>;
export type Journaalcontrole = Static<typeof JournaalcontroleSchema>;
