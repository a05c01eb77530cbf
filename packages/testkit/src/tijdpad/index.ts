import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A timetable file of the testkit, for the reader and for a command line. */
export type Proeftijdpad = { readonly bestand: string; readonly text: string };

/** The timetable of source 003 as printed, with the faults it is known for. */
export const gedrukt2017: Proeftijdpad = readFixture('gedrukt-2017.yaml');

/** A fictitious timetable in which nothing is wrong. */
export const goed2019: Proeftijdpad = readFixture('goed-2019.yaml');

function readFixture(name: string): Proeftijdpad {
  const bestand = join(import.meta.dirname, name);
  return { bestand, text: readFileSync(bestand, 'utf8') };
}
