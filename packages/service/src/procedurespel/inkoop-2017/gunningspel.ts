import type { Kavel } from '@kavel/core/basis';
import type { Gunningsbesluitsoort, Gunningopdracht } from '@kavel/core/procedure';
import type { Scripthandeling } from '@kavel/formats/procedurescript';
import type { Deelnemer } from './deelnemer.ts';
import { KANTOOR, nl, schrijver } from './zet.ts';

const { inkoper, inkoperAlsTweede, tweede } = KANTOOR;

/** The awards of a provider: provisional on 10 October 2017, definitive on 31 October, or when its case is over. */
export function gunningspel(deelnemer: Deelnemer): readonly Scripthandeling[] {
  return deelnemer.aanbieder.afspraken.flatMap((_afspraak, position) => gun(deelnemer, position));
}

/** Id of an award; of the first kavel unless another is named. */
export function gunningId(deelnemer: Deelnemer, kavel?: Kavel): string {
  const [first] = deelnemer.aanbieder.afspraken;
  return `${deelnemer.id}.${kavel ?? first?.kavel ?? ''}`;
}

type Besluit = Exclude<Gunningopdracht['soort'], 'stel-voor' | 'bevries' | 'hervat'>;

function gun(deelnemer: Deelnemer, position: number): readonly Scripthandeling[] {
  const { regio, index, aanbieder, verhalen, id } = deelnemer;
  const schrijf = schrijver('gunning', regio, gunningId(deelnemer, aanbieder.afspraken[position]?.kavel));
  // Each award some seconds after the one before, all within the day.
  const at = (text: string): Temporal.Instant => nl(text).add({ seconds: index * 40 + position * 5 });
  const propose = (op: string, besluit: Gunningsbesluitsoort, voorwaarde: string | null = null) =>
    schrijf(inkoper, at(op), {
      ...{ soort: 'stel-voor', besluit, voorwaarde, grond: null },
      motivering: 'Het beleid geeft met deze feiten dit percentage. (FICTIEF)',
    });
  const decide = (op: string, soort: Besluit, toestand: string) =>
    schrijf(tweede, at(op), { soort }, { toestand });
  const isFirst = index === 0 && position === 0;
  const tried = isFirst
    ? [
        schrijf(
          inkoperAlsTweede,
          nl('2017-10-09T16:00:00'),
          { soort: 'gun-voorlopig' },
          { verwacht: 'zelfde-persoon' },
        ),
        schrijf(
          tweede,
          nl('2017-10-30T23:59:59'),
          { soort: 'gun-definitief' },
          { verwacht: 'termijn-loopt' },
        ),
      ]
    : [];
  const usual = [
    propose('2017-10-09T09:00:00', 'voorlopig'),
    decide('2017-10-10T09:00:00', 'gun-voorlopig', 'voorlopig'),
    propose('2017-10-30T09:00:00', 'definitief'),
    ...tried,
  ];
  if (!verhalen.has('kort-geding')) {
    return [...usual, decide('2017-10-31T09:00:00', 'gun-definitief', 'definitief')];
  }
  return [
    ...usual,
    schrijf(tweede, at('2017-10-31T09:00:00'), { soort: 'gun-definitief' }, { verwacht: 'zaak-open' }),
    propose('2017-10-31T10:00:00', 'voorwaardelijk', `kort geding ${id}.1`),
    decide('2017-10-31T11:00:00', 'gun-voorwaardelijk', 'voorwaardelijk'),
    propose('2017-12-28T09:00:00', 'definitief'),
    decide('2017-12-28T10:00:00', 'gun-definitief', 'definitief'),
  ];
}
