import { stringify } from 'csv-stringify/sync';
import { euroText, eurocent, formatPct } from '@kavel/core/basis';
import type { Pct } from '@kavel/core/basis';

/** A cell: text, a whole number, or an amount that is written in euros. */
export type CsvCel = string | number | { readonly eurocent: number };

/** A cell that a table which is read back may have too: a percentage or exact number, written with a comma. */
export type CsvPctCel = { readonly pct: Pct };

/**
 * A table as Dutch spreadsheets open it: UTF-8 with BOM, `;` between cells, CR/LF, amounts in euros with a comma and
 * without thousands points (`-1204332,17`). Text that a spreadsheet would run as a formula is led by an apostrophe.
 */
export function writeCsv(head: readonly string[], rows: Iterable<readonly (CsvCel | CsvPctCel)[]>): string {
  return stringify([head, ...Array.from(rows, (row) => row.map(celText))], {
    delimiter: ';',
    bom: true,
    record_delimiter: 'windows',
  });
}

function celText(cel: CsvCel | CsvPctCel): string {
  if (typeof cel === 'number') return String(cel);
  if (typeof cel === 'string') return FORMULA.test(cel) ? `'${cel}` : cel;
  if ('pct' in cel) return formatPct(cel.pct).replace(/\.0$/, '').replace('.', ',');
  return euroText(eurocent(cel.eurocent)).replace('€ ', '').replaceAll('.', '').replace('−', '-');
}

/** What a spreadsheet would run, also when it was led by an apostrophe before. */
const FORMULA = /^'*[=+\-@\t\r]/;

/** The text of a cell before `writeCsv` led it by an apostrophe. */
export function readCsvText(cel: string): string {
  return cel.startsWith("'") && FORMULA.test(cel) ? cel.slice(1) : cel;
}
