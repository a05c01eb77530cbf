import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runKavel } from '@kavel/testkit';
import { EXAMPLE_RUN } from '@kavel/testkit/click';
import { afterAll, describe, expect, test } from 'vitest';
import { callKavel } from '../call-kavel.ts';

const EXAMPLE = JSON.stringify(EXAMPLE_RUN, null, 1);

const folder = mkdtempSync(join(tmpdir(), 'kavel-click-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function click(text: string): ReturnType<typeof runKavel> {
  return runKavel(['click', '--invoer', '-', '--json'], { stdin: text });
}

describe('kavel click', () => {
  test('answers the worked example to the cent, rows sorted by agb and kavel', async () => {
    const run = await runKavel(['click', '--invoer', file('in.json', EXAMPLE), '--json']);
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    const answer = JSON.parse(run.stdout) as { regels: Record<string, unknown>[]; certificaat: object };
    expect(answer).toMatchObject({ ruimteEurocent: 10_000, beschikbaarEurocent: 3_000 });
    expect(answer.regels.map(({ agb, kavel, clickEurocent }) => [agb, kavel, clickEurocent])).toEqual([
      ['10000001', 'VPT', 1_714],
      ['10000002', 'ZZP', 0],
      ['10000003', 'MPT', 1_286],
    ]);
    expect(Object.keys(answer.regels[0] ?? {})).toEqual([
      'agb',
      'kavel',
      'aandeelEurocent',
      'binnenAfspraakEurocent',
      'overproductieEurocent',
      'behoefteEurocent',
      'clickEurocent',
      'openstaandEurocent',
      'terugvorderingEurocent',
      'betaalbaarEurocent',
    ]);
    expect(answer.certificaat).toMatchObject({ invarianten: [{ id: 'I1', klopt: true }, {}, {}, {}, {}] });
  });

  test('the order of the input changes no byte of the answer', async () => {
    const reversed = JSON.stringify({ ...EXAMPLE_RUN, regels: EXAMPLE_RUN.regels.toReversed() });
    expect((await click(reversed)).stdout).toBe((await click(EXAMPLE)).stdout);
  });

  test('tells people in Dutch what was divided', async () => {
    const { stdout } = await runKavel(['click', '--invoer', '-'], { stdin: EXAMPLE });
    expect(stdout).toContain('Beschikbaar voor overproductie             € 30,00');
    expect(stdout).toContain('Voorrang: VPT en MPT, dan ZZP, dan Meerzorg GZ en Meerzorg VV/GGZ.');
  });

  test('without --invoer it says what to do', async () => {
    expect(await runKavel(['click'])).toMatchObject({ exitCode: 2, stdout: '' });
  });
});

/** What a change of the example's text must lead to: exit code, the field with its line, and words of the message. */
const BAD_INPUT = [
  {
    fault: 'an unknown field',
    find: '"jaar"',
    replace: '"soort": 1,\n "jaar"',
    exitCode: 2,
    place: ':3 soort',
    words: 'veld',
  },
  {
    fault: 'a missing field',
    find: '"reserveringEurocent": 0,',
    replace: '',
    exitCode: 2,
    place: 'reserveringEurocent',
    words: 'ontbreekt',
  },
  {
    fault: 'a wrong type',
    find: '"maand": 1',
    replace: '"maand": "1"',
    exitCode: 2,
    place: ':4 maand',
    words: '"1"',
  },
  {
    fault: 'a month that does not exist',
    find: '"maand": 1',
    replace: '"maand": 13',
    exitCode: 2,
    place: ':4 maand',
    words: '13',
  },
  {
    fault: 'an unknown kavel',
    find: '"kavel": "ZZP"',
    replace: '"kavel": "LPZ"',
    exitCode: 2,
    place: 'regels[1].kavel',
    words: 'LPZ',
  },
  {
    fault: 'a negative room',
    find: '"contracteerruimteEurocent": 120000',
    replace: '"contracteerruimteEurocent": -1',
    exitCode: 2,
    place: ':5 contracteerruimteEurocent',
    words: '-1',
  },
  {
    fault: 'cents with a fraction',
    find: '"productieEurocent": 7000',
    replace: '"productieEurocent": 70.5',
    exitCode: 2,
    place: 'regels[1].productieEurocent',
    words: '70.5',
  },
  {
    fault: 'an impossible AGB-code',
    find: '"agb": "10000002"',
    replace: '"agb": "00000002"',
    exitCode: 2,
    place: 'regels[1].agb',
    words: 'geen AGB-code',
  },
  {
    fault: 'a second row for a provider and kavel',
    find: '"agb": "10000002",\n   "kavel": "ZZP"',
    replace: '"agb": "10000001",\n   "kavel": "VPT"',
    exitCode: 2,
    place: 'regels[1].kavel',
    words: 'meer dan één regel',
  },
  {
    fault: 'agreements above the room',
    find: '"contracteerruimteEurocent": 120000',
    replace: '"contracteerruimteEurocent": 83999',
    exitCode: 1,
    place: ':5 contracteerruimteEurocent',
    words: '€ 0,01 te veel',
  },
  {
    fault: 'a kavel in two tiers',
    find: '"ZZP"\n  ],',
    replace: '"MEERZORG_GZ"\n  ],',
    exitCode: 2,
    place: 'voorrang',
    words: 'twee keer',
  },
  {
    fault: 'a room that was overspent',
    find: '"eerderBetaaldEurocent": 0',
    replace: '"eerderBetaaldEurocent": 3001',
    exitCode: 1,
    place: 'eerderBetaaldEurocent',
    words: '€ 0,01 tekort',
  },
  { fault: 'half a file', find: '"regels": [', replace: '', exitCode: 2, place: ':', words: 'JSON' },
] as const;

describe('bad input is refused with file, line, field, rule and what to do', () => {
  test.each(BAD_INPUT)('$fault', async ({ find, replace, exitCode, place, words }) => {
    expect(EXAMPLE.split(find)).toHaveLength(2);
    const run = await callKavel(['click', '--invoer', '-'], { stdin: EXAMPLE.replace(find, replace) });
    expect(run).toMatchObject({ exitCode, stdout: '' });
    expect(run.stderr).toContain('standaardinvoer:');
    expect(run.stderr).toContain(place);
    expect(run.stderr).toContain(words);
  });

  test('a kavel that no tier serves is refused by the rule', async () => {
    const voorrang = [['VPT', 'MPT']];
    const run = await click(JSON.stringify({ ...EXAMPLE_RUN, voorrang }));
    expect(run.exitCode).toBe(1);
    expect(JSON.parse(run.stdout)).toMatchObject({
      bevindingen: [{ code: 'voorrang-ontbreekt', veld: 'voorrang' }],
    });
  });

  test('a file that is not there is named', async () => {
    const run = await callKavel(['click', '--invoer', join(folder, 'weg.json')]);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain('weg.json');
  });
});

describe('kavel click verifieer', () => {
  test('confirms a run that kavel click wrote, and names a figure that was changed', async () => {
    const { stdout } = await click(EXAMPLE);
    const good = await runKavel(['click', 'verifieer', file('run.json', stdout), '--json']);
    expect(good.exitCode).toBe(0);
    expect(JSON.parse(good.stdout)).toMatchObject({
      klopt: true,
      bevindingen: [],
      invarianten: [
        { id: 'I6', klopt: true },
        { id: 'I8', klopt: true },
      ],
    });
    const changed = stdout.replace('"clickEurocent": 1286', '"clickEurocent": 1287');
    const bad = await runKavel(['click', 'verifieer', '-'], { stdin: changed });
    expect(bad.exitCode).toBe(1);
    expect(bad.stdout).toContain('regels[2].clickEurocent: in de run staat 1287, nagerekend is het 1286');
  });

  test('a document that is no run is refused by line and field', async () => {
    const run = await callKavel(['click', 'verifieer', '-'], { stdin: EXAMPLE });
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain('certificaat');
  });
});
