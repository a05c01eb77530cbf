import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createWerkkalender } from '@kavel/core/kalender';
import { readFeestdagen } from './index.ts';

const FILE = readFileSync(new URL('../../../../beleid/feestdagen.yaml', import.meta.url), 'utf8');

test('the shipped file: decree days are no working days, years without all of them are named', () => {
  const read = readFeestdagen(FILE, 'feestdagen.yaml');
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const kalender = createWerkkalender(read.value);
  const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
  const decreed = [
    '2017-04-28',
    '2018-05-11',
    '2018-12-31',
    '2019-12-27',
    '2022-05-27',
    '2024-12-27',
    '2028-05-26',
  ];
  for (const text of decreed) expect(kalender.isWerkdag(day(text)), text).toBe(false);
  expect(kalender.isWerkdag(day('2018-05-09'))).toBe(true);
  expect(kalender.onvolledigeJaren(day('2016-01-01'), day('2029-12-31'))).toEqual([
    2016, 2020, 2021, 2022, 2029,
  ]);
});

function decree(changes: Readonly<Record<string, string>>): string {
  const fields = { vanJaar: '2018', totEnMetJaar: '2019', volledig: 'ja', dag: '2018-05-11', ...changes };
  return [
    'besluiten:',
    '  - bron: Stcrt.',
    '    zekerheid: extern',
    `    vanJaar: ${fields.vanJaar}`,
    `    totEnMetJaar: ${fields.totEnMetJaar}`,
    `    volledig: ${fields.volledig}`,
    '    dagen:',
    `      - ${fields.dag}`,
    '',
  ].join('\n');
}

test('the test file itself is good', () => {
  expect(readFeestdagen(decree({}), 'f.yaml').ok).toBe(true);
});

test.each([
  [{ dag: '2018-02-30' }, 8, 'besluiten[0].dagen[0]', 'bestaat niet'],
  [{ dag: '2018-00-10' }, 8, 'besluiten[0].dagen[0]', 'bestaat niet'],
  [{ dag: '2020-05-22' }, 8, 'besluiten[0].dagen[0]', 'buiten de jaren'],
  [{ dag: '2018-05-12' }, 8, 'besluiten[0].dagen[0]', 'zaterdag of zondag'],
  [{ dag: '11-5-2018' }, 8, 'besluiten[0].dagen[0]', 'een datum als 2018-05-11'],
  [{ vanJaar: '2020' }, 5, 'besluiten[0].totEnMetJaar', 'Draai ze om'],
  [{ volledig: 'yes' }, 6, 'besluiten[0].volledig', ''],
])('a wrong file is refused with line and field: %o', (changes, regel, veld, says) => {
  const read = readFeestdagen(decree(changes), 'f.yaml');
  const findings = read.ok ? [] : read.error;
  expect(findings).toContainEqual(expect.objectContaining({ bestand: 'f.yaml', regel, veld }));
  expect(findings.map(({ melding }) => melding).join('\n')).toContain(says);
});
