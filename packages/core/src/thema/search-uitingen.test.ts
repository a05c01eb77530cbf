import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { ZORGKANTOREN, zorgkantoorNaam } from '../basis/index.ts';
import { ZEKERHEDEN } from '../beleid/index.ts';
import { KOLOMZEKERHEDEN, UITINGSOORTEN, searchUitingen } from './index.ts';
import type { GevondenUiting, Thematabel, Uiting, UitingFilter } from './index.ts';

const anker = { regels: { van: 1, totEnMet: 1 }, sha256: '0'.repeat(64) };
const uiting: Uiting = {
  id: 'proef-1',
  thema: 'tarief',
  zorgkantoren: ['cz'],
  bron: '900',
  plaats: 'Tarief, vierde kolom (CZ)',
  weergave: 'Cliënten in de regio’s krijgen 0,3% meer; de zorgaanbieder betaalt.',
  soort: 'regel',
  zekerheid: 'letterlijk',
  anker,
  kolom: 'onzeker',
  mogelijkVan: ['vgz'],
  stellingen: ['S001-73'],
};
const tabel = (uitingen: readonly Uiting[], rest: Partial<Thematabel> = {}): Thematabel => ({
  id: 'proef',
  titel: 'Proef',
  jaren: { van: 2024, totEnMet: 2026 },
  sectoren: ['VV'],
  themas: [
    { id: 'tarief', naam: 'Bekostiging', uitleg: 'Geld.' },
    { id: 'groen', naam: 'Duurzaamheid', uitleg: 'Groen.' },
  ],
  uitingen,
  leeg: [],
  ...rest,
});

/** The stretches that a search highlights in the statement itself. */
function highlights(tekst: string): string[] | undefined {
  const [found] = searchUitingen([tabel([uiting])], { tekst });
  return found?.treffers
    .filter(({ veld }) => veld === 'weergave')
    .map(({ van, tot }) => uiting.weergave.slice(van, tot));
}

describe('a search', () => {
  test.each([
    ['clienten', ['Cliënten']],
    ['CLIËNT', ['Cliënt']],
    ['cli\u0065\u0308nten', ['Cliënten']],
    ["regio's", ['regio’s']],
    ['“0,3%”', ['0,3']],
    ['zorg, betaalt!', ['zorg', 'betaalt']],
    ['de zorg zorgaan', ['de', 'de', 'zorgaan']],
    ['aanbieder', ['aanbieder']],
    ['  ', []],
    ['—', []],
    ['', []],
  ])('for "%s" highlights %j', (vraag, expected) => {
    expect(highlights(vraag)).toEqual(expected);
  });

  test.each(['der', 'ontvangt', 'clienten ontvangt', '0,4'])('for "%s" finds nothing', (vraag) => {
    expect(highlights(vraag)).toBeUndefined();
  });

  test.each([
    ['s001-73', 'stelling', 0],
    ['bekost', 'thema', 0],
    ['vierde', 'plaats', 0],
    ['vgz', 'zorgkantoor', 1],
  ] as const)('for "%s" looks at the %s', (tekst, veld, nummer) => {
    const [found] = searchUitingen([tabel([uiting])], { tekst });
    expect(found?.treffers).toEqual([expect.objectContaining({ veld, nummer })]);
  });

  test('highlights characters that fold to more or to none', () => {
    const odd = { ...uiting, weergave: 'e\u0301e\u0301n ﬁets ½ 𝒵org' };
    const found = (tekst: string): string[] =>
      (searchUitingen([tabel([odd])], { tekst })[0]?.treffers ?? [])
        .filter(({ veld }) => veld === 'weergave')
        .map(({ van, tot }) => odd.weergave.slice(van, tot));
    expect(found('een')).toEqual(['e\u0301e\u0301n']);
    expect(found('f')).toEqual(['ﬁ']);
    expect(found('zorg')).toEqual(['𝒵org']);
    expect(searchUitingen([tabel([odd])], { tekst: 'org' })).toEqual([]);
  });

  test.each([
    [{ themas: ['groen'] }, 0],
    [{ themas: ['tarief', 'groen'] }, 1],
    [{ zorgkantoren: ['cz'] }, 1],
    [{ zorgkantoren: ['vgz'] }, 1],
    [{ zorgkantoren: ['dsw'] }, 0],
    [{ zorgkantoren: [] }, 0],
    [{ zekerheden: ['letterlijk'] }, 1],
    [{ zekerheden: ['extern'] }, 0],
    [{ kolommen: ['zeker'] }, 0],
    [{ soorten: ['regel', 'feit'] }, 1],
    [{ soorten: ['visie'] }, 0],
    [{ jaar: 2023 }, 0],
    [{ jaar: 2024 }, 1],
    [{ jaar: 2026 }, 1],
    [{ jaar: 2027 }, 0],
  ] as const)('with %j finds %i', (filter, count) => {
    expect(searchUitingen([tabel([uiting])], filter)).toHaveLength(count);
  });

  it('answers in the order of tables, themes and statements', () => {
    const first = tabel([
      { ...uiting, id: 'a', thema: 'groen' },
      { ...uiting, id: 'b' },
      { ...uiting, id: 'c', thema: 'groen' },
      { ...uiting, id: 'd' },
    ]);
    const second = tabel([{ ...uiting, id: 'e' }]);
    expect(searchUitingen([second, first], {}).map((found) => found.uiting.id)).toEqual([
      'e',
      'b',
      'd',
      'a',
      'c',
    ]);
  });
});

/** Statements made of few words, so that searches often meet. */
const woord = fc.constantFrom(
  'zorg',
  'Zorgkantoor',
  'cliënt',
  'CLIENT',
  'regio’s',
  'één',
  '0,3%',
  '(meer)zorg',
  'thuis.',
);
const zin = fc.array(woord, { minLength: 1, maxLength: 8 }).map((woorden) => woorden.join(' '));
const uitingen = fc.array(
  fc.record({
    weergave: zin,
    thema: fc.constantFrom('tarief', 'groen'),
    zorgkantoren: fc.subarray([...ZORGKANTOREN], { minLength: 1, maxLength: 2 }),
    soort: fc.constantFrom(...UITINGSOORTEN),
    kolom: fc.constantFrom(...KOLOMZEKERHEDEN),
    zekerheid: fc.constantFrom('letterlijk' as const, 'afgeleid' as const),
    stellingen: fc.array(
      fc.integer({ min: 1, max: 141 }).map((nummer) => `S001-${nummer}`),
      { minLength: 1, maxLength: 2 },
    ),
  }),
  { maxLength: 12 },
);
const tabellen = fc
  .array(uitingen, { minLength: 1, maxLength: 2 })
  .map((lists) =>
    lists.map((list, at) =>
      tabel(list.map((part, index): Uiting => ({ ...uiting, ...part, id: `u-${at}-${index}` }))),
    ),
  );
const filters: fc.Arbitrary<UitingFilter> = fc.record(
  {
    tekst: zin,
    themas: fc.subarray(['tarief', 'groen']),
    zorgkantoren: fc.subarray([...ZORGKANTOREN]),
    zekerheden: fc.subarray([...ZEKERHEDEN]),
    kolommen: fc.subarray([...KOLOMZEKERHEDEN]),
    soorten: fc.subarray([...UITINGSOORTEN]),
    jaar: fc.integer({ min: 2023, max: 2027 }),
  },
  { requiredKeys: [] },
);
const ids = (found: readonly GevondenUiting[]): string[] => found.map((one) => one.uiting.id);

const RUNS = { numRuns: 500 };

describe('for any tables', () => {
  test('a query taken from a statement finds it, in any letters', () => {
    const stretch = fc.record({ list: tabellen, pick: fc.nat(), van: fc.nat(), lengte: fc.nat() });
    fc.assert(
      fc.property(stretch, ({ list, pick, van, lengte }) => {
        const all = list.flatMap(({ uitingen: own }) => own);
        const chosen = all[pick % Math.max(all.length, 1)];
        if (chosen === undefined) return;
        const bronnen = [
          chosen.weergave,
          chosen.plaats,
          zorgkantoorNaam[chosen.zorgkantoren[0]!],
          chosen.stellingen[0]!,
        ];
        const woorden = bronnen[pick % bronnen.length]!.split(' ');
        const from = van % woorden.length;
        const tekst = woorden.slice(from, from + 1 + (lengte % woorden.length)).join(' ');
        for (const vraag of [tekst, tekst.toUpperCase(), tekst.normalize('NFD')]) {
          expect(ids(searchUitingen(list, { tekst: vraag }))).toContain(chosen.id);
        }
      }),
      RUNS,
    );
  });

  test('a word more never finds more, and the order stays', () => {
    fc.assert(
      fc.property(tabellen, zin, woord, (list, tekst, extra) => {
        const few = ids(searchUitingen(list, { tekst: `${tekst} ${extra}` }));
        const many = ids(searchUitingen(list, { tekst }));
        expect(many.filter((id) => few.includes(id))).toEqual(few);
      }),
      RUNS,
    );
  });

  test('each part of a filter only takes away, and the order stays', () => {
    fc.assert(
      fc.property(tabellen, filters, (list, filter) => {
        const found = ids(searchUitingen(list, filter));
        for (const part of Object.keys(filter) as (keyof UitingFilter)[]) {
          const wider = ids(searchUitingen(list, { ...filter, [part]: undefined }));
          expect(wider.filter((id) => found.includes(id))).toEqual(found);
        }
      }),
      RUNS,
    );
  });

  test('highlights are in order, apart, not empty, and inside their text', () => {
    fc.assert(
      fc.property(tabellen, zin, (list, tekst) => {
        for (const { uiting: own, thema, treffers } of searchUitingen(list, { tekst })) {
          const namen = [...own.zorgkantoren, ...own.mogelijkVan].map((code) => zorgkantoorNaam[code]);
          const teksten = {
            weergave: [own.weergave],
            thema: [thema.naam],
            zorgkantoor: namen,
            plaats: [own.plaats],
            stelling: own.stellingen,
          };
          for (const [at, { veld, nummer, van, tot }] of treffers.entries()) {
            expect(van).toBeLessThan(tot);
            expect(tot).toBeLessThanOrEqual(teksten[veld][nummer]!.length);
            const next = treffers[at + 1];
            if (next?.veld === veld && next.nummer === nummer) expect(tot).toBeLessThan(next.van);
          }
        }
      }),
      RUNS,
    );
  });
});
