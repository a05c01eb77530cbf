import { KAVELS, compareDays } from '@kavel/core/basis';
import type { BeleidDocument, OpenVraag, Voorbehoud } from '@kavel/core/beleid';
import type { InvoerPath } from '../invoer/index.ts';
import type { Clausules } from './clausule.ts';
import type { Lezing } from './lezing.ts';
import type { DocumentTekst } from './schema.ts';

/** Reads what kaders and wijzigingen have in common; undefined when a date cannot be used. */
export function readDocument(
  lezing: Lezing,
  clausules: Clausules,
  id: string,
  tekst: DocumentTekst,
): BeleidDocument | undefined {
  const { titel, rang, zorgkantoren, sectoren, kavels = [...KAVELS], geldig } = tekst;
  const van = readDatum(lezing, ['geldig', 'van'], geldig.van);
  const einde = geldig['tot en met'];
  const totEnMet = einde === undefined ? undefined : readDatum(lezing, ['geldig', 'tot en met'], einde);
  const bekendVanaf = readDatum(lezing, ['bekend vanaf'], tekst['bekend vanaf']);
  const voorbehouden = readVoorbehouden(clausules, tekst);
  const openstaand = readOpenstaand(clausules, tekst);
  if (van === undefined || bekendVanaf === undefined || (einde !== undefined && totEnMet === undefined)) {
    return undefined;
  }
  if (totEnMet !== undefined && compareDays(totEnMet, van) < 0) {
    lezing.refuse(
      'datum-ongeldig',
      ['geldig', 'tot en met'],
      'het einde van de geldigheid ligt voor het begin. Verbeter een van de datums.',
    );
  }
  return {
    id,
    titel,
    rang,
    zorgkantoren,
    sectoren,
    kavels,
    geldig: totEnMet === undefined ? { van } : { van, totEnMet },
    bekendVanaf,
    voorbehouden,
    openstaand,
  };
}

export function readDatum(lezing: Lezing, path: InvoerPath, tekst: string): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(tekst);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    lezing.refuse('datum-ongeldig', path, `${tekst} is geen dag van de kalender. Verbeter de datum.`);
    return undefined;
  }
}

function readVoorbehouden(clausules: Clausules, { voorbehouden = [] }: DocumentTekst): Voorbehoud[] {
  return voorbehouden.flatMap(({ id, tekst, clausule, kavels }, index) => {
    const found = clausules.find(['voorbehouden', index, 'clausule'], clausule);
    if (found === undefined) return [];
    return [{ id, tekst, clausule: found, ...(kavels === undefined ? {} : { kavels }) }];
  });
}

function readOpenstaand(clausules: Clausules, { openstaand = [] }: DocumentTekst): OpenVraag[] {
  return openstaand.flatMap(({ vraag, lezing, clausule }, index) => {
    const found = clausules.find(['openstaand', index, 'clausule'], clausule);
    return found === undefined ? [] : [{ vraag, lezing, clausule: found }];
  });
}
