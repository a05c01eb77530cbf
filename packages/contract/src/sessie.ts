import { ROLLEN } from '@kavel/core/basis';
import type { Rol } from '@kavel/core/basis';
import { Type } from 'typebox';
import type { Static } from 'typebox';
import { list, object } from './basis.ts';

const RolSchema = Type.Unsafe<Rol>(Type.Enum([...ROLLEN], { title: 'Rol' }));

export const SessieSchema = object('Sessie', 'Wie er is aangemeld, of dat niemand dat is.', {
  aangemeld: Type.Optional(
    object('Aangemelde', 'Een persoon, en voor wie die handelt.', {
      persoon: Type.String({ description: 'kenmerk van de persoon binnen deze installatie' }),
      naam: Type.String(),
      rollen: list(RolSchema, { minItems: 1 }),
      organisatie: Type.String({
        description: 'een zorgkantoor, een AGB-code, of de naam van een andere partij',
      }),
      organisatieNaam: Type.String(),
      eindigtOp: Type.String({ format: 'date-time', description: 'uiterlijk dan is de sessie voorbij' }),
    }),
  ),
});

export type Sessie = Static<typeof SessieSchema>;
