import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ZORGKANTOREN } from '@kavel/core/basis';
import { ZEKERHEDEN } from '@kavel/core/beleid';
import { UITINGSOORTEN } from '@kavel/core/thema';
import { loadBeleid } from '@kavel/service/beleid';
import { validateThema } from './thema-adres.ts';
import { themaCsv } from './thema-csv.ts';
import { findUitingen, oneAtATime, readThemaKeuze } from './thema-keuze.ts';
import type { ThemaKeuze } from './thema-keuze.ts';
import { eigenStemmen, roosterOf } from './themarooster.ts';
import type { Themarooster } from './themarooster.ts';

const loaded = await loadBeleid(join(import.meta.dirname, '../../../../..'));
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
const { themas } = loaded.value;

type Adres = Readonly<Record<string, unknown>>;

function lees(search: Adres) {
  const gelezen = readThemaKeuze(validateThema(search), themas);
  if (gelezen === undefined) throw new Error('there are no tables');
  return gelezen;
}

const keuze = (search: Adres): ThemaKeuze => lees(search).keuze;
const ids = ({ rijen }: Themarooster): string[] =>
  rijen.flatMap(({ samen, cellen }) =>
    [...samen, ...cellen].flatMap(({ gevonden }) => gevonden.map(({ uiting }) => uiting.id)),
  );

test('an address chooses a table, a theme, zorgkantoren and certainty; without one everything shows', () => {
  expect(keuze({})).toMatchObject({ tabel: { id: '2024-2026' }, zoek: '', zorgkantoren: [] });
  const search = {
    tabel: '2021-2023',
    thema: 'tarief',
    zorgkantoor: 'dsw,cz',
    soort: 'regel',
    zekerheid: 'extern',
    zoek: 2024,
  };
  expect(keuze(search)).toMatchObject({
    tabel: { id: '2021-2023' },
    thema: { id: 'tarief' },
    zorgkantoren: ['cz', 'dsw'],
    soort: 'regel',
    zekerheid: 'extern',
    zoek: '2024',
  });
});

test.each([
  [{ tabel: '1999' }, ['1999']],
  [{ thema: 'tarief' }, ['tarief']],
  [{ zorgkantoor: 'cz,onvz', soort: 'mening' }, ['mening', 'onvz']],
  [{ zekerheid: 'zeker', eigenaar: 'letterlijk' }, ['zeker', 'letterlijk']],
])('%j is named and left out', (search, genegeerd) => {
  expect(lees(search).genegeerd).toEqual(genegeerd);
});

test('there is nothing to choose without a table', () => {
  expect(readThemaKeuze({}, [])).toBeUndefined();
});

const adressen = fc.record(
  {
    tabel: fc.constantFrom(...themas.map(({ id }) => id)),
    zorgkantoor: fc.subarray([...ZORGKANTOREN], { minLength: 1 }).map((codes) => codes.join()),
    soort: fc.constantFrom(...UITINGSOORTEN),
    zekerheid: fc.constantFrom(...ZEKERHEDEN),
    zoek: fc.constantFrom('', 'zorg', 'tarief', 'technologie', 'S001-7', 'zzzz'),
  },
  { requiredKeys: ['tabel'] },
);

test('whatever is chosen, each statement that is found stands in the table once, and in the CSV', () => {
  fc.assert(
    fc.property(adressen, (search) => {
      const chosen = keuze(search);
      const rooster = roosterOf(chosen);
      const found = findUitingen(chosen).map(({ uiting }) => uiting.id);
      expect(ids(rooster).sort()).toEqual(found.sort());
      expect(rooster.aantal).toBe(found.length);
      const csv = themaCsv(rooster);
      const rows: Record<string, string>[] = parse(csv, { bom: true, delimiter: ';', columns: true });
      expect(rows.filter((row) => row['uitspraak'] !== '')).toHaveLength(found.length);
    }),
    { numRuns: 200 },
  );
});

test('a table of one voice, or of all together, has no columns for the others', () => {
  expect(eigenStemmen(keuze({}).tabel)).toEqual(ZORGKANTOREN);
  expect(eigenStemmen(keuze({ tabel: '2018-2020' }).tabel)).toEqual(['zorg-en-zekerheid']);
  expect(eigenStemmen(keuze({ tabel: '2021-2023' }).tabel)).toEqual([]);
  expect(roosterOf(keuze({ tabel: '2021-2023' })).rijen).toHaveLength(8);
});

test('a statement stands with its owner, and only where that column is not shown with who may own it', () => {
  const onzeker = keuze({}).tabel.uitingen.find(({ mogelijkVan }) => mogelijkVan.length > 0);
  if (onzeker === undefined) throw new Error('no statement is uncertain');
  const columnOf = (zorgkantoor: string): string | undefined =>
    roosterOf(keuze({ zorgkantoor }))
      .rijen.flatMap(({ cellen }) => cellen)
      .find(({ gevonden }) => gevonden.some(({ uiting }) => uiting.id === onzeker.id))?.zorgkantoor;
  expect(columnOf(ZORGKANTOREN.join())).toBe(onzeker.zorgkantoren[0]);
  expect(columnOf(onzeker.mogelijkVan[0] ?? '')).toBe(onzeker.mogelijkVan[0]);
});

test('an empty cell is told with its reason, but is no miss of a search', () => {
  const lege = (search: Adres): number =>
    roosterOf(keuze(search)).rijen.flatMap(({ cellen }) => cellen.filter(({ leeg }) => leeg !== undefined))
      .length;
  expect(lege({})).toBe(keuze({}).tabel.leeg.length);
  expect(lege({ zoek: 'milieu' })).toBe(0);
});

test('a narrow screen has one theme or one zorgkantoor at a time, and every hit of a search', () => {
  const themasOf = (search: Adres): number => roosterOf(oneAtATime(keuze(search))).rijen.length;
  expect(themasOf({})).toBe(1);
  expect(themasOf({ zorgkantoor: 'cz' })).toBe(7);
  expect(themasOf({ zorgkantoor: 'cz,dsw' })).toBe(1);
  expect(themasOf({ zoek: 'zorg' })).toBeGreaterThan(3);
});
