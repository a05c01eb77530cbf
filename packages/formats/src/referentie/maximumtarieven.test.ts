import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sharedFolder } from '@kavel/testkit';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { eurocent, pct, HONDERD_PROCENT } from '@kavel/core/basis';
import { calculatePrijs } from '@kavel/core/overeenkomst';
import type { Maximumtarief } from '@kavel/core/overeenkomst';
import { readMaximumtarieven } from './maximumtarieven.ts';

const HEADER = 'jaar;prestatie;eenheid;component;bedrag_eurocent;geldig_van;geldig_tot_en_met;bron';
const CARE = '2018;Z043;etmaal;zorg;13100;2018-01-01;2018-12-31;FICTIEF';

function read(...lines: string[]): ReturnType<typeof readMaximumtarieven> {
  return readMaximumtarieven([HEADER, ...lines, ''].join('\n'), 't.csv');
}

function tarieven(...lines: string[]): readonly Maximumtarief[] {
  const result = read(...lines);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

test('components of one prestatie and period come together; absent capital components are zero', () => {
  const [z043, h126] = tarieven(
    CARE,
    '2018;H126;uur;zorg;5100;2018-01-01;;FICTIEF',
    CARE.replace('zorg;13100', 'nic;410'),
    CARE.replace('zorg;13100', 'nhc;2900'),
  );
  expect(z043).toMatchObject({
    prestatie: 'Z043',
    zorgEurocent: 13_100,
    nhcEurocent: 2_900,
    nicEurocent: 410,
  });
  expect(h126).toMatchObject({ prestatie: 'H126', eenheid: 'uur', zorgEurocent: 5_100, nhcEurocent: 0 });
  expect(h126?.geldig.totEnMet).toBeUndefined();
});

test('two periods of one prestatie that do not meet are two tariffs', () => {
  const versions = tarieven(CARE, CARE.replaceAll('2018', '2019').replace('13100', '13400'));
  expect(versions.map(({ zorgEurocent }) => zorgEurocent)).toEqual([13_100, 13_400]);
});

describe('a wrong file is refused with line and column', () => {
  test.each([
    [[CARE.replace('Z043', 'z43')], 2, 'prestatie'],
    [[CARE.replace('etmaal', 'dag')], 2, 'eenheid'],
    [[CARE, CARE.replace('zorg', 'NHC')], 3, 'component'],
    [[CARE.replace('13100', '131,00')], 2, 'bedrag_eurocent'],
    [[CARE.replace('13100', '-1')], 2, 'bedrag_eurocent'],
    [[CARE.replace('2018-01-01', '2018-02-30')], 2, 'geldig_van'],
    [[CARE.replace('2018-12-31', '2017-12-31')], 2, 'geldig_tot_en_met'],
    [[CARE.replace(/^2018/, '2017')], 2, 'jaar'],
    [[CARE.replace('FICTIEF', '')], 2, 'bron'],
    [[CARE, CARE], 3, 'component'],
    [[CARE.replace('zorg', 'nhc')], 2, 'component'],
    [[CARE, CARE.replace('zorg', 'nhc').replace('etmaal', 'uur')], 3, 'prestatie'],
    [[CARE, CARE.replace('2018-01-01', '2018-12-31')], 3, 'geldig_van'],
    [[CARE.replace('2018-12-31', ''), CARE.replaceAll('2018', '2020')], 3, 'geldig_van'],
    [[`${CARE};x`], 2, ''],
  ])('%o', (lines, regel, veld) => {
    const result = read(...lines);
    expect(result.ok ? [] : result.error).toContainEqual(
      expect.objectContaining({ bestand: 't.csv', regel, veld }),
    );
  });

  test('another header is no tariff file', () => {
    expect(readMaximumtarieven(`${HEADER};x\n`, 't.csv')).toMatchObject({ ok: false, error: [{ regel: 1 }] });
  });
});

test('the demonstration tariffs say FICTIEF on every row and hold every component of a stay', () => {
  const file = new URL('../../../../referentie/tarieven-demonstratie.csv', import.meta.url);
  const result = readMaximumtarieven(readFileSync(file, 'utf8'), 'tarieven-demonstratie.csv');
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  for (const tarief of result.value) {
    expect(tarief.bron).toMatch(/^FICTIEF/);
    expect(tarief.zorgEurocent).toBeGreaterThan(0);
    // Z9: transport to day care of a resident, which is no stay.
    const isStay = /^Z[0-8]/.test(tarief.prestatie);
    expect(tarief.nhcEurocent > 0 && tarief.nicEurocent > 0, tarief.prestatie).toBe(isStay);
  }
});

const shared = sharedFolder();

test.skipIf(shared === undefined)('imports the published hourly maxima of 2011 (BWBR0029966)', () => {
  const columns = ['year', 'code', 'description', 'form', 'unit', 'euro', 'component', 'source'] as const;
  const text = readFileSync(join(shared ?? '', 'data/nza-tarieven.csv'), 'utf8');
  const published = parse<Record<(typeof columns)[number], string>>(text, {
    columns: [...columns],
    from: 2,
  });
  const lines = published.map(({ year, code, unit, component, euro }) =>
    [year, code, unit, component, euro.replace('.', ''), `${year}-01-01`, '', 'BWBR0029966'].join(';'),
  );
  const imported = new Map(tarieven(...lines).map((tarief) => [tarief.prestatie, tarief]));
  expect(imported.size).toBe(17);
  expect(imported.get('K126')).toMatchObject({ eenheid: 'uur', zorgEurocent: 4_665 });
  expect(imported.get('K302')).toMatchObject({ eenheid: 'uur', zorgEurocent: 11_281 });
  expect(imported.get('K107')).toMatchObject({ eenheid: 'stuk', zorgEurocent: 10_210 });
  const k126 = imported.get('K126');
  const prijs =
    k126 && calculatePrijs(k126, { zorg: pct(970_000), nhc: HONDERD_PROCENT, nic: HONDERD_PROCENT });
  expect(prijs).toEqual({ ok: true, value: eurocent(4_525) });
});
