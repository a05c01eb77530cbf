import { describe, expect, it } from 'vitest';
import type { Feitcatalogus } from '@kavel/core/beleid';
import { ZORGKANTOREN } from '@kavel/core/basis';
import { catalogus as klein, dag, kader } from '@kavel/testkit/beleid';
import { validateTarief } from './tarief-adres.ts';
import { answer, readAdres, writeAdres, writeDeelbaarAdres } from './tarief-stand.ts';

const catalogus: Feitcatalogus = new Map([
  ...klein,
  [
    'productie',
    {
      naam: 'productie',
      soort: 'eurocent',
      label: 'de productie',
      omschrijving: 'Hoeveel?',
      bron: 'proef',
      grenzen: { van: 0, totEnMet: 1_000_000 },
    },
  ],
]);
const beleid = { register: { kaders: [kader()], wijzigingen: [] }, catalogus, vandaag: dag('2024-05-01') };
const lees = (search: Record<string, unknown>) => readAdres(validateTarief(search), beleid);

describe('an address', () => {
  it('without words asks for the choices, with those of this year filled in', () => {
    const { stand, begonnen, meldingen } = lees({});
    expect(begonnen).toBe(false);
    expect(meldingen).toEqual([]);
    expect(stand.keuze).toMatchObject({ jaar: 2024, sector: 'VV', kavel: 'ZZP', zorgkantoren: ZORGKANTOREN });
    expect(stand.keuze.peildatum.toString()).toBe('2024-01-01');
    expect(stand.keuze.kennisdatum.toString()).toBe('2024-05-01');
  });

  it('says the choice, the answers, what is not known and the question in view', () => {
    const { stand, begonnen, meldingen } = lees({
      jaar: 2024,
      sector: 'GZ',
      kavel: 'VPT',
      zorgkantoren: 'cz.dsw',
      peildatum: '2024-07-01',
      kennisdatum: '2023-09-01',
      vraag: 'd',
      'feit.a': 'ja',
      'feit.p': 0.0003,
      'feit.q': 'geen',
      'feit.productie': 4999,
      'feit.b': 'weet-niet',
    });
    expect(meldingen).toEqual([]);
    expect(begonnen).toBe(true);
    expect(stand).toMatchObject({
      keuze: { jaar: 2024, sector: 'GZ', kavel: 'VPT', zorgkantoren: ['cz', 'dsw'] },
      feiten: { a: true, p: 3, q: null, productie: 4999 },
      overgeslagen: ['b'],
      vraag: 'd',
    });
    expect(stand.keuze.peildatum.toString()).toBe('2024-07-01');
    expect(stand.keuze.kennisdatum.toString()).toBe('2023-09-01');
  });

  it.each([
    [{ jaar: 'straks' }, 'is geen jaar'],
    [{ jaar: 2024, sector: 'XX' }, 'is geen sector'],
    [{ jaar: 2024, kavel: 'ZPT' }, 'is geen kavel'],
    [{ jaar: 2024, zorgkantoren: 'cz.kpn' }, 'Kavel kent geen zorgkantoor “kpn”'],
    [{ jaar: 2024, zorgkantoren: 'kpn' }, 'Er is geen zorgkantoor over'],
    [{ jaar: 2024, peildatum: '2023-12-31' }, 'is geen dag in 2024'],
    [{ jaar: 2024, peildatum: '2024-02-30' }, 'is geen dag in 2024'],
    [{ jaar: 2024, kennisdatum: 'gisteren' }, 'is geen dag'],
    [{ jaar: 2024, 'feit.z': 'ja' }, 'Kavel kent geen feit “z”'],
    [{ jaar: 2024, 'feit.a': 'misschien' }, 'Feit a: “misschien” kan hier niet'],
    [{ jaar: 2024, 'feit.a': true }, 'Feit a: “true” kan hier niet'],
    [{ jaar: 2024, 'feit.p': 955 }, 'Feit p: “955” kan hier niet'],
    [{ jaar: 2024, 'feit.productie': '49,99' }, 'De productie: “49,99” kan hier niet'],
  ])('that cannot be right says so, and the rest counts (%j)', (search, says) => {
    const { stand, meldingen } = lees({ ...search, 'feit.b': 'ja' });
    expect(meldingen.join(' ')).toContain(says);
    expect(stand.feiten).toEqual({ b: true });
    expect(stand.keuze.zorgkantoren.length).toBeGreaterThan(0);
  });

  it('leaves alone what is not about this page', () => {
    expect(lees({ utm_source: 'brief', jaar: 2024 }).meldingen).toEqual([]);
  });

  it('is written without what holds anyway; to hand on it says when the policy was known, and no more than counts', () => {
    const { stand } = lees({ jaar: 2024, 'feit.a': 'nee', 'feit.b': 'weet-niet' });
    expect(writeAdres(stand, beleid)).toEqual({
      jaar: 2024,
      sector: 'VV',
      kavel: 'ZZP',
      'feit.a': 'nee',
      'feit.b': 'weet-niet',
    });
    expect(writeDeelbaarAdres(stand.keuze, { a: false }, catalogus)).toEqual({
      jaar: 2024,
      sector: 'VV',
      kavel: 'ZZP',
      kennisdatum: '2024-05-01',
      'feit.a': 'nee',
    });
  });
});

describe('an answer', () => {
  const { stand } = lees({ jaar: 2024, vraag: 'a', 'feit.a': 'nee', 'feit.b': 'weet-niet' });

  it('takes the place of the one before, and the next question comes in view', () => {
    expect(answer(stand, 'a', true)).toEqual({
      keuze: stand.keuze,
      feiten: { a: true },
      overgeslagen: ['b'],
    });
    expect(answer(stand, 'b', null)).toMatchObject({ feiten: { a: false, b: null }, overgeslagen: [] });
  });

  it('that one does not know is kept as such', () => {
    expect(answer(stand, 'a', undefined)).toMatchObject({ feiten: {}, overgeslagen: ['b', 'a'] });
  });
});
