import { TIJDZONE, dagText } from '../basis/index.ts';

/** An instant as a decision names it, to the millisecond: `dinsdag 1 augustus 2017, 17:00:00.000`. */
export function momentText(moment: Temporal.Instant): string {
  const local = moment.toZonedDateTimeISO(TIJDZONE);
  const time = local.toPlainTime().toString({ fractionalSecondDigits: 3 });
  return `${dagText(local.toPlainDate())}, ${time}`;
}
