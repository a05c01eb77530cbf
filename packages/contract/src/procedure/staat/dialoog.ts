import { DIALOOGTOESTANDEN } from '@kavel/core/procedure';
import { Type } from 'typebox';
import { dag, list, object } from '../../basis.ts';
import { afspraak, afspraakkenmerk, gesprek, plan } from '../dialoog.ts';
import { groep, jaar, ofNiets, toestandUit } from '../velden.ts';

const tijd = groep({ van: dag('eerste dag'), totEnMet: dag('laatste dag'), contractjaar: jaar });
const partner = groep({ eenjarig: Type.Boolean(), heeftMeerbedskamers: Type.Boolean() });
const gereed = dag('dag waarop het gereed was');

export const DialoogstaatSchema = object(
  'Dialoogstaat',
  'De gesprekken met een zorgaanbieder, en wat er is afgesproken.',
  {
    toestand: toestandUit(DIALOOGTOESTANDEN),
    tijd: ofNiets(tijd, 'de dialoog van het tijdpad; null: niet begonnen'),
    partner: ofNiets(partner, 'wat de agenda bepaalt; null: niet begonnen'),
    gesprekken: list(gesprek),
    afspraken: list(groep({ ...afspraak, gereed: ofNiets(gereed, 'null: nog niet') })),
    doelmatigheidsplan: ofNiets(plan, 'null: geen'),
  },
);

export const DialooggebeurtenisSchema = Type.Union(
  [
    groep({ soort: Type.Literal('begonnen'), tijd, partner }),
    groep({ soort: Type.Literal('gesprek-vastgelegd'), gesprek }),
    groep({ soort: Type.Literal('afspraak-gemaakt'), afspraak: groep(afspraak) }),
    groep({ soort: Type.Literal('afspraak-gereed'), afspraak: afspraakkenmerk, dag: gereed }),
    groep({ soort: Type.Literal('doelmatigheidsplan-vastgelegd'), plan }),
    groep({ soort: Type.Literal('gesloten') }),
  ],
  { title: 'Dialooggebeurtenis', description: 'Wat er in een dialoog gebeurde.' },
);
