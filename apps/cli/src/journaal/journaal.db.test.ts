import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabase } from '@kavel/testkit/database';
import { AANBIEDER, doe, procedureomgeving } from '@kavel/testkit/dossier';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { callKavel } from '../call-kavel.ts';

const { database, asOwner } = await testDatabase();
const home = mkdtempSync(join(tmpdir(), 'kavel-journaal-'));
const journaal = (...args: readonly string[]) => callKavel(['journaal', ...args], { database });
const DOSSIER = ['--regio', '5517', '--dossier', `inschrijving/${AANBIEDER}`];

afterAll(() => {
  rmSync(home, { recursive: true });
});

beforeAll(async () => {
  const omgeving = procedureomgeving(database);
  await doe(omgeving, { soort: 'schrijf', toelichting: 'FICTIEF' });
});

it('verifies the journal, and says with exit code 1 what does not hold', { timeout: 120_000 }, async () => {
  const nowhere = await journaal('controleer', '--regio', '5501', '--json');
  expect(nowhere.exitCode).toBe(0);
  expect(JSON.parse(nowhere.stdout)).toEqual({ regios: [], bevindingen: [] });
  await asOwner('alter table kavel.journaal_inhoud disable trigger user');
  await asOwner(`update kavel.journaal_inhoud set bladen = jsonb_set(bladen, '{0,waarde}', '"bert"')`);
  const broken = await journaal('controleer');
  expect(broken.exitCode).toBe(1);
  expect(broken.stdout).toContain('regio 5517: regels 1, dossiers 1, einde 1 ');
  expect(broken.stdout).toContain(`inhoud-veranderd: De inhoud van regel 1 van inschrijving/${AANBIEDER}`);
  await asOwner(`update kavel.journaal_inhoud set bladen = jsonb_set(bladen, '{0,waarde}', '"anja"')`);
});

it(
  'shows a dossier to who may see it, and writes it as a bundle that checks itself',
  { timeout: 120_000 },
  async () => {
    const hidden = await journaal('toon', ...DOSSIER);
    expect(hidden).toMatchObject({ exitCode: 1, stdout: '' });
    expect(hidden.stderr).toContain('zorg-en-zekerheid mag het nu niet zien');
    const own = [...DOSSIER, '--namens', AANBIEDER];
    const shown = await journaal('toon', ...own);
    expect(shown.stdout).toContain(
      '1. 2017-07-01T08:00:00.000Z schrijf door anja (bestuurder van een zorgaanbieder',
    );
    const folder = join(home, 'bundel');
    expect((await journaal('exporteer', ...DOSSIER, '--uit', folder)).exitCode).toBe(1);
    expect(existsSync(folder)).toBe(false);
    const written = await journaal('exporteer', ...own, '--uit', folder);
    expect(written).toMatchObject({ exitCode: 0, stderr: '' });
    expect(spawnSync(process.execPath, [join(folder, 'verifieer.mjs')])).toMatchObject({ status: 0 });
    expect((await journaal('exporteer', ...own, '--uit', folder)).stderr).toContain('is niet leeg');
    expect((await journaal('toon', '--regio', '5517', '--dossier', 'iets/1')).exitCode).toBe(2);
  },
);

it('erases nothing in what may not be seen', { timeout: 120_000 }, async () => {
  const at = ['wis', ...DOSSIER, '--nummer', '1', '--plaats', 'motivering', '--door', 'Jet'];
  const sealed = await journaal(...at, '--reden', 'Op verzoek.');
  expect(sealed).toMatchObject({ exitCode: 1, stdout: '' });
  expect(sealed.stderr).toContain('Dit dossier');
  expect(await asOwner('select count(*)::int as aantal from kavel.journaal')).toEqual([{ aantal: 1 }]);
});
