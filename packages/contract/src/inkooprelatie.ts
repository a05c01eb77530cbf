import { Type } from 'typebox';
import type { Static } from 'typebox';
import { AgbParameter, RegioParameter, SectorSchema, dag, eurocentField, list, object } from './basis.ts';
import { paginavervolg, paginavraag } from './paginering.ts';

/** What a zorgkantoor knows of its providers before they register. */

const closed = { additionalProperties: false } as const;

export const RelatieBytesSchema = Type.Unsafe<Uint8Array>({
  format: 'binary',
  description: 'de bytes van een CSV-bestand met een kolom voor elk veld',
});
export const RelatiesParameters = Type.Object({ regio: RegioParameter }, closed);
export const RelatiesQuery = Type.Object(paginavraag, closed);

export const RelatiesSchema = object('Inkooprelaties', 'Wat er van de zorgaanbieders bekend is.', {
  relaties: list(
    object('Inkooprelatie', 'Wat er van één zorgaanbieder bekend is.', {
      zorgaanbieder: AgbParameter,
      naam: Type.String(),
      adressen: list(Type.String({ description: 'straat en nummer, postcode of mailadres' })),
      sector: SectorSchema,
      contractVan: Type.Optional(dag('eerste dag van de lopende overeenkomst')),
      contractTotEnMet: Type.Optional(dag('laatste dag van de lopende overeenkomst')),
      eersteContractjaar: Type.Integer({ minimum: 1968, maximum: 2100 }),
      productieJanJunEurocent: eurocentField('productie van januari tot en met juni'),
    }),
  ),
  ...paginavervolg,
});

const Goed = object('RelatiesGoed', 'Het bestand is goed.', {
  uitkomst: Type.Literal('goed'),
  zorgaanbieders: Type.Integer({ minimum: 1, description: 'aantal zorgaanbieders' }),
  bewaard: Type.Boolean({ description: 'onwaar: er is alleen gecontroleerd' }),
});
const Geweigerd = object('RelatiesGeweigerd', 'Het bestand is geweigerd. Er is niets bewaard.', {
  uitkomst: Type.Literal('geweigerd'),
  bevindingen: list(
    object('Relatiebevinding', 'Eén ding dat mis is in het bestand.', {
      code: Type.String(),
      regel: Type.Optional(Type.Integer({ minimum: 1, description: 'regel van het bestand' })),
      veld: Type.Optional(Type.String({ description: 'de kolom; afwezig: de hele regel' })),
      melding: Type.String({ description: 'wat er mis is en wat u doet' }),
    }),
  ),
});

export const RelatieuitkomstSchema = Type.Union([Goed, Geweigerd], { title: 'Relatieuitkomst' });

export type Relatieuitkomst = Static<typeof RelatieuitkomstSchema>;
export type Inkooprelaties = Static<typeof RelatiesSchema>;
