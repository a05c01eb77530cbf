import { BEOORDELINGTOESTANDEN } from '@kavel/core/procedure';
import { Type } from 'typebox';
import { KavelSchema, list, object } from '../../basis.ts';
import { groep, kenmerk, ofNiets, persoon, regel, tekst, toelichting, toestandUit } from '../velden.ts';
import { handtekening } from './velden.ts';

const criterium = kenmerk('id van het criterium');
const belang = toelichting('welk belang; leeg als er geen is');

const vraag = groep({
  id: criterium,
  vraag: tekst('wat er wordt gevraagd'),
  feit: kenmerk('feit van het beleid dat het antwoord is'),
  kavel: ofNiets(KavelSchema, 'null: één antwoord voor alle kavels'),
  bron: regel('de clausule die het vraagt'),
});

const oordeel = {
  criterium,
  waarde: Type.Union([Type.Boolean(), Type.Integer(), Type.Null()], {
    description: 'het antwoord, in de eenheid van het feit; een percentage in tienduizendsten',
  }),
  motivering: tekst('waarom'),
} as const;
const voorgesteld = groep({ ...oordeel, door: persoon });

export const BeoordelingstaatSchema = object(
  'Beoordelingstaat',
  'Een beoordeling zoals u haar ziet; wat de ander vindt, leest u als beiden hebben ingeleverd.',
  {
    toestand: toestandUit(BEOORDELINGTOESTANDEN),
    criteria: list(vraag),
    beoordelaars: list(
      groep({
        persoon,
        belang: ofNiets(Type.Boolean(), 'null: nog niet verklaard'),
        toelichting: belang,
        oordelen: list(groep(oordeel)),
        ingeleverd: Type.Boolean(),
      }),
    ),
    uitgesloten: list(groep({ persoon, toelichting: belang })),
    voorstellen: list(voorgesteld),
    consensus: list(groep(oordeel)),
    gesloten: ofNiets(groep(handtekening), 'null: nog open'),
  },
);

export const BeoordelinggebeurtenisSchema = Type.Union(
  [
    groep({
      soort: Type.Literal('begonnen'),
      criteria: list(vraag),
      beoordelaars: Type.Unsafe<readonly [string, string]>(Type.Array(persoon, { minItems: 2, maxItems: 2 })),
      door: persoon,
    }),
    groep({
      soort: Type.Literal('belang-verklaard'),
      persoon,
      belang: Type.Boolean(),
      toelichting: belang,
    }),
    groep({ soort: Type.Literal('beoordelaar-vervangen'), uit: persoon, in: persoon, door: persoon }),
    groep({ soort: Type.Literal('beoordeeld'), persoon, oordeel: groep(oordeel) }),
    groep({ soort: Type.Literal('ingeleverd'), persoon, op: handtekening.op }),
    groep({ soort: Type.Literal('consensus-voorgesteld'), voorstel: voorgesteld }),
    groep({ soort: Type.Literal('consensus-bereikt'), criterium, door: persoon }),
    groep({ soort: Type.Literal('gesloten'), ...handtekening }),
  ],
  { title: 'Beoordelinggebeurtenis', description: 'Wat er met een beoordeling gebeurde.' },
);
