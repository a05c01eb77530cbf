import type { Vraagantwoord } from '@kavel/core/procedure';
import type { Scripthandeling } from '@kavel/formats/procedurescript';
import { metVerhaal } from './deelnemer.ts';
import type { Deelnemer } from './deelnemer.ts';
import { CLAUSULES } from './kaderspel.ts';
import type { Notavraag } from './kaderspel.ts';
import { KADER, KANTOOR, bestuurderVan, medewerkerVan, nl, schrijver } from './zet.ts';

const { beleid, tweede } = KANTOOR;

const ANTWOORD: Vraagantwoord = {
  vraag: 'Is een inschrijving op tijd die precies om vijf uur binnenkomt? (FICTIEF)',
  antwoord: 'Over de eerste minuut na vijf uur beslist een mens. (FICTIEF)',
  clausule: CLAUSULES.inschrijving,
};

export type Vragenspel = {
  readonly zetten: readonly Scripthandeling[];
  /** What the Nota answers. */
  readonly nota: readonly Notavraag[];
};

/** Questions before 22 June 2017: one answered, one merged into it, one too late (S003-17). */
export function vragenspel(deelnemers: readonly Deelnemer[]): Vragenspel {
  const asked = metVerhaal(deelnemers, 'vraag').map((one) => answered(one, `${KADER}.v001`));
  return {
    zetten: [
      ...asked.flatMap(({ zetten }) => zetten),
      ...metVerhaal(deelnemers, 'vraag-samengevoegd').flatMap((one) => merged(one, `${KADER}.v002`)),
      ...metVerhaal(deelnemers, 'vraag-te-laat').flatMap((one) => late(one, `${KADER}.v003`)),
    ],
    nota: asked.map(({ vraag }) => ({ vraag, antwoord: ANTWOORD })),
  };
}

function answered({ regio, aanbieder }: Deelnemer, id: string) {
  const vraag = schrijver('vraag', regio, id);
  const { agb, naam } = aanbieder;
  const named = { ...ANTWOORD, antwoord: `Dit geldt ook voor ${naam}.` };
  return {
    vraag: id,
    zetten: [
      vraag(medewerkerVan(agb), nl('2017-06-14T11:00:00'), {
        ...{ soort: 'dien-in', kader: KADER },
        tekst: 'Telt vijf uur precies nog mee als op tijd? (FICTIEF)',
      }),
      vraag(
        beleid,
        nl('2017-06-23T10:00:00'),
        { soort: 'beantwoord', antwoord: named },
        {
          verwacht: 'vrager-herkenbaar',
        },
      ),
      vraag(beleid, nl('2017-06-26T10:00:00'), { soort: 'beantwoord', antwoord: ANTWOORD }),
      vraag(tweede, nl('2017-06-29T10:00:00'), { soort: 'stel-vast' }, { toestand: 'vastgesteld' }),
      vraag(
        tweede,
        nl('2017-06-30T11:00:00'),
        { soort: 'publiceer', nota: 'nota 1' },
        { verwacht: 'niet-in-nota' },
      ),
      vraag(
        tweede,
        nl('2017-06-30T12:30:00'),
        { soort: 'publiceer', nota: 'nota 1' },
        { toestand: 'gepubliceerd' },
      ),
    ],
  };
}

function merged({ regio, aanbieder: { agb } }: Deelnemer, id: string): readonly Scripthandeling[] {
  const vraag = schrijver('vraag', regio, id);
  const tekst = 'Mag het ook om 17.00 uur zelf nog? (FICTIEF)';
  return [
    vraag(
      bestuurderVan(agb),
      nl('2017-06-21T23:59:59.999'),
      { soort: 'dien-in', kader: KADER, tekst },
      {
        toestand: 'ingediend',
      },
    ),
    vraag(
      beleid,
      nl('2017-06-22T11:00:00'),
      { soort: 'voeg-samen', met: `${KADER}.v001` },
      {
        toestand: 'samengevoegd',
      },
    ),
  ];
}

function late({ regio, aanbieder: { agb } }: Deelnemer, id: string): readonly Scripthandeling[] {
  const tekst = 'Wanneer is de voorlichting? (FICTIEF)';
  return [
    schrijver('vraag', regio, id)(
      medewerkerVan(agb),
      nl('2017-06-22T00:00:00'),
      { soort: 'dien-in', kader: KADER, tekst },
      { toestand: 'te-laat' },
    ),
  ];
}
