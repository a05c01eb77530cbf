import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { calculateAfspraken } from '@kavel/core/overeenkomst';
import type { Maximumtarief } from '@kavel/core/overeenkomst';
import { eurocent } from '@kavel/core/basis';
import { readOvereenkomst, writeBudgetformulier } from './index.ts';

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

test('one row per prestatie, meerzorg as an amount; no cell is a formula; AGB keeps its zero', () => {
  const invoer = readOvereenkomst(SET, 'in.json');
  if (!invoer.ok) throw new Error(JSON.stringify(invoer.error));
  const set = calculateAfspraken(invoer.value, [TARIEF]);
  if (!set.ok) throw new Error(JSON.stringify(set.error));
  const rows = parse(writeBudgetformulier(set.value, 'eenzijdig'), {
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
