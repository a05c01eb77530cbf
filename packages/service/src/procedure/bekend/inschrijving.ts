import { ok } from '@kavel/core/basis';
import type { Inschrijvingbekend } from '@kavel/core/procedure';
import { partijenOf, readKader } from './lezer.ts';
import type { Bekendlezer, Proceduregegevens } from './lezer.ts';
import { findStukkenkader, readRelatie } from './relatie.ts';
import { sluitingVan } from './stap.ts';

/** Of a registration: its closing, and from what follows which documents it needs. */
export function inschrijvinglezer({
  kalender,
  maximumBytes,
}: Proceduregegevens): Bekendlezer<Inschrijvingbekend> {
  return async (transaction, vraag) => {
    const partijen = partijenOf(vraag);
    if (!partijen.ok) return partijen;
    const kader = await readKader(transaction, vraag);
    if (!kader.ok) return kader;
    const sluiting = sluitingVan(kader.value, 'inschrijving-sluit');
    if (!sluiting.ok) return sluiting;
    const stukkenkader = findStukkenkader(kader.value);
    if (!stukkenkader.ok) return stukkenkader;
    const relatie = await readRelatie(transaction, vraag);
    return ok({
      partijen: partijen.value,
      sluiting: sluiting.value,
      kalender,
      stukkenkader: stukkenkader.value,
      contractTotEnMet: relatie.ok ? relatie.value.contractTotEnMet : null,
      maximumBytes,
    });
  };
}
