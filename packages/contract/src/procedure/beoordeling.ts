import type { FeitInvoer } from '@kavel/core/beleid';
import { Type } from 'typebox';
import { kaleOpdracht, kenmerk, opdracht, tekst, toelichting } from './velden.ts';

const persoon = kenmerk('persoon, zoals die is aangemeld');

const oordeel = {
  criterium: kenmerk('id van het criterium'),
  waarde: Type.Unsafe<FeitInvoer>(
    Type.Union([
      Type.Boolean(),
      Type.Integer({ minimum: -1_000_000_000, maximum: 1_000_000_000 }),
      Type.String({ maxLength: 100 }),
      Type.Null(),
    ]),
  ),
  motivering: tekst('waarom'),
};

export const BeoordelingopdrachtSchema = Type.Union([
  opdracht('begin', {
    beoordelaars: Type.Unsafe<readonly [string, string]>(
      Type.Array(persoon, { minItems: 2, maxItems: 2, description: 'wie er beoordelen' }),
    ),
  }),
  opdracht('verklaar-belang', {
    belang: Type.Boolean(),
    toelichting: toelichting('welk belang; leeg als er geen is'),
  }),
  opdracht('vervang-beoordelaar', { uit: persoon, in: persoon }),
  opdracht('beoordeel', oordeel),
  opdracht('stel-consensus-voor', oordeel),
  opdracht('bevestig-consensus', { criterium: oordeel.criterium }),
  kaleOpdracht('lever-in', 'sluit'),
]);
