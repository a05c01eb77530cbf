import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runKavel } from '@kavel/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callKavel } from '../call-kavel.ts';

const home = mkdtempSync(join(tmpdir(), 'kavel-simuleer-'));
const jaar = join(home, 'jaar');
const tweede = join(home, 'tweede');
let answer: Record<string, unknown> = {};

const simuleer = (getal: string, uit: string, ...rest: string[]): string[] => [
  'simuleer',
  ...['--schaal', 'klein', '--getal', getal, '--uit', uit, '--json'],
  ...rest,
];
const wereld = (map: string): string => readFileSync(join(map, 'wereld.json'), 'utf8');

beforeAll(async () => {
  const run = await runKavel(simuleer('42', jaar));
  expect({ exitCode: run.exitCode, stderr: run.stderr }).toEqual({ exitCode: 0, stderr: '' });
  answer = JSON.parse(run.stdout) as Record<string, unknown>;
});
afterAll(() => {
  rmSync(home, { recursive: true });
});

describe('kavel simuleer', () => {
  test('says what it wrote', () => {
    expect(answer).toMatchObject({
      schaal: 'klein',
      getal: 42,
      jaar: 2018,
      fictief: true,
      foutieveBestanden: 8,
    });
    const { regios } = JSON.parse(wereld(jaar)) as { regios: { code: string }[] };
    const bestanden = regios.flatMap(({ code }) => {
      const text = readFileSync(join(jaar, 'regio', `${code}.json`), 'utf8');
      return (JSON.parse(text) as { bestanden: { naam: string }[] }).bestanden;
    });
    expect(bestanden).toHaveLength(answer['bestanden'] as number);
    for (const { naam } of bestanden) expect(existsSync(join(jaar, 'declaraties', naam)), naam).toBe(true);
    expect(readdirSync(join(jaar, 'click'))).toHaveLength(24);
  });

  test('the same number gives the same files, whatever the machine calls its language and time', async () => {
    const env = { TZ: 'Pacific/Auckland', LC_ALL: 'C', LANG: 'tr_TR' };
    const run = await runKavel(simuleer('42', tweede), { env });
    expect(JSON.parse(run.stdout)).toEqual({ ...answer, map: tweede });
    expect(wereld(tweede)).toBe(wereld(jaar));
  });

  test('--overschrijf replaces an earlier simulation, also one that was cut off; another number, other files', async () => {
    rmSync(join(tweede, 'wereld.json'));
    expect((await callKavel(simuleer('43', tweede))).exitCode).toBe(2);
    const run = await runKavel(simuleer('43', tweede, '--overschrijf'));
    expect(run.exitCode).toBe(0);
    expect((JSON.parse(run.stdout) as Record<string, unknown>)['sha256']).not.toBe(answer['sha256']);
    expect(JSON.parse(wereld(tweede))).toMatchObject({ getal: 43 });
  });

  test('a written file is a claim that the checks accept, a click input a click that runs', async () => {
    const map = join(jaar, 'declaraties', '5517', 'click-03');
    const [file] = readdirSync(map).filter((name) => /^\d{8}_[\d-]+\.asc$/.test(name));
    const controle = await runKavel(['declaratie', 'controleer', join(map, file!), '--json']);
    expect(JSON.parse(controle.stdout)).toMatchObject({ bevindingen: [] });
    const click = await callKavel(['click', '--invoer', join(jaar, 'click', '5517-03.json'), '--json']);
    expect(click).toMatchObject({ exitCode: 0 });
  });

  test('a folder with anything else in it is left alone', async () => {
    const mine = join(home, 'van-mij');
    mkdirSync(mine);
    writeFileSync(join(mine, 'begroting.xlsx'), 'van mij');
    for (const extra of [[], ['--overschrijf']]) {
      const run = await callKavel(simuleer('42', mine, ...extra));
      expect(run.exitCode).toBe(2);
      expect(run.stderr).toContain('Kies een');
      expect(readdirSync(mine)).toEqual(['begroting.xlsx']);
    }
  });

  test('a scale that does not exist is refused before anything is written', async () => {
    const uit = join(home, 'nieuw');
    const scale = await callKavel(['simuleer', '--schaal', 'reuze', '--getal', '42', '--uit', uit]);
    expect(scale.exitCode).toBe(2);
    expect(scale.stderr).toContain('Schaal "reuze" is er niet. Kies uit: klein, regio, nationaal.');
    const region = await callKavel(simuleer('42', uit, '--regio', '5501'));
    expect(region.exitCode).toBe(2);
    expect(region.stderr).toContain('Regio "5501" hoort niet bij schaal klein. Kies uit: 5516, 5517.');
    for (const maand of ['0', '13', 'mei']) {
      expect((await callKavel(simuleer('42', uit, '--maand', maand))).exitCode).toBe(2);
    }
    expect(existsSync(uit)).toBe(false);
  });

  test('one region and month of a scale has the same files as the whole', async () => {
    const uit = join(home, 'deel');
    const run = await runKavel(simuleer('42', uit, '--regio', '5517', '--maand', '3'));
    expect(run.exitCode).toBe(0);
    expect(readdirSync(join(uit, 'declaraties'))).toEqual(['5517']);
    const names = (folder: string): string[] => readdirSync(join(folder, 'declaraties', '5517', 'click-03'));
    expect(readdirSync(join(uit, 'declaraties', '5517'))).toEqual(['click-03']);
    expect(names(uit)).toEqual(names(jaar));
    for (const name of names(uit)) {
      const file = join('declaraties', '5517', 'click-03', name);
      expect(readFileSync(join(uit, file)).equals(readFileSync(join(jaar, file))), name).toBe(true);
    }
    for (const file of ['click/5517-12.json', 'contractjaar/5517.json', 'overeenkomst/5517.json']) {
      expect(readFileSync(join(uit, file), 'utf8')).toBe(readFileSync(join(jaar, file), 'utf8'));
    }
  });

  test.runIf(existsSync('/proc/self'))('stops before the first file where the disk has no room', async () => {
    const run = await callKavel(['simuleer', '--schaal', 'klein', '--getal', '7', '--uit', '/proc/jaar']);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toMatch(/Dit vraagt ongeveer 2\d MB; op deze schijf is 0 MB vrij\./);
  });

  test('says beforehand what the disk must hold', async () => {
    const run = await callKavel([
      'simuleer',
      '--schaal',
      'klein',
      '--getal',
      '7',
      '--uit',
      join(home, 'zeven'),
    ]);
    expect(run.exitCode).toBe(0);
    expect(run.stderr).toMatch(/Dat vraagt ongeveer 2\d MB/);
  });
});
