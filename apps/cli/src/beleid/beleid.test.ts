import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { sharedFolder } from '@kavel/testkit';
import { callKavel } from '../call-kavel.ts';

const OWN = join(import.meta.dirname, '../../../../beleid');
let map: string;

beforeAll(() => {
  map = mkdtempSync(join(tmpdir(), 'kavel-beleid-'));
});
afterAll(() => {
  rmSync(map, { recursive: true });
});

const CZ = 'kaders/cz/2024-2026-vv.yaml';

let copies = 0;

/** A copy of the policy of Kavel in which one file has `from` written as `to`. */
function spoiled(bestand: string, from: string, to: string): string {
  copies += 1;
  const folder = join(map, `beleid-${copies}`);
  cpSync(OWN, folder, { recursive: true });
  const text = readFileSync(join(folder, bestand), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(folder, bestand), text.replace(from, to));
  return folder;
}

type Controle = { readonly bevindingen: readonly { readonly code: string; readonly regel: number }[] };

describe('kavel beleid controleer', () => {
  it('finds nothing wrong with the policy of Kavel', async () => {
    const run = await callKavel(['beleid', 'controleer', '--json']);
    expect(
      (JSON.parse(run.stdout) as Controle).bevindingen.filter(({ code }) => code !== 'nagekeken-in-toekomst'),
    ).toEqual([]);
    expect(run.stderr).toBe('');
  });

  test.skipIf(sharedFolder() === undefined)('looks up every anchor in the sources', async () => {
    const bronnen = join(sharedFolder() ?? '', 'bronnen');
    const good = await callKavel(['beleid', 'controleer', '--bronnen', bronnen]);
    expect(good.stdout).toContain('De ankers zijn in de bronnen opgezocht.');
    const wrong = spoiled(CZ, 'regels: 305-307', 'regels: 305-306');
    const run = await callKavel(['beleid', 'controleer', wrong, '--bronnen', bronnen]);
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain('het anker van "nieuw"');
  });

  it.each([
    [
      'a figure that no longer fits its example',
      CZ,
      '    trek af: 2',
      '    trek af: 3',
      'voorbeeld-klopt-niet',
    ],
    ['a source text that is not there', CZ, 'regels: 305-307', 'regels: 305-307', 'bron-ontbreekt'],
    [
      'a rule that can never apply',
      CZ,
      '  - id: nieuwe-aanbieder\n    als:\n      nieuweAanbieder: ja\n    trek af: 2',
      '  - id: vooraf\n    neem: 95\n    en klaar: ja\n    clausule: nieuw\n  - id: nieuwe-aanbieder\n    als:\n      nieuweAanbieder: ja\n    trek af: 2',
      'regel-dood',
    ],
    [
      'a bound without an example',
      CZ,
      '    tel op: 0.1\n',
      '    tel op: technologiePunten\n',
      'feit-onbekend',
    ],
    [
      'a day of checking that has yet to come',
      CZ,
      'nagekeken op: 2026-',
      'nagekeken op: 2999-',
      'nagekeken-in-toekomst',
    ],
    [
      'a day of checking long ago',
      CZ,
      'nagekeken op: 2026-',
      'nagekeken op: 2015-',
      'nagekeken-lang-geleden',
    ],
  ] as const)('names %s', async (...row) => {
    const [, bestand, from, to, code] = row;
    const folder = spoiled(bestand, from, to);
    const args = ['beleid', 'controleer', folder, '--json'];
    const run = await callKavel(code === 'bron-ontbreekt' ? [...args, '--bronnen', map] : args);
    const { bevindingen } = JSON.parse(run.stdout) as Controle;
    expect(bevindingen.map((bevinding) => bevinding.code)).toContain(code);
    expect(bevindingen.every(({ regel }) => regel > 0)).toBe(true);
  });

  it('refuses two policies valid at once when it reads them, with file and line', async () => {
    const folder = spoiled(CZ, 'beleid: cz-2024-2026-vv', 'beleid: cz-2024-2026-vv-kopie');
    cpSync(join(OWN, CZ), join(folder, 'kaders/cz/origineel.yaml'));
    const run = await callKavel(['beleid', 'controleer', folder]);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toMatch(/kaders\/cz\/[\w-]+\.yaml:\d+ geldig — .* geldt tegelijk met /);
  });

  it('refuses an amendment that cannot be laid over its document, with file and line', async () => {
    const nota = 'wijzigingen/2023-09-01-nota-van-wijzigingen-richttarief-vv.yaml';
    const folder = spoiled(nota, 'vervang: richttarief', 'vervang: technologie');
    const run = await callKavel(['beleid', 'controleer', folder]);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toMatch(/richttarief-vv\.yaml:\d+ ingrepen\[0\] — de stap richttarief bestaat al/);
  });

  it('says so when a folder holds no policy', async () => {
    const run = await callKavel(['beleid', 'controleer', map]);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain('feiten.yaml');
  });
});

describe('kavel beleid lees', () => {
  it('lists the documents, and writes one out in plain Dutch', async () => {
    expect((await callKavel(['beleid', 'lees'])).stdout).toContain('cz-2024-2026-vv');
    const run = await callKavel(['beleid', 'lees', 'cz-2024-2026-vv']);
    expect(run.stdout).toContain('Als de zorgaanbieder nieuw is, dan gaat er 2 procentpunt af.');
    const unknown = await callKavel(['beleid', 'lees', 'bestaat-niet']);
    expect(unknown.exitCode).toBe(2);
    expect(unknown.stderr).toContain('bestaat-niet bestaat niet');
  });
});

describe('kavel beleid verschil', () => {
  const ask = ['--zorgkantoor', 'cz', '--sector', 'VV', '--kavel', 'ZZP'];

  it('says in a sentence what a nota changed', async () => {
    const days = [
      '--peildatum',
      '2024-01-01',
      '--kennisdatum',
      '2023-08-31',
      '--met-kennisdatum',
      '2023-09-01',
    ];
    const run = await callKavel(['beleid', 'verschil', ...ask, ...days]);
    expect(run.stdout).toContain('Was: Het percentage is 95,5%. Is: Het percentage is 96,4%.');
    expect(run.exitCode).toBe(0);
  });

  it('compares with days and offices that have no policy, and with itself', async () => {
    const none = await callKavel([
      'beleid',
      'verschil',
      ...ask,
      '--peildatum',
      '2024-01-01',
      '--met-peildatum',
      '2010-01-01',
      '--kennisdatum',
      '2024-01-01',
      '--json',
    ]);
    const answer = JSON.parse(none.stdout) as {
      naar: { beleidVanKracht: boolean };
      verschillen: { soort: string }[];
    };
    expect(answer.naar.beleidVanKracht).toBe(false);
    expect(new Set(answer.verschillen.map(({ soort }) => soort))).toEqual(new Set(['weg']));
    const same = await callKavel([
      'beleid',
      'verschil',
      ...ask,
      '--peildatum',
      '2024-01-01',
      '--met-zorgkantoor',
      'cz',
    ]);
    expect(same.stdout).toContain('Er is geen verschil.');
  });

  it('asks what to compare with', async () => {
    const run = await callKavel(['beleid', 'verschil', ...ask, '--peildatum', '2024-01-01']);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain('--met-peildatum');
  });
});

describe('a receipt', () => {
  const question = ['--zorgkantoor', 'cz', '--jaar', '2021', '--sector', 'VV', '--kavel', 'ZZP'];
  const known = ['--kennisdatum', '2021-01-01'];
  const stdin = '{"beknoptPlan": true, "percentageVorigJaar": "97.0"}';

  it('is written by kavel tarief and holds when it is repeated, also without a ruling', async () => {
    const [met, zonder] = [join(map, 'met.json'), join(map, 'zonder.json')];
    const args = ['tarief', ...question, ...known, '--feiten', '-', '--json'];
    const ruled = await callKavel([...args, '--bewijs', met], { stdin });
    const quashed = await callKavel([...args, '--bewijs', zonder, '--zonder', 'uitspraak-rbdha-2020-9527'], {
      stdin,
    });
    const percentages = [ruled, quashed].map(
      ({ stdout }) => (JSON.parse(stdout) as { uitkomst: { percentage: string } }).uitkomst.percentage,
    );
    expect(percentages).toEqual(['97.0', '96.0']);
    for (const file of [met, zonder]) {
      const run = await callKavel(['beleid', 'verifieer', file]);
      expect(run.stdout).toContain('klopt: dezelfde vraag en feiten geven nog steeds');
      expect(run.exitCode).toBe(0);
    }
  });

  it('that was changed, or read on other policy, does not hold, and says why', async () => {
    const file = join(map, 'bewijs.json');
    await callKavel(['tarief', ...question, ...known, '--feiten', '-', '--bewijs', file], { stdin });
    const text = readFileSync(file, 'utf8');
    const changed = await callKavel(['beleid', 'verifieer', '-'], {
      stdin: text.replace('"97.0"', '"98.0"'),
    });
    expect(changed.exitCode).toBe(1);
    expect(changed.stdout).toContain('veranderd nadat het is gemaakt');
    const folder = spoiled('kaders/landelijk/2021.yaml', '    neem: 96\n', '    neem: 95\n');
    const other = await callKavel(['beleid', 'verifieer', file, '--map', folder]);
    expect(other.stdout).toContain('Het beleid voor deze vraag is nu een ander dan toen');
    const torn = await callKavel(['beleid', 'verifieer', '-'], { stdin: text.slice(0, 200) });
    expect(torn.exitCode).toBe(2);
  });

  it('cannot leave out what does not exist', async () => {
    const run = await callKavel(['tarief', ...question, '--feiten', '-', '--zonder', 'weg'], { stdin });
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain('De wijziging weg bestaat niet');
  });
});
