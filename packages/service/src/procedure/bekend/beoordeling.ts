import { ok } from '@kavel/core/basis';
import type { Beoordelingbekend, Beoordelingopdracht } from '@kavel/core/procedure';
import { eersteJaar, listCriteria } from './beleid.ts';
import { readGrond, readStaten } from './lezer.ts';
import type { Bekendlezer, Proceduregegevens } from './lezer.ts';
import { readRelatie } from './relatie.ts';

/** Of an assessment: the questions that the policy asks, and whether the registration is complete. */
export function beoordelinglezer(gegevens: Proceduregegevens): Bekendlezer<Beoordelingbekend> {
  return async (transaction, vraag) => {
    const grond = await readGrond(transaction, vraag);
    if (!grond.ok) return grond;
    const { partijen, kader } = grond.value;
    const relatie = await readRelatie(transaction, vraag);
    if (!relatie.ok) return relatie;
    const { zorgaanbieder } = partijen;
    const registered = await readStaten(transaction, vraag, 'inschrijving', zorgaanbieder);
    const own = registered.find(({ regio }) => regio === vraag.dossier.regio);
    const { sector } = relatie.value;
    const asked = { jaar: eersteJaar(kader), sector };
    const { soort } = vraag.opdracht as Beoordelingopdracht;
    return ok({
      partijen,
      // Taken over when it begins; composing the policy of every kavel for each answer would cost most of the act.
      criteria: soort === 'begin' ? listCriteria(gegevens, vraag, asked) : [],
      catalogus: gegevens.beleid.catalogus,
      inschrijvingCompleet: own?.staat.toestand === 'compleet',
    });
  };
}
