import { ok, periodeHas } from '../../basis/index.ts';
import type { Periode, RegioCode, Result } from '../../basis/index.ts';
import type { Procedureweigering } from '../machine.ts';
import { refuseWoonplaats } from './weigering.ts';
import type { Woonplaatscode } from './weigering.ts';

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

/** A municipality that the register does not know, as who asks says it, and where that stands. */
export type Eigengemeente = Pick<Gemeente, 'naam' | 'regio'> & { readonly bron: string };

/** The register on `day` with what who asks knows beside it; refuses what the register has otherwise, or what is there twice. */
export function vulRegisterAan(
  register: readonly Gemeente[],
  eigen: readonly Eigengemeente[],
  day: Temporal.PlainDate,
): Result<readonly Gemeente[], Procedureweigering<Woonplaatscode>> {
  const added = new Map<string, Gemeente>();
  for (const { naam, regio, bron } of eigen) {
    const known = findGemeenteregio(register, naam, day) ?? added.get(gemeentesleutel(naam))?.regio;
    if (bron.trim() === '') {
      return refuseWoonplaats('bron-ontbreekt', `Bij ${naam} staat geen bron. Schrijf waar het staat.`);
    }
    if (known !== undefined && known !== regio) {
      return refuseWoonplaats(
        'gemeente-spreekt-tegen',
        `U noemt ${naam} in regio ${regio}, en bekend is regio ${known}. Kijk de naam en de dag na.`,
      );
    }
    added.set(gemeentesleutel(naam), { naam, regio, geldig: { van: day, totEnMet: day } });
  }
  return ok([...register, ...added.values()]);
}
