import { ZEKERHEDEN } from '@kavel/core/beleid';
import type { Clausule } from '@kavel/core/beleid';
import { Type } from 'typebox';
import { BrondatumSchema, Hash, ZorgkantoorSchema, list, object } from './basis.ts';

/** The fields of a statement with its place; one from outside the sources has no anker but an externeBron. */
export const clausuleFields = {
  id: Type.String(),
  bron: Type.String(),
  plaats: Type.String(),
  weergave: Type.String({ description: 'wat de bron zegt, in eigen woorden' }),
  stellingen: list(Type.String()),
  mogelijkVan: list(ZorgkantoorSchema, {
    description: 'de bron laat open of de uitspraak van een van deze is',
  }),
  zekerheid: Type.Enum([...ZEKERHEDEN]),
  anker: Type.Optional(
    object('Anker', 'De passage in de brontekst.', {
      regels: object('Regels', 'Regelnummers, allebei meegeteld.', {
        van: Type.Integer(),
        totEnMet: Type.Integer(),
      }),
      sha256: Hash,
    }),
  ),
  externeBron: Type.Optional(
    object('ExterneBron', 'Een publicatie buiten de brondocumenten.', {
      uitgever: Type.String(),
      titel: Type.String(),
      datum: BrondatumSchema,
      vindplaats: Type.String(),
    }),
  ),
};

export const ClausuleSchema = Type.Unsafe<Clausule>(
  object('Clausule', 'Een uitspraak van een bron met haar plaats.', clausuleFields),
);

export const OpenVraagSchema = object('OpenVraag', 'Wat de bron open laat, en hoe Kavel het leest.', {
  vraag: Type.String(),
  lezing: Type.String(),
  clausule: ClausuleSchema,
});

/** The words of a source that this installation added itself. */
export const PassageSchema = object('Passage', 'De woorden van een bron die u zelf hebt toegevoegd.', {
  sha256: Type.String({ description: 'de hash in het anker van een clausule' }),
  tekst: Type.String(),
});
