import { formatEtmalen } from '@kavel/core/toewijzing';
import { writeCsv } from '@kavel/formats/csv';
import type { Prognoseregelbedrag } from './compute-prognose.ts';

const KOLOMMEN = [
  'agb',
  'kavel',
  'zzp',
  'maand',
  'mogelijke prestaties',
  'verwachte etmalen',
  'etmalen zonder aanvang',
  'clienten',
  'prestatie met prijs',
  'prijs per etmaal',
  'verwacht bedrag',
];

/** The lines of a forecast for a spreadsheet; an empty amount is unknown. */
export function prognoseCsv(regels: readonly Prognoseregelbedrag[]): string {
  return writeCsv(
    KOLOMMEN,
    regels.map(({ agb, kavel, zzp, maand, prestaties, verwacht, wachtend, clienten, bedrag }) => [
      agb,
      kavel,
      zzp,
      maand,
      prestaties.join(' '),
      formatEtmalen(verwacht).replace('.', ','),
      formatEtmalen(wachtend).replace('.', ','),
      clienten,
      ...(bedrag === undefined
        ? ['', '', '']
        : [bedrag.prestatie, { eurocent: bedrag.tariefEurocent }, { eurocent: bedrag.verwachtEurocent }]),
    ]),
  );
}
