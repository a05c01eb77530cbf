import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { callKavel } from '../call-kavel.ts';

const CHECKOUT = fileURLToPath(new URL('../../../../', import.meta.url));
const FILES = [
  'landelijk-2021.ics',
  'landelijk-transitiemiddelen-2022.ics',
  'uitspraak-2020-10-01.ics',
  'zorg-en-zekerheid-2018.ics',
];

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kavel-ics-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('writes a calendar per timetable into a new folder, and says what is not in it', async () => {
  const uit = join(folder, 'nieuw/agenda');
  const run = await callKavel(['publiceer', 'ics', '--uit', uit, '--json']);
  expect(run).toMatchObject({ exitCode: 0, stderr: '' });
  expect(await readdir(uit)).toEqual(FILES);
  const { bestanden } = JSON.parse(run.stdout) as { bestanden: object[] };
  expect(bestanden[0]).toEqual({
    bestand: join(uit, 'landelijk-2021.ics'),
    tijdpad: 'landelijk-2021',
    gebeurtenissen: 3,
    zonderDatum: ['trajecten-ingericht', 'plan-aangekondigd', 'beknopt-plan'],
  });
  const text = await readFile(join(uit, 'zorg-en-zekerheid-2018.ics'), 'utf8');
  expect(text.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
  expect(text.split('BEGIN:VEVENT')).toHaveLength(15);
  expect(text).toContain('DTSTAMP:20180101T120000Z');
});

test('replaces its own files and leaves others alone', async () => {
  await writeFile(join(folder, 'ander.txt'), 'van iemand anders');
  await writeFile(join(folder, 'landelijk-2021.ics'), 'oud');
  const run = await callKavel(['publiceer', 'ics', '--uit', folder]);
  expect(run.exitCode).toBe(0);
  expect(run.stdout).toContain('zorg-en-zekerheid-2018.ics: 14 gebeurtenissen\n');
  expect(run.stdout).toContain('landelijk-2021.ics: 3 gebeurtenissen; zonder datum, dus niet erin: ');
  expect(await readdir(folder)).toEqual(['ander.txt', ...FILES]);
  expect(await readFile(join(folder, 'landelijk-2021.ics'), 'utf8')).toContain('END:VCALENDAR');
});

test('a file in the place of the folder, or above it, is refused', async () => {
  const file = join(folder, 'bestand');
  await writeFile(file, 'van iemand anders');
  const there = await callKavel(['publiceer', 'ics', '--uit', file]);
  expect(there).toMatchObject({ exitCode: 2, stdout: '' });
  expect(there.stderr).toContain('Dit is een bestand. Noem een map.');
  const under = await callKavel(['publiceer', 'ics', '--uit', join(file, 'agenda')]);
  expect(under).toMatchObject({ exitCode: 2, stdout: '' });
  expect(await readFile(file, 'utf8')).toBe('van iemand anders');
});

test('a contradiction that no file explains is not published, and nothing is written', async () => {
  const checkout = join(folder, 'checkout');
  await cp(join(CHECKOUT, 'beleid'), join(checkout, 'beleid'), { recursive: true });
  const file = join(checkout, 'beleid/tijdpaden/zorg-en-zekerheid-2018.yaml');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('weekdag: woensdag', 'weekdag: vrijdag'));
  const uit = join(folder, 'agenda');
  const run = await callKavel(['publiceer', 'ics', '--uit', uit, '--json'], { checkout });
  expect(run.exitCode).toBe(1);
  const { bevindingen } = JSON.parse(run.stdout) as { bevindingen: object[] };
  expect(bevindingen).toMatchObject([
    {
      code: 'weekdag-past-niet',
      bestand: 'beleid/tijdpaden/zorg-en-zekerheid-2018.yaml',
      veld: 'voorlichting',
    },
  ]);
  expect(await readdir(folder)).toEqual(['checkout']);
});
