import { Type } from 'typebox';
import type { Static } from 'typebox';
import { RegioParameter, list, moment, object } from './basis.ts';
import { paginavervolg, paginavraag } from './paginering.ts';

/** The mailbox of an organisation: messages about acts, with nothing in them of what the acts were about. */

export const PostbusSchema = object('Postbus', 'Berichten aan uw organisatie, nieuwste eerst.', {
  berichten: list(
    object('Postbericht', 'Dat er iets is gebeurd in een dossier, of dat er iets openstaat.', {
      kenmerk: Type.String({
        pattern: '^[0-9a-f]{40}$',
        description: 'ook in het kenmerk (Message-ID) van de mail over hetzelfde',
      }),
      op: moment('moment van het bericht; een herinnering komt pas als zij nodig is'),
      bericht: Type.Unsafe<'ontvangst' | 'herinnering' | 'besluit'>(
        Type.Enum(['ontvangst', 'herinnering', 'besluit'], { title: 'Berichtsoort' }),
      ),
      onderwerp: Type.String(),
      tekst: Type.String({ description: 'gewone tekst, met regeleinden' }),
      regio: RegioParameter,
      dossier: object('Dossiernaam', 'Het dossier waar het over gaat.', {
        soort: Type.String({ description: 'zoals inschrijving' }),
        id: Type.String(),
      }),
      nummer: Type.Integer({ minimum: 1, description: 'nummer van de handeling in het dossier' }),
    }),
  ),
  ...paginavervolg,
});

export const PostbusQuery = Type.Object(paginavraag, { additionalProperties: false });

export type Postbus = Static<typeof PostbusSchema>;
