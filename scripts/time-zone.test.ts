import { expect, it } from 'vitest';

it('runs in the time zone that was asked for, so that it can find what depends on it', () => {
  const asked = process.env['KAVEL_TEST_TZ'] ?? 'Europe/Amsterdam';
  expect(Temporal.Now.timeZoneId()).toBe(asked);
  const summer = Temporal.Instant.from('2018-07-01T12:00Z').toZonedDateTimeISO(asked);
  expect(new Date('2018-07-01T12:00Z').getHours()).toBe(summer.hour);
});
