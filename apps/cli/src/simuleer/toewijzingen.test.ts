import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { callKavel } from '../call-kavel.ts';

const home = mkdtempSync(join(tmpdir(), 'kavel-simuleer-toewijzingen-'));
afterAll(() => {
  rmSync(home, { recursive: true });
});
const map = join(home, 'berichten');
const simuleer = (...rest: readonly string[]) =>
  callKavel([
    ...['simuleer', 'toewijzingen', '--schaal', 'klein', '--getal', '42', '--regio', '5517'],
    ...rest,
  ]);

describe('kavel simuleer toewijzingen', () => {
  test('the forecast reads what it writes, and has the one client without a start', async () => {
    const written = await simuleer('--uit', map, '--json');
    expect(written).toMatchObject({ exitCode: 0, stderr: '' });
    const { berichten, verschillen } = JSON.parse(written.stdout) as {
      berichten: number;
      verschillen: { soort: string }[];
    };
    expect(readdirSync(join(map, 'toewijzingen', '5517'))).toHaveLength(berichten);
    expect(JSON.parse(readFileSync(join(map, 'verschillen.json'), 'utf8'))).toMatchObject({ verschillen });
    expect(verschillen.map(({ soort }) => soort).toSorted()).toEqual([
      'einde-gemeld',
      'zonder-aanvang',
      'zonder-declaratie',
    ]);
    const prognose = await callKavel([
      'toewijzing',
      'prognose',
      map,
      '--jaar',
      '2018',
      '--regio',
      '5517',
      '--json',
    ]);
    expect(prognose.exitCode).toBe(0);
    expect(JSON.parse(prognose.stdout)).toMatchObject({ clientenZonderAanvang: 1, bevindingen: [] });
  });

  test('the same number gives the same messages; without differences they say so', async () => {
    const tweede = join(home, 'tweede');
    await simuleer('--uit', tweede);
    for (const naam of readdirSync(join(map, 'toewijzingen', '5517'))) {
      const file = join('toewijzingen', '5517', naam);
      expect(readFileSync(join(tweede, file), 'utf8'), naam).toBe(readFileSync(join(map, file), 'utf8'));
    }
    const plain = await simuleer('--uit', tweede, '--overschrijf', '--zonder-verschillen');
    expect(plain.stdout).toContain('Zij passen bij de declaraties van hetzelfde getal.');
  });

  test('a folder with something in it and a region of another scale are refused before anything is written', async () => {
    expect(await simuleer('--uit', map)).toMatchObject({ exitCode: 2 });
    const other = join(home, 'andere-regio');
    const region = await callKavel([
      ...[
        'simuleer',
        'toewijzingen',
        '--schaal',
        'klein',
        '--getal',
        '42',
        '--regio',
        '5501',
        '--uit',
        other,
      ],
    ]);
    expect(region).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('Regio "5501"') as string });
    expect(readdirSync(home)).not.toContain('andere-regio');
  });
});
