import { assert } from './result.ts';

/** Where the days of the law begin and end. */
export const TIJDZONE = 'Europe/Amsterdam';

/** The day on which something happened, as the law counts it: in the Netherlands, wherever the machine stands. */
export function dayInNetherlands(instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(TIJDZONE).toPlainDate();
}

export const WEEKDAGEN = [
  'maandag',
  'dinsdag',
  'woensdag',
  'donderdag',
  'vrijdag',
  'zaterdag',
  'zondag',
] as const;
export type Weekdag = (typeof WEEKDAGEN)[number];

export function weekdagOf(dag: Temporal.PlainDate): Weekdag {
  const weekdag = WEEKDAGEN[dag.dayOfWeek - 1];
  assert(weekdag !== undefined, `day ${String(dag.dayOfWeek)} of the week does not exist`);
  return weekdag;
}

const MAANDEN = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;

/** `1` is januari. */
export function maandNaam(maand: number): string {
  const naam = MAANDEN[maand - 1];
  assert(naam !== undefined, `month ${String(maand)} does not exist`);
  return naam;
}

/** A day without its weekday: `21 juni 2017`. */
export function datumText(dag: Temporal.PlainDate): string {
  return `${dag.day} ${maandNaam(dag.month)} ${dag.year}`;
}

/** A day as a person plans it: `woensdag 21 juni 2017`. */
export function dagText(dag: Temporal.PlainDate): string {
  return `${weekdagOf(dag)} ${datumText(dag)}`;
}
