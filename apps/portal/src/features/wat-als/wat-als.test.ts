import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eurocent, pct, sumEurocent } from '@kavel/core/basis';
import { compareUitkomsten, summarizeEffecten } from '@kavel/core/beleid';
import type { Parameter, Productieregel, Regeleffect, Regeluitkomst } from '@kavel/core/beleid';
import { clausule } from '@kavel/testkit/beleid';
import { effectCsv, selectRijen, sumRijen } from './effect-tabel.ts';
import type { Effectrij } from './effect-tabel.ts';
import { bakText, verdelingBoodschap, verdelingOf } from './verdeling.ts';
import { readVeld, schuifbereik, veldText } from './waarde.ts';
import { validateWatAls } from './wat-als-adres.ts';
import { readWijzigingen } from './wat-als-keuze.ts';
import { antwoordText } from './wat-als-tekst.ts';

const PARAMETER: Parameter = {
  sleutel: 'kader/richttarief/operand',
  document: { id: 'kader', titel: 'Kader', rang: 'regionaal kader' },
  stap: 'richttarief',
  plaats: { soort: 'operand' },
  rol: 'bedrag',
  naam: 'Percentage',
  zin: 'Het percentage is 95,5%.',
  clausule,
  soort: 'percentage',
  waarde: 955_000,
  grenzen: { van: 0, totEnMet: 1_000_000 },
  stapgrootte: 1_000,
};

function percentage(value: number, bedrag: number): Regeluitkomst {
  return {
    soort: 'percentage',
    percentage: pct(value),
    bedragEurocent: eurocent(bedrag),
    contractduurJaren: undefined,
  };
}

const GEEN: Regeluitkomst = { soort: 'geenGetal', oorzaak: 'uitgesloten', reden: 'te klein' };

/** Lines of providers `0`, `1` … with an outcome before and after. */
function effecten(...paren: readonly (readonly [Regeluitkomst, Regeluitkomst])[]): readonly Regeleffect[] {
  const regels = paren.map((_, index): Productieregel => ({
    zorgaanbieder: String(index),
    zorgkantoor: 'cz',
    sector: 'VV',
    kavel: 'ZZP',
    nzaWaardeEurocent: eurocent(100),
    feiten: {},
  }));
  return compareUitkomsten(
    regels,
    paren.map(([voor]) => voor),
    paren.map(([, na]) => na),
  );
}

function rijen(...paren: readonly (readonly [Regeluitkomst, Regeluitkomst])[]): readonly Effectrij[] {
  return effecten(...paren).map((one) => ({ ...one, naam: `Zorg ${one.regel.zorgaanbieder}` }));
}

describe('numbers in a field', () => {
  test('are read with a comma or a point, and with their unit', () => {
    for (const typed of ['96,4', '96.4', ' 96,4% ']) expect(readVeld('percentage', typed)).toBe(964_000);
    expect(readVeld('eurocent', '€ 50.000')).toBe(5_000_000);
    expect(readVeld('eurocent', '1234,50')).toBe(123_450);
    for (const typed of ['', 'veel', '9,12345', '1.2.3'])
      expect(readVeld('percentage', typed)).toBeUndefined();
    expect(readVeld('eurocent', '12,5')).toBeUndefined();
    expect(readVeld('jaar', '2017,5')).toBeUndefined();
  });

  test('property: what is shown is read back', () => {
    const soort = fc.constantFrom('percentage' as const, 'procentpunt' as const, 'getal' as const);
    fc.assert(
      fc.property(soort, fc.integer({ min: -2_000_000, max: 2_000_000 }), (kind, value) => {
        expect(readVeld(kind, veldText(kind, value))).toBe(value);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), (value) => {
        expect(readVeld('eurocent', veldText('eurocent', value))).toBe(value);
      }),
    );
  });

  test('property: a slider stays within the limits and its steps hit the number of the policy', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (waarde) => {
        const { van, totEnMet } = schuifbereik({ ...PARAMETER, waarde });
        expect(van).toBeGreaterThanOrEqual(0);
        expect(totEnMet).toBeLessThanOrEqual(1_000_000);
        expect([(waarde - van) % 1_000, (totEnMet - waarde) % 1_000]).toEqual([0, 0]);
      }),
    );
  });
});

describe('a link', () => {
  test('gives its changes; what is no parameter, no number or out of bounds is named', () => {
    const own = 'kader/richttarief/operand';
    const text = `${own}=96.4~kader/weg/operand=1.0~${own}=veel~${own}=100.1`;
    expect(readWijzigingen(text, [PARAMETER])).toEqual({
      waarden: new Map([[own, 964_000]]),
      genegeerd: ['kader/weg/operand=1.0', `${own}=veel`, `${own}=100.1`],
    });
  });

  test('keeps only the words of this page', () => {
    expect(validateWatAls({ regio: 5517, jaar: '2024', agb: '99000001', sector: '' })).toEqual({
      regio: '5517',
      jaar: '2024',
    });
  });
});

describe('the answer', () => {
  const change = (waarde: number) => ({
    wijzigingen: [{ parameter: PARAMETER, waarde }],
    zonder: 0,
    andereKennisdatum: false,
  });

  test('says what changed, what it costs and who gains and loses', () => {
    const totaal = summarizeEffecten(
      effecten(
        [percentage(955_000, 0), percentage(964_000, 150_000_000)],
        [percentage(955_000, 30_000_000), percentage(950_000, 0)],
        [GEEN, GEEN],
      ),
    );
    expect(antwoordText(change(964_000), totaal)).toBe(
      'Met 96,4% in plaats van 95,5% kost dit €\u00a01,2 miljoen meer; 1 van 3 zorgaanbieders gaat erop vooruit, 1 gaat erop achteruit',
    );
  });

  test('says when nothing moves, and when a percentage comes or goes', () => {
    const same = percentage(955_000, 100);
    const still = summarizeEffecten(effecten([same, same]));
    expect(antwoordText(change(964_000), still)).toMatch(/blijft het totaal gelijk; voor niemand verandert/);
    const kinds = summarizeEffecten(effecten([GEEN, same], [same, GEEN]));
    expect(antwoordText(change(964_000), kinds)).toMatch(
      /in 1 geval komt er een percentage bij, in 1 geval valt het percentage weg$/,
    );
    expect(antwoordText({ wijzigingen: [], zonder: 0, andereKennisdatum: false }, still)).toBe(
      'U hebt nog niets veranderd',
    );
  });
});

describe('the distribution', () => {
  test('counts every outcome once on either side, a tenth in the middle of its bin', () => {
    const bakken = verdelingOf(
      effecten([percentage(955_000, 1), percentage(957_000, 1)], [GEEN, percentage(957_000, 1)]),
    );
    expect(bakken.map((bak) => [bakText(bak), bak.voor, bak.na])).toEqual([
      ['95,5%', 1, 0],
      ['95,6%', 0, 0],
      ['95,7%', 0, 2],
    ]);
    expect(verdelingOf(effecten([GEEN, GEEN]))).toEqual([]);
  });

  test('property: no outcome is lost, however far apart they lie', () => {
    const uitkomst = fc.option(fc.integer({ min: 0, max: 2_000_000 }), { nil: null });
    fc.assert(
      fc.property(fc.array(fc.tuple(uitkomst, uitkomst), { maxLength: 40 }), (paren) => {
        const of = (value: number | null) => (value === null ? GEEN : percentage(value, 1));
        const bakken = verdelingOf(effecten(...paren.map(([voor, na]) => [of(voor), of(na)] as const)));
        const sum = (kant: 'voor' | 'na') => bakken.reduce((total, bak) => total + bak[kant], 0);
        expect(sum('voor')).toBe(paren.filter(([voor]) => voor !== null).length);
        expect(sum('na')).toBe(paren.filter(([, na]) => na !== null).length);
        expect(bakken.length).toBeLessThanOrEqual(50);
      }),
    );
  });

  test('tells where the middle goes', () => {
    const moved = effecten([percentage(955_000, 1), percentage(964_000, 1)]);
    expect(verdelingBoodschap(moved)).toBe('Het middelste percentage gaat van 95,5% naar 96,4%');
    expect(verdelingBoodschap(effecten([GEEN, GEEN]))).toBe('Nergens is er een percentage');
  });
});

describe('the table', () => {
  const all = rijen(
    [percentage(955_000, 1_000), percentage(960_000, 1_250)],
    [percentage(955_000, 3_000), percentage(950_000, 2_900)],
    [GEEN, percentage(950_000, 77)],
    [GEEN, GEEN],
  );
  const geenFilter = { zoek: '', effect: '' } as const;

  test('sorts by what is asked, with what has no number last either way', () => {
    const names = (omlaag: boolean) =>
      selectRijen(all, geenFilter, { kolom: 'verschilEuro', omlaag }).map(({ naam }) => naam);
    expect(names(true).slice(0, 2)).toEqual(['Zorg 0', 'Zorg 1']);
    expect(names(false).slice(0, 2)).toEqual(['Zorg 1', 'Zorg 0']);
    expect(selectRijen(all, { zoek: 'zorg 2', effect: '' }, { kolom: 'naam', omlaag: false })).toHaveLength(
      1,
    );
    expect(selectRijen(all, { zoek: '', effect: 'krijgtGetal' }, { kolom: 'naam', omlaag: false })).toEqual([
      all[2],
    ]);
  });

  test('adds up what can be compared, and its CSV holds every row with its figures and reasons', () => {
    expect(sumRijen(all)).toEqual({ nuEurocent: 4_000, straksEurocent: 4_150, verschilEurocent: 150 });
    const read: Record<string, string>[] = parse(effectCsv(all), {
      bom: true,
      delimiter: ';',
      columns: true,
    });
    expect(read.map((row) => row['verschil (euro)'])).toEqual(['2,50', '-1,00', '', '']);
    expect(read[3]?.['reden zonder percentage']).toBe('Uitgesloten door het beleid: te klein');
    expect(new Set(read.map((row) => row['bron']))).toEqual(new Set(['FICTIEF']));
    const cents = read.map((row) =>
      eurocent(Math.round(Number((row['verschil (euro)'] ?? '').replace(',', '.')) * 100)),
    );
    expect(sumEurocent(cents)).toBe(150);
  });
});
