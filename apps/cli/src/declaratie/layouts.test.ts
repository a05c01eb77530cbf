import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EiLayout } from '@kavel/core/declaratie';
import { composeAw319, encodeEi } from '@kavel/formats/ei';
import { REFERENTIE_MAP } from '@kavel/formats/referentie';
import {
  testReferentie,
  voorbeeldDeclaratie,
  ZUSTER_LENGTE,
  zusterRecords,
  zusterText,
} from '@kavel/testkit/declaratie';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callKavel } from '../call-kavel.ts';

const folder = mkdtempSync(join(tmpdir(), 'kavel-layouts-'));
const layouts = join(folder, 'referentie', 'ei');
const referentie = testReferentie();
const zuster = JSON.parse(zusterText(referentie)) as EiLayout;
const vreemd = file('vreemd.asc', encodeEi({ records: zusterRecords('1') }, zuster));

beforeAll(() => {
  cpSync(REFERENTIE_MAP, join(folder, 'referentie'), { recursive: true });
  writeFileSync(join(layouts, 'fictief301.json'), JSON.stringify(zuster));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** `kavel` in a checkout that has one layout more than this one. */
function call(...args: readonly string[]): ReturnType<typeof callKavel> {
  return callKavel(args, { checkout: folder });
}

/** A faultless AW319 file with other values in its voorlooprecord. */
function aw319File(name: string, kop: Readonly<Record<string, string>>): string {
  const { records } = composeAw319(voorbeeldDeclaratie());
  const anders = records.map((record) =>
    record.kenmerk === '01' ? { ...record, velden: { ...record.velden, ...kop } } : record,
  );
  return file(name, encodeEi({ records: anders }, referentie.aw319));
}

const patience = { timeout: 30_000 };

test(
  'a layout that lies in the folder is enough to read, write and check its messages',
  patience,
  async () => {
    const read = await call('declaratie', 'lees', vreemd, '--json');
    expect(JSON.parse(read.stdout)).toMatchObject({ standaard: 'FICTIEF301', versie: '1.4' });
    const json = file('vreemd.json', Buffer.from(read.stdout));
    const uit = join(folder, 'terug.asc');
    const written = await call('declaratie', 'schrijf', json, '--uit', uit);
    expect(written).toMatchObject({ exitCode: 0, stderr: '' });
    expect(Buffer.compare(readFileSync(uit), readFileSync(vreemd))).toBe(0);
    const judged = await call('declaratie', 'controleer', vreemd, '--json');
    // The clock of the test stands before the day on the invoice.
    expect(JSON.parse(judged.stdout)).toMatchObject({
      bestand: { standaard: 'FICTIEF301', aantalPrestaties: 1 },
      bevindingen: [{ veld: '0117' }],
    });
  },
);

test('without it the refusal names what is known', patience, async () => {
  const read = await callKavel(['declaratie', 'lees', vreemd]);
  expect(read).toMatchObject({ exitCode: 2, stdout: '' });
  expect(read.stderr).toContain('187 (declaratie Wlz, AW319 1.4)');
  expect(read.stderr).toContain('188 (retourbericht Wlz, AW320 1.4)');
  const json = file(
    'onbekend.json',
    Buffer.from('{"standaard": "FICTIEF301",\n"versie": "1.4", "records": []}'),
  );
  const written = await callKavel(['declaratie', 'schrijf', json, '--uit', join(folder, 'x.asc')]);
  expect(written.exitCode).toBe(2);
  expect(written.stderr).toContain(`${json}:1 standaard — verwacht een standaard uit "AW319", "AW320"`);
});

test('of two uitgaven the highest is taken, and the user hears it', patience, async () => {
  const nieuw = join(layouts, 'fictief301-u8.json');
  writeFileSync(nieuw, JSON.stringify({ ...zuster, uitgave: 8 }));
  try {
    const read = await call('declaratie', 'lees', vreemd);
    expect(read.stdout).toContain('FICTIEF301 1.4 (uitgave 8), 5 records');
    expect(read.stderr).toContain('er uitgaven 7, 8');
    writeFileSync(nieuw, JSON.stringify(zuster));
    const twice = await call('declaratie', 'lees', vreemd);
    expect(twice).toMatchObject({ exitCode: 2, stdout: '' });
    expect(twice.stderr).toContain('staat met dezelfde EI-code ook in ei/fictief301-u8.json');
  } finally {
    rmSync(nieuw);
  }
});

test('a version that no layout has is refused with those that exist', patience, async () => {
  const path = aw319File('versie.asc', { '0104': '05' });
  for (const verb of ['lees', 'controleer']) {
    const run = await call('declaratie', verb, path);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toContain(
      'Versie en subversie moeten 01.04 zijn. Maak het bestand opnieuw in AW319 1.4.',
    );
  }
});

test.each(['428', '430'])(
  'EI code %s of AW319 can be read, and is no Wlz claim',
  patience,
  async (eiCode) => {
    const path = aw319File(`${eiCode}.asc`, { '0102': eiCode });
    const read = await call('declaratie', 'lees', path);
    expect(read).toMatchObject({ exitCode: 0, stderr: '' });
    const judged = await call('declaratie', 'controleer', path);
    expect(judged).toMatchObject({ exitCode: 2, stdout: '' });
    expect(judged.stderr).toContain('De EI-code moet 187 zijn');
  },
);

test('a return message is no claim, and a sister has no return message', patience, async () => {
  const retour = join(folder, 'retour.asc');
  const path = aw319File('goed.asc', {});
  await call('declaratie', 'controleer', path, '--retour', retour);
  const judged = await call('declaratie', 'controleer', retour);
  expect(judged).toMatchObject({ exitCode: 2, stdout: '' });
  expect(judged.stderr).toContain('Kavel heeft hier geen indeling voor deze EI-code');
  const answered = await call('declaratie', 'controleer', vreemd, '--retour', retour);
  expect(answered.exitCode).toBe(2);
  expect(readFileSync(vreemd)).toHaveLength(5 * (ZUSTER_LENGTE + 2));
});
