import { Type } from 'typebox';
import type { TSchema } from 'typebox';
import { list, object } from './basis.ts';

/** Documents that are sent as they lie in a file, and what comes back of one that is refused. */

export const DocumentBytesSchema = Type.Unsafe<Uint8Array>({
  format: 'binary',
  description: 'de bytes van het bestand, in UTF-8',
});

export const DocumentweigeringSchema = object('Documentweigering', 'Er is niets gedaan of bewaard.', {
  uitkomst: Type.Literal('geweigerd'),
  aantal: Type.Integer({ minimum: 1, description: 'zoveel bevindingen zijn er; hieronder de eerste 200' }),
  bevindingen: list(
    object('Documentbevinding', 'Eén ding dat mis is, met zijn plaats in het bestand.', {
      code: Type.String(),
      bestand: Type.String(),
      regel: Type.Optional(Type.Integer({ minimum: 1, description: 'regel in het bestand' })),
      veld: Type.Optional(Type.String()),
      melding: Type.String({ description: 'wat er mis is, welke regel dat zegt en wat u kunt doen' }),
    }),
  ),
});

/** What comes of a document: this, or its refusal. */
export function uitslag<const T extends TSchema>(title: string, goed: T) {
  return Type.Union([goed, DocumentweigeringSchema], { title });
}
