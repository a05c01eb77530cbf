import type { Bezwaarvoorstel, Bezwaarvoorwerp } from '@kavel/core/procedure';
import type { Scripthandeling } from '@kavel/formats/procedurescript';
import { metVerhaal } from './deelnemer.ts';
import type { Deelnemer } from './deelnemer.ts';
import { gunningId } from './gunningspel.ts';
import { CLAUSULES } from './kaderspel.ts';
import { KADER, KANTOOR, bestuurderVan, nl, schrijver } from './zet.ts';

const { jurist, tweede } = KANTOOR;

const ONGEGROND: Bezwaarvoorstel = {
  uitkomst: 'ongegrond',
  motivering: 'Het kader volgt op dit punt het landelijke beleid. (FICTIEF)',
  herstel: null,
  wijzigtBeleid: false,
};
const GEGROND: Bezwaarvoorstel = {
  uitkomst: 'gegrond',
  motivering: 'De tekst was niet duidelijk genoeg. (FICTIEF)',
  herstel: 'De tekst over de termijn wordt voor iedereen verduidelijkt. (FICTIEF)',
  wijzigtBeleid: true,
};

/** Objections to the kader, the Nota and the award, in and out of time (003 §2.7). */
export function bezwaarspel(deelnemers: readonly Deelnemer[]): readonly Scripthandeling[] {
  const kader: Bezwaarvoorwerp = { soort: 'kader', kader: KADER };
  const nota: Bezwaarvoorwerp = { soort: 'nota', kader: KADER, publicatie: 'nota 1' };
  const { tarief, productie, inschrijving } = CLAUSULES;
  return [
    ...metVerhaal(deelnemers, 'bezwaar-kader').flatMap((one) => [
      object(one, '2017-06-20T16:00:00', kader, tarief),
      ...decide(one, '2017-07-06T10:00:00', ONGEGROND),
    ]),
    ...metVerhaal(deelnemers, 'bezwaar-kader-te-laat').map((one) =>
      object(one, '2017-06-22T00:00:00', kader, productie),
    ),
    ...metVerhaal(deelnemers, 'bezwaar-nota').flatMap((one) => [
      object(one, '2017-07-10T09:30:00', nota, inschrijving),
      ...decide(one, '2017-07-20T10:00:00', GEGROND),
    ]),
    ...metVerhaal(deelnemers, 'bezwaar-gunning').flatMap((one) => [
      object(one, '2017-10-20T16:59:00', awardOf(one), 'tarief'),
      ...decide(one, '2017-10-27T10:00:00', ONGEGROND),
    ]),
    ...metVerhaal(deelnemers, 'bezwaar-gunning-te-laat').map((one) =>
      object(one, '2017-10-31T00:00:00', awardOf(one), 'gunning'),
    ),
  ];
}

function awardOf(deelnemer: Deelnemer): Bezwaarvoorwerp {
  return { soort: 'gunning', gunning: gunningId(deelnemer) };
}

const LATE = ['2017-06-22T00:00:00', '2017-10-31T00:00:00'];

function object(
  { regio, id, aanbieder }: Deelnemer,
  op: string,
  voorwerp: Bezwaarvoorwerp,
  clausule: string,
): Scripthandeling {
  const gronden = [{ clausule, reden: 'Dit past niet bij onze zorg. (FICTIEF)' }];
  const toestand = LATE.includes(op) ? 'buiten-behandeling' : 'ontvangen';
  const bezwaar = schrijver('bezwaar', regio, `${id}.1`);
  return bezwaar(bestuurderVan(aanbieder.agb), nl(op), { soort: 'dien-in', voorwerp, gronden }, { toestand });
}

function decide({ regio, id }: Deelnemer, op: string, voorstel: Bezwaarvoorstel): readonly Scripthandeling[] {
  const bezwaar = schrijver('bezwaar', regio, `${id}.1`);
  const { wijzigtBeleid } = voorstel;
  return [
    bezwaar(jurist, nl(op), { soort: 'bereid-voor', voorstel }),
    bezwaar(
      tweede,
      nl(op).add({ hours: 2 }),
      { soort: 'beslis' },
      {
        toestand: wijzigtBeleid ? 'wacht-op-wijziging' : 'beslist',
      },
    ),
    ...(wijzigtBeleid
      ? [
          bezwaar(jurist, nl('2017-07-25T11:00:00'), {
            ...{ soort: 'koppel-wijziging', publicatie: 'wijziging 1' },
          }),
        ]
      : []),
  ];
}
