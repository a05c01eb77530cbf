import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HONDERD_PROCENT, eurocent, pct } from '../basis/index.ts';
import { calculateBedrag, calculatePrijs, findTarief } from './index.ts';
import type { Maximumtarief, Tariefeenheid } from './index.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

function tarief(changes: Partial<Maximumtarief> = {}): Maximumtarief {
  return {
    prestatie: 'Z043',
    eenheid: 'etmaal',
    zorgEurocent: eurocent(13_135),
    nhcEurocent: eurocent(2_905),
    nicEurocent: eurocent(411),
    bron: 'FICTIEF: test',
    geldig: { van: day('2018-01-01'), totEnMet: day('2018-12-31') },
    ...changes,
  };
}

const whole = { nhc: HONDERD_PROCENT, nic: HONDERD_PROCENT };

/** Second path: exact fractions, half away from zero. */
function half(numerator: bigint, denominator: bigint): bigint {
  return (2n * numerator + denominator) / (2n * denominator);
}

describe('unit price', () => {
  test('97% hits the care part only (S003-124): 131.35 x 97% = 127.4095, plus NHC and NIC whole', () => {
    const prijs = calculatePrijs(tarief(), { zorg: pct(970_000), ...whole });
    expect(prijs).toEqual({ ok: true, value: 12_741 + 2_905 + 411 });
  });

  test('each part is rounded before the sum: three halves give three cents', () => {
    const parts = { zorgEurocent: eurocent(1), nhcEurocent: eurocent(1), nicEurocent: eurocent(1) };
    const halfPct = pct(500_000);
    const prijs = calculatePrijs(tarief(parts), { zorg: halfPct, nhc: halfPct, nic: halfPct });
    expect(prijs).toEqual({ ok: true, value: 3 });
  });

  test('the 2011 hour of K126: 46.65 x 96% = 44.784', () => {
    const k126 = tarief({
      zorgEurocent: eurocent(4_665),
      nhcEurocent: eurocent(0),
      nicEurocent: eurocent(0),
    });
    expect(calculatePrijs(k126, { zorg: pct(960_000), ...whole })).toEqual({ ok: true, value: 4_478 });
  });

  test('exactly the maximum is allowed, one cent above it is refused with both amounts', () => {
    expect(calculatePrijs(tarief(), { zorg: HONDERD_PROCENT, ...whole })).toEqual({
      ok: true,
      value: 16_451,
    });
    expect(calculatePrijs(tarief(), { zorg: pct(1_000_039), ...whole })).toEqual({
      ok: false,
      error: { code: 'prijs-boven-maximum', prijsEurocent: 16_452, maximumEurocent: 16_451 },
    });
  });

  test('a negative percentage is refused', () => {
    expect(calculatePrijs(tarief(), { zorg: pct(-1), ...whole })).toMatchObject({
      error: { code: 'percentage-negatief' },
    });
  });

  test('property: equals exact fractions and never passes the maximum', () => {
    const amount = fc.integer({ min: 0, max: 100_000 });
    const percentage = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(
        fc.tuple(amount, amount, amount),
        percentage,
        percentage,
        ([zorg, nhc, nic], forCare, forCapital) => {
          const prijs = calculatePrijs(
            tarief({ zorgEurocent: eurocent(zorg), nhcEurocent: eurocent(nhc), nicEurocent: eurocent(nic) }),
            { zorg: pct(forCare), nhc: pct(forCapital), nic: pct(forCapital) },
          );
          const exact = [
            [zorg, forCare],
            [nhc, forCapital],
            [nic, forCapital],
          ].reduce((sum, [part = 0, times = 0]) => sum + half(BigInt(part) * BigInt(times), 1_000_000n), 0n);
          expect(prijs).toEqual({ ok: true, value: Number(exact) });
          expect(exact).toBeLessThanOrEqual(zorg + nhc + nic);
        },
      ),
    );
  });
});

describe('amount of an agreement', () => {
  test('MPT: rond(hour price x minutes / 60), once per prestatie', () => {
    expect(calculateBedrag(eurocent(4_478), 'uur', 90)).toBe(6_717);
    expect(calculateBedrag(eurocent(4_478), 'uur', 1)).toBe(75);
    expect(calculateBedrag(eurocent(4_478), 'uur', 1_000_003)).toBe(74_633_557);
  });

  test('etmalen, dagdelen and stuks: price times volume', () => {
    for (const eenheid of ['etmaal', 'dagdeel', 'stuk'] as const) {
      expect(calculateBedrag(eurocent(16_057), eenheid, 1_810)).toBe(29_063_170);
    }
  });

  test('property: equals exact fractions, also where the product passes 2^53', () => {
    const eenheid = fc.constantFrom<Tariefeenheid>('etmaal', 'dagdeel', 'uur', 'stuk');
    const price = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
      fc.property(price, eenheid, fc.integer({ min: 0, max: 900_000_000 }), (prijs, unit, volume) => {
        const exact = half(BigInt(prijs) * BigInt(volume), unit === 'uur' ? 60n : 1n);
        expect(calculateBedrag(eurocent(prijs), unit, volume)).toBe(Number(exact));
      }),
    );
  });
});

describe('tariff in force', () => {
  const earlier = tarief({ geldig: { van: day('2018-01-01'), totEnMet: day('2018-06-30') } });
  const later = tarief({ zorgEurocent: eurocent(1), geldig: { van: day('2018-07-01') } });

  test('is the one whose period has the day', () => {
    const found = (text: string): unknown => {
      const result = findTarief([earlier, later], 'Z043', day(text));
      return result.ok ? result.value.zorgEurocent : result.error.code;
    };
    expect(found('2018-01-01')).toBe(13_135);
    expect(found('2018-06-30')).toBe(13_135);
    expect(found('2018-07-01')).toBe(1);
    expect(found('2019-01-01')).toBe(1);
    expect(found('2017-12-31')).toBe('tarief-ontbreekt');
  });

  test('two maxima on one day are a defect, not a choice', () => {
    const endless = tarief({ geldig: { van: day('2018-01-01') } });
    expect(() => findTarief([endless, later], 'Z043', day('2018-07-01'))).toThrow('Defect');
    expect(findTarief([endless, later], 'Z043', day('2018-06-30')).ok).toBe(true);
  });

  test('another prestatie has none', () => {
    expect(findTarief([tarief()], 'Z053', day('2018-01-01'))).toEqual({
      ok: false,
      error: { code: 'tarief-ontbreekt', prestatie: 'Z053', peildatum: '2018-01-01' },
    });
  });
});
