import { stringify } from 'csv-stringify/sync';
import { euroText, eurocent } from '@kavel/core/basis';

/** A cell: text, a whole number, or an amount that is written in euros. */
export type CsvCel = string | number | { readonly eurocent: number };

/**
 * A table as Dutch spreadsheets open it: UTF-8 with BOM, `;` between cells, CR/LF, amounts in euros with a comma and
 * without thousands points (`-1204332,17`). Text that a spreadsheet would run as a formula is led by an apostrophe.
 */
export function writeCsv(head: readonly string[], rows: Iterable<readonly CsvCel[]>): string {
  return stringify([head, ...Array.from(rows, (row) => row.map(celText))], {
    delimiter: ';',
    bom: true,
    record_delimiter: 'windows',
  });
}

function celText(cel: CsvCel): string {
  if (typeof cel === 'number') return String(cel);
  if (typeof cel === 'string') return /^[=+\-@\t\r]/.test(cel) ? `'${cel}` : cel;
  return euroText(eurocent(cel.eurocent)).replace('€ ', '').replaceAll('.', '').replace('−', '-');
}
