import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runKavel } from '@kavel/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kavel-simuleer-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const simuleer = (getal: string, uit: string, ...rest: string[]): string[] => [
  'simuleer',
  ...['--schaal', 'klein', '--getal', getal, '--uit', uit, '--json'],
  ...rest,
];

test('the same number gives the same files, whatever the machine calls its language and time', async () => {
  const [here, there, other] = ['hier', 'daar', 'ander'].map((name) => join(folder, name));
  const runs = await Promise.all([
    runKavel(simuleer('42', here!)),
    runKavel(simuleer('42', there!), { env: { TZ: 'Pacific/Auckland', LC_ALL: 'C', LANG: 'tr_TR' } }),
    runKavel(simuleer('43', other!)),
  ]);
  const [first, second, third] = runs.map(({ exitCode, stdout, stderr }) => {
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    return JSON.parse(stdout) as Record<string, unknown>;
  });
  expect(first).toMatchObject({
    schaal: 'klein',
    getal: 42,
    jaar: 2018,
    fictief: true,
    foutieveBestanden: 8,
  });
  expect(second).toEqual({ ...first, map: there });
  expect(third?.['sha256']).not.toBe(first?.['sha256']);
  const wereld = (map: string): string => readFileSync(join(map, 'wereld.json'), 'utf8');
  expect(wereld(there!)).toBe(wereld(here!));
  expect(readdirSync(join(here!, 'click'))).toHaveLength(24);
});

test('a written file is a claim that the checks accept, a click input a click that runs', async () => {
  await runKavel(simuleer('42', folder));
  const map = join(folder, 'declaraties', '5517', 'click-03');
  const [file] = readdirSync(map).filter((name) => !name.includes('_2018-03-0001_'));
  const controle = await runKavel(['declaratie', 'controleer', join(map, file!), '--json']);
  expect(JSON.parse(controle.stdout)).toMatchObject({ bevindingen: [] });
  const click = await runKavel(['click', '--invoer', join(folder, 'click', '5517-03.json'), '--json']);
  expect(click).toMatchObject({ exitCode: 0 });
});

test('a folder with anything in it is left alone', async () => {
  writeFileSync(join(folder, 'begroting.xlsx'), 'van mij');
  for (const extra of [[], ['--overschrijf']]) {
    const run = await runKavel(simuleer('42', folder, ...extra));
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain('Kies een');
    expect(readdirSync(folder)).toEqual(['begroting.xlsx']);
  }
});

test('--overschrijf replaces an earlier simulation, also one that was cut off', async () => {
  await runKavel(simuleer('42', folder));
  rmSync(join(folder, 'wereld.json'));
  expect((await runKavel(simuleer('43', folder))).exitCode).toBe(2);
  const run = await runKavel(simuleer('43', folder, '--overschrijf'));
  expect(run.exitCode).toBe(0);
  expect(JSON.parse(readFileSync(join(folder, 'wereld.json'), 'utf8'))).toMatchObject({ getal: 43 });
});

test('a scale that does not exist is refused before anything is written', async () => {
  const uit = join(folder, 'nieuw');
  const run = await runKavel(['simuleer', '--schaal', 'nationaal', '--getal', '42', '--uit', uit]);
  expect(run.exitCode).toBe(2);
  expect(run.stderr).toContain('Die schaal komt later. Kies uit: klein.');
  expect(existsSync(uit)).toBe(false);
});
