import { GUNNINGSBESLUITEN, GUNNINGTOESTANDEN } from '@kavel/core/procedure';
import { Type } from 'typebox';
import { list, object } from '../../basis.ts';
import { grond } from '../gunning.ts';
import { groep, jaar, kenmerk, keuze, ofNiets, percentage, persoon, tekst, toestandUit } from '../velden.ts';
import { LopendeTermijnSchema, handtekening } from './velden.ts';

const motivering = tekst('waarom');
const uitspraak = kenmerk('ECLI');
const voorwaarde = tekst('waar de gunning op wacht');
const duur = groep({ vanJaar: jaar, totEnMetJaar: jaar });
const bevriesbaar = keuze(['voorbereiding', 'voorlopig', 'voorwaardelijk']);
const mogelijkeTermijn = ofNiets(LopendeTermijnSchema, 'null: er loopt geen termijn voor bezwaar');

const VoorstelSchema = object('Gunningsvoorstel', 'Wat de één voorbereidt en de ander beslist.', {
  besluit: keuze(GUNNINGSBESLUITEN),
  motivering,
  voorwaarde: ofNiets(voorwaarde, 'null: geen voorwaarde'),
  grond: ofNiets(grond, 'null: geen herziening'),
  tarief: ofNiets(percentage, 'het percentage dat het beleid geeft; null: dit besluit heeft er geen'),
  duur: ofNiets(duur, 'null: dit besluit heeft er geen'),
  door: persoon,
});

const BesluitSchema = object('Gunningsbesluit', 'Een besluit zoals het is bekendgemaakt.', {
  soort: keuze(GUNNINGSBESLUITEN),
  motivering,
  voorbereidDoor: persoon,
  ...handtekening,
});

const herziening = groep({
  oud: ofNiets(percentage, 'null: er was nog geen gunning'),
  nieuw: percentage,
  verschil: ofNiets(percentage, 'null: er was nog geen gunning'),
  grond,
  op: handtekening.op,
});

export const GunningstaatSchema = object('Gunningstaat', 'Een gunning zoals u haar ziet.', {
  toestand: toestandUit(GUNNINGTOESTANDEN),
  ocdsStatus: ofNiets(
    keuze(['pending', 'active', 'cancelled', 'unsuccessful']),
    'stand volgens OCDS; null: nog niets bekendgemaakt',
  ),
  tarief: ofNiets(percentage, 'null: nog niet gegund'),
  duur: ofNiets(duur, 'eerste en laatste contractjaar; null: nog niet gegund'),
  uitleg: ofNiets(motivering, 'null: nog niets bekendgemaakt'),
  voorwaarde: ofNiets(voorwaarde, 'null: geen voorwaarde'),
  termijn: mogelijkeTermijn,
  bezwaarOver: ofNiets(keuze(['gunning', 'herziening']), 'waarover bezwaar mogelijk is'),
  voorstel: ofNiets(VoorstelSchema, 'null: geen, of niet voor u'),
  herzieningen: list(herziening),
  bevroren: ofNiets(
    groep({ uitspraak, motivering, op: handtekening.op, vanuit: bevriesbaar }),
    'null: niet bevroren',
  ),
  besluiten: list(BesluitSchema),
});

export const GunninggebeurtenisSchema = Type.Union(
  [
    groep({ soort: Type.Literal('besluit-voorgesteld'), voorstel: VoorstelSchema }),
    groep({
      soort: Type.Literal('voorlopig-gegund'),
      besluit: BesluitSchema,
      tarief: percentage,
      duur,
      termijn: LopendeTermijnSchema,
    }),
    groep({ soort: Type.Literal('niet-gegund'), besluit: BesluitSchema, termijn: LopendeTermijnSchema }),
    groep({ soort: Type.Literal('voorwaardelijk-gegund'), besluit: BesluitSchema, voorwaarde }),
    groep({ soort: keuze(['definitief-gegund', 'ingetrokken']), besluit: BesluitSchema }),
    groep({
      soort: Type.Literal('herzien'),
      besluit: BesluitSchema,
      herziening,
      duur,
      termijn: LopendeTermijnSchema,
    }),
    groep({
      soort: Type.Literal('bevroren'),
      uitspraak,
      motivering,
      ...handtekening,
      vanuit: bevriesbaar,
      termijn: mogelijkeTermijn,
    }),
    groep({
      soort: Type.Literal('hervat'),
      motivering,
      ...handtekening,
      naar: bevriesbaar,
      termijn: mogelijkeTermijn,
    }),
  ],
  { title: 'Gunninggebeurtenis', description: 'Wat er met een gunning gebeurde.' },
);
