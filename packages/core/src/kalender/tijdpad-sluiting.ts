import { TIJDZONE } from '../basis/index.ts';
import { laatsteDag } from './tijdpad.ts';
import type { Kloktijd, Tijdpadstap, Wanneer } from './tijdpad.ts';

/** Until when a step is surely in time, and from when it is surely too late; in between a person decides. */
export type Sluiting = {
  readonly opTijdTot: Temporal.ZonedDateTime;
  readonly teLaatVanaf: Temporal.ZonedDateTime;
};

/** What happens with something that was received. */
export const ONTVANGSTOORDELEN = ['op tijd', 'in overweging', 'te laat'] as const;
export type Ontvangstoordeel = (typeof ONTVANGSTOORDELEN)[number];

/** The minute that "om 17.00" leaves open (procedure.md, Time). */
const OPEN_MINUTE = { minutes: 1 };

/** The first moment after a day and time of day, in Europe/Amsterdam; without a time the whole last day counts. */
export function closingOf(wanneer: Wanneer<Temporal.PlainDate>, tijd?: Kloktijd): Temporal.ZonedDateTime {
  const dag = laatsteDag(wanneer);
  if (tijd === undefined) return dag.add({ days: 1 }).toZonedDateTime(TIJDZONE);
  const plainTime = tijd.vorm === 'van tot' ? tijd.tot : tijd.tijd;
  return dag.toZonedDateTime({ timeZone: TIJDZONE, plainTime });
}

/**
 * When a step closes for what must be received. "voor 17.00" is sharp. What stays between in time and too late: the
 * minute after an "om 17.00", the difference between two places that print the step, and the days by which the
 * Algemene termijnenwet would extend it. Undefined for a step without a day.
 */
export function sluitingOf({ wanneer, tijd, verlengd, vermeldingen }: Tijdpadstap): Sluiting | undefined {
  if (wanneer === undefined) return undefined;
  const printed = [
    { wanneer, tijd },
    ...vermeldingen.map((one) => ({ ...one, wanneer: one.wanneer ?? wanneer })),
  ];
  const timed = printed.filter((place) => place.tijd !== undefined);
  const places = (timed.length > 0 ? timed : printed).map((place) => ({
    opTijdTot: closingOf(place.wanneer, place.tijd),
    teLaatVanaf: tooLate(place.wanneer, place.tijd),
  }));
  const extended = verlengd === undefined ? [] : [tooLate({ soort: 'uiterlijk', dag: verlengd }, tijd)];
  return {
    opTijdTot: places.map(({ opTijdTot }) => opTijdTot).reduce(earliest),
    teLaatVanaf: [...places.map(({ teLaatVanaf }) => teLaatVanaf), ...extended].reduce(latest),
  };
}

/** The judgement of something received at `moment`: the last byte at the server (procedure.md, Time). */
export function judgeOntvangst(sluiting: Sluiting, moment: Temporal.Instant): Ontvangstoordeel {
  if (moment.epochNanoseconds < sluiting.opTijdTot.epochNanoseconds) return 'op tijd';
  return moment.epochNanoseconds < sluiting.teLaatVanaf.epochNanoseconds ? 'in overweging' : 'te laat';
}

function tooLate(wanneer: Wanneer<Temporal.PlainDate>, tijd?: Kloktijd): Temporal.ZonedDateTime {
  const closing = closingOf(wanneer, tijd);
  return tijd?.vorm === 'om' ? closing.add(OPEN_MINUTE) : closing;
}

function earliest(left: Temporal.ZonedDateTime, right: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  return left.epochNanoseconds <= right.epochNanoseconds ? left : right;
}

function latest(left: Temporal.ZonedDateTime, right: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  return left.epochNanoseconds >= right.epochNanoseconds ? left : right;
}
