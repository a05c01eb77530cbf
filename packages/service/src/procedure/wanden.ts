import { stepOf, stilSinds } from '@kavel/core/procedure';
import type { Inschrijvingstaat, Kaderstaat } from '@kavel/core/procedure';
import type { Dossierpartijen, Dossierwand } from '@kavel/store/dossier';

/** Who sees a dossier, from its state alone (ADR 0086). */

export function zorgkantoorwand(): Dossierwand {
  return { inzage: 'zorgkantoor', verzegeldTot: null, deelnemers: [] };
}

export function partijenwand(): Dossierwand {
  return { inzage: 'partijen', verzegeldTot: null, deelnemers: [] };
}

/** The zorgkantoor alone until it makes something known to the provider. */
export function vanafBekendmaking<Staat>(isKnown: (staat: Staat) => boolean): (staat: Staat) => Dossierwand {
  return (staat) => (isKnown(staat) ? partijenwand() : zorgkantoorwand());
}

/** Until it is published: its zorgkantoren, and from the consultation on who is consulted. */
export function kaderwand(staat: Kaderstaat): Dossierwand {
  const { publicaties, inhoud, genodigden } = staat;
  if (publicaties.length > 0) {
    const sluiting = sluitingNu(staat);
    return {
      ...{ inzage: 'openbaar', verzegeldTot: null, deelnemers: [] },
      sluiting: sluiting === 'staat-stil' ? NOT_YET_KNOWN : sluiting,
    };
  }
  const deelnemers = [...new Set([...(inhoud?.zorgkantoren ?? []), ...genodigden])];
  return { ...zorgkantoorwand(), deelnemers };
}

/** The closing of the timetable that holds; while a ruling stops it before it came, none is near. Null: it has none. */
export function sluitingNu(staat: Kaderstaat): Temporal.Instant | 'staat-stil' | null {
  const step = stepOf(staat, 'inschrijving-sluit');
  if (step === undefined || step.teLaatVanaf === null) return null;
  const closing = Temporal.Instant.from(step.teLaatVanaf);
  const sinds = stilSinds(staat, step.stap);
  return sinds !== null && Temporal.Instant.compare(sinds, closing) < 0 ? 'staat-stil' : closing;
}

const NOT_YET_KNOWN = Temporal.Instant.from('9999-12-31T00:00:00Z');

/** A draft is the provider's alone; what was handed in is sealed until the closing that it was handed in under. */
export function inschrijvingwand({
  toestand,
  indiening,
  overweging,
  teLaat,
}: Inschrijvingstaat): Dossierwand {
  if (toestand === 'concept' || toestand === 'ingetrokken') {
    return { inzage: 'zorgaanbieder', verzegeldTot: null, deelnemers: [] };
  }
  const handedIn = [indiening, overweging, ...teLaat].flatMap((one) => one?.verzegeldTot ?? []);
  const verzegeldTot = handedIn
    .map((one) => Temporal.Instant.from(one))
    .sort((left, right) => Temporal.Instant.compare(left, right))
    .at(-1);
  return { ...partijenwand(), verzegeldTot: verzegeldTot ?? null };
}

/** Whether an organisation sees a dossier, its seal left out of account: as the database has it (`ziet_dossier`). */
export function seesUnsealed(
  { inzage, organisatie, zorgaanbieder, deelnemers }: Dossierpartijen & Dossierwand,
  wie: string,
): boolean {
  if (inzage === 'openbaar' || deelnemers.includes(wie)) return true;
  const isZorgkantoor = organisatie === wie && inzage !== 'zorgaanbieder';
  return isZorgkantoor || (zorgaanbieder === wie && inzage !== 'zorgkantoor');
}
