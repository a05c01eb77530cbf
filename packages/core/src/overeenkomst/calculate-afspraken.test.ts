import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HONDERD_PROCENT, eurocent, parseAgb, parseRegioCode, pct } from '../basis/index.ts';
import type { Agb, RegioCode } from '../basis/index.ts';
import { EENJARIG_ONDER_2018_EUROCENT, VOLUMEREGELS_2018, calculateAfspraken } from './index.ts';
import type {
  Maximumtarief,
  OvereenkomstInvoer,
  OvereenkomstRefusal,
  Overeenkomstinstellingen,
  PrestatieInvoer,
  Productieafspraken,
  Tariefeenheid,
  Volumegrens,
  ZorgaanbiederInvoer,
} from './index.ts';

const geldig = {
  van: Temporal.PlainDate.from('2018-01-01'),
  totEnMet: Temporal.PlainDate.from('2018-12-31'),
};

function tarief(prestatie: string, eenheid: Tariefeenheid, cents: readonly number[]): Maximumtarief {
  const [zorg = 0, nhc = 0, nic = 0] = cents;
  return {
    prestatie,
    eenheid,
    zorgEurocent: eurocent(zorg),
    nhcEurocent: eurocent(nhc),
    nicEurocent: eurocent(nic),
    bron: 'FICTIEF: test',
    geldig,
  };
}

const TARIEVEN = [
  tarief('Z041', 'etmaal', [10_800, 2_900, 410]),
  tarief('Z043', 'etmaal', [13_135, 2_905, 411]),
  tarief('V043', 'etmaal', [11_400]),
  tarief('H126', 'uur', [4_665]),
];

function agb(text: string): Agb {
  const parsed = parseAgb(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
}

function regio(text: string): RegioCode {
  const parsed = parseRegioCode(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
}

const INSTELLINGEN: Overeenkomstinstellingen = {
  ...VOLUMEREGELS_2018,
  percentageNhc: HONDERD_PROCENT,
  percentageNic: HONDERD_PROCENT,
  eenjarigOnderEurocent: EENJARIG_ONDER_2018_EUROCENT,
  volumegrenzen: [],
  minuutprijs: 'rekenkundig',
};

const z043: PrestatieInvoer = { prestatie: 'Z043', kavel: 'ZZP', productieJanJun: 1_810, bovenregionaal: 0 };
const h126: PrestatieInvoer = {
  prestatie: 'H126',
  kavel: 'MPT',
  productieJanJun: 61_003,
  bovenregionaal: 1_000,
};

function aanbieder(changes: Partial<ZorgaanbiederInvoer> = {}): ZorgaanbiederInvoer {
  return {
    agb: agb('10000001'),
    nieuweAanbieder: false,
    eersteContractjaar: 2015,
    productieJanJunEurocent: eurocent(30_000_000),
    percentages: { ZZP: pct(970_000), VPT: pct(970_000), MPT: pct(960_000) },
    prestaties: [z043, h126],
    meerzorg: [
      {
        kavel: 'MEERZORG_VVGGZ',
        productieJanJunEurocent: eurocent(1_234_567),
        bovenregionaalEurocent: eurocent(67),
      },
    ],
    ...changes,
  };
}

function invoer(changes: Partial<OvereenkomstInvoer> = {}): OvereenkomstInvoer {
  return {
    regio: regio('5517'),
    jaar: 2018,
    contracteerruimteEurocent: eurocent(100_000_000),
    reserveringEurocent: eurocent(0),
    instellingen: INSTELLINGEN,
    zorgaanbieders: [aanbieder()],
    ...changes,
  };
}

const accepted = (set: OvereenkomstInvoer): Productieafspraken => {
  const result = calculateAfspraken(set, TARIEVEN);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

const refusals = (set: OvereenkomstInvoer): readonly OvereenkomstRefusal[] => {
  const result = calculateAfspraken(set, TARIEVEN);
  return result.ok ? [] : result.error;
};

/** By hand: Z043 160.57 x 1,810; H126 44.78 x 60,003 / 60 = 44,782.239; meerzorg 12,345.00. */
const SOM = 29_063_170 + 4_478_224 + 1_234_500;

describe('a set that fits', () => {
  test('price x volume per prestatie, meerzorg as an amount, A per kavel', () => {
    const set = accepted(invoer());
    expect(set).toMatchObject({ regio: '5517', jaar: 2018, ruimteEurocent: 100_000_000, somEurocent: SOM });
    expect(set.zorgaanbieders).toEqual([
      {
        agb: '10000001',
        eenjarig: false,
        prestaties: [
          {
            prestatie: 'Z043',
            kavel: 'ZZP',
            tariefeenheid: 'etmaal',
            prijsEurocent: 16_057,
            volumeeenheid: 'etmaal',
            volume: 1_810,
            bedragEurocent: 29_063_170,
            bron: 'FICTIEF: test',
          },
          {
            prestatie: 'H126',
            kavel: 'MPT',
            tariefeenheid: 'uur',
            prijsEurocent: 4_478,
            volumeeenheid: 'minuut',
            volume: 60_003,
            bedragEurocent: 4_478_224,
            bron: 'FICTIEF: test',
          },
        ],
        meerzorg: [{ kavel: 'MEERZORG_VVGGZ', bedragEurocent: 1_234_500 }],
        begrenzingen: [],
        totaalEurocent: SOM,
      },
    ]);
    expect(set.regels).toEqual([
      { agb: '10000001', kavel: 'MEERZORG_VVGGZ', afspraakEurocent: 1_234_500 },
      { agb: '10000001', kavel: 'MPT', afspraakEurocent: 4_478_224 },
      { agb: '10000001', kavel: 'ZZP', afspraakEurocent: 29_063_170 },
    ]);
  });

  test('providers come back by agb and mark the one-year contract', () => {
    const young = aanbieder({
      agb: agb('06000001'),
      eersteContractjaar: 2017,
      productieJanJunEurocent: eurocent(4_999_999),
    });
    const set = accepted(invoer({ zorgaanbieders: [aanbieder(), young] }));
    expect(set.zorgaanbieders.map(({ agb: code, eenjarig }) => [code, eenjarig])).toEqual([
      ['06000001', true],
      ['10000001', false],
    ]);
  });
});

test('by days it counts those of the base year, the year before the contract', () => {
  const instellingen: Overeenkomstinstellingen = {
    ...INSTELLINGEN,
    extrapolatie: 'dagen',
    lezing: 'volJaar',
  };
  const meerzorg = [
    {
      kavel: 'MEERZORG_GZ' as const,
      productieJanJunEurocent: eurocent(100_000),
      bovenregionaalEurocent: eurocent(0),
    },
  ];
  const zorgaanbieders = [aanbieder({ prestaties: [], meerzorg })];
  const som = (jaar: number): number => accepted(invoer({ jaar, instellingen, zorgaanbieders })).somEurocent;
  expect([som(2020), som(2021)]).toEqual([201_657, 201_099]);
});

describe('the room', () => {
  test('a sum equal to contracteerruimte minus reservering fits, one cent more is refused with the excess', () => {
    const reserveringEurocent = eurocent(1_000);
    const exact = { reserveringEurocent, contracteerruimteEurocent: eurocent(SOM + 1_000) };
    expect(accepted(invoer(exact)).somEurocent).toBe(SOM);
    expect(refusals(invoer({ ...exact, contracteerruimteEurocent: eurocent(SOM + 999) }))).toEqual([
      {
        code: 'afspraken-boven-ruimte',
        veld: 'contracteerruimteEurocent',
        somEurocent: SOM,
        ruimteEurocent: SOM - 1,
        overschrijdingEurocent: 1,
      },
    ]);
  });

  test('a reserve above the contracteerruimte is refused', () => {
    const set = invoer({ contracteerruimteEurocent: eurocent(1), reserveringEurocent: eurocent(2) });
    expect(refusals(set)).toEqual([{ code: 'reservering-boven-ruimte', veld: 'reserveringEurocent' }]);
  });
});

describe('bounds of the kader', () => {
  const noGrowth: Volumegrens = {
    regel: 'groei',
    groep: 'ZZP_INCLUSIEF_BEHANDELING',
    maximumPercentageVorigJaar: pct(1_000_000),
    clausule: '003 §3.2.4',
  };
  const onlyAtHome: Volumegrens = { regel: 'nieuweAanbiederAlleenThuis', clausule: 'S001-58' };
  const bounded = (
    volumegrenzen: readonly Volumegrens[],
    provider: ZorgaanbiederInvoer,
  ): OvereenkomstInvoer =>
    invoer({ instellingen: { ...INSTELLINGEN, volumegrenzen }, zorgaanbieders: [provider] });

  test('a bounded volume is priced, and the clausule that cut it is named', () => {
    const row = { ...z043, inclusiefBehandeling: true, volumeVorigJaar: 1_700 };
    const [agreed] = accepted(bounded([noGrowth], aanbieder({ prestaties: [row, h126] }))).zorgaanbieders;
    expect(agreed?.prestaties[0]).toMatchObject({ volume: 1_700, bedragEurocent: 16_057 * 1_700 });
    expect(agreed?.prestaties[1]).toMatchObject({ volume: 60_003 });
    expect(agreed?.begrenzingen).toEqual([
      { prestatie: 'Z043', clausule: '003 §3.2.4', van: 1_810, naar: 1_700 },
    ]);
  });

  test('a bound without its facts is refused, not passed', () => {
    expect(refusals(bounded([noGrowth], aanbieder()))).toEqual(
      ['inclusiefBehandeling', 'volumeVorigJaar'].map((name) => ({
        code: 'volumegegeven-ontbreekt',
        veld: `zorgaanbieders[0].prestaties[0].${name}`,
        clausule: '003 §3.2.4',
      })),
    );
  });

  test('new providers only at home: ZZP and meerzorg are refused, VPT and MPT are not', () => {
    const fields = refusals(bounded([onlyAtHome], aanbieder({ nieuweAanbieder: true }))).map(
      ({ veld }) => veld,
    );
    expect(fields).toEqual(['zorgaanbieders[0].prestaties[0].kavel', 'zorgaanbieders[0].meerzorg[0].kavel']);
    const atHome = aanbieder({ nieuweAanbieder: true, prestaties: [h126], meerzorg: [] });
    expect(refusals(bounded([onlyAtHome], atHome))).toEqual([]);
    expect(refusals(bounded([onlyAtHome], aanbieder()))).toEqual([]);
  });
});

describe('input that no set can be made from is refused with its field', () => {
  const place = 'zorgaanbieders[0]';
  test.each<[string, Partial<ZorgaanbiederInvoer>, string]>([
    ['prestatie-dubbel', { prestaties: [z043, z043] }, `${place}.prestaties[1].prestatie`],
    [
      'tarief-ontbreekt',
      { prestaties: [{ ...z043, prestatie: 'Z999' }] },
      `${place}.prestaties[0].prestatie`,
    ],
    ['percentage-ontbreekt', { percentages: { ZZP: pct(970_000) } }, `${place}.percentages`],
    ['percentage-negatief', { percentages: { ZZP: pct(-1), MPT: pct(960_000) } }, `${place}.percentages.ZZP`],
    [
      'prijs-boven-maximum',
      { percentages: { ZZP: pct(1_010_000), MPT: pct(960_000) } },
      `${place}.percentages.ZZP`,
    ],
    [
      'bovenregionaal-boven-productie',
      { prestaties: [{ ...z043, bovenregionaal: 1_811 }] },
      `${place}.prestaties[0].bovenregionaal`,
    ],
    [
      'bovenregionaal-boven-productie',
      {
        meerzorg: [
          {
            kavel: 'MEERZORG_GZ',
            productieJanJunEurocent: eurocent(1),
            bovenregionaalEurocent: eurocent(2),
          },
        ],
      },
      `${place}.meerzorg[0].bovenregionaalEurocent`,
    ],
    [
      'meerzorg-dubbel',
      { meerzorg: [...aanbieder().meerzorg, ...aanbieder().meerzorg] },
      `${place}.meerzorg[1].kavel`,
    ],
  ])('%s', (code, changes, veld) => {
    expect(refusals(invoer({ zorgaanbieders: [aanbieder(changes)] }))).toMatchObject([{ code, veld }]);
  });

  test('all faults of all providers come together; a provider stands in the set once', () => {
    const set = invoer({ zorgaanbieders: [aanbieder({ percentages: {} }), aanbieder()] });
    expect(refusals(set).map(({ code }) => code)).toEqual([
      'zorgaanbieder-dubbel',
      'percentage-ontbreekt',
      'percentage-ontbreekt',
    ]);
  });

  test('settings that contradict each other are refused before anything is priced', () => {
    const instellingen: Overeenkomstinstellingen = {
      ...INSTELLINGEN,
      lezing: 'volJaar',
      toekenningspercentage: pct(400_000),
    };
    expect(refusals(invoer({ instellingen }))).toEqual([
      {
        code: 'toekenningspercentage-past-niet-bij-lezing',
        veld: 'instellingen.toekenningspercentage',
      },
    ]);
  });
});

test('property: the set equals a sum of exact fractions, and the rows of the click add up to it', () => {
  const someRow = fc.record({
    prestatie: fc.constantFrom('Z041', 'Z043'),
    productieJanJun: fc.integer({ min: 0, max: 100_000 }),
  });
  const someProvider = fc.record({
    rows: fc.uniqueArray(someRow, { selector: ({ prestatie }) => prestatie, maxLength: 2 }),
    minutes: fc.integer({ min: 0, max: 5_000_000 }),
    forZzp: fc.integer({ min: 0, max: 970_000 }),
    forMpt: fc.integer({ min: 855_000, max: 960_000 }),
  });
  const half = (numerator: bigint, denominator: bigint): bigint =>
    (2n * numerator + denominator) / (2n * denominator);
  fc.assert(
    fc.property(fc.array(someProvider, { maxLength: 6 }), (providers) => {
      const set = accepted(
        invoer({
          contracteerruimteEurocent: eurocent(1_000_000_000_000),
          zorgaanbieders: providers.map(({ rows, minutes, forZzp, forMpt }, index) =>
            aanbieder({
              agb: agb(String(10_000_001 + index)),
              percentages: { ZZP: pct(forZzp), MPT: pct(forMpt) },
              prestaties: [
                ...rows.map((one) => ({ ...one, kavel: 'ZZP' as const, bovenregionaal: 0 })),
                { ...h126, productieJanJun: minutes, bovenregionaal: 0 },
              ],
              meerzorg: [],
            }),
          ),
        }),
      );
      const exact = providers.reduce((sum, { rows, minutes, forZzp, forMpt }) => {
        const stay = rows.reduce((subtotal, one) => {
          const [care, capital] = one.prestatie === 'Z041' ? [10_800n, 3_310n] : [13_135n, 3_316n];
          const price = half(care * BigInt(forZzp), 1_000_000n) + capital;
          return subtotal + price * BigInt(one.productieJanJun);
        }, 0n);
        const hour = half(4_665n * BigInt(forMpt), 1_000_000n);
        return sum + stay + half(hour * BigInt(minutes), 60n);
      }, 0n);
      expect(BigInt(set.somEurocent)).toBe(exact);
      expect(set.regels.reduce((sum, { afspraakEurocent }) => sum + afspraakEurocent, 0)).toBe(
        set.somEurocent,
      );
    }),
  );
});

test('whatever amounts are asked, a set is calculated or refused and never past what can be told exactly', () => {
  const amount = fc.oneof(fc.nat(), fc.maxSafeNat());
  const row = fc.record({ productieJanJun: amount, volumeVorigJaar: amount });
  const codes = new Set<string>();
  fc.assert(
    fc.property(fc.array(row, { maxLength: 3 }), amount, fc.nat(9_999_999), (rows, meerzorg, maximum) => {
      const volumegrenzen: Volumegrens[] = [
        { regel: 'groei', groep: 'ZZP', maximumPercentageVorigJaar: pct(maximum), clausule: 'c' },
        { regel: 'aandeelInclusiefBehandeling', maximumPercentage: pct(maximum % 1_000_000), clausule: 'd' },
      ];
      const bedragen = { productieJanJunEurocent: eurocent(meerzorg), bovenregionaalEurocent: eurocent(0) };
      const zorgaanbieders = rows.map((given, index) =>
        aanbieder({
          agb: agb(`1000000${index + 1}`),
          prestaties: [{ ...z043, ...given }, h126],
          meerzorg: [{ kavel: 'MEERZORG_GZ', ...bedragen }],
        }),
      );
      const instellingen = { ...INSTELLINGEN, volumegrenzen };
      const result = calculateAfspraken(invoer({ instellingen, zorgaanbieders }), TARIEVEN);
      for (const { code } of result.ok ? [] : result.error) codes.add(code);
    }),
    { numRuns: 500 },
  );
  expect(codes).toContain('bedragen-te-groot');
});
