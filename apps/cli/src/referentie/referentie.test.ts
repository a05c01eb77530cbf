import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REFERENTIE_MAP } from '@kavel/formats/referentie';
import {
  declaratieBytes,
  FICTIEVE_BSNS,
  testReferentie,
  voorbeeldDeclaratie,
  voorbeeldPrestatie,
  voorbeeldVerzekerde,
} from '@kavel/testkit/declaratie';
import { runKavel } from '@kavel/testkit';
import { aanvang, AGB, berichtXml, dag, toewijzing } from '@kavel/testkit/iwlz';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { callKavel } from '../call-kavel.ts';

const home = mkdtempSync(join(tmpdir(), 'kavel-referentie-'));
let turn = 0;
let env: Readonly<Record<string, string>> = {};
beforeEach(() => {
  turn += 1;
  env = { KAVEL_DATA: join(home, String(turn)) };
});
afterAll(() => {
  rmSync(home, { recursive: true });
});

function put(name: string, content: string | Uint8Array): string {
  const path = join(home, name);
  writeFileSync(path, content);
  return path;
}

const kavel = (...args: readonly string[]) => callKavel(args, { env });
const importeer = (...args: readonly string[]) => kavel('referentie', 'importeer', ...args);
const OVER = ['--neem-over', '--door', 'Anja'];
const edities = async (): Promise<readonly { versie: string; ingetrokken?: unknown }[]> => {
  const { stdout } = await kavel('referentie', 'lijst', '--json');
  return (JSON.parse(stdout) as { edities: readonly { versie: string }[] }).edities;
};

const TARIEF = 'jaar;prestatie;eenheid;component;bedrag_eurocent;geldig_van;geldig_tot_en_met;bron\n';
const tarieven = (cents: number): string =>
  put(`tarieven-${cents}.csv`, `${TARIEF}2019;H126;uur;zorg;${cents};2019-01-01;2019-12-31;FICTIEF proef\n`);

/** The table of the checkout without the right to claim Z043 with ZZP 753. */
function koppeltabelZonder753(): string {
  const rows = readFileSync(join(REFERENTIE_MAP, 'koppeltabel.csv'), 'utf8').split('\n');
  return put(
    'koppeltabel.csv',
    rows.map((row) => (row.startsWith('Z043;') ? row.replace('753', '754') : row)).join('\n'),
  );
}

describe('kavel referentie importeer', () => {
  it('shows what changes and keeps nothing', async () => {
    const run = await importeer('tarieven', tarieven(5_235));
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(run.stdout).toContain('H126 vanaf 2019-01-01: € 52,35, was € 51,00 (FICTIEF');
    expect(run.stdout).toContain('+2,6471%');
    expect(run.stdout).toContain('Er is niets veranderd.');
    expect(await edities()).toEqual([]);
  });

  it('takes an edition over when asked to; the agreements are calculated with it, until it is taken back', async () => {
    const set = put(
      'set.json',
      `{"regio": "5517", "jaar": 2019, "contracteerruimteEurocent": 50000000, "reserveringEurocent": 0, "zorgaanbieders": [
        {"agb": "10000001", "nieuweAanbieder": false, "eersteContractjaar": 2015, "productieJanJunEurocent": 0,
         "percentages": {"MPT": "100"}, "meerzorg": [],
         "prestaties": [{"prestatie": "H126", "kavel": "MPT", "productieJanJun": 60, "bovenregionaal": 0}]}]}`,
    );
    const bereken = () => kavel('overeenkomst', 'bereken', '--invoer', set, '--json');
    expect((await bereken()).stderr).toContain('geen maximumtarief');
    const taken = await importeer('tarieven', tarieven(5_235), '--bron', 'eigen lijst', ...OVER, '--json');
    expect(JSON.parse(taken.stdout)).toMatchObject({ overgenomen: true, editie: { bron: 'eigen lijst' } });
    const calculated = await bereken();
    expect(JSON.parse(calculated.stdout)).toMatchObject({
      somEurocent: 5_235,
      verschillen: [{ verschilEurocent: -15 }],
    });
    const [editie] = await edities();
    const back = await kavel('referentie', 'trek-in', editie?.versie.slice(0, 8) ?? '', '--door', 'Bert');
    expect(back).toMatchObject({ exitCode: 0 });
    expect((await bereken()).stderr).toContain('geen maximumtarief');
    expect(await edities()).toMatchObject([
      { door: 'Anja', rijen: 1, geldend: 0, ingetrokken: { door: 'Bert' } },
    ]);
    expect((await kavel('referentie', 'lijst')).stdout).toContain('0 van 1 tarieven gelden: eigen lijst');
  });

  it('shows a tariff that contradicts another, and does not overwrite it', async () => {
    await importeer('tarieven', tarieven(5_235), ...OVER);
    const shown = await importeer('tarieven', tarieven(5_300));
    expect(shown.exitCode).toBe(1);
    expect(shown.stdout).toContain('maar er geldt € 52,35');
    const refused = await importeer('tarieven', tarieven(5_300), ...OVER);
    expect(refused).toMatchObject({ exitCode: 1, stdout: '' });
    expect(await importeer('tarieven', tarieven(5_235), ...OVER)).toMatchObject({ exitCode: 1 });
    expect(await edities()).toHaveLength(1);
  });

  it('a new koppeltabel judges from its first day; what was claimed before is judged as it was', async () => {
    const table = koppeltabelZonder753();
    const dagen = ['--vanaf', '2018-01-15', '--tot-en-met', '2025-12-31'];
    const shown = await importeer('koppeltabel', table, ...dagen);
    expect(shown.stdout).toContain('Z043: +zzp 754, −zzp 753');
    const claim = (name: string, begin: string, eind: string) => {
      const prestatie = voorbeeldPrestatie({ begin, eind, aantal: 10 });
      const verzekerde = voorbeeldVerzekerde({ prestaties: [prestatie] });
      return put(name, declaratieBytes(voorbeeldDeclaratie([verzekerde]), testReferentie()));
    };
    const before = claim('voor.asc', '2018-01-05', '2018-01-14');
    const after = claim('na.asc', '2018-01-15', '2018-01-24');
    const codes = async (file: string) => {
      const { stdout } = await runKavel(['declaratie', 'controleer', file, '--json'], { env });
      const answer = JSON.parse(stdout) as { bevindingen: { retourcode: string }[]; edities: unknown[] };
      return [answer.bevindingen.map(({ retourcode }) => retourcode), answer.edities.length];
    };
    expect(await codes(after)).toEqual([[], 0]);
    await importeer('koppeltabel', table, ...dagen, ...OVER);
    expect(await codes(before)).toEqual([[], 1]);
    expect(await codes(after)).toEqual([['1113'], 1]);
  });

  it('a forecast expects what the koppeltabel in force allows', async () => {
    const zzp = { zzp: '753', einddatum: dag('2018-02-10') };
    const [bsn] = FICTIEVE_BSNS;
    const aw33 = put(
      'aw33.xml',
      berichtXml({ soort: 'AW33', afzender: '5517' }, [{ bsn, records: [toewijzing(zzp)] }]),
    );
    const aw35 = put(
      'aw35.xml',
      berichtXml({ soort: 'AW35', afzender: AGB }, [{ bsn, records: [aanvang({ zzp: '753' })] }]),
    );
    const expected = async () => {
      const vraag = ['--jaar', '2018', '--regio', '5517', '--json'];
      const { stdout } = await kavel('toewijzing', 'prognose', aw33, aw35, ...vraag);
      const { regels } = JSON.parse(stdout) as {
        regels: { maand: string; prestaties: string[]; verwachteEtmalen: string }[];
      };
      return regels.map(({ maand, prestaties, verwachteEtmalen }) => [
        `${maand} ${verwachteEtmalen}`,
        prestaties.includes('Z043'),
      ]);
    };
    expect(await expected()).toEqual([
      ['2018-01 31.00', true],
      ['2018-02 10.00', true],
    ]);
    const dagen = ['--vanaf', '2018-02-01', '--tot-en-met', '2025-12-31'];
    await importeer('koppeltabel', koppeltabelZonder753(), ...dagen, ...OVER);
    expect(await expected()).toEqual([
      ['2018-01 31.00', true],
      ['2018-02 10.00', false],
    ]);
  });

  it('a koppeltabel needs its last day, and one that is not before its first', async () => {
    const table = koppeltabelZonder753();
    expect(await importeer('koppeltabel', table)).toMatchObject({ exitCode: 2, stdout: '' });
    expect((await importeer('koppeltabel', table, '--tot-en-met', '2019-12-31')).stderr).toContain(
      'vanaf 2020-01-01',
    );
  });

  it('return codes: ours stay known, new ones come, words may change', async () => {
    const codes = put('retour.csv', 'code;omschrijving\n0001;Andere woorden\n9999;Nieuw\n');
    const shown = await importeer('retourcodes', codes, '--json');
    expect(JSON.parse(shown.stdout)).toMatchObject({
      vergelijking: { ongewijzigd: 0 },
      koppelingen: [],
    });
    const text = await importeer('retourcodes', codes);
    expect(text.stdout).toContain('9999: Nieuw');
    expect(text.stdout).toContain('→ Andere woorden');
  });

  it('findings name file, line and column', async () => {
    const bad = put('fout.csv', `${TARIEF}2019;H126;uur;zorg;52,35;2019-01-01;;x\n`);
    const run = await importeer('tarieven', bad, ...OVER);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toContain('fout.csv:2 bedrag_eurocent');
    expect(await edities()).toEqual([]);
  });
});

it('a record that was changed afterwards is refused, not believed', async () => {
  await importeer('tarieven', tarieven(5_235), ...OVER);
  const folder = join(env['KAVEL_DATA'] ?? '', 'referentie');
  expect(readdirSync(folder)).toEqual(['000001-neem-over.json']);
  const file = join(folder, '000001-neem-over.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('5235', '9235'));
  const run = await kavel('referentie', 'lijst');
  expect(run).toMatchObject({ exitCode: 2 });
  expect(run.stderr).toContain('veranderd sinds Kavel het schreef');
});

it('an unknown version cannot be taken back', async () => {
  expect(await kavel('referentie', 'trek-in', '0000000000000000', '--door', 'Anja')).toMatchObject({
    exitCode: 1,
  });
});
