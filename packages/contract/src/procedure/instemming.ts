import { INSTEMMINGSREDENEN } from '@kavel/core/procedure';
import type { Instemming as Oordeel, Instemmingsreden } from '@kavel/core/procedure';
import { Type } from 'typebox';
import type { Static } from 'typebox';
import { list, object } from '../basis.ts';
import { keuze } from './velden.ts';

const STANDEN: readonly Oordeel['stand'][] = ['akkoord', 'uitgezonderd', 'onbeslist', 'geen akkoord'];
const REDENEN = Object.keys(INSTEMMINGSREDENEN) as readonly Instemmingsreden[];

/** To which clausules of a kader a provider agreed by registering. */
export const InstemmingSchema = object(
  'Instemming',
  'Per clausule of de zorgaanbieder akkoord is: wie inschrijft stemt in, behalve waar op tijd bezwaar is gemaakt.',
  {
    clausules: list(
      object('Clausuleinstemming', 'Het akkoord met één clausule.', {
        clausule: Type.String({ description: 'id van de clausule' }),
        publicatie: Type.String({ description: 'de publicatie waar haar tekst uit komt' }),
        stand: keuze(STANDEN),
        reden: keuze(REDENEN),
        redenNaam: Type.String({ description: 'de reden in woorden' }),
        bezwaren: list(Type.String({ description: 'naam van een bezwaar' })),
      }),
    ),
  },
);

export type Instemming = Static<typeof InstemmingSchema>;
