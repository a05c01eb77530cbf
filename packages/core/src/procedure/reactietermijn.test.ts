import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { createWerkkalender } from '../kalender/index.ts';
import {
  WEEKENDREGELS,
  judgeReactie,
  laatsteDagText,
  resumeTermijn,
  startReactietermijn,
  stopTermijn,
} from './reactietermijn.ts';
import type { LopendeTermijn, Reactieregel } from './reactietermijn.ts';

const kalender = createWerkkalender([
  { bron: 'KB', vanJaar: 2016, totEnMetJaar: 2024, volledig: true, dagen: [] },
]);
const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const twenty: Reactieregel = {
  lengte: 20,
  eenheid: 'kalenderdagen',
  tijd: null,
  weekend: 'onzeker',
  bron: '003 §2.7',
};

function start(moment: string, rule: Partial<Reactieregel> = {}): LopendeTermijn {
  const made = startReactietermijn(kalender, { ...twenty, ...rule }, at(moment));
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

function resume(termijn: LopendeTermijn, moment: string): LopendeTermijn {
  const made = resumeTermijn(termijn, at(moment), kalender);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

describe('twenty calendar days (S003-57)', () => {
  test.each([
    ['provisional award of 10 October 2017', '2017-10-10T12:00:00+02:00', '2017-10-30'],
    ['publication of 1 June 2017', '2017-06-01T09:00:00+02:00', '2017-06-21'],
    ['the first second of 1 June here is 31 May in London', '2017-06-01T00:00:00+02:00', '2017-06-21'],
    ['the last moment of 31 May here', '2017-05-31T23:59:59.999+02:00', '2017-06-20'],
    ['over 29 February', '2024-02-19T10:00:00+01:00', '2024-03-10'],
    ['over 28 February', '2023-02-19T10:00:00+01:00', '2023-03-11'],
    ['over 31 December', '2019-12-31T23:59:00+01:00', '2020-01-20'],
  ])('%s', (_, moment, strikt) => {
    expect(start(moment).strikt).toBe(strikt);
  });

  test.each([
    ['summer to winter time', '2017-10-10T12:00:00+02:00', '2017-10-30T23:00:00Z'],
    ['winter to summer time', '2017-03-10T12:00:00+01:00', '2017-03-30T22:00:00Z'],
  ])('%s: the last day ends at midnight in the Netherlands', (_, moment, closing) => {
    const termijn = start(moment);
    expect(termijn.opTijdTot).toBe(closing);
    expect(judgeReactie(termijn, at(closing).subtract({ milliseconds: 1 }))).toBe('op tijd');
    expect(judgeReactie(termijn, at(closing))).toBe('te laat');
  });

  it('with a time of day ends before it', () => {
    const termijn = start('2017-10-10T12:00:00+02:00', { tijd: '17:00' });
    expect(judgeReactie(termijn, at('2017-10-30T16:59:59.999+01:00'))).toBe('op tijd');
    expect(judgeReactie(termijn, at('2017-10-30T17:00:00.000+01:00'))).toBe('te laat');
  });
});

describe('a last day in the weekend: 12 October 2020 + 20 is Sunday 1 November', () => {
  const published = '2020-10-12T10:00:00+02:00';
  const sunday = '2020-11-01T23:59:59.999+01:00';
  const monday = '2020-11-02T12:00:00+01:00';
  const tuesday = '2020-11-03T00:00:00.000+01:00';

  it.each([
    ['nee', ['op tijd', 'te laat', 'te laat'], 'zondag 1 november 2020'],
    ['ja', ['op tijd', 'op tijd', 'te laat'], 'maandag 2 november 2020'],
    [
      'onzeker',
      ['op tijd', 'in overweging', 'te laat'],
      'zondag 1 november 2020, of maandag 2 november 2020 als een weekend of feestdag de termijn verlengt',
    ],
  ] as const)('%s', (weekend, verdicts, text) => {
    const termijn = start(published, { weekend });
    expect([sunday, monday, tuesday].map((moment) => judgeReactie(termijn, at(moment)))).toEqual(verdicts);
    expect(termijn).toMatchObject({ strikt: '2020-11-01', verlengd: '2020-11-02', weekend });
    expect(laatsteDagText(termijn)).toBe(text);
  });
});

describe('a term that a ruling stops', () => {
  const running = start('2020-10-01T10:00:00+02:00');
  const stopped = stopTermijn(running, at('2020-10-11T10:00:00+02:00'));

  it('does not expire while it is stopped', () => {
    expect(judgeReactie(stopped, at('2021-10-01T10:00:00+02:00'))).toBe('op tijd');
    expect(laatsteDagText(stopped)).toBe('woensdag 21 oktober 2020 (de termijn staat stil)');
  });

  it('runs on with the days it had left', () => {
    const resumed = resume(stopped, '2020-10-25T10:00:00+01:00');
    expect(resumed).toMatchObject({ strikt: '2020-11-04', verlengd: '2020-11-04', stilSinds: null });
  });

  it('keeps what a jurist must still decide: 1 November 2020 is a Sunday', () => {
    const sunday = start('2020-10-12T10:00:00+02:00');
    const doubtful = stopTermijn(sunday, at('2020-11-02T10:00:00+01:00'));
    const resumed = resume(doubtful, '2020-11-05T10:00:00+01:00');
    expect(resumed).toMatchObject({ strikt: '2020-11-04', verlengd: '2020-11-05' });
    expect(judgeReactie(resumed, at('2020-11-05T10:00:00+01:00'))).toBe('in overweging');
  });

  it('that was over stays over', () => {
    const over = stopTermijn(running, at('2020-10-22T00:00:00+02:00'));
    expect(over).toEqual(running);
    expect(resume(over, '2021-01-01T00:00:00+01:00')).toEqual(running);
  });

  it('is refused where the calendar ends', () => {
    expect(resumeTermijn(stopped, at('2101-01-01T00:00:00Z'), kalender)).toMatchObject({ ok: false });
    expect(startReactietermijn(kalender, twenty, at('2101-01-01T00:00:00Z'))).toMatchObject({ ok: false });
  });
});

test('a term never gets shorter by stopping, and the verdict only goes from in time to too late', () => {
  const seconds = fc.integer({ min: 1_451_606_400, max: 1_735_000_000 });
  const later = fc.integer({ min: 0, max: 40 * 86_400 });
  fc.assert(
    fc.property(
      seconds,
      later,
      later,
      fc.constantFrom(...WEEKENDREGELS),
      (from, toStop, toResume, weekend) => {
        const published = Temporal.Instant.fromEpochMilliseconds(from * 1000);
        const stop = published.add({ seconds: toStop });
        const running = start(published.toString(), { weekend });
        const resumed = resume(stopTermijn(running, stop), stop.add({ seconds: toResume }).toString());
        expect(resumed.strikt >= running.strikt && resumed.verlengd >= running.verlengd).toBe(true);
        expect(resumed.opTijdTot >= running.opTijdTot && resumed.teLaatVanaf >= running.teLaatVanaf).toBe(
          true,
        );
        expect(judgeReactie(resumed, stop.add({ seconds: toResume }))).toBe(judgeReactie(running, stop));
        const order = ['op tijd', 'in overweging', 'te laat'];
        const verdicts = [0, 15, 20, 21, 22, 24, 30].map((days) =>
          order.indexOf(judgeReactie(running, published.add({ hours: 24 * days }))),
        );
        expect(verdicts).toEqual(verdicts.toSorted());
      },
    ),
  );
});
