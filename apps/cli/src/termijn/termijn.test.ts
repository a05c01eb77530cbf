import { describe, expect, test } from 'vitest';
import { callKavel } from '../call-kavel.ts';

const termijn = (...args: string[]): ReturnType<typeof callKavel> => callKavel(['termijn', ...args]);

test('answers the three fields of the contract and nothing else', async () => {
  const run = await termijn('--van', '2018-10-12', '--lengte', '20', '--eenheid', 'kalenderdagen', '--json');
  expect(run).toMatchObject({ exitCode: 0, stderr: '' });
  expect(JSON.parse(run.stdout)).toEqual({
    strikt: '2018-11-01',
    verlengd: '2018-11-01',
    sluiting: '2018-11-02T00:00:00+01:00',
  });
});

test.each([
  ['2018-05-08T22:30:00Z'],
  ['2018-05-09T00:30+02:00'],
  ['2018-05-09T23:59:59.999'],
  ['2018-05-09'],
])('%s counts from its day in the Netherlands; --tijd closes on the strict day', async (van) => {
  const run = await termijn(
    '--van',
    van,
    '--lengte',
    '2',
    '--eenheid',
    'werkdagen',
    '--tijd',
    '17:00',
    '--json',
  );
  expect(JSON.parse(run.stdout)).toEqual({
    strikt: '2018-05-15',
    verlengd: '2018-05-15',
    sluiting: '2018-05-15T17:00:00+02:00',
  });
});

test('for people it names the weekday; unknown decree days are said on standard error', async () => {
  const run = await termijn('--van', '2020-10-12', '--lengte', '20', '--eenheid', 'kalenderdagen');
  expect(run.exitCode).toBe(0);
  expect(run.stdout).toContain('zondag 1 november 2020');
  expect(run.stdout).toContain('maandag 2 november 2020');
  expect(run.stderr).toContain('Let op: niet alle dagen');
  expect(run.stderr).toContain('2020');
});

describe('wrong use ends with exit code 2', () => {
  test.each([
    [['--van', '2018-02-30', '--lengte', '1', '--eenheid', 'maanden'], 'Deze bestaat niet'],
    [['--van', '2018-01-31T24:30', '--lengte', '1', '--eenheid', 'maanden'], 'Deze bestaat niet'],
    [['--van', '2018-01-31 10:00', '--lengte', '1', '--eenheid', 'maanden'], 'Schrijf een datum als'],
    [['--van', '31-01-2018', '--lengte', '1', '--eenheid', 'maanden'], 'Schrijf een datum als'],
    [['--van', '2018-01-31', '--lengte', '0', '--eenheid', 'maanden'], 'van 1 of hoger'],
    [['--van', '2018-01-31', '--lengte', '1', '--eenheid', 'weken'], 'Kies uit kalenderdagen, werkdagen'],
    [
      ['--van', '2018-01-31', '--lengte', '1', '--eenheid', 'maanden', '--tijd', '25:00'],
      'Deze bestaat niet',
    ],
    [['--van', '2018-01-31', '--lengte', '99999', '--eenheid', 'maanden'], 'hooguit honderd jaar'],
    [['--van', '2018-01-31', '--lengte', '1200', '--eenheid', 'maanden'], 'buiten de jaren'],
  ])('%o', async (args, says) => {
    const run = await termijn(...args);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toContain(says);
  });
});
