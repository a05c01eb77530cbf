import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eurocent, pct } from '../basis/index.ts';
import {
  EENJARIG_ONDER_2018_EUROCENT,
  EXTRAPOLATIES,
  TOEKENNINGSLEZINGEN,
  VOLUMEREGELS_2018,
  calculateVolume,
  isEenjarig,
  volumefactor,
} from './index.ts';
import type { Volumeregels } from './index.ts';

function volume(basis: number, changes: Partial<Volumeregels> = {}, basisjaar = 2017): number {
  const factor = volumefactor({ ...VOLUMEREGELS_2018, ...changes }, basisjaar);
  if (!factor.ok) throw new Error(factor.error.code);
  return calculateVolume(basis, factor.value);
}

describe('initial volume (003 §4.4, S003-128, -129)', () => {
  test('default reading: H x 12/6 x 50% = H', () => {
    expect(volume(1_811)).toBe(1_811);
  });

  test('reading volJaar: the half year is the 50%, so 2H', () => {
    expect(volume(1_811, { lezing: 'volJaar' })).toBe(3_622);
  });

  test('by days of the base year: 365/181, in a leap year 366/182', () => {
    expect(volume(1_000, { extrapolatie: 'dagen', lezing: 'volJaar' }, 2017)).toBe(2_017);
    expect(volume(1_000, { extrapolatie: 'dagen', lezing: 'volJaar' }, 2020)).toBe(2_011);
    expect(volume(181, { extrapolatie: 'dagen' }, 2017)).toBe(183);
  });

  test('a half goes up, once at the end', () => {
    expect(volume(1, { toekenningspercentage: pct(250_000) })).toBe(1);
    expect(volume(1, { toekenningspercentage: pct(249_999) })).toBe(0);
  });

  test('another percentage under volJaar is refused, not ignored', () => {
    const regels: Volumeregels = {
      ...VOLUMEREGELS_2018,
      lezing: 'volJaar',
      toekenningspercentage: pct(600_000),
    };
    expect(volumefactor(regels, 2017)).toMatchObject({
      error: { code: 'toekenningspercentage-past-niet-bij-lezing' },
    });
  });

  test.each([-1, 1_000_001])('a percentage of %i ten-thousandths is refused', (units) => {
    expect(volumefactor({ ...VOLUMEREGELS_2018, toekenningspercentage: pct(units) }, 2017)).toMatchObject({
      error: { code: 'toekenningspercentage-buiten-bereik' },
    });
  });

  test('property: equals the exact fraction of days and percentage counted another way', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000_000 }),
        fc.constantFrom(...EXTRAPOLATIES),
        fc.constantFrom(...TOEKENNINGSLEZINGEN),
        fc.integer({ min: 2009, max: 2030 }),
        (basis, extrapolatie, lezing, basisjaar) => {
          const leap = new Date(Date.UTC(basisjaar, 1, 29)).getUTCMonth() === 1 ? 1n : 0n;
          const [times, per] = extrapolatie === 'dagen' ? [365n + leap, 181n + leap] : [2n, 1n];
          const denominator = per * (lezing === 'volJaar' ? 1n : 2n);
          const exact = (2n * BigInt(basis) * times + denominator) / (2n * denominator);
          expect(volume(basis, { extrapolatie, lezing }, basisjaar)).toBe(Number(exact));
        },
      ),
    );
  });
});

describe('one-year rule (003 §2.5, S003-47)', () => {
  const eenjarig = (eersteContractjaar: number, cents: number): boolean =>
    isEenjarig(
      2018,
      { eersteContractjaar, productieJanJunEurocent: eurocent(cents) },
      EENJARIG_ONDER_2018_EUROCENT,
    );

  test('first contracted the year before and production under EUR 50,000; exactly 50,000.00 is not', () => {
    expect(eenjarig(2017, 4_999_999)).toBe(true);
    expect(eenjarig(2017, 5_000_000)).toBe(false);
    expect(eenjarig(2017, 0)).toBe(true);
  });

  test('only for the year before the contract', () => {
    expect(eenjarig(2016, 10)).toBe(false);
    expect(eenjarig(2018, 10)).toBe(false);
  });
});
