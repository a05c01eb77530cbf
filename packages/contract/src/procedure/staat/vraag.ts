import { VRAAGTOESTANDEN } from '@kavel/core/procedure';
import { Type } from 'typebox';
import { Hash, moment, object } from '../../basis.ts';
import { groep, kenmerk, keuze, ofNiets, persoon, tekst, toestandUit } from '../velden.ts';
import { antwoord } from '../vraag.ts';

const ingediend = groep({
  kader: kenmerk('naam van het kader'),
  tekst: tekst('de vraag'),
  moment: moment('moment waarop de vraag binnen was'),
});
const ander = kenmerk('id van het dossier van de andere vraag');
const nota = kenmerk('id van de nota');
const reden = tekst('waarom');

export const VraagstaatSchema = object(
  'Vraagstaat',
  'Een vraag zoals u haar ziet; het antwoord is er voor de vrager zodra het is gepubliceerd.',
  {
    toestand: toestandUit(VRAAGTOESTANDEN),
    vraag: ofNiets(ingediend, 'null: nog niet ingediend'),
    samengevoegdMet: ofNiets(ander, 'null: met geen andere, of niet voor u'),
    antwoord: ofNiets(antwoord, 'null: nog geen, of nog niet voor u'),
    sha256: ofNiets(Hash, 'hash van het antwoord, zoals de nota die noemt'),
    beantwoordDoor: ofNiets(persoon, 'null: niemand, of niet voor u'),
    reden: ofNiets(reden, 'van het laatste besluit over tijdigheid, of van terugwijzen'),
    nota: ofNiets(nota, 'null: nog niet gepubliceerd'),
  },
);

export const VraaggebeurtenisSchema = Type.Union(
  [
    groep({
      soort: Type.Literal('ingediend'),
      vraag: ingediend,
      toestand: keuze(['ingediend', 'in-overweging', 'te-laat']),
    }),
    groep({ soort: Type.Literal('tijdigheid-beslist'), toegelaten: Type.Boolean(), reden }),
    groep({ soort: Type.Literal('samengevoegd'), met: ander }),
    groep({ soort: keuze(['losgemaakt', 'teruggewezen']), reden }),
    groep({ soort: Type.Literal('beantwoord'), antwoord, sha256: Hash, door: persoon }),
    groep({ soort: Type.Literal('gepubliceerd'), nota }),
    groep({ soort: keuze(['vastgesteld', 'ingetrokken']) }),
  ],
  { title: 'Vraaggebeurtenis', description: 'Wat er met een vraag gebeurde.' },
);
