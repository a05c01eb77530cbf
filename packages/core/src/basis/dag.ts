/** Where the days of the law begin and end. */
export const TIJDZONE = 'Europe/Amsterdam';

/** The day on which something happened, as the law counts it: in the Netherlands, wherever the machine stands. */
export function dayInNetherlands(instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(TIJDZONE).toPlainDate();
}
