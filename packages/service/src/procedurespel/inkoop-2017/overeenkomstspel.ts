import { sumEurocent } from '@kavel/core/basis';
import type { Scripthandeling } from '@kavel/formats/procedurescript';
import type { Deelnemer } from './deelnemer.ts';
import { KANTOOR, bestuurderVan, fictieveHash, medewerkerVan, nl, schrijver } from './zet.ts';

const { inkoper, tweede, controller } = KANTOOR;

/** The contract with its annex: offered, back before 23 October 15.00, definitive, and its form at the NZa. */
export function overeenkomstspel(deelnemer: Deelnemer): readonly Scripthandeling[] {
  const { regio, id, index, verhalen, aanbieder } = deelnemer;
  const schrijf = schrijver('overeenkomst', regio, id);
  const at = (text: string): Temporal.Instant => nl(text).add({ minutes: index });
  const sha256 = fictieveHash(`overeenkomst ${id}`);
  const afspraken = aanbieder.afspraken.map(({ kavel, afspraakEurocent }) => ({ kavel, afspraakEurocent }));
  const plan = { besluit: 'aanbod', document: { sha256, afspraken } } as const;
  const [definitief, formulier] = verhalen.has('kort-geding')
    ? ['2017-12-28T14:00:00', '2017-12-29']
    : ['2017-10-31T14:00:00', '2017-10-31'];
  const totaalEurocent = sumEurocent(afspraken.map(({ afspraakEurocent }) => afspraakEurocent));
  return [
    ...(verhalen.has('voortzetten')
      ? [schrijf(inkoper, at('2017-10-11T08:00:00'), { soort: 'zet-voort' }, { toestand: 'voortgezet' })]
      : []),
    schrijf(inkoper, at('2017-10-11T09:00:00'), {
      ...{ soort: 'stel-voor', plan, motivering: 'Volgens de gunning en de productie. (FICTIEF)' },
    }),
    schrijf(tweede, at('2017-10-12T09:00:00'), { soort: 'bied-aan' }, { toestand: 'aangeboden' }),
    ...(verhalen.has('verkeerd-getekend') ? wrong(deelnemer, sha256) : []),
    schrijf(
      bestuurderVan(aanbieder.agb),
      nl('2017-10-23T14:59:59.999').subtract({ minutes: 37 * index }),
      {
        ...{ soort: 'teken', sha256 },
      },
      { toestand: 'getekend' },
    ),
    ...(verhalen.has('kort-geding')
      ? [
          schrijf(
            tweede,
            nl('2017-10-31T13:00:00'),
            { soort: 'maak-definitief' },
            { verwacht: 'gunning-niet-definitief' },
          ),
        ]
      : []),
    schrijf(tweede, at(definitief), { soort: 'maak-definitief' }, { toestand: 'definitief' }),
    schrijf(controller, at(`${formulier}T17:00:00`), {
      ...{
        soort: 'leg-budgetformulier-vast',
        kenmerk: `FICTIEF-${id}`,
        ingediend: formulier,
        totaalEurocent,
      },
    }),
  ];
}

/** Not by an employee, and not another document than was offered. */
function wrong({ regio, id, aanbieder: { agb } }: Deelnemer, sha256: string): readonly Scripthandeling[] {
  const schrijf = schrijver('overeenkomst', regio, id);
  const other = fictieveHash(`een ander document van ${id}`);
  return [
    schrijf(
      medewerkerVan(agb),
      nl('2017-10-16T09:00:00'),
      { soort: 'teken', sha256 },
      { verwacht: 'rol-mag-niet' },
    ),
    schrijf(
      bestuurderVan(agb),
      nl('2017-10-16T10:00:00'),
      { soort: 'teken', sha256: other },
      {
        verwacht: 'ander-document',
      },
    ),
  ];
}
