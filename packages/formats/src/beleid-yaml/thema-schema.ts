import { SECTOREN, ZORGKANTOREN } from '@kavel/core/basis';
import { KOLOMZEKERHEDEN, PROCESPARTIJEN, PROCESSTAPSOORTEN, UITINGSOORTEN } from '@kavel/core/thema';
import { Type } from 'typebox';
import type { Static } from 'typebox';
import { Id, Stelling, Tekst, clausuleVelden, object, oneOf } from './schema.ts';

/** The shape of beleid/themas, beleid/proces and beleid/dekking.yaml, read as the policy files are: every scalar is text. */

const Jaartal = Type.String({ pattern: '^20\\d{2}$', description: 'een jaar als 2024' });
const Jaren = object({ van: Jaartal, 'tot en met': Jaartal });
const Zorgkantoren = Type.Array(oneOf(ZORGKANTOREN), { minItems: 1 });
const Sectoren = Type.Array(oneOf(SECTOREN), { minItems: 1 });
const Stellingen = Type.Array(Stelling, { minItems: 1 });

/** A statement is a clausule that always says which numbered statements it expresses. */
const uitspraakVelden = { ...clausuleVelden, id: Id, stellingen: Stellingen };

export const ThematabelSchema = object({
  themas: Id,
  titel: Tekst,
  jaren: Jaren,
  sectoren: Sectoren,
  'thema lijst': Type.Array(object({ id: Id, naam: Tekst, uitleg: Tekst }), { minItems: 1 }),
  uitingen: Type.Array(
    object({
      ...uitspraakVelden,
      thema: Id,
      zorgkantoren: Zorgkantoren,
      soort: oneOf(UITINGSOORTEN),
      kolom: oneOf(KOLOMZEKERHEDEN),
      regel: Type.Optional(
        Type.String({
          pattern: '^[a-z0-9-]+/[A-Za-z0-9-]+$',
          description: 'een regel als cz-2024-2026-vv/technologie',
        }),
      ),
    }),
    { minItems: 1 },
  ),
  leeg: Type.Optional(
    Type.Array(object({ thema: Id, zorgkantoor: oneOf(ZORGKANTOREN), reden: Tekst }), { minItems: 1 }),
  ),
});

export const ProcesSchema = object({
  proces: Id,
  titel: Tekst,
  jaren: Jaren,
  sectoren: Sectoren,
  stappen: Type.Array(
    object({
      ...uitspraakVelden,
      wat: Tekst,
      wie: Type.Array(oneOf(PROCESPARTIJEN), { minItems: 1 }),
      soort: oneOf(PROCESSTAPSOORTEN),
      gevolg: Type.Optional(Tekst),
    }),
    { minItems: 1 },
  ),
  openstaand: Type.Optional(Type.Array(object({ vraag: Tekst, lezing: Tekst, stap: Id }), { minItems: 1 })),
});

/** `later`: no part of the plan does it yet. */
const VERVOLGEN = ['B', 'C', 'D', 'later'] as const;
export type Vervolg = (typeof VERVOLGEN)[number];

export const DekkingSchema = object({
  dekking: Type.Array(
    object({
      stellingen: Stellingen,
      module: Type.Optional(Tekst),
      'nog niet': Type.Optional(oneOf(VERVOLGEN)),
      'alleen tekst': Type.Optional(oneOf(['ja'])),
      reden: Tekst,
    }),
    { minItems: 1 },
  ),
});

export type JarenTekst = Static<typeof Jaren>;
export type UitingTekst = Static<typeof ThematabelSchema>['uitingen'][number];
