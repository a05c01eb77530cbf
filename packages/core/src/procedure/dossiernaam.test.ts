import { expect, it } from 'vitest';
import { dossiernaamText, parseDossiernaam } from './dossiernaam.ts';

const empty = { zorgaanbieder: null, kavel: null, kenmerk: null };

it.each([
  ['kader', 'zz-2018', { ...empty, kader: 'zz-2018' }],
  ['vraag', 'zz-2018.k7m2', { ...empty, kader: 'zz-2018', kenmerk: 'k7m2' }],
  ['inschrijving', 'zz-2018.41000001', { ...empty, kader: 'zz-2018', zorgaanbieder: '41000001' }],
  [
    'gunning',
    'zz-2018.41000001.VPT',
    { ...empty, kader: 'zz-2018', zorgaanbieder: '41000001', kavel: 'VPT' },
  ],
  ['bezwaar', 'zz-2018.41000001.2', { ...empty, kader: 'zz-2018', zorgaanbieder: '41000001', kenmerk: '2' }],
  ['overeenkomst', 'zz-2018.41000001', { ...empty, kader: 'zz-2018', zorgaanbieder: '41000001' }],
  [
    'overeenkomst',
    'zz-2018.41000001.2',
    { ...empty, kader: 'zz-2018', zorgaanbieder: '41000001', kenmerk: '2' },
  ],
] as const)('%s %s', (soort, id, naam) => {
  expect(parseDossiernaam(soort, id)).toEqual(naam);
});

it.each([
  ['kader', 'zz-2018.41000001'],
  ['kader', '../zz'],
  ['kader', ''],
  ['vraag', 'zz-2018'],
  ['inschrijving', 'zz-2018.4100000'],
  ['inschrijving', 'zz-2018.41000001.'],
  ['gunning', 'zz-2018.41000001.WLZ'],
  ['overeenkomst', 'zz-2018.41000001.2.3'],
  ['bezwaar', "zz-2018.41000001.1'--"],
] as const)('%s %s is no name', (soort, id) => {
  expect(parseDossiernaam(soort, id)).toBeUndefined();
});

it('says how an id is written', () => {
  expect(dossiernaamText('gunning')).toBe('kader.AGB-code.kavel');
  expect(dossiernaamText('overeenkomst')).toBe('kader.AGB-code of kader.AGB-code.kenmerk');
});
