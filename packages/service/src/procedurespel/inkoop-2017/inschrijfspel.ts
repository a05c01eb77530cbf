import type { Inschrijfopgave, Stuksoort } from '@kavel/core/procedure';
import type { Scripthandeling } from '@kavel/formats/procedurescript';
import type { Deelnemer } from './deelnemer.ts';
import { KANTOOR, bestuurderVan, fictieveHash, medewerkerVan, nl, schrijver, werkdag } from './zet.ts';
import type { Schrijver } from './zet.ts';

const { inkoper, inkoper2, tweede, inkoperAlsTweede } = KANTOOR;

/** Registrations come in on the working days from here on, those with a story on the last day. */
const EERSTE_DAG = '2017-07-03';
const DAGEN = 20;
const SLUITINGSDAG = '2017-08-01';

type Zaak = {
  readonly deelnemer: Deelnemer;
  readonly schrijf: Schrijver<'inschrijving'>;
  readonly dag: string;
};

/** A registration from its first document until it is complete (003 §2.3). */
export function inschrijfspel(deelnemer: Deelnemer): readonly Scripthandeling[] {
  const { regio, id, index, verhalen } = deelnemer;
  const dag = werkdag(EERSTE_DAG, index, DAGEN);
  const zaak = { deelnemer, dag, schrijf: schrijver('inschrijving', regio, id) };
  if (verhalen.has('open-minuut')) return openMinute(zaak);
  if (verhalen.has('vervanging-te-laat')) return replacedLate(zaak);
  if (verhalen.has('aanvulling')) return supplemented(zaak);
  if (verhalen.has('opnieuw-ingediend')) return withdrawnFirst(zaak);
  const peek = verhalen.has('omwisselen') ? [sealed(zaak)] : [];
  return [...ordinary(zaak), ...peek, complete(zaak)];
}

function opgaveVan({ verhalen }: Deelnemer): Inschrijfopgave {
  return {
    wil: verhalen.has('voortzetten') ? 'voortzetten' : 'nieuwe-overeenkomst',
    nieuwZorgaanbod: verhalen.has('nieuw-zorgaanbod'),
    alleenWoonplaatsbeleid: false,
    ongewijzigdBevestigd: true,
  };
}

function stukkenVan({ verhalen }: Deelnemer): readonly Stuksoort[] {
  const first = verhalen.has('voortzetten') ? 'instemmingsverklaring' : 'bestuursverklaring';
  return verhalen.has('nieuw-zorgaanbod') ? [first, 'bedrijfsplan', 'financieel-plan'] : [first];
}

/** Documents, one a minute from `op` on, by somebody who does not sign. */
function voegToe(
  { deelnemer: { aanbieder }, schrijf }: Omit<Zaak, 'dag'>,
  op: Temporal.Instant,
  stuksoorten: readonly Stuksoort[],
): readonly Scripthandeling[] {
  const { agb } = aanbieder;
  return stuksoorten.map((stuksoort, index) => {
    const ontvangen = op.add({ minutes: index });
    const naam = `${stuksoort} (FICTIEF).pdf`;
    const sha256 = fictieveHash(`${agb} ${stuksoort}`);
    const stuk = { id: stuksoort, stuksoort, naam, bytes: 40_000, sha256, ontvangen: ontvangen.toString() };
    return schrijf(medewerkerVan(agb), ontvangen, { soort: 'voeg-stuk-toe', stuk });
  });
}

function ordinary(zaak: Zaak): readonly Scripthandeling[] {
  const { deelnemer, schrijf, dag } = zaak;
  const opgave = opgaveVan(deelnemer);
  return [
    ...voegToe(zaak, nl(`${dag}T10:00:00`), stukkenVan(deelnemer)),
    schrijf(
      bestuurderVan(deelnemer.aanbieder.agb),
      nl(`${dag}T10:30:00`),
      { soort: 'dien-in', opgave },
      {
        toestand: 'ingediend',
      },
    ),
  ];
}

/** What was handed in is not there for the zorgkantoor before the closing. */
function sealed({ schrijf }: Zaak): Scripthandeling {
  const op = nl(`${SLUITINGSDAG}T16:59:59.999`);
  return schrijf(inkoper, op, { soort: 'verklaar-compleet' }, { verwacht: 'dossier-niet-gevonden' });
}

function complete({ schrijf, deelnemer: { index } }: Zaak, dag = '2017-08-02'): Scripthandeling {
  const op = nl(`${dag}T09:00:00`).add({ minutes: index });
  return schrijf(inkoper, op, { soort: 'verklaar-compleet' }, { toestand: 'compleet' });
}

/** Between both readings of five o'clock two people decide (ANO-3). */
function openMinute(zaak: Zaak): readonly Scripthandeling[] {
  const { deelnemer, schrijf } = zaak;
  const opgave = opgaveVan(deelnemer);
  const { agb } = deelnemer.aanbieder;
  return [
    ...voegToe(zaak, nl(`${SLUITINGSDAG}T16:58:00`), stukkenVan(deelnemer)),
    schrijf(
      bestuurderVan(agb),
      nl(`${SLUITINGSDAG}T17:00:30`),
      { soort: 'dien-in', opgave },
      {
        toestand: 'in-overweging',
      },
    ),
    schrijf(inkoper, nl('2017-08-02T14:00:00'), {
      ...{ soort: 'stel-overweging-voor', toelaten: true },
      motivering: 'De bron noemt de sluiting op twee manieren. (FICTIEF)',
    }),
    schrijf(
      inkoperAlsTweede,
      nl('2017-08-02T14:05:00'),
      { soort: 'beslis-overweging' },
      {
        verwacht: 'zelfde-persoon',
      },
    ),
    schrijf(tweede, nl('2017-08-02T15:00:00'), { soort: 'beslis-overweging' }, { toestand: 'ingediend' }),
    complete(zaak, '2017-08-03'),
  ];
}

/** What was in time stands; the replacement that came after five is kept beside it. */
function replacedLate(zaak: Zaak): readonly Scripthandeling[] {
  const { deelnemer, schrijf } = zaak;
  const opgave = opgaveVan(deelnemer);
  const bestuurder = bestuurderVan(deelnemer.aanbieder.agb);
  return [
    ...ordinary(zaak),
    schrijf(
      bestuurder,
      nl(`${SLUITINGSDAG}T17:05:00`),
      { soort: 'vervang', opgave },
      {
        ...{ verwacht: 'te-laat', toestand: 'ingediend' },
      },
    ),
    complete(zaak),
  ];
}

function supplemented(zaak: Zaak): readonly Scripthandeling[] {
  const { deelnemer, schrijf, dag } = zaak;
  const opgave = opgaveVan(deelnemer);
  const bestuurder = bestuurderVan(deelnemer.aanbieder.agb);
  const missing = stukkenVan(deelnemer);
  return [
    ...voegToe(zaak, nl(`${dag}T10:00:00`), ['aanbiedingsbrief']),
    schrijf(bestuurder, nl(`${dag}T10:30:00`), { soort: 'dien-in', opgave }),
    schrijf(
      inkoper,
      nl('2017-08-02T13:00:00'),
      { soort: 'verklaar-compleet' },
      { verwacht: 'stukken-ontbreken' },
    ),
    schrijf(inkoper, nl('2017-08-02T13:10:00'), {
      ...{ soort: 'vraag-aanvulling', stuksoorten: missing },
      toelichting: 'De verklaring ontbreekt. (FICTIEF)',
    }),
    ...voegToe(zaak, nl('2017-08-09T20:00:00'), missing),
    schrijf(bestuurder, nl('2017-08-09T23:59:59'), { soort: 'vul-aan', opgave }, { toestand: 'aangevuld' }),
    complete(zaak, '2017-08-10'),
  ];
}

function withdrawnFirst(zaak: Zaak): readonly Scripthandeling[] {
  const { deelnemer, schrijf } = zaak;
  const opgave = opgaveVan(deelnemer);
  const bestuurder = bestuurderVan(deelnemer.aanbieder.agb);
  return [
    ...ordinary(zaak),
    schrijf(bestuurder, nl(`${SLUITINGSDAG}T09:00:00`), { soort: 'trek-in' }, { toestand: 'ingetrokken' }),
    schrijf(
      bestuurder,
      nl(`${SLUITINGSDAG}T16:59:59.999`),
      { soort: 'dien-in', opgave },
      {
        toestand: 'ingediend',
      },
    ),
    complete(zaak),
  ];
}

/** Who falls out: too late, never complete, withdrawn. They are not in the simulated year. */
export function uitvalspel([late, incomplete, withdrawn]: readonly [
  Deelnemer,
  Deelnemer,
  Deelnemer,
]): readonly Scripthandeling[] {
  return [...tooLate(late), ...rejected(incomplete), ...gone(withdrawn)];
}

function zaakOf(deelnemer: Deelnemer): Zaak {
  return { deelnemer, dag: EERSTE_DAG, schrijf: schrijver('inschrijving', deelnemer.regio, deelnemer.id) };
}

function tooLate(deelnemer: Deelnemer): readonly Scripthandeling[] {
  const zaak = zaakOf(deelnemer);
  const opgave = opgaveVan(deelnemer);
  return [
    ...voegToe(zaak, nl(`${SLUITINGSDAG}T16:59:00`), ['bestuursverklaring']),
    zaak.schrijf(
      bestuurderVan(deelnemer.aanbieder.agb),
      nl(`${SLUITINGSDAG}T17:01:00`),
      { soort: 'dien-in', opgave },
      {
        ...{ verwacht: 'te-laat', toestand: 'te-laat' },
      },
    ),
  ];
}

function rejected(deelnemer: Deelnemer): readonly Scripthandeling[] {
  const zaak = zaakOf(deelnemer);
  const { schrijf } = zaak;
  const afwijzing = {
    soort: 'stel-afwijzing-voor',
    motivering: 'De verklaring bleef uit. (FICTIEF)',
  } as const;
  return [
    ...voegToe(zaak, nl(`${EERSTE_DAG}T15:00:00`), ['aanbiedingsbrief']),
    schrijf(bestuurderVan(deelnemer.aanbieder.agb), nl(`${EERSTE_DAG}T15:30:00`), {
      ...{ soort: 'dien-in', opgave: opgaveVan(deelnemer) },
    }),
    schrijf(inkoper2, nl('2017-08-02T16:00:00'), {
      ...{ soort: 'vraag-aanvulling', stuksoorten: ['bestuursverklaring'] },
      toelichting: 'De verklaring ontbreekt. (FICTIEF)',
    }),
    schrijf(inkoper2, nl('2017-08-09T16:00:00'), afwijzing, { verwacht: 'aanvultermijn-loopt' }),
    schrijf(inkoper2, nl('2017-08-10T09:00:00'), afwijzing),
    schrijf(tweede, nl('2017-08-10T11:00:00'), { soort: 'wijs-af' }, { toestand: 'afgewezen' }),
  ];
}

function gone(deelnemer: Deelnemer): readonly Scripthandeling[] {
  const zaak = zaakOf(deelnemer);
  const op = nl('2017-07-28T12:00:00');
  return [
    ...ordinary(zaak),
    zaak.schrijf(
      bestuurderVan(deelnemer.aanbieder.agb),
      op,
      { soort: 'trek-in' },
      { toestand: 'ingetrokken' },
    ),
  ];
}
