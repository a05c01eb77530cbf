import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clickomgeving, openClickjaar, postClick, storeVoorbeeldproductie } from '@kavel/testkit/clickjaar';
import { testDatabase } from '@kavel/testkit/database';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { callKavel } from '../call-kavel.ts';

const { database, asOwner } = await testDatabase();
const home = mkdtempSync(join(tmpdir(), 'kavel-clickrun-'));

afterAll(() => {
  rmSync(home, { recursive: true });
});

beforeEach(async () => {
  await asOwner('truncate kavel.organisatie cascade');
  await openClickjaar(database);
  await storeVoorbeeldproductie(database, 1);
});

function click(name: string, door: string, more: readonly string[] = []) {
  const verzoek = ['--regio', '5517', '--jaar', '2018', '--maand', '1', '--door', door];
  return callKavel(['click', name, ...verzoek, ...more], { database });
}

it('takes a month from concept to a published run that anyone can verify', { timeout: 180_000 }, async () => {
  const concept = await click('voer-uit', 'Anja', ['--json']);
  expect(concept.exitCode).toBe(0);
  expect(JSON.parse(concept.stdout)).toMatchObject({
    ...{ regio: '5517', jaar: 2018, maand: 1, volgnummer: 1, soort: 'run', status: 'concept' },
    uitkomst: { beschikbaarEurocent: 3_000, totalen: { clickEurocent: 3_000 } },
  });
  expect((await click('controleer', 'Anja')).stdout).toContain('kavel click stel-vast');
  const alone = await click('stel-vast', 'Anja');
  expect(alone).toMatchObject({ exitCode: 1, stdout: '' });
  expect(alone.stderr).toContain('tweede persoon');
  expect((await click('stel-vast', 'Bert')).exitCode).toBe(0);
  const nowhere = await click('publiceer', 'Bert', ['--uit', join(home, 'geen-map', 'run.json')]);
  expect(nowhere).toMatchObject({ exitCode: 2, stdout: '' });
  expect(nowhere.stderr).toContain('De map bestaat niet');
  const file = join(home, 'run.json');
  expect((await click('publiceer', 'Bert', ['--uit', file])).exitCode).toBe(0);
  expect(readFileSync(file, 'utf8')).toContain('"clickEurocent": 1714');
  expect(await callKavel(['click', 'verifieer', file])).toMatchObject({ exitCode: 0 });
  const maand = ['--regio', '5517', '--jaar', '2018', '--maand', '1'];
  const effecten = await callKavel(['click', 'effecten', ...maand], { database });
  expect(effecten.stdout).toContain('10000001  betaald € 37,14  vroeg € 0,00  laat € 0,00');
});

it('takes back a posted run by a reversal that a second person approves', async () => {
  await postClick(clickomgeving(database), 1);
  for (const [name, door] of [
    ['keer-om', 'Anja'],
    ['controleer', 'Anja'],
    ['stel-vast', 'Bert'],
  ] as const) {
    expect(await click(name, door)).toMatchObject({ exitCode: 0, stderr: '' });
  }
  const file = join(home, 'omkering.json');
  const published = await click('publiceer', 'Bert', ['--uit', file]);
  expect(published.stdout).toContain(`geldt niet meer. In ${file} staat de run die is teruggenomen.`);
  const [books] = await asOwner(
    `select sum(bedrag_eurocent)::int as saldo, count(*)::int as regels from kavel.boeking where rekening = 'ruimte'`,
  );
  expect(books).toEqual({ saldo: 0, regels: 2 });
  expect((await click('voer-uit', 'Anja')).stdout).toContain('Run 3 van regio 5517');
});

it('says what is missing and what to do, and uses the fixed exit codes', async () => {
  const nobody = await click('voer-uit', ' ');
  expect(nobody).toMatchObject({ exitCode: 2, stdout: '' });
  expect(nobody.stderr).toContain('Noem een persoon');
  const early = await click('publiceer', 'Bert');
  expect(early.exitCode).toBe(1);
  expect(early.stderr).toContain('(voer-uit)');
  const nowhere = await callKavel(
    ['click', 'voer-uit', '--regio', '9999', '--jaar', '2018', '--maand', '1', '--door', 'Anja'],
    { database },
  );
  expect(nowhere.exitCode).toBe(2);
  const noMonth = await callKavel(
    ['click', 'voer-uit', '--regio', '5517', '--jaar', '2018', '--door', 'Anja'],
    { database },
  );
  expect(noMonth).toMatchObject({ exitCode: 2, stdout: '' });
});
