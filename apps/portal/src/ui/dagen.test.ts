import { datumText } from '@kavel/core/basis';
import { expect, test } from 'vitest';
import { opsomming, periodeText } from './dagen.ts';

const dag = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

test.each([
  ['2024-01-01', '2024-12-31', '2024'],
  ['2024-01-01', '2026-12-31', '2024 tot en met 2026'],
  ['2024-01-01', undefined, 'vanaf 1 januari 2024'],
  ['2024-04-01', '2024-12-31', '1 april 2024 tot en met 31 december 2024'],
  ['2024-01-01', '2024-06-30', '1 januari 2024 tot en met 30 juni 2024'],
])('%s up to and including %s is "%s"', (van, totEnMet, tekst) => {
  const periode = { van: dag(van), ...(totEnMet === undefined ? {} : { totEnMet: dag(totEnMet) }) };
  expect(periodeText(periode)).toBe(tekst);
});

test('a day and a list as people write them', () => {
  expect(datumText(dag('2023-07-01'))).toBe('1 juli 2023');
  expect([[], ['CZ'], ['CZ', 'VGZ'], ['CZ', 'VGZ', 'DSW']].map(opsomming)).toEqual([
    '',
    'CZ',
    'CZ en VGZ',
    'CZ, VGZ en DSW',
  ]);
});
