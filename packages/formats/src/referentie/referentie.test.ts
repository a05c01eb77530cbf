import { findRegio } from '@kavel/core/basis';
import { compileControle } from '@kavel/core/declaratie';
import { sharedFolder } from '@kavel/testkit';
import { testReferentie } from '@kavel/testkit/declaratie';
import { parse } from 'csv-parse/sync';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readKoppeltabel, readPrestatieKavel } from './declaratie-tabellen.ts';
import { REFERENTIE_MAP } from './load.ts';
import { readRegios } from './regios.ts';
import { readStand } from './standen.ts';

const referentie = testReferentie();
const controle = compileControle(referentie.aw319, referentie.tabellen);
const fileText = (bestand: string): string => readFileSync(`${REFERENTIE_MAP}/${bestand}`, 'utf8');

test('there are 31 regions in 2018; Friesland has two codes, 5522 went into 5519', () => {
  const day = Temporal.PlainDate.from('2018-06-01');
  const codes = referentie.regios.filter(({ code }) => findRegio(referentie.regios, code, day).ok);
  expect(codes).toHaveLength(31);
  expect(new Set(codes.map(({ zorgkantoor }) => zorgkantoor)).size).toBe(7);
  const in2020 = Temporal.PlainDate.from('2020-01-01');
  for (const code of ['5502', '5533']) {
    expect(findRegio(referentie.regios, code, in2020)).toMatchObject({ value: { naam: 'Friesland' } });
  }
  expect(findRegio(referentie.regios, '5533', day).ok).toBe(false);
  expect(findRegio(referentie.regios, '5522', day)).toMatchObject({ error: { code: 'regio-onbekend' } });
});

describe('prestatie to kavel agrees with the groups of the koppeltabel', () => {
  /** The leveringsvorm of each group, from the contents of the table (standards.md §1.7), not from first letters. */
  const kavelByGroep: Readonly<Record<string, string>> = {
    ...Object.fromEntries(
      ['5', '13', '17', '20', '29', '34', '35', '36', '37'].map((groep) => [groep, 'ZZP']),
    ),
    ...Object.fromEntries(['2', '4', '15', '19', '21', '39', '40'].map((groep) => [groep, 'VPT'])),
    ...Object.fromEntries(['6', '7', '8', '14', '16', '18', '28', '38'].map((groep) => [groep, 'MPT'])),
  };
  const rows = readKoppeltabel(fileText('koppeltabel.csv'), 'koppeltabel.csv');
  if (!rows.ok) throw new Error(JSON.stringify(rows.error));
  const kavelOf = (prestatie: string, zzp: number): string | undefined =>
    controle.tabellen.kavelOf(controle.tabellen.blad(prestatie), 20180101, zzp);

  test('every code of a group has the kavel of that group', () => {
    const wrong = rows.value.filter(
      ({ prestatie, declaratiegroep }) =>
        declaratiegroep in kavelByGroep && kavelOf(prestatie, 753) !== kavelByGroep[declaratiegroep],
    );
    expect(wrong).toEqual([]);
  });

  test('the mixed groups follow the words of their codes: 41 WV and WZ, 99 by care form', () => {
    const mixed = rows.value.filter(({ declaratiegroep }) => !(declaratiegroep in kavelByGroep));
    expect(new Set(mixed.map(({ declaratiegroep }) => declaratiegroep))).toEqual(new Set(['31', '41', '99']));
    for (const [code, kavel] of Object.entries({
      WV041: 'VPT',
      WZ041: 'ZZP',
      H301: 'MPT',
      V981: 'VPT',
      Z981: 'ZZP',
    })) {
      expect(kavelOf(code, 753), code).toBe(kavel);
    }
  });

  test('meerzorg follows the sector of the ZZP code, and has no kavel without one', () => {
    expect(kavelOf('ZMZTL', 808)).toBe('MEERZORG_GZ');
    expect(kavelOf('ZMZTL', 756)).toBe('MEERZORG_VVGGZ');
    expect(kavelOf('ZMZTL', 770)).toBe('MEERZORG_VVGGZ');
    expect(kavelOf('ZMZTL', 999)).toBe('zzp-zonder-sector');
  });

  test('every ZZP code of meerzorg in the koppeltabel has a sector', () => {
    for (const rij of rows.value.filter(({ declaratiegroep }) => declaratiegroep === '31')) {
      for (const zzp of rij.zzpcodes) expect(kavelOf(rij.prestatie, Number(zzp))).toMatch(/^MEERZORG_/);
    }
  });

  test('eerstelijns verblijf, wijkverpleging and unknown codes have none', () => {
    for (const code of ['SE031', 'K001', 'R002', 'Q123']) expect(kavelOf(code, 753), code).toBeUndefined();
  });
});

test('every return code that a field or a rule gives stands in retourcodes.csv', () => {
  const fromLayout = [referentie.aw319, referentie.aw320].flatMap(({ records }) =>
    records.flatMap(({ velden }) => velden.map(({ retourcode }) => retourcode)),
  );
  const folder = new URL('../../../core/src/declaratie/', import.meta.url);
  const sources = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.includes('.test.'));
  const fromRules = sources.flatMap((file) =>
    [...readFileSync(new URL(file, folder), 'utf8').matchAll(/'(\d{4})'[,;]/g)].map(([, code]) => code ?? ''),
  );
  expect(fromRules.length).toBeGreaterThan(40);
  const unknown = [...fromLayout, ...fromRules.filter((code) => !isFieldNumber(code))].filter(
    (code) => !referentie.retourcodes.has(code),
  );
  expect(new Set(unknown)).toEqual(new Set());
});

function isFieldNumber(code: string): boolean {
  return referentie.aw319.records.some(({ velden }) => velden.some(({ veld }) => veld === code));
}

describe('a wrong reference file names line and column', () => {
  const header =
    'code;soort;kavel;geldig_van;geldig_tot_en_met;declaratiegroepen;bron;zekerheid;toelichting\n';
  test.each([
    { what: 'other columns', text: 'code;kavel\nZ;ZZP\n', finding: { regel: 1, code: 'veld-onbekend' } },
    {
      what: 'a field too few',
      text: `${header}Z;prefix;ZZP\n`,
      finding: { regel: 2, code: 'veld-ontbreekt' },
    },
    {
      what: 'unknown kavel',
      text: `${header}Z;prefix;zzp;2015-01-01;;;;;\n`,
      finding: { regel: 2, veld: 'kavel' },
    },
    {
      what: 'unknown kind',
      text: `${header}Z;deel;ZZP;2015-01-01;;;;;\n`,
      finding: { regel: 2, veld: 'soort' },
    },
    { what: 'no begin', text: `${header}Z;prefix;ZZP;;;;;;\n`, finding: { regel: 2, veld: 'geldig_van' } },
    {
      what: 'a day that does not exist',
      text: `${header}Z;prefix;ZZP;2015-01-01;;;;;\nV;prefix;VPT;2015-02-30;;;;;\n`,
      finding: { regel: 3, veld: 'geldig_van' },
    },
    {
      what: 'an end before the begin',
      text: `${header}Z;prefix;ZZP;2015-01-01;2014-01-01;;;;\n`,
      finding: { regel: 2, veld: 'geldig_tot_en_met' },
    },
    { what: 'an open quote', text: `${header}"Z;prefix\n`, finding: { code: 'csv-onleesbaar' } },
  ])('$what', ({ text, finding }) => {
    const read = readPrestatieKavel(text, 'tabel.csv');
    expect(read).toMatchObject({ ok: false, error: [{ bestand: 'tabel.csv', ...finding }] });
  });

  test.each([
    { what: 'no row for the table', rij: 'prestaties.csv;2019-02-28;;zeker;', veld: 'toetst_tot_en_met' },
    {
      what: 'a day that does not exist',
      rij: 'koppeltabel.csv;2019-02-28;2019-02-29;zeker;',
      veld: 'toetst_tot_en_met',
    },
    { what: 'no state at all', rij: 'koppeltabel.csv;;2019-12-31;zeker;', veld: 'peildatum' },
  ])('standen.csv: $what', ({ rij, veld }) => {
    const text = `bestand;peildatum;toetst_tot_en_met;zekerheid;toelichting\n${rij}\n`;
    expect(readStand(text, 'standen.csv', 'koppeltabel.csv')).toMatchObject({ ok: false, error: [{ veld }] });
  });

  test('regions: an unknown zorgkantoor and a wrong code come together', () => {
    const columns = 'code;naam;zorgkantoor;geldig_van;geldig_tot_en_met;bron;zekerheid;toelichting\n';
    const read = readRegios(`${columns}55;Ergens;niemand;2015-01-01;;;;\n`, 'regios.csv');
    expect(read).toMatchObject({ ok: false, error: [{ veld: 'code' }, { veld: 'zorgkantoor' }] });
  });
});

const shared = sharedFolder();
describe.skipIf(shared === undefined)('the tables are those of the shared sources', () => {
  const source = (file: string, delimiter: string): Record<string, string>[] =>
    parse(readFileSync(`${shared ?? ''}/data/${file}`, 'utf8'), { columns: true, delimiter });

  test('koppeltabel: every row, no other', () => {
    const key = (row: readonly (string | undefined)[]): string => row.map((value) => value?.trim()).join('|');
    const ours = readKoppeltabel(fileText('koppeltabel.csv'), 'koppeltabel.csv');
    if (!ours.ok) throw new Error(JSON.stringify(ours.error));
    expect(
      ours.value.map((rij) =>
        key([
          rij.prestatie,
          rij.declaratiegroep,
          rij.geldig.van.toString(),
          rij.geldig.totEnMet?.toString() ?? '',
          rij.zzpcodes.join(' '),
          rij.functiecodes.join(' '),
        ]),
      ),
    ).toEqual(
      source('wlz-koppeltabel-feb2019.csv', ';').map((row) =>
        key([
          row['prestatiecode'],
          row['declaratiegroep'],
          row['begindatum'],
          row['einddatum'],
          row['zzpcodes'],
          row['functiecodes'],
        ]),
      ),
    );
  });

  test('list 055 and the regions: every code', () => {
    expect([...referentie.tabellen.prestatiecodes]).toEqual(
      source('wlz-prestatiecodes-vektis055-2019.csv', ',').map((row) => row['code']?.trim()),
    );
    const regios = source('zorgkantoorregios.csv', ',').map((row) => row['zorgkantoor_uzovi']);
    expect(referentie.regios.map(({ code }) => code)).toEqual([...regios, '5533']);
  });
});
