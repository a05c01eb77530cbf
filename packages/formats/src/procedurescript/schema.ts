import { SECTOREN } from '@kavel/core/basis';
import { DOSSIERSOORTEN, STUKSOORTEN } from '@kavel/core/procedure';
import Type from 'typebox';
import type { Static } from 'typebox';

const strict = { additionalProperties: false } as const;

const dag = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'een datum zoals 2018-12-31' });
const regio = Type.String({ pattern: '^55\\d{2}$', description: 'een regiocode zoals 5517' });
const tekst = Type.String({ minLength: 1, description: 'een tekst' });

/** What a zorgkantoor knows of a provider in one region before it registers (ADR 0091). */
export const RelatieSchema = Type.Object(
  {
    regio,
    zorgaanbieder: Type.String({ pattern: '^\\d{8}$', description: 'een AGB-code van 8 cijfers, als tekst' }),
    naam: Type.String({ minLength: 1, maxLength: 200, description: 'een naam van hooguit 200 tekens' }),
    adressen: Type.Array(tekst, { description: 'een lijst van adressen' }),
    sector: Type.Enum(SECTOREN),
    contractVan: Type.Union([dag, Type.Null()]),
    contractTotEnMet: Type.Union([dag, Type.Null()]),
    eersteContractjaar: Type.Integer({ minimum: 1968, maximum: 2100, description: 'een jaar vanaf 1968' }),
    productieJanJunEurocent: Type.Integer({
      minimum: 0,
      maximum: Number.MAX_SAFE_INTEGER,
      description: 'een bedrag in hele eurocenten, 0 of hoger',
    }),
  },
  strict,
);
export type Relatie = Static<typeof RelatieSchema>;

/** A command: its kind, and what that kind needs. */
export const OpdrachtSchema = Type.Object({ soort: tekst });

/** A document named by its hash: of a script, that has no bytes to send. */
export const StukopdrachtSchema = Type.Object(
  {
    soort: Type.Literal('voeg-stuk-toe'),
    stuk: Type.Object(
      {
        id: tekst,
        stuksoort: Type.Enum(STUKSOORTEN),
        naam: tekst,
        bytes: Type.Integer({ minimum: 1, description: 'een aantal bytes' }),
        sha256: Type.String({ pattern: '^[0-9a-f]{64}$', description: 'een SHA-256 van 64 tekens' }),
        ontvangen: Type.String({ description: 'een moment zoals 2017-07-20T10:00:00Z' }),
      },
      strict,
    ),
  },
  strict,
);

const op = Type.String({ description: 'een moment zoals 2017-08-01T17:00:30 (Nederlandse tijd)' });

export const RelatieregelSchema = Type.Object({ relatie: RelatieSchema, op }, strict);

export const HandelingSchema = Type.Object(
  {
    op,
    als: Type.String({ description: 'wie handelt, als persoon:rol:organisatie' }),
    regio,
    dossier: Type.String({
      description: `een dossier als soort/naam; soorten: ${DOSSIERSOORTEN.join(', ')}`,
    }),
    opdracht: OpdrachtSchema,
    motivering: Type.Optional(tekst),
    sleutel: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: 'een sleutel' })),
    verwacht: Type.Optional(tekst),
    toestand: Type.Optional(tekst),
  },
  strict,
);
