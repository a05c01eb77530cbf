import { TIJDZONE, dagText, dayInNetherlands, err, ok, unreachable } from '../basis/index.ts';
import type { Result } from '../basis/index.ts';
import {
  EERSTE_KALENDERJAAR,
  LAATSTE_KALENDERJAAR,
  endTermijn,
  judgeOntvangst,
  nextWerkdag,
} from '../kalender/index.ts';
import type {
  Ontvangstoordeel,
  Termijneenheid,
  Termijneinde,
  TermijnRefusal,
  Werkkalender,
} from '../kalender/index.ts';

/**
 * Whether a term that ends in a weekend or on a holiday runs on to the next working day. `onzeker`: nobody has settled
 * it, so that a reaction in between is never refused without a person (procedure.md, Time; ADR 0076).
 */
export const WEEKENDREGELS = ['nee', 'ja', 'onzeker'] as const;
export type Weekendregel = (typeof WEEKENDREGELS)[number];

/** How long one may react after an event, as the policy says it. */
export type Reactieregel = {
  readonly lengte: number;
  readonly eenheid: Termijneenheid;
  /** `17:00`: the time on the last day from which it is too late; null when the whole last day counts. */
  readonly tijd: string | null;
  readonly weekend: Weekendregel;
  /** Where the length and the weekend rule stand. */
  readonly bron: string;
};

/** A term that runs, as a dossier keeps it: days and instants as ISO text. Both last days stay visible. */
export type LopendeTermijn = Pick<Reactieregel, 'tijd' | 'weekend' | 'bron'> & {
  /** Day of the event; the day after it is day 1. */
  readonly na: string;
  /** Last day as it is written. */
  readonly strikt: string;
  /** Last day if the Algemene termijnenwet extended it. */
  readonly verlengd: string;
  /** Before this instant it is surely in time; from `teLaatVanaf` it is surely too late. */
  readonly opTijdTot: string;
  readonly teLaatVanaf: string;
  /** Since when a ruling stops the term; null while it runs. */
  readonly stilSinds: string | null;
  /** Years of which not every equated day is known, so that `verlengd` may be later. */
  readonly onvolledigeJaren: readonly number[];
};

/** The term to react to something published or made known at `moment` (S003-57, ANO-5). */
export function startReactietermijn(
  kalender: Werkkalender,
  { lengte, eenheid, tijd, weekend, bron }: Reactieregel,
  moment: Temporal.Instant,
): Result<LopendeTermijn, TermijnRefusal> {
  const dag = dayInNetherlands(moment);
  const einde = endTermijn(kalender, dag, { lengte, eenheid });
  if (!einde.ok) return einde;
  const { onvolledigeJaren } = einde.value;
  const na = dag.toString();
  return ok({
    na,
    tijd,
    weekend,
    bron,
    ...closings(einde.value, tijd, weekend),
    stilSinds: null,
    onvolledigeJaren,
  });
}

/**
 * Whether a reaction is in time: the moment is that of the last byte at the server. While the term is stopped, what was
 * still open when it stopped stays open (uitspraak.md: terms of frozen steps do not expire silently).
 */
export function judgeReactie(
  { opTijdTot, teLaatVanaf, stilSinds }: Pick<LopendeTermijn, 'opTijdTot' | 'teLaatVanaf' | 'stilSinds'>,
  moment: Temporal.Instant,
): Ontvangstoordeel {
  const stopped = stilSinds === null ? moment : Temporal.Instant.from(stilSinds);
  return judgeOntvangst(
    {
      opTijdTot: Temporal.Instant.from(opTijdTot).toZonedDateTimeISO(TIJDZONE),
      teLaatVanaf: Temporal.Instant.from(teLaatVanaf).toZonedDateTimeISO(TIJDZONE),
    },
    stopped.epochNanoseconds < moment.epochNanoseconds ? stopped : moment,
  );
}

/** Stops a term that is not over. One that is over, or is stopped already, stays as it is. */
export function stopTermijn(termijn: LopendeTermijn, moment: Temporal.Instant): LopendeTermijn {
  const over = termijn.stilSinds !== null || judgeReactie(termijn, moment) === 'te laat';
  return over ? termijn : { ...termijn, stilSinds: moment.toString() };
}

/** Lets a stopped term run on: both last days move by the days it was stopped, so it never gets shorter (ADR 0076). */
export function resumeTermijn(
  termijn: LopendeTermijn,
  moment: Temporal.Instant,
  kalender: Werkkalender,
): Result<LopendeTermijn, TermijnRefusal> {
  if (termijn.stilSinds === null) return ok(termijn);
  const stopped = dayInNetherlands(Temporal.Instant.from(termijn.stilSinds));
  const { days } = stopped.until(dayInNetherlands(moment), { largestUnit: 'days' });
  const strikt = Temporal.PlainDate.from(termijn.strikt).add({ days });
  if (strikt.year >= LAATSTE_KALENDERJAAR) {
    return err({
      code: 'buiten-kalender',
      eersteJaar: EERSTE_KALENDERJAAR,
      laatsteJaar: LAATSTE_KALENDERJAAR,
    });
  }
  const verlengd = nextWerkdag(kalender, Temporal.PlainDate.from(termijn.verlengd).add({ days }));
  const years = [...termijn.onvolledigeJaren, ...kalender.onvolledigeJaren(stopped, verlengd)];
  return ok({
    ...termijn,
    ...closings({ strikt, verlengd }, termijn.tijd, termijn.weekend),
    stilSinds: null,
    onvolledigeJaren: [...new Set(years)].sort((left, right) => left - right),
  });
}

/** Until when, as a person reads it: both last days where they differ. */
export function laatsteDagText({ strikt, verlengd, weekend, stilSinds }: LopendeTermijn): string {
  const [first, last] = [strikt, verlengd].map((dag) => dagText(Temporal.PlainDate.from(dag)));
  const stop = stilSinds === null ? '' : ' (de termijn staat stil)';
  if (weekend === 'nee' || strikt === verlengd) return `${first ?? ''}${stop}`;
  if (weekend === 'ja') return `${last ?? ''}${stop}`;
  return `${first ?? ''}, of ${last ?? ''} als een weekend of feestdag de termijn verlengt${stop}`;
}

type Closings = Pick<LopendeTermijn, 'strikt' | 'verlengd' | 'opTijdTot' | 'teLaatVanaf'>;

function closings(
  { strikt, verlengd }: Pick<Termijneinde, 'strikt' | 'verlengd'>,
  tijd: string | null,
  weekend: Weekendregel,
): Closings {
  const strict = closing(strikt, tijd);
  const extended = closing(verlengd, tijd);
  const days = { strikt: strikt.toString(), verlengd: verlengd.toString() };
  switch (weekend) {
    case 'nee':
      return { ...days, opTijdTot: strict, teLaatVanaf: strict };
    case 'ja':
      return { ...days, opTijdTot: extended, teLaatVanaf: extended };
    case 'onzeker':
      return { ...days, opTijdTot: strict, teLaatVanaf: extended };
    default:
      return unreachable(weekend);
  }
}

function closing(dag: Temporal.PlainDate, tijd: string | null): string {
  const end =
    tijd === null
      ? dag.add({ days: 1 }).toZonedDateTime(TIJDZONE)
      : dag.toZonedDateTime({ timeZone: TIJDZONE, plainTime: Temporal.PlainTime.from(tijd) });
  return end.toInstant().toString();
}
