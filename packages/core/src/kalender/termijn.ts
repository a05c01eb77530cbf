import { TIJDZONE, compareDays, err, ok, unreachable } from '../basis/index.ts';
import type { Result } from '../basis/index.ts';
import { EERSTE_KALENDERJAAR, LAATSTE_KALENDERJAAR } from './feestdagen.ts';
import { addWerkdagen, nextWerkdag } from './werkkalender.ts';
import type { Werkkalender } from './werkkalender.ts';

export const TERMIJNEENHEDEN = ['kalenderdagen', 'werkdagen', 'maanden'] as const;
export type Termijneenheid = (typeof TERMIJNEENHEDEN)[number];

/** A term after an event. "Na" means that the day after the event is day 1 (procedure.md, Time). */
export type Termijn = {
  readonly lengte: number;
  readonly eenheid: Termijneenheid;
  /** The time of day on the last day from which it is too late; without it the whole last day is in time. */
  readonly tijd?: Temporal.PlainTime;
};

export type Termijneinde = {
  /** Last day of the term as it is written. */
  readonly strikt: Temporal.PlainDate;
  /** Last day if the Algemene termijnenwet applied; whether it does is a legal judgment (beleid-model.md §5.3). */
  readonly verlengd: Temporal.PlainDate;
  /** The first instant that is too late for `strikt`, in Europe/Amsterdam. */
  readonly sluiting: Temporal.ZonedDateTime;
  /** Years in the term whose decree holidays are not all known: `verlengd` and counted working days may shift. */
  readonly onvolledigeJaren: readonly number[];
};

export type TermijnRefusal =
  | { readonly code: 'lengte-ongeldig'; readonly lengte: number }
  | { readonly code: 'buiten-kalender'; readonly eersteJaar: number; readonly laatsteJaar: number };

/** Dutch: what is wrong with the term and what to do. */
export function termijnRefusalText(refusal: TermijnRefusal): string {
  return refusal.code === 'lengte-ongeldig'
    ? `een termijn van ${refusal.lengte} kan Kavel niet tellen. Geef een lengte van hooguit honderd jaar.`
    : `de termijn valt buiten de jaren waarvan Kavel de feestdagen kent (${refusal.eersteJaar} tot en met ${refusal.laatsteJaar}). Verbeter de datum of de lengte.`;
}

/** Long enough for every term in the sources, short enough to count day by day. */
const LANGSTE: Readonly<Record<Termijneenheid, number>> = {
  kalenderdagen: 36_500,
  werkdagen: 25_000,
  maanden: 1_200,
};

/** When a term that starts by an event on `dag` ends (interfaces.md, `kavel termijn`). */
export function endTermijn(
  kalender: Werkkalender,
  dag: Temporal.PlainDate,
  termijn: Termijn,
): Result<Termijneinde, TermijnRefusal> {
  const { lengte, eenheid, tijd } = termijn;
  if (!Number.isInteger(lengte) || lengte < 1 || lengte > LANGSTE[eenheid]) {
    return err({ code: 'lengte-ongeldig', lengte });
  }
  if (!fitsCalendar(dag, termijn)) {
    return err({
      code: 'buiten-kalender',
      eersteJaar: EERSTE_KALENDERJAAR,
      laatsteJaar: LAATSTE_KALENDERJAAR,
    });
  }
  const strikt = lastDay(kalender, dag, termijn);
  const verlengd = extendByLaw(kalender, dag, strikt, termijn);
  const sluiting =
    tijd === undefined
      ? strikt.add({ days: 1 }).toZonedDateTime(TIJDZONE)
      : strikt.toZonedDateTime({ timeZone: TIJDZONE, plainTime: tijd });
  return ok({ strikt, verlengd, sluiting, onvolledigeJaren: kalender.onvolledigeJaren(dag, verlengd) });
}

/** A rough upper bound of the end, so that counting never walks past the last year with holiday rules. */
function fitsCalendar(dag: Temporal.PlainDate, { lengte, eenheid }: Termijn): boolean {
  const latest =
    eenheid === 'maanden'
      ? dag.add({ months: lengte, days: 14 })
      : dag.add({ days: (eenheid === 'werkdagen' ? 2 * lengte : lengte) + 14 });
  return dag.year >= EERSTE_KALENDERJAAR && latest.year <= LAATSTE_KALENDERJAAR;
}

function lastDay(
  kalender: Werkkalender,
  dag: Temporal.PlainDate,
  { lengte, eenheid }: Termijn,
): Temporal.PlainDate {
  switch (eenheid) {
    case 'kalenderdagen':
      return dag.add({ days: lengte });
    case 'werkdagen':
      return addWerkdagen(kalender, dag, lengte);
    case 'maanden':
      return dag.add({ months: lengte }, { overflow: 'constrain' });
    default:
      return unreachable(eenheid);
  }
}

/**
 * Atw art. 1 lid 1: no end on a Saturday, Sunday or holiday. Art. 2: at least two working days in a term of three
 * days or more. Art. 4: neither for terms of more than 90 days or three months.
 */
function extendByLaw(
  kalender: Werkkalender,
  dag: Temporal.PlainDate,
  strikt: Temporal.PlainDate,
  { lengte, eenheid }: Termijn,
): Temporal.PlainDate {
  if (lengte > (eenheid === 'maanden' ? 3 : 90)) return strikt;
  const end = nextWerkdag(kalender, strikt);
  if (eenheid === 'maanden' || lengte < 3) return end;
  const secondWerkdag = addWerkdagen(kalender, dag, 2);
  return compareDays(secondWerkdag, end) > 0 ? secondWerkdag : end;
}
