import { expect, test } from 'vitest';
import { KAVELS, ZORGKANTOREN } from '@kavel/core/basis';
import type { BeleidVoor } from '@kavel/core/beleid';
import { naamOf, standNu, voorTekst } from './regel-tekst.ts';

test.each([
  ['nieuwe-aanbieder', 'Nieuwe aanbieder'],
  ['vv4-thuis', 'VV4 thuis'],
  ['maximum-zzp', 'Maximum ZZP'],
])('%s is read as %s', (id, naam) => {
  expect(naamOf(id)).toBe(naam);
});

const alle = (
  zorgkantoren: readonly BeleidVoor['zorgkantoor'][],
  sectoren: readonly BeleidVoor['sector'][],
) =>
  zorgkantoren.flatMap((zorgkantoor) =>
    sectoren.flatMap((sector) => KAVELS.map((kavel) => ({ zorgkantoor, sector, kavel }))),
  );

test('who a rule is for is told in as few lines as it can', () => {
  expect(voorTekst(alle(ZORGKANTOREN, ['VV', 'GZ', 'GGZ']))).toEqual([
    'Alle zeven zorgkantoren: alle sectoren, alle kavels',
  ]);
  expect(voorTekst(alle(['vgz', 'cz'], ['VV']))).toEqual([
    'VGZ en CZ: verpleging en verzorging, alle kavels',
  ]);
  expect(
    voorTekst([
      ...alle(['cz'], ['VV']),
      { zorgkantoor: 'cz', sector: 'GZ', kavel: 'MPT' },
      { zorgkantoor: 'dsw', sector: 'VV', kavel: 'VPT' },
      { zorgkantoor: 'dsw', sector: 'VV', kavel: 'ZZP' },
    ]),
  ).toEqual([
    'CZ: verpleging en verzorging, alle kavels; gehandicaptenzorg, kavel MPT',
    'DSW: verpleging en verzorging, kavel ZZP en VPT',
  ]);
});

test('the state of today is one word, or that it differs, or what is past', () => {
  const geldig = {
    van: Temporal.PlainDate.from('2024-01-01'),
    totEnMet: Temporal.PlainDate.from('2024-12-31'),
  };
  expect(standNu([{ stand: 'van kracht' }, { stand: 'van kracht' }], geldig)).toBe('van kracht');
  expect(standNu([{ stand: 'van kracht' }, { stand: 'vervallen' }], geldig)).toBe(
    'verschilt per zorgkantoor',
  );
  expect(standNu([{ stand: 'afgelopen' }], geldig)).toBe('ging over 2024, nu afgelopen');
});
