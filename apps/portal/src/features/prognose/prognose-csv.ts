import { etmaaldeel, formatEtmalen } from '@kavel/core/toewijzing';
import type { Etmaaldeel } from '@kavel/core/toewijzing';
import type { Prognose } from '@kavel/contract';
import { maandNaam } from '@kavel/contract/texts';
import { csvText } from '../../ui/csv.ts';
import type { Csvcel } from '../../ui/csv.ts';
import { bedrag } from '../../ui/getallen.ts';
import type { Prognosemaand } from './prognose-maanden.ts';

/** The months of a forecast; an empty cell is unknown. */
export function maandenCsv(maanden: readonly Prognosemaand[]): string {
  return csvText(
    ['maand', 'verwacht', 'gedeclareerd', 'verschil', 'zonder aanvang'],
    maanden.map(({ maand, verwacht, gedeclareerd, wachtend }) => [
      maandNaam(maand),
      dagen(verwacht),
      gedeclareerd === undefined ? '' : dagen(gedeclareerd),
      gedeclareerd === undefined ? '' : dagen(etmaaldeel(gedeclareerd - verwacht)),
      dagen(wachtend),
    ]),
  );
}

/** Every line of a forecast with the prestaties that are possible; an empty amount is unknown. */
export function regelsCsv(regels: Prognose['regels']): string {
  const kop = [
    'agb',
    'kavel',
    'zzp',
    'maand',
    'mogelijke prestaties',
    'verwacht',
    'zonder aanvang',
    'clienten',
  ];
  return csvText(
    [...kop, 'prestatie met prijs', 'verwacht bedrag'],
    regels.map(({ agb, kavel, zzp, maand, prestaties, verwacht, wachtend, clienten, bedrag: prijs }) => [
      ...[agb, kavel, zzp, maand, prestaties.join(' ')],
      ...[dagen(verwacht), dagen(wachtend), { getal: String(clienten) }],
      ...(prijs === undefined ? ['', ''] : [prijs.prestatie, { getal: bedrag(prijs.verwachtEurocent) }]),
    ]),
  );
}

function dagen(delen: Etmaaldeel): Csvcel {
  return { getal: formatEtmalen(delen).replace('.', ',') };
}
