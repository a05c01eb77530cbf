import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runKavel } from '@kavel/testkit';
import {
  declaratieBytes,
  FICTIEVE_BSNS,
  testReferentie,
  voorbeeldDeclaratie,
  voorbeeldPrestatie,
  voorbeeldVerzekerde,
} from '@kavel/testkit/declaratie';
import { afterAll, describe, expect, test } from 'vitest';
import { callKavel } from '../call-kavel.ts';

const folder = mkdtempSync(join(tmpdir(), 'kavel-declaratie-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const referentie = testReferentie();
const good = declaratieBytes(voorbeeldDeclaratie(), referentie);
const wrong = declaratieBytes(
  voorbeeldDeclaratie([
    voorbeeldVerzekerde({
      prestaties: [
        voorbeeldPrestatie({ referentie: 'R1' }),
        voorbeeldPrestatie({ referentie: 'R2', prestatie: 'SE031' }),
      ],
    }),
  ]),
  referentie,
);

function file(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** Each test starts processes, which is slow on a busy machine. */
const patience = { timeout: 30_000 };

describe('kavel declaratie controleer', patience, () => {
  test('a faultless file: exit 0, counts and totals, also from standard input', async () => {
    const path = file('goed.asc', good);
    const [json, text, stdin] = await Promise.all([
      runKavel(['declaratie', 'controleer', path, '--json']),
      runKavel(['declaratie', 'controleer', path]),
      runKavel(['declaratie', 'controleer', '-', '--json'], { stdin: good }),
    ]);
    expect(json).toMatchObject({ exitCode: 0, stderr: '' });
    expect(JSON.parse(json.stdout)).toMatchObject({
      bestand: {
        aantalPrestaties: 1,
        totaalEurocent: 465_000,
        totalen: [
          { agb: '99470001', kavel: 'ZZP', prestatie: 'Z043', zorgmaand: '2018-01', eurocent: 465_000 },
        ],
      },
      bevindingen: [],
    });
    expect(stdin.stdout).toBe(json.stdout);
    expect(text.stdout).toContain('€ 4.650,00');
    expect(text.stdout).toContain('Geen bevindingen.');
  });

  test('findings: exit 1, each with return code, record, field and line, no BSN', async () => {
    const path = file('fout.asc', wrong);
    const [json, text] = await Promise.all([
      runKavel(['declaratie', 'controleer', path, '--json']),
      runKavel(['declaratie', 'controleer', path]),
    ]);
    expect(json.exitCode).toBe(1);
    expect(JSON.parse(json.stdout)).toMatchObject({
      bevindingen: [
        { retourcode: '1113', record: '04', veld: '0413', regel: 4 },
        { retourcode: '8977', record: '04', veld: '0417', regel: 4 },
      ],
    });
    expect(text.stdout).toContain('regel 4, record 04, veld 0417 (8977): Deze prestatie');
    expect(json.stdout + text.stdout).not.toContain(FICTIEVE_BSNS[0]);
  });

  test('what is no claim: exit 2, on standard error with file and line', async () => {
    const path = file('zip.asc', Uint8Array.of(0x50, 0x4b, 3, 4));
    const [json, text] = await Promise.all([
      callKavel(['declaratie', 'controleer', path, '--json']),
      callKavel(['declaratie', 'controleer', path]),
    ]);
    expect(json.exitCode).toBe(2);
    expect(JSON.parse(json.stdout)).toMatchObject({
      bevindingen: [{ retourcode: '0001', record: '01', veld: '0101', regel: 1, bestand: path }],
    });
    expect(text).toMatchObject({ exitCode: 2, stdout: '' });
    expect(text.stderr).toContain(`${path}:1 0101 — Dit is geen declaratiebestand maar een zipbestand`);
  });

  test.each([
    {
      what: 'granted whole',
      bytes: good,
      records: [
        { velden: { '0102': '188', '0196': '8001' } },
        { velden: { '0296': '0200' } },
        { velden: { '0481': '00465000', '0483': '00465000', '0484': 'D', '0496': '0200' } },
        { velden: { '9907': '00000465000', '9909': '00000465000', '9910': 'D' } },
      ],
    },
    {
      what: 'refused whole with the codes per record',
      bytes: wrong,
      records: [
        { velden: { '0196': '8073' } },
        { velden: { '0296': '0200' } },
        { velden: { '0402': '000000000002', '0483': '00000000', '0496': '8096' } },
        { velden: { '0402': '000000000003', '0483': '00000000', '0496': '1113', '0497': '8977' } },
        { velden: { '9904': '000002', '9907': '00000930000', '9909': '00000000000' } },
      ],
    },
    {
      what: 'of a file cut in half only the head',
      bytes: good.subarray(0, 700),
      records: [{ velden: { '0196': '8073' } }, { velden: { '9904': '000000', '9906': '0000000' } }],
    },
  ])('--retour writes the return message: $what', async ({ what, bytes, records }) => {
    const retour = join(folder, `retour ${what}.asc`);
    await runKavel(['declaratie', 'controleer', file(`${what}.asc`, bytes), '--retour', retour]);
    const read = await callKavel(['declaratie', 'lees', retour, '--json']);
    expect(readFileSync(retour)).toHaveLength(records.length * 372);
    expect(JSON.parse(read.stdout)).toMatchObject({ standaard: 'AW320', records });
  });
});

describe('kavel declaratie lees and schrijf', patience, () => {
  test('there and back gives the same bytes', async () => {
    const read = await callKavel(['declaratie', 'lees', file('goed.asc', good), '--json']);
    const uit = join(folder, 'terug.asc');
    const written = await callKavel(['declaratie', 'schrijf', '-', '--uit', uit, '--json'], {
      stdin: read.stdout,
    });
    expect(written.exitCode).toBe(0);
    expect(JSON.parse(written.stdout)).toEqual({ uit, records: 4, bytes: 1248 });
    expect(Buffer.compare(readFileSync(uit), good)).toBe(0);
  });

  test('JSON that the layout cannot hold is refused with line and field', async () => {
    const json = `{"standaard": "AW319", "versie": "1.4", "records": [\n{"kenmerk": "04", "velden": {"0417": "TE LANG"}}]}`;
    const path = file('in.json', json);
    const run = await callKavel(['declaratie', 'schrijf', path, '--uit', join(folder, 'x.asc')]);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toContain(`${path}:2 records[0].velden.0417`);
  });

  test('a file that is no EI file and a folder that does not exist end with 2', async () => {
    const [read, written] = await Promise.all([
      callKavel(['declaratie', 'lees', file('tekst.asc', 'Geachte heer')]),
      callKavel(['declaratie', 'schrijf', '-', '--uit', join(folder, 'nergens', 'x.asc')], {
        stdin: '{"standaard": "AW319", "versie": "1.4", "records": [{"kenmerk": "99", "velden": {}}]}',
      }),
    ]);
    expect(read).toMatchObject({ exitCode: 2, stdout: '' });
    expect(written).toMatchObject({ exitCode: 2, stdout: '' });
    expect(written.stderr).toContain('De map bestaat niet');
  });
});
