import { OVEREENKOMSTTOESTANDEN } from '@kavel/core/procedure';
import { Type } from 'typebox';
import { Hash, KavelSchema, dag, list, moment, object } from '../../basis.ts';
import {
  bedrag,
  groep,
  kenmerk,
  keuze,
  ofNiets,
  percentage,
  persoon,
  tekst,
  toestandUit,
} from '../velden.ts';
import { handtekening, tijdigheid } from './velden.ts';

const motivering = tekst('waarom');
const grond = tekst('waarop de wijziging berust');
const looptijd = groep({ van: dag('eerste dag'), totEnMet: dag('laatste dag') });

const BijlageSchema = object(
  'Overeenkomstbijlage',
  'De bijlage over prestatie, tarief en afspraak, en de hash van het hele document.',
  {
    sha256: Hash,
    regels: list(groep({ kavel: KavelSchema, tarief: percentage, afspraakEurocent: bedrag })),
    totaalEurocent: bedrag,
  },
);

const AanbodSchema = object('Overeenkomstaanbod', 'Een document dat klaarligt om te ondertekenen.', {
  bijlage: BijlageSchema,
  looptijd,
  voorbereidDoor: persoon,
  ...handtekening,
});

const document = { bijlage: BijlageSchema, looptijd } as const;
const voorbereid = { motivering, door: persoon } as const;
const VoorstelSchema = Type.Union(
  [
    groep({ soort: Type.Literal('aanbod'), ...document, ...voorbereid }),
    groep({ soort: Type.Literal('wijziging'), ...document, grond, ...voorbereid }),
    groep({ soort: Type.Literal('overweging'), toelaten: Type.Boolean(), ...voorbereid }),
    groep({ soort: Type.Literal('vervallen'), ...voorbereid }),
    groep({ soort: Type.Literal('beeindiging'), per: dag('laatste dag'), ...voorbereid }),
  ],
  { title: 'Overeenkomstvoorstel', description: 'Wat de één voorbereidt en de ander beslist.' },
);

const retour = groep({
  ontvangen: moment('moment waarop het ondertekend terug was'),
  door: persoon,
  oordeel: tijdigheid,
  reagerenTotEnMet: ofNiets(dag('laatste dag om nog te reageren'), 'null: dat kan niet meer'),
});

const formulier = groep({
  kenmerk: kenmerk('kenmerk van het formulier'),
  ingediend: dag('dag waarop de NZa het had'),
  totaalEurocent: bedrag,
  door: persoon,
});

const BesluitSchema = object('Overeenkomstbesluit', 'Een besluit met zijn reden.', {
  soort: keuze(['toegelaten', 'geweigerd', 'te laat', 'vervallen', 'beeindigd']),
  motivering,
  op: handtekening.op,
  voorbereidDoor: ofNiets(persoon, 'null: het volgt uit de klok'),
  door: ofNiets(persoon, 'null: het volgt uit de klok'),
});

const wijziging = { grond, aanbod: AanbodSchema } as const;

export const OvereenkomststaatSchema = object('Overeenkomststaat', 'Een overeenkomst zoals u haar ziet.', {
  toestand: toestandUit(OVEREENKOMSTTOESTANDEN),
  voortgezet: Type.Boolean({ description: 'de overeenkomst loopt door; alleen de jaarbijlage is nieuw' }),
  looptijd: ofNiets(looptijd, 'null: nog niet aangeboden'),
  aanbod: ofNiets(AanbodSchema, 'null: nog niet aangeboden'),
  retour: ofNiets(retour, 'null: nog niet terug'),
  definitief: ofNiets(groep(handtekening), 'null: nog niet'),
  budgetformulier: ofNiets(formulier, 'van de bijlage die geldt; null: nog niet ingediend'),
  wijziging: ofNiets(groep(wijziging), 'die nog niet is ondertekend'),
  wijzigingen: list(groep({ ...wijziging, getekend: moment('moment van ondertekenen') })),
  voorstel: ofNiets(VoorstelSchema, 'null: geen, of niet voor u'),
  besluiten: list(BesluitSchema),
});

export const OvereenkomstgebeurtenisSchema = Type.Union(
  [
    groep({ soort: Type.Literal('voortgezet'), looptijd, ...handtekening }),
    groep({ soort: Type.Literal('besluit-voorgesteld'), voorstel: VoorstelSchema }),
    groep({ soort: Type.Literal('aangeboden'), aanbod: AanbodSchema }),
    groep({ soort: keuze(['getekend-retour', 'retour-in-overweging']), retour }),
    groep({ soort: Type.Literal('te-laat-geweigerd'), retour, besluit: BesluitSchema }),
    groep({ soort: Type.Literal('overweging-beslist'), toelaten: Type.Boolean(), besluit: BesluitSchema }),
    groep({ soort: Type.Literal('vervallen'), besluit: BesluitSchema }),
    groep({ soort: Type.Literal('budgetformulier-vastgelegd'), formulier }),
    groep({ soort: Type.Literal('wijziging-aangeboden'), ...wijziging }),
    groep({ soort: Type.Literal('beeindigd'), per: dag('laatste dag'), besluit: BesluitSchema }),
    groep({
      soort: keuze(['definitief-gemaakt', 'wijziging-getekend', 'wijziging-ingetrokken']),
      ...handtekening,
    }),
  ],
  { title: 'Overeenkomstgebeurtenis', description: 'Wat er met een overeenkomst gebeurde.' },
);
