import { canonicalHash, compareDays, err, ok } from '../../basis/index.ts';
import type { Result } from '../../basis/index.ts';
import {
  EERSTE_KALENDERJAAR,
  LAATSTE_KALENDERJAAR,
  controleerTijdpad,
  deriveTijdpad,
  laatsteDag,
  reactieEinden,
  sluitingOf,
} from '../../kalender/index.ts';
import type {
  Tijdpad,
  Tijdpadcode,
  TijdpadFinding,
  Tijdpadrol,
  Tijdpadstap,
  Uitvoerder,
  Werkkalender,
} from '../../kalender/index.ts';
import { reviveTijdpad } from './tijdpad-document.ts';
import type { Tijdpaddocument } from './tijdpad-document.ts';

/** A contradiction that the timetable is published with all the same, and why (the `openstaand` of its file). */
export type Aanvaarding = { readonly code: Tijdpadcode; readonly bij: string; readonly reden: string };

/** A timetable that somebody proposes, with the contradictions that are accepted. */
export type Tijdpadvoorstel = {
  readonly tijdpad: Tijdpaddocument;
  readonly aanvaard: readonly Aanvaarding[];
};

/** One step as derived: until when it is open. Null where no day is known. */
export type Stapsluiting = {
  readonly stap: string;
  readonly wat: string;
  readonly rol: Tijdpadrol | null;
  readonly wie: Uitvoerder;
  readonly laatsteDag: string | null;
  readonly opTijdTot: string | null;
  readonly teLaatVanaf: string | null;
};

/** The last days of a term to react as the timetable announces it after one step. */
export type Reactieaankondiging = {
  readonly termijn: string;
  readonly na: string;
  readonly begin: string;
  readonly strikt: string;
  readonly verlengd: string;
};

/** A version of a timetable with what was derived from it on the day it was made, so that it never changes after. */
export type Tijdpadversie = Tijdpadvoorstel & {
  readonly versie: number;
  readonly sha256: string;
  readonly stappen: readonly Stapsluiting[];
  readonly reacties: readonly Reactieaankondiging[];
  /** Errors of the linter that nobody accepted; a timetable with any cannot be published. */
  readonly fouten: readonly Pick<TijdpadFinding, 'code' | 'bij' | 'melding'>[];
};

/** Derives and lints a proposed timetable; refuses with the reason in Dutch what cannot be derived. */
export function makeVersie(
  { tijdpad, aanvaard }: Tijdpadvoorstel,
  versie: number,
  kalender: Werkkalender,
): Result<Tijdpadversie, string> {
  const derived = deriveTijdpad(reviveTijdpad(tijdpad), kalender);
  if (!derived.ok) return err(derived.error.map(({ code }) => code).join(', '));
  const outside = derived.value.stappen.find((stap) => !daysOf(stap).every(isInCalendar));
  if (outside !== undefined) return err(`de dag van ${outside.id} valt buiten de kalender`);
  const accepted = (found: TijdpadFinding): boolean =>
    aanvaard.some(({ code, bij }) => code === found.code && bij === found.bij);
  const fouten = controleerTijdpad(derived.value, kalender)
    .filter((found) => found.klasse === 'fout' && !accepted(found))
    .map(({ code, bij, melding }) => ({ code, bij, melding }));
  return ok({
    tijdpad,
    aanvaard,
    versie,
    sha256: canonicalHash(tijdpad),
    stappen: derived.value.stappen.map(closingOfStep),
    reacties: announcements(derived.value, kalender),
    fouten,
  });
}

/**
 * What a new version takes from who already counts on the old one: a step of a zorgaanbieder that closes earlier or is
 * gone, and a term to react that began and ends earlier. Ids of steps and terms.
 */
export function shortened(
  old: Tijdpadversie,
  next: Tijdpadversie,
  vandaag: Temporal.PlainDate,
): readonly string[] {
  const steps = old.stappen.filter((was) => {
    if (was.wie === 'zorgkantoor' || was.opTijdTot === null || was.teLaatVanaf === null) return false;
    const now = next.stappen.find(({ stap }) => stap === was.stap);
    return isEarlier(now?.opTijdTot, was.opTijdTot) || isEarlier(now?.teLaatVanaf, was.teLaatVanaf);
  });
  const begun = old.reacties.filter((was) => {
    if (compareDays(Temporal.PlainDate.from(was.begin), vandaag) > 0) return false;
    const now = next.reacties.find(({ termijn, na }) => termijn === was.termijn && na === was.na);
    return now === undefined || now.strikt < was.strikt || now.verlengd < was.verlengd;
  });
  return [...steps.map(({ stap }) => stap), ...begun.map(({ termijn }) => termijn)];
}

/** The steps that wait for one of `stappen`, themselves included: a step that counts from a frozen one is frozen too. */
export function dependentSteps({ regels }: Tijdpaddocument, stappen: readonly string[]): readonly string[] {
  const found = new Set(stappen);
  const waitsFor = (dag: { readonly soort: string; readonly stap?: string }): boolean =>
    dag.soort === 'na' && dag.stap !== undefined && found.has(dag.stap);
  for (let round = 0; round < regels.length; round += 1) {
    for (const { id, wanneer } of regels) {
      if (wanneer === undefined) continue;
      const days = wanneer.soort === 'periode' ? [wanneer.van, wanneer.totEnMet] : [wanneer.dag];
      if (days.some(waitsFor)) found.add(id);
    }
  }
  return regels.map(({ id }) => id).filter((id) => found.has(id));
}

/** Closes before it did, or not at all any more. */
function isEarlier(now: string | null | undefined, was: string): boolean {
  if (now === undefined || now === null) return true;
  return Temporal.Instant.from(now).epochNanoseconds < Temporal.Instant.from(was).epochNanoseconds;
}

function closingOfStep(stap: Tijdpadstap): Stapsluiting {
  const sluiting = sluitingOf(stap);
  return {
    stap: stap.id,
    wat: stap.wat,
    rol: stap.rol ?? null,
    wie: stap.wie,
    laatsteDag: stap.wanneer === undefined ? null : laatsteDag(stap.wanneer).toString(),
    opTijdTot: sluiting?.opTijdTot.toInstant().toString() ?? null,
    teLaatVanaf: sluiting?.teLaatVanaf.toInstant().toString() ?? null,
  };
}

function announcements(tijdpad: Tijdpad, kalender: Werkkalender): readonly Reactieaankondiging[] {
  return reactieEinden(tijdpad, kalender).flatMap(({ reactietermijn, na, einde }) =>
    na.wanneer === undefined
      ? []
      : [
          {
            termijn: reactietermijn.id,
            na: na.id,
            begin: laatsteDag(na.wanneer).toString(),
            strikt: einde.strikt.toString(),
            verlengd: einde.verlengd.toString(),
          },
        ],
  );
}

function daysOf({ wanneer, vermeldingen }: Tijdpadstap): readonly Temporal.PlainDate[] {
  return [wanneer, ...vermeldingen.map((one) => one.wanneer)].flatMap((one) => {
    if (one === undefined) return [];
    return one.soort === 'periode' ? [one.van, one.totEnMet] : [one.dag];
  });
}

function isInCalendar(dag: Temporal.PlainDate): boolean {
  return dag.year >= EERSTE_KALENDERJAAR && dag.year < LAATSTE_KALENDERJAAR;
}
