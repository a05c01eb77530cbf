import { Type } from 'typebox';
import type { Static } from 'typebox';
import { AgbParameter, Hash, RegioParameter, list, moment, object } from '../basis.ts';
import { DossieridParameter, JournaalbewijsSchema } from './handeling.ts';
import { keuze } from './velden.ts';

/** What proves how a registration came in: receipts, and the reports of a closing. */

const oordeel = keuze(['op tijd', 'in overweging', 'te laat']);
const bytes = Type.Integer({ minimum: 1, description: 'omvang in bytes' });
const onvolledig = list(Type.String(), { description: 'namen van bestanden die niet heel aankwamen' });

export const OntvangstbewijzenSchema = object(
  'Ontvangstbewijzen',
  'Elke keer dat er voor deze inschrijving iets is ingediend, op volgorde, opgemaakt uit het journaal.',
  {
    ontvangstbewijzen: list(
      object('Ontvangstbewijs', 'Wat er wanneer aankwam; het journaal bewijst het.', {
        opdracht: Type.String({ description: 'de soort opdracht' }),
        ontvangen: moment('moment van de laatste byte'),
        oordeel,
        bestanden: list(
          object('Ontvangenbestand', 'Een bestand dat heel aankwam.', {
            naam: Type.String(),
            bytes,
            sha256: Hash,
          }),
        ),
        onvolledig,
        journaal: JournaalbewijsSchema,
      }),
    ),
  },
);

export const KadersluitingSchema = object(
  'Kadersluiting',
  'Hoe de inschrijvingen op een kader bij de sluiting binnen waren, opgemaakt uit het journaal.',
  {
    sluiting: moment('vanaf dit moment is het zeker te laat'),
    inschrijvingen: list(
      object('Geslotenregel', 'Eén inschrijving.', {
        regio: RegioParameter,
        id: DossieridParameter,
        zorgaanbieder: AgbParameter,
        oordeel,
        ontvangen: moment('moment van de laatste byte van wat telt'),
        aantalStukken: Type.Integer({ minimum: 0 }),
        onvolledig,
        vervangingInOverweging: Type.Boolean({
          description: 'naast wat telt kwam iets waarvan een mens beslist of het op tijd was',
        }),
        aantalTeLaat: Type.Integer({ minimum: 0, description: 'hoe vaak er iets te laat kwam' }),
        toestand: Type.String({ description: 'de stand nu' }),
        toestandNaam: Type.String({ description: 'de stand nu, in woorden' }),
      }),
    ),
    ingetrokken: list(
      object('Ingetrokkenregel', 'Wie indiende en introk; wat dat was, blijft van de zorgaanbieder.', {
        regio: RegioParameter,
        id: DossieridParameter,
        zorgaanbieder: AgbParameter,
      }),
    ),
  },
);

export const InschrijfsluitingSchema = object(
  'Inschrijfsluiting',
  'Wat er van uw inschrijving bij de sluiting niet meetelde.',
  {
    nietIngediend: Type.Boolean({ description: 'er lagen stukken klaar, en er is niets ingediend' }),
    onvolledig: list(
      object('Onvolledigbestand', 'Een bestand dat niet heel aankwam.', {
        naam: Type.String(),
        bytes,
        begonnen: moment('moment waarop het versturen begon'),
      }),
    ),
    nietMeegestuurd: list(Type.String(), {
      description: 'namen van stukken die na het laatste indienen zijn toegevoegd',
    }),
  },
);

export type Ontvangstbewijzen = Static<typeof OntvangstbewijzenSchema>;
export type Kadersluiting = Static<typeof KadersluitingSchema>;
export type Inschrijfsluiting = Static<typeof InschrijfsluitingSchema>;
