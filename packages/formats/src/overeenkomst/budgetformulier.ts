import type { Productieafspraken } from '@kavel/core/overeenkomst';
import { writeCsv } from '../csv/write-csv.ts';
import type { CsvCel } from '../csv/write-csv.ts';

/** Whether both parties ask the NZa together, or one of them alone. */
export const INDIENINGEN = ['tweezijdig', 'eenzijdig'] as const;
export type Indiening = (typeof INDIENINGEN)[number];

const HEAD = [
  'regio',
  'jaar',
  'indiening',
  'agb',
  'kavel',
  'prestatie',
  'volume',
  'volumeeenheid',
  'prijs',
  'prijs per',
  'bedrag',
  'bron tarief',
];

/**
 * The budget form for the NZa request: one row per provider and prestatie, meerzorg one row per kavel with an
 * amount alone (afspraak-declaratie.md, step 4). A layout of our own: the official form was not available.
 */
export function writeBudgetformulier(set: Productieafspraken, indiening: Indiening): string {
  const rows = set.zorgaanbieders.flatMap(({ agb, prestaties, meerzorg }): CsvCel[][] => [
    ...prestaties.map((row) => [
      ...[set.regio, set.jaar, indiening, agb, row.kavel, row.prestatie],
      ...[row.volume, row.volumeeenheid, { eurocent: row.prijsEurocent }, row.tariefeenheid],
      ...[{ eurocent: row.bedragEurocent }, row.bron],
    ]),
    ...meerzorg.map((row) => [
      ...[set.regio, set.jaar, indiening, agb, row.kavel, '', '', '', '', ''],
      ...[{ eurocent: row.bedragEurocent }, ''],
    ]),
  ]);
  return writeCsv(HEAD, rows);
}
