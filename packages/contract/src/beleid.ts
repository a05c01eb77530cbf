import type { Beleidsdata, Feitdefinitie } from '@kavel/core/beleid';
import { Type } from 'typebox';
import type { Static } from 'typebox';
import { Hash, list, object } from './basis.ts';

const Document = Type.Unknown({ description: 'een document met zijn regels; clausules bij nummer' });

/** All policy as data, for whoever wants to calculate with it: the engine of Kavel runs on exactly this. */
export const BeleidSchema = object('Beleid', 'Al het beleid als gegevens, met feiten en bronnen.', {
  hash: Hash,
  vandaag: Type.String({ description: 'de dag van vandaag in Nederland, volgens de server' }),
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
      datum: Type.String(),
      rang: Type.String(),
    }),
  ),
  passages: list(
    object('Passage', 'De woorden van een bron die u zelf hebt toegevoegd.', {
      clausule: Type.Integer({ description: 'nummer van de clausule in het register' }),
      tekst: Type.String(),
    }),
  ),
});

export type Beleid = Static<typeof BeleidSchema>;
