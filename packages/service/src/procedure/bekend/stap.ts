import { TIJDZONE, err, ok } from '@kavel/core/basis';
import type { Sluiting, Tijdpadrol } from '@kavel/core/kalender';
import { stepOf, stilSinds } from '@kavel/core/procedure';
import type { Kaderstaat } from '@kavel/core/procedure';
import { kaderNietGepubliceerd, nogNietGesloten, stapStaatStil, stapZonderDag } from '../uitvoerweigering.ts';
import { sluitingNu } from '../wanden.ts';
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

/** When the registration closed, by the timetable in force; refuses before that, and while a ruling keeps it open. */
export function geslotenOp(kader: Kaderstaat, moment: Temporal.Instant): Gelezen<Temporal.Instant> {
  if (kader.publicaties.length === 0) return err(kaderNietGepubliceerd());
  const sluiting = sluitingNu(kader);
  if (sluiting === null) return err(stapZonderDag('inschrijving-sluit'));
  if (sluiting === 'staat-stil') return err(stapStaatStil('inschrijving-sluit'));
  return Temporal.Instant.compare(moment, sluiting) < 0 ? err(nogNietGesloten(sluiting)) : ok(sluiting);
}

function zoned(instant: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(TIJDZONE);
}
