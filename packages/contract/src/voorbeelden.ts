import type { Eisstand, FeitWaarde, Onderwerp } from '@kavel/core/beleid';
import { Type } from 'typebox';
import type { Static } from 'typebox';
import { Hash, KavelSchema, SectorSchema, ZorgkantoorSchema, dag, list, object } from './basis.ts';

const UITKOMSTEN = ['percentage', 'nietVastTeStellen', 'uitgesloten', 'geweigerd', 'eisenAlleen'] as const;

/** The cases that show what each policy means; tests run every one of them. */
export const VoorbeeldenSchema = object('Voorbeelden', 'De voorbeelden die bij het beleid horen.', {
  hash: Hash,
  voorbeelden: list(
    object('Voorbeeld', 'Eén voorbeeld van één document.', {
      document: Type.String({ description: 'id van het document in /v1/beleid' }),
      naam: Type.String(),
      vraag: object('VoorbeeldVraag', 'Waarvoor het voorbeeld geldt.', {
        zorgkantoor: ZorgkantoorSchema,
        sector: SectorSchema,
        kavel: KavelSchema,
        onderwerp: Type.Unsafe<Onderwerp>(Type.String()),
        peildatum: dag('dag waarvoor de vraag geldt'),
        kennisdatum: dag('dag waarop bekend was wat meetelt'),
      }),
      zonder: list(Type.String(), { description: 'wijzigingen die in dit voorbeeld niet meetellen' }),
      feiten: Type.Unsafe<Readonly<Record<string, FeitWaarde>>>(
        Type.Record(Type.String(), Type.Union([Type.Boolean(), Type.Integer(), Type.Null()]), {
          description: 'in hele eenheden van de feitencatalogus; null: bekend dat er geen is',
        }),
      ),
      verwacht: object('VoorbeeldUitkomst', 'Wat eruit moet komen.', {
        soort: Type.Unsafe<(typeof UITKOMSTEN)[number]>(Type.Enum([...UITKOMSTEN])),
        percentage: Type.Optional(Type.Integer({ description: 'in tienduizendsten van een procentpunt' })),
        reden: Type.Optional(Type.String({ description: 'een deel van de reden' })),
        stap: Type.Optional(Type.String({ description: 'de stap die weigert' })),
        contractduurJaren: Type.Optional(Type.Integer()),
        eisen: Type.Unsafe<Readonly<Record<string, Eisstand>>>(Type.Record(Type.String(), Type.String())),
      }),
    }),
  ),
});

export type Voorbeelden = Static<typeof VoorbeeldenSchema>;
