import { Type } from 'typebox';
import type { Static } from 'typebox';
import { object } from './basis.ts';

export const GereedSchema = object('Gereed', 'Kavel is klaar voor gebruik.', {
  naam: Type.Literal('kavel'),
  status: Type.Literal('gereed'),
  versie: Type.String(),
  database: object('Database', 'De staat van de database.', {
    status: Type.Literal('bereikbaar'),
    versie: Type.String(),
    migratie: Type.String({ description: 'laatste migratie die is uitgevoerd' }),
  }),
});

export const LadenSchema = object('Laden', 'Kavel is nog bezig met opstarten.', {
  naam: Type.Literal('kavel'),
  status: Type.Literal('laden'),
  versie: Type.String(),
  stap: Type.String(),
  gedaan: Type.Integer({ minimum: 0 }),
  totaal: Type.Integer({ minimum: 0 }),
});

export type Gereed = Static<typeof GereedSchema>;
export type Laden = Static<typeof LadenSchema>;
