import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { catalogus, clausule, dag, kader, reken, stap, wijziging } from '@kavel/testkit/beleid';
import type { Beleidsregister } from '@kavel/core/beleid';
import { validateVerschil } from './verschil-adres.ts';
import { verschilCsv } from './verschil-csv.ts';
import { readVerschil } from './verschil-keuze.ts';
import { hasBoth, mergeVerschillen, vergelijk } from './vergelijking.ts';

const jaar = (n: number) => ({ van: dag(`${n}-01-01`), totEnMet: dag(`${n}-12-31`) });
const landelijk = (n: number, pct: number) =>
  kader({
    id: `landelijk-${n}`,
    rang: 'landelijk kader',
    geldig: jaar(n),
    stappen: [stap('richttarief', reken('neem', pct))],
    voorbehouden: [{ id: 'let-op', tekst: `Let op in ${n}.`, clausule }],
  });
const alleenCz = kader({
  id: 'cz-2025',
  zorgkantoren: ['cz'],
  geldig: jaar(2025),
  stappen: [stap('opslag', reken('tel op', 0.3))],
});
const nota = wijziging({
  id: 'nota',
  op: 'landelijk-2024',
  zorgkantoren: ['cz', 'vgz'],
  geldig: jaar(2024),
  ingrepen: [{ soort: 'vervang', doel: 'richttarief', stap: stap('richttarief', reken('neem', 96.4)) }],
});
const register: Beleidsregister = {
  kaders: [landelijk(2024, 95.5), landelijk(2025, 95.5), alleenCz],
  wijzigingen: [nota],
};
const vandaag = dag('2025-06-01');
const lees = (search: Record<string, unknown>) => readVerschil(validateVerschil(search), register, vandaag);

test('an address says what is compared; without one the last years are', () => {
  expect(lees({})).toMatchObject({
    keuze: { sector: 'VV', kavel: 'ZZP', onderwerp: 'tarief', van: { jaar: 2024 }, naar: { jaar: 2025 } },
    genegeerd: [],
  });
  const { keuze } = lees({
    zorgkantoor: 'cz',
    kavel: 'MPT',
    van: 2024,
    naar: '2026',
    kennisVan: '2023-08-31',
  });
  expect(keuze).toMatchObject({
    zorgkantoren: ['cz'],
    kavel: 'MPT',
    van: { jaar: 2024 },
    naar: { jaar: 2026 },
  });
  expect(keuze.van.kennisdatum.toString()).toBe('2023-08-31');
});

test.each([
  [{ zorgkantoor: 'czz' }, ['czz']],
  [{ sector: 'ggz', kavel: 'X' }, ['ggz', 'X']],
  [{ van: 1999, naar: 'morgen' }, ['1999', 'morgen']],
  [{ kennisVan: '2024-02-31', kennisNaar: '1 mei' }, ['2024-02-31', '1 mei']],
  [{ onderwerp: 'click' }, ['click']],
])('%j falls back and is named', (search, genegeerd) => {
  expect(lees(search).genegeerd).toEqual(genegeerd);
  expect({ ...lees(search).keuze }).toEqual({ ...lees({}).keuze });
});

test('what an address cannot hold or does not know is left out', () => {
  expect(validateVerschil({ van: { a: 1 }, naar: ['x'], zorgkantoor: '', vreemd: 'x', kavel: null })).toEqual(
    {},
  );
});

test('equal differences are told once with all who have them, the most shared first', () => {
  const { keuze } = lees({ van: 2024, naar: 2025 });
  const regels = mergeVerschillen(register, vergelijk({ register, catalogus }, keuze));
  expect(
    regels.map(({ verschil, zorgkantoren, was, is }) => [
      verschil.soort,
      verschil.regel,
      zorgkantoren.length,
      was?.document.id,
      is?.document.id,
    ]),
  ).toEqual([
    ['anders', 'let-op', 7, 'landelijk-2024', 'landelijk-2025'],
    ['anders', 'richttarief', 2, 'nota', 'landelijk-2025'],
    ['erbij', 'opslag', 1, undefined, 'cz-2025'],
  ]);
});

test('looking back to before the nota there is no difference in the richttarief', () => {
  const { keuze } = lees({ van: 2024, naar: 2025, kennisVan: '2023-08-31' });
  const regels = mergeVerschillen(register, vergelijk({ register, catalogus }, keuze));
  expect(regels.map(({ verschil }) => verschil.regel)).toEqual(['let-op', 'opslag']);
});

test('a year without policy is an answer and gives no differences', () => {
  const { keuze } = lees({ van: 2025, naar: 2026 });
  const vergelijkingen = vergelijk({ register, catalogus }, keuze);
  expect(vergelijkingen.some(hasBoth)).toBe(false);
  expect(vergelijkingen[0]?.naar.geen).toEqual({ code: 'geen-beleid-van-kracht' });
  expect(mergeVerschillen(register, vergelijkingen)).toEqual([]);
});

test('the CSV has a line for each difference that is shown', () => {
  const { keuze } = lees({ van: 2024, naar: 2025 });
  const regels = mergeVerschillen(register, vergelijk({ register, catalogus }, keuze));
  const rows: Record<string, string>[] = parse(verschilCsv(regels, keuze), {
    bom: true,
    delimiter: ';',
    columns: true,
  });
  expect(rows.map((row) => [row['regel'], row['was'], row['is'], row['zorgkantoren']])).toContainEqual([
    'landelijk-2025/richttarief',
    'Het percentage is 96,4%.',
    'Het percentage is 95,5%.',
    'VGZ, CZ',
  ]);
  expect(rows).toHaveLength(regels.length);
});
