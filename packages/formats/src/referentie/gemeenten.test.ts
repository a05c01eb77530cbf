import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findRegio } from '@kavel/core/basis';
import { findGemeenteregio } from '@kavel/core/procedure';
import { sharedFolder } from '@kavel/testkit';
import { testReferentie } from '@kavel/testkit/declaratie';
import { parse } from 'csv-parse/sync';
import { readGemeenten } from './gemeenten.ts';
import { REFERENTIE_MAP } from './load.ts';

const read = readGemeenten(readFileSync(`${REFERENTIE_MAP}/gemeenten.csv`, 'utf8'), 'gemeenten.csv');
if (!read.ok) throw new Error(JSON.stringify(read.error));
const gemeenten = read.value;
const shared = sharedFolder();
const day = Temporal.PlainDate.from('2017-06-01');

describe('the register of municipalities', () => {
  test('has each municipality of 2015 in a region that exists', () => {
    const { regios } = testReferentie();
    expect(new Set(gemeenten.map(({ naam }) => naam)).size).toBe(394);
    for (const { naam, regio, geldig } of gemeenten) {
      expect(findRegio(regios, regio, geldig.van), naam).toMatchObject({ ok: true });
      expect(findGemeenteregio(gemeenten, naam, day), naam).toBeDefined();
    }
  });

  test('knows the two regions of Zorg en Zekerheid (003 §2.2)', () => {
    expect(findGemeenteregio(gemeenten, 'Leiden', day)).toBe('5517');
    expect(findGemeenteregio(gemeenten, 'Amstelveen', day)).toBe('5516');
    expect(findGemeenteregio(gemeenten, '\u2019s-Gravenhage', day)).toBe('5518');
  });

  test.skipIf(shared === undefined)('says what the table of the regulation says', () => {
    const table = readFileSync(`${String(shared)}/data/gemeente-zorgkantoorregio-2015.csv`);
    const rows = parse<Record<string, string>>(table, { columns: ['gemeente', 'regio'], fromLine: 2 });
    const { regios } = testReferentie();
    const in2015 = Temporal.PlainDate.from('2015-06-01');
    const plain = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '');
    for (const { gemeente = '', regio: naam = '' } of rows) {
      const regio = findRegio(regios, findGemeenteregio(gemeenten, gemeente, in2015) ?? '', in2015);
      expect(regio.ok && plain(regio.value.naam), gemeente).toBe(plain(naam));
    }
    expect(rows).toHaveLength(394);
  });
});

test('a municipality twice in the same time is refused with its line', () => {
  const head = 'gemeente;regio;geldig_van;geldig_tot_en_met;bron;zekerheid;toelichting';
  const text = [head, 'Leiden;5517;2015-01-01;;proef;zeker;', 'leiden;5516;2016-01-01;;proef;zeker;'].join(
    '\n',
  );
  expect(readGemeenten(text, 'proef.csv')).toMatchObject({ error: [{ regel: 3, veld: 'geldig_van' }] });
  const wrong = [head, ';55;2015-01-01;;proef;zeker;'].join('\n');
  expect(readGemeenten(wrong, 'proef.csv')).toMatchObject({
    error: [{ veld: 'gemeente' }, { veld: 'regio' }],
  });
});
