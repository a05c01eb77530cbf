import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publishClick } from '@kavel/service/click';
import { runKavel } from '@kavel/testkit';
import {
  CLICKMAAND,
  clickomgeving,
  openClickjaar,
  postClick,
  storeVoorbeeldproductie,
} from '@kavel/testkit/clickjaar';
import { testDatabase } from '@kavel/testkit/database';
import { PROEFSLEUTEL_TEKST } from '@kavel/testkit/inname';
import { afterAll, beforeEach, expect, it } from 'vitest';

const { database, asOwner, url } = await testDatabase();
const home = mkdtempSync(join(tmpdir(), 'kavel-openbaar-'));
const omgeving = clickomgeving(database);

afterAll(() => {
  rmSync(home, { recursive: true });
});

beforeEach(async () => {
  await asOwner('truncate kavel.organisatie cascade');
  await openClickjaar(database);
  await storeVoorbeeldproductie(database, 1);
  await postClick(omgeving, 1);
});

function keyFile(name: string, text: string): string {
  const path = join(home, name);
  writeFileSync(path, text, { mode: 0o600 });
  return path;
}

function exporteer(sleutel = keyFile('geheim', PROEFSLEUTEL_TEKST)): ReturnType<typeof runKavel> {
  const env = { DATABASE_URL: url, KAVEL_DATA: home, KAVEL_SLEUTEL_BESTAND: sleutel };
  const maand = ['--regio', '5517', '--jaar', '2018', '--maand', '1'];
  return runKavel(['click', 'exporteer', '--openbaar', ...maand], { env });
}

it('gives a published run without names, which anyone can verify, and warns of small kavels', async () => {
  const early = await exporteer();
  expect(early).toMatchObject({ exitCode: 1, stdout: '' });
  expect(early.stderr).toContain('de run is vastgesteld, maar voor deze stap moet die gepubliceerd zijn');
  expect((await publishClick(omgeving, { ...CLICKMAAND, door: 'Bert' })).ok).toBe(true);
  const openbaar = await exporteer();
  expect(openbaar.exitCode).toBe(0);
  expect(openbaar.stderr).toContain('ZZP (1), VPT (1), MPT (1)');
  expect(openbaar.stdout).toContain('"clickEurocent": 1714');
  expect(openbaar.stdout).not.toMatch(/1000000[1-3]/);
  const verified = await runKavel(['click', 'verifieer', '-'], { stdin: openbaar.stdout });
  expect(verified).toMatchObject({ exitCode: 0, stderr: '' });
  expect((await exporteer()).stdout).toBe(openbaar.stdout);
});

it('refuses another key than that of the claims', async () => {
  await publishClick(omgeving, { ...CLICKMAAND, door: 'Bert' });
  const other = await exporteer(keyFile('ander', 'ab'.repeat(32)));
  expect(other).toMatchObject({ exitCode: 1, stdout: '' });
  expect(other.stderr).toContain('KAVEL_SLEUTEL_BESTAND');
});
