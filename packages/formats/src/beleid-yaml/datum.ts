import { compareDays } from '@kavel/core/basis';
import type { Periode } from '@kavel/core/basis';
import type { InvoerPath } from '../invoer/index.ts';
import type { Lezing } from './lezing.ts';
import type { GeldigTekst } from './schema.ts';

/** A day of the calendar as `2024-01-31`, or a finding. */
export function readDatum(lezing: Lezing, path: InvoerPath, tekst: string): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(tekst);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    lezing.refuse('datum-ongeldig', path, `${tekst} is geen dag van de kalender. Verbeter de datum.`);
    return undefined;
  }
}

/** A validity; undefined when one of its days cannot be used. */
export function readGeldig(lezing: Lezing, path: InvoerPath, tekst: GeldigTekst): Periode | undefined {
  const van = readDatum(lezing, [...path, 'van'], tekst.van);
  const einde = tekst['tot en met'];
  if (einde === undefined) return van === undefined ? undefined : { van };
  const totEnMet = readDatum(lezing, [...path, 'tot en met'], einde);
  if (van === undefined || totEnMet === undefined) return undefined;
  if (compareDays(totEnMet, van) < 0) {
    lezing.refuse(
      'datum-ongeldig',
      [...path, 'tot en met'],
      'het einde van de geldigheid ligt voor het begin. Verbeter een van de datums.',
    );
  }
  return { van, totEnMet };
}
