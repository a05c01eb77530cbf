import { MAILADRES } from '@kavel/core/basis';
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

export const MailadresParameters = Type.Object({ regio: RegioParameter }, { additionalProperties: false });

export const MailadresSchema = object('Mailadres', 'Waar de mail over een regio heen gaat.', {
  adres: Type.String({
    pattern: MAILADRES,
    description: 'mailadres van een afdeling, niet van een persoon',
  }),
});

export const MailadresantwoordSchema = object(
  'Mailadresantwoord',
  'Waar uw organisatie haar mail over een regio krijgt. Alle berichten staan ook in de postbus.',
  {
    regio: RegioParameter,
    adres: Type.Optional(Type.String({ description: 'afwezig: u krijgt geen mail' })),
  },
);

export type Mailadres = Static<typeof MailadresSchema>;
export type Mailadresantwoord = Static<typeof MailadresantwoordSchema>;

export const PostbusQuery = Type.Object(paginavraag, { additionalProperties: false });

export type Postbus = Static<typeof PostbusSchema>;
