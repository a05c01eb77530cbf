import { TIJDZONE, err, ok } from '@kavel/core/basis';
import type { Sluiting, Tijdpadrol } from '@kavel/core/kalender';
import { stepOf, stilSinds } from '@kavel/core/procedure';
import type { Kaderstaat } from '@kavel/core/procedure';
import { kaderNietGepubliceerd, stapStaatStil, stapZonderDag } from '../uitvoerweigering.ts';
import type { Gelezen } from './lezer.ts';

/** Until when a step of a published timetable takes in; refuses while a ruling stops it (ADR 0091). */
export function sluitingVan(kader: Kaderstaat, rol: Tijdpadrol): Gelezen<Sluiting> {
  if (kader.publicaties.length === 0) return err(kaderNietGepubliceerd());
  const step = stepOf(kader, rol);
  if (step === undefined || step.opTijdTot === null || step.teLaatVanaf === null) {
    return err(stapZonderDag(rol));
  }
  if (stilSinds(kader, step.stap) !== null) return err(stapStaatStil(step.wat));
  return ok({ opTijdTot: zoned(step.opTijdTot), teLaatVanaf: zoned(step.teLaatVanaf) });
}

function zoned(instant: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(TIJDZONE);
}
