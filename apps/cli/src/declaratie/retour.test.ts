import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeAw319, composeAw320, encodeEi } from '@kavel/formats/ei';
import type { Aw319Kop } from '@kavel/formats/ei';
import {
  FICTIEVE_BSNS,
  testReferentie,
  voorbeeldDeclaratie,
  voorbeeldPrestatie,
  voorbeeldVerzekerde,
} from '@kavel/testkit/declaratie';
import { afterAll, expect, test } from 'vitest';
import { callKavel } from '../call-kavel.ts';

const folder = mkdtempSync(join(tmpdir(), 'kavel-retour-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const { aw319, aw320 } = testReferentie();
const NAAM = 'VERZONNENNAAM';
const verzekerde = voorbeeldVerzekerde({
  naam: NAAM,
  prestaties: [voorbeeldPrestatie({ referentie: 'R1' }), voorbeeldPrestatie({ referentie: 'R2' })],
});

function claimOf(kop: Partial<Aw319Kop> = {}) {
  const declaratie = voorbeeldDeclaratie([verzekerde]);
  return composeAw319({ ...declaratie, kop: { ...declaratie.kop, ...kop } });
}

function file(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

const claim = file('claim.asc', encodeEi(claimOf(), aw319));
const granted = file(
  'granted.asc',
  encodeEi(composeAw320(claimOf(), { bevindingen: [], dagtekening: '2018-02-20' }), aw320),
);
const fout = { retourcode: '8977', record: '04', veld: '0417', regel: 4, omschrijving: '' };
const refused = file(
  'refused.asc',
  encodeEi(composeAw320(claimOf(), { bevindingen: [fout], dagtekening: '2018-02-20' }), aw320),
);

test('a claim that is granted whole: exit 0, and the layout is said to be assumed', async () => {
  const run = await callKavel(['declaratie', 'retour', granted, '--bij', claim]);
  expect(run).toMatchObject({ exitCode: 0, stderr: '' });
  expect(run.stdout).toContain('Let op: de indeling is aangenomen.');
  expect(run.stdout).toMatch(/toegekend +€ 9\.300,00\n +niet toegekend +€ 0,00/);
  expect(run.stdout).toContain('8001 record 01, 1 keer (regel 1): De declaratie is geheel toegekend.');
  expect(run.stdout).toContain('Vergeleken met de declaratie op detailnummer: alles klopt.');
});

test('a claim that is refused: exit 1, causes with amounts, and never a person', async () => {
  const [text, json] = await Promise.all([
    callKavel(['declaratie', 'retour', refused]),
    callKavel(['declaratie', 'retour', refused, '--bij', claim, '--json']),
  ]);
  expect(text.exitCode).toBe(1);
  expect(text.stdout).toMatch(
    /8977 record 04, 1 keer \(regel 4\), € 4\.650,00 gedeclareerd, € 0,00 toegekend: /,
  );
  expect(text.stdout).toContain('Niet vergeleken met de declaratie.');
  expect(JSON.parse(json.stdout)).toMatchObject({
    kop: { agb: '99470001', periodeBegin: '2018-01-01', dagtekening: '2018-02-20' },
    indeling: { zekerheid: 'aangenomen' },
    ...{
      aantalPrestaties: 2,
      gedeclareerdEurocent: 930_000,
      toegekendEurocent: 0,
      afgewezenEurocent: 930_000,
    },
    oorzaken: [
      { retourcode: '8073' },
      { retourcode: '8096', regels: [3] },
      { retourcode: '8977', regels: [4] },
    ],
    ...{ vergeleken: true, afwijkingen: [] },
  });
  for (const secret of [NAAM, FICTIEVE_BSNS[0]]) expect(text.stdout + json.stdout).not.toContain(secret);
});

test('what stands where a code should be is not repeated when it is none', async () => {
  const { records } = composeAw320(claimOf(), { bevindingen: [fout], dagtekening: '2018-02-20' });
  const anders = records.map((record) =>
    record.kenmerk === '02' ? { ...record, velden: { ...record.velden, '0297': 'NAAM' } } : record,
  );
  const path = file('anders.asc', encodeEi({ records: anders }, aw320));
  const run = await callKavel(['declaratie', 'retour', path]);
  expect(run.stdout).toContain('???? record 02, 1 keer (regel 2)');
  expect(run.stdout).not.toContain('NAAM');
});

test('an answer to another invoice: exit 1 and it says so', async () => {
  const other = file('other.asc', encodeEi(claimOf({ factuurnummer: 'ANDERS' }), aw319));
  const run = await callKavel(['declaratie', 'retour', granted, '--bij', other]);
  expect(run.exitCode).toBe(1);
  expect(run.stdout).toContain('Het retourbericht hoort bij een andere declaratie');
});

test('a claim is no return message, nor the other way round', async () => {
  const [claimed, returned] = await Promise.all([
    callKavel(['declaratie', 'retour', claim]),
    callKavel(['declaratie', 'retour', granted, '--bij', refused]),
  ]);
  expect(claimed).toMatchObject({ exitCode: 2, stdout: '' });
  expect(claimed.stderr).toContain('188 (retourbericht Wlz, AW320 1.4)');
  expect(returned).toMatchObject({ exitCode: 2, stdout: '' });
  expect(returned.stderr).toContain(`${refused}:1 0102`);
});
