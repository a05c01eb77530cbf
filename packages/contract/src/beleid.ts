import type { Beleidsdata, Feitdefinitie } from '@kavel/core/beleid';
import { Type } from 'typebox';
import type { Static } from 'typebox';
import { BrondatumSchema, Hash, ZorgkantoorSchema, dag, list, object } from './basis.ts';
import { ClausuleSchema, OpenVraagSchema, PassageSchema } from './clausule.ts';

const Document = Type.Unknown({ description: 'een document met zijn regels; clausules bij nummer' });

const Instelling = object('Clickregel', 'Eén regel van een clickbeleid, met haar grond.', {
  id: Type.String(),
  tekst: Type.String(),
  clausule: ClausuleSchema,
});

/** All policy as data, for whoever wants to calculate with it: the engine of Kavel runs on exactly this. */
export const BeleidSchema = object('Beleid', 'Al het beleid als gegevens, met feiten en bronnen.', {
  hash: Hash,
  vandaag: dag('de dag van vandaag in Nederland, volgens de server'),
  register: Type.Unsafe<Beleidsdata>(
    object('Register', 'Kaders en wijzigingen; elke clausule één keer.', {
      clausules: list(Type.Unknown()),
      kaders: list(Document),
      wijzigingen: list(Document),
    }),
  ),
  feiten: list(Type.Unsafe<Feitdefinitie>(Type.Unknown())),
  bronnen: list(
    object('Bron', 'Een brondocument; de tekst hoort niet bij Kavel.', {
      bron: Type.String(),
      titel: Type.String(),
      uitgever: Type.String(),
      datum: BrondatumSchema,
      rang: Type.String(),
    }),
  ),
  clickbeleid: list(
    object('Clickbeleid', 'Hoe een zorgkantoor de click instelt.', {
      id: Type.String(),
      titel: Type.String(),
      zorgkantoren: list(ZorgkantoorSchema),
      geldigVan: dag('van kracht vanaf'),
      geldigTotEnMet: Type.Optional(dag('laatste dag; afwezig: zonder einde')),
      bekendVanaf: dag('gepubliceerd'),
      nagekekenOp: dag('nagekeken'),
      instellingen: list(Instelling),
      voorbehouden: list(Instelling),
      openstaand: list(OpenVraagSchema),
    }),
  ),
  passages: list(PassageSchema),
});

export type Beleid = Static<typeof BeleidSchema>;
