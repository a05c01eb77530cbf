import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scanDeclaratie } from '@kavel/core/declaratie';
import {
  changeField,
  declaratieBytes,
  FICTIEVE_BSNS,
  testControle,
  testReferentie,
  voorbeeldDeclaratie,
  voorbeeldPrestatie,
  voorbeeldVerzekerde,
} from '@kavel/testkit/declaratie';
import { afterAll, describe, expect, test } from 'vitest';
import { readDeclaratieFile } from './lees-parallel.ts';

const referentie = testReferentie();
const controle = testControle(referentie);
const home = mkdtempSync(join(tmpdir(), 'kavel-parallel-'));
const bestand = join(home, 'declaratie.asc');

afterAll(() => {
  rmSync(home, { recursive: true });
});

/** 21 MB: large enough for two parts. The last credit takes back a debit of the first part. */
const CLIENTEN = 6_000;
const clienten = Array.from({ length: CLIENTEN }, (_, client) =>
  voorbeeldVerzekerde({
    bsn: FICTIEVE_BSNS[client % FICTIEVE_BSNS.length] ?? '',
    prestaties: Array.from({ length: 10 }, (__, index) =>
      voorbeeldPrestatie({ referentie: `R${client}-${index}`, aantal: 1 + index }),
    ),
  }),
);
const good = declaratieBytes(voorbeeldDeclaratie(clienten), referentie);
const regels = good.length / controle.layout.stap;

describe('a large file is read by two threads with the outcome of one', () => {
  test.each([
    ['without a fault', good],
    [
      'with a reference of the first part in the second',
      changeField(good, controle.layout, { regel: regels - 5, veld: '0431', value: 'R0-0' }),
    ],
    [
      'with a gap in the numbering',
      changeField(good, controle.layout, { regel: regels - 5, veld: '0402', value: '7' }),
    ],
    ['cut in half', good.subarray(0, good.length - 200)],
  ])('%s', async (_, bytes) => {
    writeFileSync(bestand, bytes);
    expect(await readDeclaratieFile(bestand, controle, { threads: 2 })).toEqual(
      scanDeclaratie(bytes, controle),
    );
  });
});

test('a file of ten gigabytes is refused by its size, unread', async () => {
  const groot = join(home, 'groot.asc');
  const fd = openSync(groot, 'w');
  ftruncateSync(fd, 10 * 2 ** 30);
  closeSync(fd);
  const start = performance.now();
  const uitslag = await readDeclaratieFile(groot, controle);
  expect(performance.now() - start).toBeLessThan(2000);
  expect(uitslag).toMatchObject({ leesbaar: false, aantalBevindingen: 1, bestand: { aantalRegels: 0 } });
  expect(uitslag.bevindingen[0]?.omschrijving).toContain('2 GiB');
});

test('a small file and an empty one are read by this thread alone', async () => {
  const klein = declaratieBytes(voorbeeldDeclaratie(), referentie);
  for (const bytes of [klein, new Uint8Array()]) {
    writeFileSync(bestand, bytes);
    expect(await readDeclaratieFile(bestand, controle, { threads: 2 })).toEqual(
      scanDeclaratie(bytes, controle),
    );
  }
});
