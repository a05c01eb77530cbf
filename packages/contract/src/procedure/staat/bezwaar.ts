import { BEZWAARTOESTANDEN, OVERWEGINGEN } from '@kavel/core/procedure';
import { Type } from 'typebox';
import { list, moment, object } from '../../basis.ts';
import { gronden, publicatie, voorstel, voorwerp } from '../bezwaar.ts';
import { groep, keuze, ofNiets, persoon, tekst, toestandUit } from '../velden.ts';
import { LopendeTermijnSchema } from './velden.ts';

const reden = tekst('waarom');
const overwegingen = list(keuze(OVERWEGINGEN), {
  description: 'waarom alleen een jurist mag zeggen of het bezwaar meetelt',
});
const BezwaarSchema = object('Ingediendbezwaar', 'Een bezwaar zoals het kwam, met de termijn van toen.', {
  voorwerp,
  gronden,
  moment: moment('moment waarop het bezwaar binnen was'),
  termijn: LopendeTermijnSchema,
});

export const BezwaarstaatSchema = object('Bezwaarstaat', 'Een bezwaar zoals u het ziet.', {
  toestand: toestandUit(BEZWAARTOESTANDEN),
  bezwaar: ofNiets(BezwaarSchema, 'null: nog niet ingediend'),
  overwegingen,
  reden: ofNiets(reden, 'van het besluit over behandelen, of van terugwijzen'),
  voorstel: ofNiets(voorstel, 'null: geen, of niet voor u'),
  voorbereidDoor: ofNiets(persoon, 'null: nog niemand'),
  beslistDoor: ofNiets(persoon, 'null: nog niemand'),
  wijziging: ofNiets(publicatie, 'de publicatie die het beleid wijzigt; null: geen'),
});

export const BezwaargebeurtenisSchema = Type.Union(
  [
    groep({
      soort: Type.Literal('ingediend'),
      toestand: keuze(['ontvangen', 'in-overweging', 'buiten-behandeling']),
      bezwaar: BezwaarSchema,
      overwegingen,
    }),
    groep({ soort: Type.Literal('behandeling-beslist'), toegelaten: Type.Boolean(), reden }),
    groep({ soort: keuze(['voorbereid', 'beslist']), voorstel, door: persoon }),
    groep({ soort: Type.Literal('teruggewezen'), reden }),
    groep({ soort: Type.Literal('wijziging-gekoppeld'), publicatie }),
    groep({ soort: Type.Literal('ingetrokken') }),
  ],
  { title: 'Bezwaargebeurtenis', description: 'Wat er met een bezwaar gebeurde.' },
);
