import { writeCsv } from '@kavel/formats/csv';
import type { CsvCel, CsvPctCel } from '@kavel/formats/csv';
import type { Tarieflijst, Tarieflijstregel } from './compute-tarieflijst.ts';

const KOP = [
  'agb',
  'naam',
  'regio',
  'sector',
  'kavel',
  'uitkomst',
  'percentage',
  'contractduurJaren',
  'reden',
  'ontbrekendeFeiten',
  'nzaWaardeEurocent',
  'waardeEurocent',
];

/** The outcomes as a table for a Dutch spreadsheet, one row for each line of the list. */
export function tarieflijstCsv({ regels }: Tarieflijst): string {
  return writeCsv(KOP, regels.map(rowOf));
}

function rowOf(regel: Tarieflijstregel): (CsvCel | CsvPctCel)[] {
  const { agb, naam, regio = '', sector, kavel, uitkomst } = regel;
  return [
    ...[agb, naam, regio, sector, kavel, uitkomst.soort],
    uitkomst.soort === 'percentage' ? { pct: uitkomst.percentage } : '',
    uitkomst.contractduurJaren ?? '',
    uitkomst.soort === 'percentage' ? '' : uitkomst.reden,
    uitkomst.soort === 'nietVastTeStellen' ? uitkomst.ontbrekend.join(', ') : '',
    regel.nzaWaardeEurocent ?? '',
    regel.waardeEurocent ?? '',
  ];
}
