import { eurocent } from '@kavel/core/basis';
import type { Dialoogonderwerp } from '@kavel/core/procedure';
import type { Scripthandeling } from '@kavel/formats/procedurescript';
import type { Deelnemer } from './deelnemer.ts';
import { KANTOOR, medewerkerVan, nl, schrijver, werkdag } from './zet.ts';

const { inkoper, jurist } = KANTOOR;

/** What the purchase of 2017 talks about; the quality reports come in 2018 (S003-53). */
const ONDERWERPEN: readonly Dialoogonderwerp[] = [
  'doelstellingen',
  'wachttijden',
  'bedrijfsvoering',
  'marktanalyse',
  'kwaliteitsplan',
  'ontwikkeling-nieuwe-aanbieder',
  'bouwplannen',
  'zorg-thuis',
  'doelmatigheidsplan',
];

/** The dialogue with a provider: begun on 16 August, one talk before 3 October, and at one provider what is agreed. */
export function dialoogspel(deelnemer: Deelnemer): readonly Scripthandeling[] {
  const { regio, index, verhalen, id } = deelnemer;
  const schrijf = schrijver('dialoog', regio, id);
  const dag = werkdag('2017-08-17', index, 30);
  const gesprek = { dag, onderwerpen: ONDERWERPEN, samenvatting: 'Alles is besproken. (FICTIEF)' };
  const begun = nl('2017-08-16T09:00:00').add({ seconds: index * 40 });
  return [
    schrijf(inkoper, begun, { soort: 'begin', heeftMeerbedskamers: false }, { toestand: 'open' }),
    schrijf(inkoper, nl(`${dag}T15:00:00`), { soort: 'leg-gesprek-vast', gesprek }),
    ...(verhalen.has('afspraak') ? afspraken(deelnemer, dag) : []),
  ];
}

function afspraken({ regio, id, aanbieder }: Deelnemer, dag: string): readonly Scripthandeling[] {
  const schrijf = schrijver('dialoog', regio, id);
  const medewerker = medewerkerVan(aanbieder.agb);
  const afspraak = {
    id: 'wachtlijst',
    onderwerp: 'wachttijden',
    wat: 'De wachtlijst komt elke maand. (FICTIEF)',
    eigenaar: 'zorgaanbieder',
    uiterlijk: '2017-11-30',
  } as const;
  const plan = {
    van: 'ZZP',
    naar: 'VPT',
    verschuivingEurocent: eurocent(10_000_000),
    uiterlijk: '2018-12-31',
    beloning: null,
  } as const;
  const done = { soort: 'meld-gereed', afspraak: afspraak.id, dag: '2017-11-20' } as const;
  return [
    schrijf(inkoper, nl(`${dag}T15:10:00`), { soort: 'maak-afspraak', afspraak }),
    schrijf(
      jurist,
      nl(`${dag}T15:11:00`),
      { soort: 'maak-afspraak', afspraak },
      { verwacht: 'rol-mag-niet' },
    ),
    schrijf(inkoper, nl(`${dag}T15:20:00`), { soort: 'leg-doelmatigheidsplan-vast', plan }),
    schrijf(medewerker, nl('2017-11-19T10:00:00'), done, { verwacht: 'dag-in-de-toekomst' }),
    schrijf(inkoper, nl('2017-11-20T09:00:00'), done, { verwacht: 'niet-de-eigenaar' }),
    schrijf(medewerker, nl('2017-11-20T10:00:00'), done),
  ];
}
