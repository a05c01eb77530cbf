import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { calculateAfspraken } from '@kavel/core/overeenkomst';
import type { Maximumtarief, Productieafspraken } from '@kavel/core/overeenkomst';
import { eurocent } from '@kavel/core/basis';
import { readOvereenkomst, writeBudgetformulierCsv, writeBudgetformulierXlsx } from './index.ts';

const TARIEF: Maximumtarief = {
  prestatie: 'Z043',
  eenheid: 'etmaal',
  zorgEurocent: eurocent(13_135),
  nhcEurocent: eurocent(2_905),
  nicEurocent: eurocent(411),
  bron: '=FICTIEF()',
  geldig: { van: Temporal.PlainDate.from('2018-01-01') },
};

const SET = JSON.stringify({
  regio: '5517',
  jaar: 2018,
  contracteerruimteEurocent: 100_000_000,
  reserveringEurocent: 0,
  zorgaanbieders: [
    {
      agb: '06000001',
      nieuweAanbieder: false,
      eersteContractjaar: 2015,
      productieJanJunEurocent: 30_000_000,
      percentages: { ZZP: '97' },
      prestaties: [{ prestatie: 'Z043', kavel: 'ZZP', productieJanJun: 1_810, bovenregionaal: 0 }],
      meerzorg: [{ kavel: 'MEERZORG_GZ', productieJanJunEurocent: 123_456, bovenregionaalEurocent: 0 }],
    },
  ],
});

function agreed(): Productieafspraken {
  const invoer = readOvereenkomst(SET, 'in.json');
  if (!invoer.ok) throw new Error(JSON.stringify(invoer.error));
  const set = calculateAfspraken(invoer.value, [TARIEF]);
  if (!set.ok) throw new Error(JSON.stringify(set.error));
  return set.value;
}

test('one row per prestatie, meerzorg as an amount; no cell is a formula; AGB keeps its zero', () => {
  const rows = parse(writeBudgetformulierCsv(agreed(), 'eenzijdig'), {
    delimiter: ';',
    bom: true,
    columns: true,
  });
  const same = { regio: '5517', jaar: '2018', indiening: 'eenzijdig', agb: '06000001' };
  expect(rows).toEqual([
    {
      ...same,
      kavel: 'ZZP',
      prestatie: 'Z043',
      volume: '1810',
      volumeeenheid: 'etmaal',
      prijs: '160,57',
      'prijs per': 'etmaal',
      bedrag: '290631,70',
      'bron tarief': "'=FICTIEF()",
    },
    {
      ...same,
      kavel: 'MEERZORG_GZ',
      prestatie: '',
      volume: '',
      volumeeenheid: '',
      prijs: '',
      'prijs per': '',
      bedrag: '1234,56',
      'bron tarief': '',
    },
  ]);
});

test('the workbook has the same rows: texts as text, amounts as numbers in euros', async () => {
  const files = unzipSync(await writeBudgetformulierXlsx(agreed(), 'eenzijdig'));
  const part = (name: RegExp): string => {
    const path = Object.keys(files).find((known) => name.test(known)) ?? '';
    return strFromU8(files[path] ?? new Uint8Array());
  };
  const texts = [...part(/sharedStrings\.xml$/).matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text);
  const sheet = part(/sheet1\.xml$/);
  const rows = [...sheet.matchAll(/<row .*?<\/row>/gs)].map(([row]) =>
    [...row.matchAll(/<c ([^>]*)>(?:<v>([^<]*)<\/v>)?/g)].map(([, about = '', value = '']) =>
      about.includes('t="s"') ? texts[Number(value)] : Number(value),
    ),
  );
  expect(rows[0]).toContain('bron tarief');
  const same = ['5517', 2018, 'eenzijdig', '06000001'];
  expect(rows[1]).toEqual([
    ...same,
    'ZZP',
    'Z043',
    1_810,
    'etmaal',
    160.57,
    'etmaal',
    290_631.7,
    '=FICTIEF()',
  ]);
  expect(rows[2]).toEqual([...same, 'MEERZORG_GZ', 1_234.56]);
  expect(rows).toHaveLength(3);
  expect(sheet).not.toContain('<f>');
});
