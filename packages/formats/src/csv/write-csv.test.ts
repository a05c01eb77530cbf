import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv } from './write-csv.ts';

describe('CSV for a Dutch spreadsheet', () => {
  it('writes a BOM, semicolons, and amounts in euros with a comma', () => {
    const csv = writeCsv(['kavel', 'bedrag'], [['ZZP', { eurocent: -120_433_217 }]]);
    expect(csv).toBe('\uFEFFkavel;bedrag\r\nZZP;-1204332,17\r\n');
  });

  it('defuses text that a spreadsheet would run', () => {
    expect(writeCsv(['naam'], [['=1+1']])).toContain("'=1+1");
  });

  it('gives back every amount to the cent', () => {
    fc.assert(
      fc.property(fc.array(fc.maxSafeInteger(), { minLength: 1 }), (amounts) => {
        const csv = writeCsv(
          ['bedrag'],
          amounts.map((amount) => [{ eurocent: amount }]),
        );
        const rows: { bedrag: string }[] = parse(csv, { bom: true, delimiter: ';', columns: true });
        expect(rows.map(({ bedrag }) => BigInt(bedrag.replace(',', '')))).toEqual(amounts.map(BigInt));
      }),
    );
  });
});
