import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabase } from '@kavel/testkit/database';
import { PROEFAANBIEDER, openProefjaar } from '@kavel/testkit/inname';
import { fillSjabloon } from '@kavel/testkit/productie';
import { afterAll, expect, it } from 'vitest';
import { callKavel } from '../call-kavel.ts';

const { database, asOwner } = await testDatabase();
const home = mkdtempSync(join(tmpdir(), 'kavel-productie-'));
const PLACE = ['--regio', '5517', '--jaar', '2018'];
const DOOR = ['--door', 'Anja'];

afterAll(() => {
  rmSync(home, { recursive: true });
});
await openProefjaar(database);

function put(name: string, text: string): string {
  const path = join(home, name);
  writeFileSync(path, text);
  return path;
}

const productie = (...args: readonly string[]) => callKavel(['productie', ...args, ...PLACE], { database });

it('checks, takes in, corrects and lists', async () => {
  const first = put('een.csv', `agb;prestatie;maand;volume\n${PROEFAANBIEDER};Z043;2018-01;10\n`);
  const second = put('twee.csv', `agb;prestatie;maand;volume\n${PROEFAANBIEDER};Z043;2018-01;9\n`);
  const checked = await productie('controleer', first);
  expect(checked).toMatchObject({ exitCode: 0 });
  expect(checked.stdout).toContain('1 regel, samen € 1.500,00; er komt € 1.500,00 bij.');
  expect(await asOwner('select 1 from kavel.productie_opgave')).toEqual([]);
  expect(await productie('neem-in', first, ...DOOR)).toMatchObject({ exitCode: 0 });
  const corrected = await productie('neem-in', second, ...DOOR);
  expect(corrected.stdout).toContain('€ 1.350,00, was € 1.500,00');
  expect(corrected.stdout).toContain('ZZP Z043: −€ 150,00');
  const again = await productie('neem-in', second, ...DOOR);
  expect(again).toMatchObject({ exitCode: 1, stdout: '' });
  expect(again.stderr).toContain('al eerder zo opgegeven');
  const list = await productie('lijst', '--json');
  expect(JSON.parse(list.stdout)).toMatchObject({
    opgaven: [
      { opgegevenDoor: 'Anja', eurocent: 150_000, verschilEurocent: 150_000 },
      { eurocent: 135_000, verschilEurocent: -15_000 },
    ],
  });
});

it('makes a template that comes back as a statement', async () => {
  const out = join(home, 'sjabloon.xlsx');
  const made = await productie('sjabloon', '--agb', PROEFAANBIEDER, '--uit', out);
  expect(made).toMatchObject({ exitCode: 0 });
  const empty = await productie('controleer', out);
  expect(empty).toMatchObject({ exitCode: 1, stdout: '' });
  expect(empty.stderr).toContain('blad Productie FICTIEF:1');
  writeFileSync(out, fillSjabloon(readFileSync(out), [4], '31'));
  expect(await productie('neem-in', out, ...DOOR)).toMatchObject({ exitCode: 0 });
  const [total] = await asOwner(
    "select prestatie, aantal from kavel.productie_totaal where zorgmaand = '2018-03-01'",
  );
  expect(total).toEqual({ prestatie: 'Z043', aantal: '31' });
  expect(await asOwner("select 1 from kavel.productie_opgave where vorm = 'xlsx'")).toHaveLength(1);
  const stranger = await productie('sjabloon', '--agb', '10000009', '--uit', out);
  expect(stranger).toMatchObject({ exitCode: 1 });
});

it('refuses with file, line and column', async () => {
  const bad = put('fout.csv', `agb;kavel;maand;bedrag\n${PROEFAANBIEDER};MPT;2018-01;1\n`);
  const refused = await productie('controleer', bad);
  expect(refused).toMatchObject({ exitCode: 1, stdout: '' });
  expect(refused.stderr).toContain(`${bad}:2 kavel — MPT is met`);
  const unreadable = await productie('neem-in', put('leeg.csv', ''), ...DOOR);
  expect(unreadable).toMatchObject({ exitCode: 2 });
});
