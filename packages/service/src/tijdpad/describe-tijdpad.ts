import { err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import { kloktijdText, sluitingOf, termijnAntwoord, tijdstipText } from '@kavel/core/kalender';
import type { Reactieeinde, Tijdpadstap, Wanneer } from '@kavel/core/kalender';
import { writeTijdpadIcs } from '@kavel/formats/ics';
import type { TijdpadIcs } from '@kavel/formats/ics';
import type { InvoerFinding } from '@kavel/formats/invoer';
import type { Tijdpadoordeel } from './judge-tijdpad.ts';

/** A timetable in plain values: what the linter found, its days, and its calendar. */

export function describeBevindingen({ tijdpad, bevindingen }: Tijdpadoordeel) {
  return { tijdpad: tijdpad.id, bevindingen };
}

/** Every step with its day, and the ends of the terms to object. */
export function describeTijdpad({ tijdpad, einden }: Tijdpadoordeel) {
  const { id, titel, stappen } = tijdpad;
  return {
    tijdpad: id,
    titel,
    stappen: stappen.map(describeStap),
    reactietermijnen: einden.map(describeEinde),
  };
}

/** What is not there is left out, as JSON does. */
function describeStap(stap: Tijdpadstap) {
  const { rij, id, wat, wie, rol, wanneer, tijd, verlengd, onbekend } = stap;
  const sluiting = sluitingOf(stap);
  return {
    ...{ rij, id, wat, wie },
    ...(rol === undefined ? {} : { rol }),
    ...(wanneer === undefined ? {} : { wanneer: describeWanneer(wanneer) }),
    ...(tijd === undefined ? {} : { tijd: kloktijdText(tijd) }),
    ...(verlengd === undefined ? {} : { verlengd: verlengd.toString() }),
    ...(onbekend === undefined ? {} : { onbekend }),
    ...(sluiting === undefined
      ? {}
      : {
          opTijdTot: tijdstipText(sluiting.opTijdTot),
          teLaatVanaf: tijdstipText(sluiting.teLaatVanaf),
        }),
  };
}

function describeWanneer(wanneer: Wanneer<Temporal.PlainDate>) {
  return wanneer.soort === 'periode'
    ? { soort: wanneer.soort, van: wanneer.van.toString(), totEnMet: wanneer.totEnMet.toString() }
    : { soort: wanneer.soort, dag: wanneer.dag.toString() };
}

function describeEinde({ reactietermijn, na, einde }: Reactieeinde) {
  return { id: reactietermijn.id, na: na.id, ...termijnAntwoord(einde) };
}

/**
 * The calendar of a timetable. A contradiction that nobody has looked at is not published; one that the file explains is, with
 * its explanation.
 */
export function composeAgenda(
  { bestand, tijdpad, einden, bevindingen }: Tijdpadoordeel,
  geschrevenOp: Temporal.Instant,
): Result<TijdpadIcs, readonly InvoerFinding<string>[]> {
  const fouten = bevindingen.filter(({ klasse, bekend }) => klasse === 'fout' && !bekend);
  if (fouten.length > 0) {
    return err(
      fouten.map(({ code, regel, bij, melding }) => ({
        ...{ code, bestand: bestand.bestand, regel, veld: bij, melding },
      })),
    );
  }
  const { gronden, openstaand } = bestand;
  return ok(writeTijdpadIcs({ tijdpad, einden, gronden, openstaand }, geschrevenOp));
}
