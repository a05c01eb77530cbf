import { Type } from 'typebox';
import type { Static } from 'typebox';
import { list, object } from './basis.ts';
import { paginavervolg, paginavraag } from './paginering.ts';

const optionalText = (description: string) => Type.Optional(Type.String({ description }));

export const ToegangSchema = object('Toegang', 'Wie vroeg wat, nieuwste eerst.', {
  toegangen: list(
    object('Toegangsrij', 'Eén vraag aan iets dat niet openbaar is.', {
      id: Type.Integer(),
      op: Type.String({ format: 'date-time' }),
      persoon: optionalText('ontbreekt als niemand was aangemeld'),
      rol: optionalText('de rol waarin werd gehandeld'),
      organisatie: optionalText('voor wie werd gehandeld'),
      handeling: Type.String({ description: 'de operationId van de vraag' }),
      omschrijving: optionalText('wat die vraag is; ontbreekt als deze versie haar niet kent'),
      regio: optionalText('regio van het dossier'),
      jaar: Type.Optional(Type.Integer({ description: 'jaar van het dossier' })),
      agb: optionalText('zorgaanbieder van het dossier'),
      uitkomst: Type.Unsafe<'toegestaan' | 'geweigerd' | 'mislukt'>(
        Type.Enum(['toegestaan', 'geweigerd', 'mislukt']),
      ),
      status: Type.Integer({ description: 'de HTTP-status van het antwoord' }),
      reden: optionalText('de code van het probleem, als er een was'),
      verzoek: Type.String({ description: 'kenmerk van de vraag, ook in het log van de server' }),
      bron: Type.String({ description: 'het netwerkadres waar de vraag vandaan kwam' }),
    }),
  ),
  ...paginavervolg,
});

export const ToegangQuery = Type.Object(paginavraag, { additionalProperties: false });

export type Toegang = Static<typeof ToegangSchema>;
