import { INSTANTIES } from '@kavel/core/beleid';
import { KORTGEDINGTOESTANDEN } from '@kavel/core/procedure';
import { Type } from 'typebox';
import { dag, list, object } from '../../basis.ts';
import { clausules, dagvaarding, gevolgkeuze, oordeel } from '../kort-geding.ts';
import { ecli, groep, keuze, ofNiets, persoon, tekst, toestandUit } from '../velden.ts';
import { LopendeTermijnSchema, tijdigheid } from './velden.ts';

const reden = tekst('waarom');
const zitting = dag('dag van de zitting');

const ZaakSchema = object('Kortgedingzaak', 'De dagvaarding, en of zij op tijd was.', {
  ...dagvaarding.properties,
  tijdigheid,
  termijn: LopendeTermijnSchema,
  verwerkt: clausules,
});
const uitspraak = groep({ ...oordeel.properties, instantie: keuze(INSTANTIES) });
const beroep = {
  dag: dag('dag van het beroep'),
  door: keuze(['zorgaanbieder', 'zorgkantoor']),
} as const;

export const KortgedingstaatSchema = object('Kortgedingstaat', 'Een kort geding zoals u het ziet.', {
  toestand: toestandUit(KORTGEDINGTOESTANDEN),
  zaak: ofNiets(ZaakSchema, 'null: nog niet vastgelegd'),
  zitting: ofNiets(zitting, 'null: niet gepland'),
  voorstel: ofNiets(groep({ ...gevolgkeuze.properties, door: persoon }), 'null: geen, of niet voor u'),
  gevolg: ofNiets(gevolgkeuze, 'wat intussen met de gunning gebeurt; null: nog niet bepaald'),
  uitspraken: list(uitspraak),
  beroep: ofNiets(groep(beroep), 'null: geen'),
  reden: ofNiets(reden, 'van intrekken, of van onherroepelijk worden'),
});

export const KortgedinggebeurtenisSchema = Type.Union(
  [
    groep({ soort: Type.Literal('vastgelegd'), zaak: ZaakSchema }),
    groep({ soort: Type.Literal('zitting-gepland'), dag: zitting }),
    groep({ soort: Type.Literal('gevolg-voorgesteld'), keuze: gevolgkeuze, door: persoon }),
    groep({ soort: Type.Literal('gevolg-bepaald'), keuze: gevolgkeuze }),
    groep({ soort: Type.Literal('uitgesproken'), uitspraak }),
    groep({ soort: Type.Literal('ecli-aangevuld'), ecli }),
    groep({ soort: Type.Literal('beroep-ingesteld'), ...beroep }),
    groep({
      soort: keuze(['beroep-ingetrokken', 'onherroepelijk-geworden', 'ingetrokken']),
      reden,
    }),
  ],
  { title: 'Kortgedinggebeurtenis', description: 'Wat er in een kort geding gebeurde.' },
);
