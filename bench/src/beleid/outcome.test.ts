import { expect, it } from 'vitest';
import { pct } from '@kavel/core/basis';
import { compareOutcomes, ofHand, ofKavel } from './outcome.ts';
import type { Outcome } from './outcome.ts';

/** One outcome of a peer next to the one made by hand, in ten-thousandths of a procentpunt. */
function compareOne(answer: Outcome, percentage: number | null, jaren: number | null) {
  return compareOutcomes([answer], [ofHand({ percentage, jaren })]);
}

const SAME = { wrong: 0, inexact: 0 };
const WRONG = { wrong: 1, inexact: 0 };

it('counts nothing when kind, percentage and contract duration are the same', () => {
  expect(compareOne({ percentage: 95.9, jaren: 3 }, 959_000, 3)).toEqual(SAME);
  expect(compareOne({ percentage: null, jaren: null }, null, null)).toEqual(SAME);
});

it('calls the last digit of a float inexact and not wrong', () => {
  expect(compareOne({ percentage: 95.5 + 0.1 + 0.3, jaren: null }, 959_000, null)).toEqual({
    wrong: 0,
    inexact: 1,
  });
});

it('calls another outcome wrong, however small the difference', () => {
  expect(compareOne({ percentage: 95.9001, jaren: 3 }, 959_000, 3)).toEqual(WRONG);
  expect(compareOne({ percentage: 95.9, jaren: 1 }, 959_000, 3)).toEqual(WRONG);
  expect(compareOne({ percentage: null, jaren: 3 }, 959_000, 3)).toEqual(WRONG);
  expect(compareOne({ percentage: 0, jaren: 3 }, null, 3)).toEqual(WRONG);
  expect(compareOne({ percentage: Number.NaN, jaren: 3 }, 959_000, 3)).toEqual(WRONG);
});

it('stops when an engine gives fewer outcomes than were asked', () => {
  expect(() => compareOutcomes([], [ofHand({ percentage: 959_000, jaren: 3 })])).toThrow('0 of 1');
});

it('reads both kinds of outcome of Kavel', () => {
  const answers = [
    ofKavel({ ok: true, value: { soort: 'percentage', percentage: pct(959_000), contractduurJaren: 3 } }),
    ofKavel({ ok: true, value: { soort: 'nietVastTeStellen', reden: 'proef', ontbrekend: [] } }),
  ];
  const expected = [ofHand({ percentage: 959_000, jaren: 3 }), ofHand({ percentage: null, jaren: null })];
  expect(compareOutcomes(answers, expected)).toEqual(SAME);
});
