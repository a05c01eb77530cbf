import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addWerkdagen, createWerkkalender, endTermijn, nextWerkdag } from './index.ts';
import type { Termijn } from './index.ts';

const date = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

const kalender = createWerkkalender([
  { bron: 'KB', vanJaar: 2017, totEnMetJaar: 2019, volledig: true, dagen: [date('2018-05-11')] },
  { bron: 'KB', vanJaar: 2020, totEnMetJaar: 2022, volledig: false, dagen: [date('2022-05-27')] },
]);

function end(van: string, termijn: Termijn): { strikt: string; verlengd: string; sluiting: string } {
  const einde = endTermijn(kalender, date(van), termijn);
  if (!einde.ok) throw new Error(einde.error.code);
  return {
    strikt: einde.value.strikt.toString(),
    verlengd: einde.value.verlengd.toString(),
    sluiting: einde.value.sluiting.toString({ timeZoneName: 'never' }),
  };
}

const days = (lengte: number): Termijn => ({ lengte, eenheid: 'kalenderdagen' });
const workdays = (lengte: number): Termijn => ({ lengte, eenheid: 'werkdagen' });
const months = (lengte: number): Termijn => ({ lengte, eenheid: 'maanden' });

describe('calendar days', () => {
  test('12 October 2020 + 20 ends on Sunday 1 November, as both courts counted (ECLI:NL:GHDHA:2021:638)', () => {
    expect(end('2020-10-12', days(20))).toEqual({
      strikt: '2020-11-01',
      verlengd: '2020-11-02',
      sluiting: '2020-11-02T00:00:00+01:00',
    });
  });

  test('the provisional award of 10 October 2017: 20 days end on 30 October (S003-57)', () => {
    expect(end('2017-10-10', days(20))).toMatchObject({ strikt: '2017-10-30', verlengd: '2017-10-30' });
  });

  test('crosses a leap day and the turn of the year', () => {
    expect(end('2020-02-28', days(2)).strikt).toBe('2020-03-01');
    expect(end('2019-02-28', days(2)).strikt).toBe('2019-03-02');
    expect(end('2018-12-30', days(1))).toMatchObject({ strikt: '2018-12-31', verlengd: '2018-12-31' });
    expect(end('2018-12-31', days(1))).toMatchObject({ strikt: '2019-01-01', verlengd: '2019-01-02' });
  });

  test('a term of three days or more holds two working days (Atw art. 2)', () => {
    expect(end('2020-12-24', days(3))).toMatchObject({ strikt: '2020-12-27', verlengd: '2020-12-29' });
    expect(end('2020-12-24', days(2))).toMatchObject({ strikt: '2020-12-26', verlengd: '2020-12-28' });
  });

  test('a term of more than 90 days is not extended (Atw art. 4)', () => {
    expect(end('2018-01-01', days(90))).toMatchObject({ strikt: '2018-04-01', verlengd: '2018-04-03' });
    expect(end('2017-12-31', days(91))).toMatchObject({ strikt: '2018-04-01', verlengd: '2018-04-01' });
  });
});

describe('working days', () => {
  test('skip weekends, Atw holidays and decree days', () => {
    expect(end('2018-05-09', workdays(1)).strikt).toBe('2018-05-14');
    expect(end('2018-04-26', workdays(1)).strikt).toBe('2018-04-30');
    expect(end('2018-03-29', workdays(1)).strikt).toBe('2018-04-03');
  });

  test('the claim deadline of 17 working days after May 2018', () => {
    expect(addWerkdagen(kalender, date('2018-05-31'), 17).toString()).toBe('2018-06-25');
  });

  test('zero working days later is the day itself', () => {
    expect(addWerkdagen(kalender, date('2018-05-10'), 0).toString()).toBe('2018-05-10');
  });
});

describe('months', () => {
  test.each([
    ['2018-01-31', 1, '2018-02-28'],
    ['2020-01-31', 1, '2020-02-29'],
    ['2018-02-28', 1, '2018-03-28'],
    ['2018-10-31', 1, '2018-11-30'],
    ['2018-12-15', 2, '2019-02-15'],
    ['2020-02-29', 12, '2021-02-28'],
  ])('%s + %i: the same day number, else the last day: %s', (van, lengte, strikt) => {
    expect(end(van, months(lengte)).strikt).toBe(strikt);
  });

  test('three months are extended, four are not (Atw art. 4)', () => {
    expect(end('2018-02-11', months(3))).toMatchObject({ strikt: '2018-05-11', verlengd: '2018-05-14' });
    expect(end('2018-01-11', months(4))).toMatchObject({ strikt: '2018-05-11', verlengd: '2018-05-11' });
  });
});

describe('closing instant', () => {
  const at = (time: string): Termijn => ({ ...days(1), tijd: Temporal.PlainTime.from(time) });

  test('with a time of day it is that time on the strict day, in the offset of that day', () => {
    expect(end('2018-03-23', at('17:00')).sluiting).toBe('2018-03-24T17:00:00+01:00');
    expect(end('2018-03-24', at('17:00')).sluiting).toBe('2018-03-25T17:00:00+02:00');
    expect(end('2018-10-27', at('17:00')).sluiting).toBe('2018-10-28T17:00:00+01:00');
  });

  test('a time that summer time skips closes when the clock is past it; a double time at its first pass', () => {
    expect(end('2018-03-24', at('02:30')).sluiting).toBe('2018-03-25T03:30:00+02:00');
    expect(end('2018-10-27', at('02:30')).sluiting).toBe('2018-10-28T02:30:00+02:00');
  });

  test('without a time the strict day of 23 or 25 hours is in time to its last second', () => {
    const spring = endTermijn(kalender, date('2018-03-24'), days(1));
    const autumn = endTermijn(kalender, date('2018-10-27'), days(1));
    const hours = [spring, autumn].map((einde) =>
      einde.ok
        ? einde.value.strikt.toZonedDateTime('Europe/Amsterdam').until(einde.value.sluiting).total('hours')
        : 0,
    );
    expect(hours).toEqual([23, 25]);
  });
});

describe('what the calendar does not know', () => {
  test('years without all decree days are named', () => {
    const einde = endTermijn(kalender, date('2019-12-20'), days(20));
    expect(einde.ok && einde.value.onvolledigeJaren).toEqual([2020]);
    const known = endTermijn(kalender, date('2018-12-20'), days(20));
    expect(known.ok && known.value.onvolledigeJaren).toEqual([]);
  });

  test.each([
    ['2018-01-01', days(0), 'lengte-ongeldig'],
    ['2018-01-01', days(-3), 'lengte-ongeldig'],
    ['2018-01-01', days(1.5), 'lengte-ongeldig'],
    ['2018-01-01', workdays(1_000_000), 'lengte-ongeldig'],
    ['2099-12-25', days(20), 'buiten-kalender'],
    ['1999-12-31', days(20), 'buiten-kalender'],
  ])('%s with %o is refused: %s', (van, termijn, code) => {
    expect(endTermijn(kalender, date(van), termijn)).toMatchObject({ ok: false, error: { code } });
  });
});

const someDay = fc
  .integer({ min: 0, max: 365 * 30 })
  .map((offset) => date('2001-01-01').add({ days: offset }));

test('property: the n-th working day has n working days up to and including it', () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: 1, max: 60 }), (day, count) => {
      const last = addWerkdagen(kalender, day, count);
      let counted = 0;
      for (let next = day.add({ days: 1 }); next.until(last).sign >= 0; next = next.add({ days: 1 })) {
        if (kalender.isWerkdag(next)) counted += 1;
      }
      expect(counted).toBe(count);
      expect(kalender.isWerkdag(last)).toBe(true);
    }),
  );
});

test('property: calendar days equal a count of UTC days, the extension is the nearest working day', () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: 6, max: 90 }), (day, lengte) => {
      const { strikt, verlengd } = end(day.toString(), days(lengte));
      const utc = Date.UTC(day.year, day.month - 1, day.day) + lengte * 86_400_000;
      expect(strikt).toBe(new Date(utc).toISOString().slice(0, 10));
      expect(verlengd).toBe(nextWerkdag(kalender, date(strikt)).toString());
      const skipped = date(strikt).until(date(verlengd)).days;
      for (let index = 0; index < skipped; index += 1) {
        expect(kalender.isWerkdag(date(strikt).add({ days: index }))).toBe(false);
      }
    }),
  );
});
