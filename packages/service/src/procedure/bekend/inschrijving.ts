import { ok } from '@kavel/core/basis';
import type { Inschrijvingbekend } from '@kavel/core/procedure';
import { readGrond } from './lezer.ts';
import type { Bekendlezer, Proceduregegevens } from './lezer.ts';
import { findStukkenkader, readRelatie } from './relatie.ts';
import { sluitingVan } from './stap.ts';

/** Of a registration: its closing, and from what follows which documents it needs. */
export function inschrijvinglezer({
  kalender,
  maximumBytes,
}: Proceduregegevens): Bekendlezer<Inschrijvingbekend> {
  return async (transaction, vraag) => {
    const grond = await readGrond(transaction, vraag);
    if (!grond.ok) return grond;
    const { partijen, kader } = grond.value;
    const sluiting = sluitingVan(kader, 'inschrijving-sluit');
    if (!sluiting.ok) return sluiting;
    const stukkenkader = findStukkenkader(kader);
    if (!stukkenkader.ok) return stukkenkader;
    const relatie = await readRelatie(transaction, vraag);
    return ok({
      partijen,
      sluiting: sluiting.value,
      kalender,
      stukkenkader: stukkenkader.value,
      contractTotEnMet: relatie.ok ? relatie.value.contractTotEnMet : null,
      maximumBytes,
    });
  };
}
