import { dayInNetherlands, err, ok } from '../basis/index.ts';
import type { Result } from '../basis/index.ts';
import type { Termijneinde } from './termijn.ts';

/** How a term and its end are written for programs and read from them (interfaces.md, `kavel termijn`). */
export function termijnAntwoord({
  strikt,
  verlengd,
  sluiting,
}: Termijneinde): Readonly<Record<'strikt' | 'verlengd' | 'sluiting', string>> {
  return { strikt: strikt.toString(), verlengd: verlengd.toString(), sluiting: tijdstipText(sluiting) };
}

/** ISO 8601 with the offset of that day in the Netherlands, to the second. */
export function tijdstipText(moment: Temporal.ZonedDateTime): string {
  return moment.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

const ADVIES = 'Schrijf een datum als 2018-01-31 of een tijdstip als 2018-01-31T16:30:00+01:00.';
const LOKAAL = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?)?$/;
const MET_VERSCHIL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * The day in the Netherlands of a date or an instant; a time without an offset is Dutch time. Refused with a Dutch sentence
 * that says how to write it: the longer ISO forms that Temporal reads as well are kept out.
 */
export function parseGebeurtenisdag(text: string): Result<Temporal.PlainDate, string> {
  try {
    if (LOKAAL.test(text)) return ok(Temporal.PlainDateTime.from(text).toPlainDate());
    if (MET_VERSCHIL.test(text)) return ok(dayInNetherlands(Temporal.Instant.from(text)));
    return err(ADVIES);
  } catch (error) {
    if (error instanceof RangeError) return err(`${ADVIES} Deze bestaat niet.`);
    throw error;
  }
}
