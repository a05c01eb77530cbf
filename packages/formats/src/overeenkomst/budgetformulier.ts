import type { Productieafspraken } from '@kavel/core/overeenkomst';
import writeXlsxFile from 'write-excel-file/node';
import type { Cell } from 'write-excel-file/node';
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
 * The budget form for the NZa request as CSV: one row per provider and prestatie, meerzorg one row per kavel with
 * an amount alone (afspraak-declaratie.md, step 4). A layout of our own: the official form was not available.
 */
export function writeBudgetformulierCsv(set: Productieafspraken, indiening: Indiening): string {
  return writeCsv(HEAD, formRows(set, indiening));
}

/** The same rows as a workbook with one sheet; amounts are numbers in euros. */
export async function writeBudgetformulierXlsx(
  set: Productieafspraken,
  indiening: Indiening,
): Promise<Uint8Array> {
  const head = HEAD.map((value): Cell => ({ value, fontWeight: 'bold' }));
  const rows = formRows(set, indiening).map((row) => row.map(sheetCell));
  const options = { sheet: 'Budgetformulier', stickyRowsCount: 1 };
  return writeXlsxFile([head, ...rows], options).toBuffer();
}

function formRows(set: Productieafspraken, indiening: Indiening): CsvCel[][] {
  return set.zorgaanbieders.flatMap(({ agb, prestaties, meerzorg }) => [
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
}

/** Text stays text in a workbook, so it is never run as a formula. */
function sheetCell(cel: CsvCel): Cell {
  if (cel === '') return null;
  if (typeof cel === 'string') return { value: cel, type: String };
  if (typeof cel === 'number') return { value: cel, type: Number };
  return { value: cel.eurocent / 100, type: Number, format: '#,##0.00' };
}
