import type { RegioCode } from '@kavel/core/basis';
import { Type } from 'typebox';
import type { Static } from 'typebox';
import { RegioParameter, ZorgkantoorSchema, dag, list, object } from '../basis.ts';
import { regel } from './velden.ts';

const regio = Type.Unsafe<RegioCode>(RegioParameter);
const gemeente = Type.String({ minLength: 1, maxLength: 100, description: 'naam van de gemeente' });
const aantal = Type.Integer({ minimum: 0, maximum: 1_000_000, description: 'aantal cliënten met Wlz-zorg' });
const clienten = object('Gemeenteclienten', 'Hoeveel cliënten er in een gemeente wonen.', {
  gemeente,
  clienten: aantal,
});

export const WoonplaatsvraagSchema = object(
  'Woonplaatsvraag',
  'Waar cliënten volgens de BRP wonen: aantallen per gemeente, geen personen. Er wordt niets bewaard.',
  {
    peildatum: Type.Optional(dag('dag; afwezig: vandaag')),
    clienten: list(clienten, { maxItems: 1_000 }),
    ingeschreven: Type.Optional(list(regio, { maxItems: 100, description: 'waar u zich al inschreef' })),
    gemeenten: Type.Optional(
      list(
        object('Eigengemeente', 'Een gemeente die Kavel niet kent.', {
          naam: gemeente,
          regio,
          bron: regel('waar staat dat deze gemeente in die regio ligt'),
        }),
        { maxItems: 1_000 },
      ),
    ),
  },
);

export const WoonplaatsregiosSchema = object(
  'Woonplaatsregios',
  'In welke regio’s een zorgaanbieder zich inschrijft, omdat er cliënten wonen.',
  {
    peildatum: dag('dag waarop dit geldt'),
    regios: list(
      object('Woonplaatsregio', 'Eén regio waar cliënten wonen.', {
        regio,
        naam: Type.String(),
        zorgkantoor: ZorgkantoorSchema,
        clienten: aantal,
        gemeenten: list(Type.String()),
        ingeschreven: Type.Boolean(),
      }),
    ),
    ontbrekend: list(regio, { description: 'waar u zich nog moet inschrijven' }),
    zonderClienten: list(regio, { description: 'waar u zich inschreef en geen cliënt bekend is' }),
    onbekendeGemeenten: list(clienten, {
      description: 'niet in het register van die dag; de regio is onbekend',
    }),
  },
);

export type Woonplaatsvraag = Static<typeof WoonplaatsvraagSchema>;
export type Woonplaatsregios = Static<typeof WoonplaatsregiosSchema>;
