import { periodeHas } from '../../basis/index.ts';
import type { Periode, RegioCode } from '../../basis/index.ts';

/** In which zorgkantoorregio a municipality lies, and when. */
export type Gemeente = {
  readonly naam: string;
  readonly regio: RegioCode;
  readonly geldig: Periode;
};

/** Two spellings of one name are one municipality: capitals, spaces around it and the form of an apostrophe. */
export function gemeentesleutel(naam: string): string {
  return naam
    .trim()
    .toLowerCase()
    .replace(/[\u2018\u2019\u00b4`]/g, "'");
}

/** The region of a municipality on `day`; undefined when the register does not have that name then. */
export function findGemeenteregio(
  register: readonly Gemeente[],
  naam: string,
  day: Temporal.PlainDate,
): RegioCode | undefined {
  const sleutel = gemeentesleutel(naam);
  return register.find((one) => gemeentesleutel(one.naam) === sleutel && periodeHas(one.geldig, day))?.regio;
}
