import { expect, test } from 'vitest';
import { dagText, dayInNetherlands, maandNaam } from './index.ts';

test.each([
  ['2018-01-31T22:59:59Z', '2018-01-31', 'the last second of a winter day'],
  ['2018-01-31T23:00:00Z', '2018-02-01', 'midnight in winter, one hour ahead of UTC'],
  ['2018-06-30T21:59:59Z', '2018-06-30', 'the last second of a summer day'],
  ['2018-06-30T22:00:00Z', '2018-07-01', 'midnight in summer, two hours ahead of UTC'],
])('%s is on %s: %s', (instant, day) => {
  expect(dayInNetherlands(Temporal.Instant.from(instant)).toString()).toBe(day);
});

test('a day reads as the Dutch of the platform writes it, over a leap year', () => {
  for (let index = 0; index < 366; index += 1) {
    const utc = new Date(Date.UTC(2020, 0, 1 + index));
    const written = utc.toLocaleDateString('nl-NL', { dateStyle: 'full', timeZone: 'UTC' });
    expect(dagText(Temporal.PlainDate.from(utc.toISOString().slice(0, 10)))).toBe(written);
  }
});

test('a month that does not exist is a defect of the caller', () => {
  expect(() => maandNaam(13)).toThrow('month 13 does not exist');
});
