import { expect, test } from 'vitest';
import { dayInNetherlands } from './index.ts';

test.each([
  ['2018-01-31T22:59:59Z', '2018-01-31', 'the last second of a winter day'],
  ['2018-01-31T23:00:00Z', '2018-02-01', 'midnight in winter, one hour ahead of UTC'],
  ['2018-06-30T21:59:59Z', '2018-06-30', 'the last second of a summer day'],
  ['2018-06-30T22:00:00Z', '2018-07-01', 'midnight in summer, two hours ahead of UTC'],
])('%s is on %s: %s', (instant, day) => {
  expect(dayInNetherlands(Temporal.Instant.from(instant)).toString()).toBe(day);
});
