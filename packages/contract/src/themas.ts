import { KOLOMZEKERHEDEN, PROCESPARTIJEN, PROCESSTAPSOORTEN, UITINGSOORTEN } from '@kavel/core/thema';
import type { Proces, Thematabel } from '@kavel/core/thema';
import { Type } from 'typebox';
import type { Static } from 'typebox';
import { Hash, SectorSchema, ZorgkantoorSchema, list, object } from './basis.ts';
import { OpenVraagSchema, PassageSchema, clausuleFields } from './clausule.ts';

const Jaren = object('Jaren', 'Kalenderjaren, allebei meegeteld.', {
  van: Type.Integer(),
  totEnMet: Type.Integer(),
});

const Tabel = object('Thematabel', 'Wat zorgkantoren in één periode zeggen, per thema.', {
  id: Type.String(),
  titel: Type.String(),
  jaren: Jaren,
  sectoren: list(SectorSchema),
  themas: list(
    object('Thema', 'Een rij van de tabel.', {
      id: Type.String(),
      naam: Type.String(),
      uitleg: Type.String(),
    }),
  ),
  uitingen: list(
    object('Uiting', 'Eén uitspraak over één thema, van een of meer zorgkantoren.', {
      ...clausuleFields,
      thema: Type.String(),
      zorgkantoren: list(ZorgkantoorSchema),
      soort: Type.Enum([...UITINGSOORTEN]),
      kolom: Type.Enum([...KOLOMZEKERHEDEN], { description: 'hoe zeker is van wie de uitspraak is' }),
      regel: Type.Optional(
        Type.String({ description: 'de regel die haar uitvoert, als document/id van /v1/beleid' }),
      ),
    }),
  ),
  leeg: list(
    object('LegeCel', 'Hierover zegt de bron niets.', {
      thema: Type.String(),
      zorgkantoor: ZorgkantoorSchema,
      reden: Type.String(),
    }),
  ),
});

const Proces = object('Proces', 'Hoe zorg wordt ingekocht, stap voor stap.', {
  id: Type.String(),
  titel: Type.String(),
  jaren: Jaren,
  sectoren: list(SectorSchema),
  stappen: list(
    object('Processtap', 'Eén stap, met zijn plaats in de bron.', {
      ...clausuleFields,
      nummer: Type.Integer({ minimum: 1 }),
      wat: Type.String(),
      wie: list(Type.Enum([...PROCESPARTIJEN])),
      soort: Type.Enum([...PROCESSTAPSOORTEN]),
      gevolg: Type.Optional(Type.String()),
    }),
  ),
  openstaand: list(OpenVraagSchema),
});

/** What policies say beside their rules: tables of themes and the steps of the purchase. */
export const ThemasSchema = object('Themas', 'Wat beleid zegt, per thema, en hoe de inkoop verloopt.', {
  hash: Hash,
  tabellen: Type.Unsafe<readonly Thematabel[]>(list(Tabel)),
  processen: Type.Unsafe<readonly Proces[]>(list(Proces)),
  passages: list(PassageSchema),
});

export type Themas = Static<typeof ThemasSchema>;
