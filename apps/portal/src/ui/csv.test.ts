import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvText } from './csv.ts';

test('is read back as it was, whatever stands in a cell', () => {
  const rij = fc.array(
    fc.string({ unit: 'grapheme' }).filter((tekst) => !/^[=+\-@\t\r]/.test(tekst)),
    {
      minLength: 2,
      maxLength: 2,
    },
  );
  fc.assert(
    fc.property(fc.array(rij, { maxLength: 5 }), (rijen) => {
      const text = csvText(['a', 'b; "c"'], rijen);
      expect(parse(text, { bom: true, delimiter: ';', relaxColumnCount: false })).toEqual([
        ['a', 'b; "c"'],
        ...rijen,
      ]);
    }),
  );
});

test('runs nothing in a spreadsheet', () => {
  expect(csvText(['a'], [['=1+1'], ['-2'], ['1-2']])).toBe("\uFEFFa\r\n'=1+1\r\n'-2\r\n1-2\r\n");
});

test('a number keeps its minus, so that a spreadsheet can add it up', () => {
  expect(csvText(['a'], [[{ getal: '-2,50' }]])).toBe('\uFEFFa\r\n-2,50\r\n');
});
