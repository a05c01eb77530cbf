import type { Scripthandeling } from '@kavel/formats/procedurescript';
import type { Deelnemer } from './deelnemer.ts';
import { gunningId } from './gunningspel.ts';
import { KANTOOR, nl, schrijver } from './zet.ts';

const { jurist, tweede } = KANTOOR;

/** A case about an award, served within the term, lost in the first instance and not appealed. No real case. */
export function kortgedingspel(deelnemer: Deelnemer): readonly Scripthandeling[] {
  const { regio, id, aanbieder } = deelnemer;
  const schrijf = schrijver('kort-geding', regio, `${id}.1`);
  const dagvaarding = {
    voorwerp: { soort: 'gunning', id: gunningId(deelnemer) },
    gerecht: 'Rechtbank Den Haag (FICTIEF)',
    zaaknummer: null,
    eisers: [aanbieder.agb],
    clausules: ['tarief'],
    betekend: '2017-10-26',
  } as const;
  const keuze = {
    gevolg: 'voorwaardelijk',
    voorwaarde: `kort geding ${id}.1`,
    motivering: 'De zorg aan cliënten loopt door. (FICTIEF)',
  } as const;
  const oordeel = {
    dag: '2017-11-28',
    ecli: null,
    uitkomst: 'afgewezen',
    bevel: 'geen',
    eerdere: 'blijft',
    strekking: 'Het percentage blijft zoals het is gegund. (FICTIEF)',
    clausules: [],
  } as const;
  return [
    schrijf(jurist, nl('2017-10-27T09:00:00'), { soort: 'leg-vast', dagvaarding }, { toestand: 'aanhangig' }),
    schrijf(jurist, nl('2017-10-27T09:10:00'), { soort: 'plan-zitting', dag: '2017-11-14' }),
    schrijf(jurist, nl('2017-10-30T09:00:00'), { soort: 'stel-gevolg-voor', keuze }),
    schrijf(tweede, nl('2017-10-30T11:00:00'), { soort: 'bepaal-gevolg' }),
    schrijf(
      jurist,
      nl('2017-11-28T15:00:00'),
      { soort: 'leg-uitspraak-vast', oordeel },
      { toestand: 'uitgesproken' },
    ),
    schrijf(jurist, nl('2017-12-27T09:00:00'), {
      ...{ soort: 'leg-onherroepelijk-vast', reden: 'Er is geen beroep ingesteld. (FICTIEF)' },
    }),
  ];
}
