import { ROLLEN, TIJDZONE } from '@kavel/core/basis';
import type { Handelaar } from '@kavel/core/basis';
import { DOSSIERSOORTEN } from '@kavel/core/procedure';
import type { Dossiersleutel } from '@kavel/core/procedure';

/** How a line and a terminal write who acts, on what and when. Undefined: it is none. */

/** `ilse:inkoper:zorg-en-zekerheid`. */
export function parseHandelaar(text: string): Handelaar | undefined {
  const [persoon = '', name = '', organisatie = '', ...rest] = text.split(':');
  const rol = ROLLEN.find((known) => known === name);
  const isWhole = persoon.trim() !== '' && organisatie.trim() !== '' && rest.length === 0;
  return rol === undefined || !isWhole ? undefined : { persoon, rol, organisatie };
}

export function handelaarText({ persoon, rol, organisatie }: Handelaar): string {
  return `${persoon}:${rol}:${organisatie}`;
}

/** `inschrijving/zz-2018.41000001`. */
export function parseDossiersleutel(text: string): Omit<Dossiersleutel, 'regio'> | undefined {
  const [kind = '', ...rest] = text.split('/');
  const soort = DOSSIERSOORTEN.find((known) => known === kind);
  const id = rest.join('/');
  return soort === undefined || id === '' ? undefined : { soort, id };
}

const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?$/;
const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** `2017-08-01T17:00:30`; a time without an offset is Dutch time. A time that the clock skips or has twice is none. */
export function parseMoment(text: string): Temporal.Instant | undefined {
  try {
    if (WITH_OFFSET.test(text)) return Temporal.Instant.from(text);
    if (!LOCAL.test(text)) return undefined;
    return Temporal.PlainDateTime.from(text)
      .toZonedDateTime(TIJDZONE, { disambiguation: 'reject' })
      .toInstant();
  } catch {
    return undefined;
  }
}

/** The way back, in Dutch time with its offset. */
export function momentText(moment: Temporal.Instant): string {
  return moment.toZonedDateTimeISO(TIJDZONE).toString({ timeZoneName: 'never' });
}
