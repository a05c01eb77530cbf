import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { intakeDeclaratie } from '@kavel/service/declaratie';
import { runKavel } from '@kavel/testkit';
import { testDatabase } from '@kavel/testkit/database';
import { FICTIEVE_BSNS } from '@kavel/testkit/declaratie';
import { openProefjaar, proefbestand, proefomgeving } from '@kavel/testkit/inname';
import { aanvang, AGB, berichtXml, dag, toewijzing } from '@kavel/testkit/iwlz';
import { afterAll, expect, it } from 'vitest';

const { database, asOwner, url } = await testDatabase();
const home = mkdtempSync(join(tmpdir(), 'kavel-prognose-'));
const env = { DATABASE_URL: url, KAVEL_DATA: home };
afterAll(() => {
  rmSync(home, { recursive: true });
});

async function prognose(jaar: string) {
  const args = ['toewijzing', 'prognose', home, '--jaar', jaar, '--regio', '5517', '--opgeslagen', '--json'];
  const { exitCode, stdout } = await runKavel(args, { env });
  return { exitCode, answer: JSON.parse(stdout) as Record<string, unknown> };
}

it('compares with what was taken in and prices what is agreed, without storing anything', async () => {
  await asOwner('truncate kavel.organisatie cascade');
  await openProefjaar(database);
  const taken = await intakeDeclaratie(proefomgeving(database), {
    bytes: proefbestand('F1', 20),
    door: 'Anja',
  });
  expect(taken.ok).toBe(true);
  const zzp = { zzp: '753' };
  const [bsn] = FICTIEVE_BSNS;
  const einddatum = dag('2018-01-31');
  const kop = { soort: 'AW33', afzender: '5517' } as const;
  writeFileSync(
    join(home, 'aw33.xml'),
    berichtXml(kop, [{ bsn, records: [toewijzing({ ...zzp, einddatum })] }]),
  );
  writeFileSync(
    join(home, 'aw35.xml'),
    berichtXml({ soort: 'AW35', afzender: AGB }, [{ bsn, records: [aanvang(zzp)] }]),
  );
  const { exitCode, answer } = await prognose('2018');
  expect(exitCode).toBe(0);
  expect(answer).toMatchObject({
    regels: [
      {
        prestaties: ['Z041', 'Z043', 'Z101', 'Z103', 'Z110'],
        verwachteEtmalen: '31.00',
        bedrag: { prestatie: 'Z043', tariefEurocent: 15_000, verwachtEurocent: 31 * 15_000 },
      },
    ],
    verschillen: [{ gedeclareerdeDagen: 20, verschilEtmalen: '-11.00' }],
  });
  expect(answer).not.toHaveProperty('personen');
  expect(await prognose('2019')).toMatchObject({
    exitCode: 1,
    answer: { bevindingen: [{ code: 'contractjaar-onbekend' }] },
  });
});
