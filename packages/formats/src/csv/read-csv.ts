import { CsvError, parse } from 'csv-parse/sync';
import type { InvoerFinding } from '../invoer/index.ts';

/** One record of a CSV file; `regel` is the line on which it ends, from 1. */
export type CsvRecord = { readonly cellen: readonly string[]; readonly regel: number };

export type CsvBron = {
  readonly bestand: string;
  readonly scheiding: ';' | ',';
  /** Records beyond this number are not read. */
  readonly hoogstens?: number;
};

/** A quote that is never closed would make the rest of the file one record. */
const LONGEST_RECORD = 100_000;

/**
 * Hands the records of a CSV text to `take`, the header first, one at a time: what `take` does not keep is gone.
 * Blank lines and lines with separators alone are passed over. Answers the finding that ended the reading, if any.
 */
export function scanCsv(
  text: string,
  { bestand, scheiding, hoogstens }: CsvBron,
  take: (record: CsvRecord) => void,
): InvoerFinding | undefined {
  try {
    parse(text, {
      delimiter: scheiding,
      bom: true,
      relax_column_count: true,
      skip_records_with_empty_values: true,
      max_record_size: LONGEST_RECORD,
      ...(hoogstens === undefined ? {} : { to: hoogstens }),
      on_record: (record: unknown, { lines }) => {
        take({ cellen: record as readonly string[], regel: lines });
        return null;
      },
    });
    return undefined;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line: unknown = error['lines'];
    const melding = 'dit is geen geldige CSV. Controleer de aanhalingstekens op deze regel.';
    return { code: 'csv-onleesbaar', bestand, regel: typeof line === 'number' ? line : 1, veld: '', melding };
  }
}
