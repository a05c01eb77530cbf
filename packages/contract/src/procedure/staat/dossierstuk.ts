import { STUKINZAGEN, STUK_BEWAARD } from '@kavel/core/procedure';
import type { Dossiersoort, Stukdossiersoort } from '@kavel/core/procedure';
import { Type } from 'typebox';
import type { Static } from 'typebox';
import { Hash, object } from '../../basis.ts';
import { groep, keuze } from '../velden.ts';

/** A document came with a dossier: the event of no machine, in the journal of every kind that takes documents (ADR 0098). */
export const StukgebeurtenisSchema = object('Stukgebeurtenis', 'Een stuk dat bij een dossier kwam.', {
  soort: Type.Literal(STUK_BEWAARD),
  stuk: groep({
    naam: Type.String({ description: 'naam van het bestand' }),
    bytes: Type.Integer({ minimum: 1 }),
    sha256: Hash,
    inzage: keuze(STUKINZAGEN),
    partij: keuze(['zorgaanbieder', 'zorgkantoor']),
  }),
});

export type Stukgebeurtenis<Soort extends Dossiersoort = Stukdossiersoort> = Soort extends Stukdossiersoort
  ? Static<typeof StukgebeurtenisSchema>
  : never;
