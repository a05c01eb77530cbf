import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { feestdagen, paasdag } from './index.ts';

const PUBLISHED_EASTER = [
  '2014-04-20 2015-04-05 2016-03-27 2017-04-16 2018-04-01 2019-04-21 2020-04-12 2021-04-04 2022-04-17',
  '2023-04-09 2024-03-31 2025-04-20 2026-04-05 2027-03-28 2028-04-16 2029-04-01 2030-04-21 2031-04-13',
  '2032-03-28 2033-04-17 2034-04-09 2035-03-25',
].flatMap((line) => line.split(' '));

/** The extremes and the corrected years of the Gregorian rule. */
const FAR_EASTER = '1818-03-22 1886-04-25 1943-04-25 1954-04-18 1961-04-02 1981-04-19 2038-04-25 2285-03-22';

/** Second path: the rule of Gauss with its two exceptions, for any Gregorian year. */
function gaussEaster(year: number): string {
  const century = Math.floor(year / 100);
  const leap = Math.floor(century / 4);
  const moon = (15 - Math.floor((13 + 8 * century) / 25) + century - leap) % 30;
  const d = (19 * (year % 19) + moon) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + ((4 + century - leap) % 7)) % 7;
  const exception = e === 6 && (d === 29 || (d === 28 && (11 * moon + 11) % 30 < 19));
  const day = 22 + d + e - (exception ? 7 : 0);
  return new Date(Date.UTC(year, 2, day)).toISOString().slice(0, 10);
}

const jaren = fc.integer({ min: 2000, max: 2099 });

function days(jaar: number): Record<string, string> {
  return Object.fromEntries(feestdagen(jaar).map(({ naam, dag }) => [naam, dag.toString()]));
}

describe('Easter', () => {
  test.each([...PUBLISHED_EASTER, ...FAR_EASTER.split(' ')])('falls on the published %s', (published) => {
    expect(paasdag(Number(published.slice(0, 4))).toString()).toBe(published);
  });

  test('equals the rule of Gauss from the first Gregorian Easter on', () => {
    for (let year = 1583; year <= 2999; year += 1) expect(paasdag(year).toString()).toBe(gaussEaster(year));
  });
});

describe('holidays of the Algemene termijnenwet', () => {
  test('2018 as published', () => {
    expect(days(2018)).toEqual({
      Nieuwjaarsdag: '2018-01-01',
      'Goede Vrijdag': '2018-03-30',
      'Tweede Paasdag': '2018-04-02',
      Koningsdag: '2018-04-27',
      Bevrijdingsdag: '2018-05-05',
      Hemelvaartsdag: '2018-05-10',
      'Tweede Pinksterdag': '2018-05-21',
      'Eerste Kerstdag': '2018-12-25',
      'Tweede Kerstdag': '2018-12-26',
    });
  });

  test.each([
    [2012, 'Koninginnedag', '2012-04-30'],
    [2006, 'Koninginnedag', '2006-04-29'],
    [2013, 'Koninginnedag', '2013-04-30'],
    [2014, 'Koningsdag', '2014-04-26'],
    [2015, 'Koningsdag', '2015-04-27'],
    [2025, 'Koningsdag', '2025-04-26'],
    [2031, 'Koningsdag', '2031-04-26'],
  ])('%i: %s is celebrated on %s', (jaar, naam, dag) => {
    expect(days(jaar)[naam]).toBe(dag);
  });

  test('every year has nine days, in order, with an article; Good Friday is a Friday, the day after Whit a Monday', () => {
    fc.assert(
      fc.property(jaren, (jaar) => {
        const found = feestdagen(jaar);
        const dates = found.map(({ dag }) => dag.toString());
        expect(dates).toEqual(dates.toSorted());
        expect(found).toHaveLength(9);
        for (const { dag, bron } of found) {
          expect(dag.year).toBe(jaar);
          expect(bron).toContain('art. 3');
        }
        const weekday = Object.fromEntries(found.map(({ naam, dag }) => [naam, dag.dayOfWeek]));
        expect(weekday).toMatchObject({
          'Goede Vrijdag': 5,
          'Tweede Paasdag': 1,
          Hemelvaartsdag: 4,
          'Tweede Pinksterdag': 1,
        });
        expect(weekday['Koningsdag'] ?? weekday['Koninginnedag']).not.toBe(7);
      }),
    );
  });

  test('a year without known rules is a defect of the caller', () => {
    expect(() => feestdagen(1999)).toThrow('no holiday rules');
    expect(() => feestdagen(2100)).toThrow('no holiday rules');
  });
});
