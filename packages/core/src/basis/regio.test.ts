import { expect, test } from 'vitest';
import { findRegio, parseRegioCode, periodeHas } from './index.ts';
import type { Regio, Zorgkantoor } from './index.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

function regio(text: string, zorgkantoor: Zorgkantoor, van: string, totEnMet?: string): Regio {
  const code = parseRegioCode(text);
  if (!code.ok) throw new Error(text);
  const geldig = totEnMet === undefined ? { van: day(van) } : { van: day(van), totEnMet: day(totEnMet) };
  return { code: code.value, naam: `regio ${text}`, zorgkantoor, geldig };
}

const REGISTER = [
  regio('5517', 'zorg-en-zekerheid', '2015-01-01'),
  regio('5598', 'cz', '2015-01-01', '2018-12-31'),
  regio('5597', 'vgz', '2015-01-01', '2016-06-30'),
  regio('5597', 'menzis', '2016-07-01'),
];

test('a code is 55 and two digits', () => {
  expect(parseRegioCode('5501')).toEqual({ ok: true, value: '5501' });
  for (const text of ['5401', '551', '55011', '55a1', '']) {
    expect(parseRegioCode(text)).toEqual({ ok: false, error: { code: 'regiocode-ongeldig', waarde: text } });
  }
});

test('an ended code is refused the day after its last day', () => {
  expect(findRegio(REGISTER, '5598', day('2018-12-31')).ok).toBe(true);
  expect(findRegio(REGISTER, '5598', day('2019-01-01'))).toEqual({
    ok: false,
    error: { code: 'regio-onbekend', waarde: '5598', peildatum: '2019-01-01' },
  });
  expect(findRegio(REGISTER, '5599', day('2018-01-01')).ok).toBe(false);
});

test('a code that passes to another holder answers the holder of the day', () => {
  const holder = (text: string): Zorgkantoor | undefined => {
    const found = findRegio(REGISTER, '5597', day(text));
    return found.ok ? found.value.zorgkantoor : undefined;
  };
  expect([holder('2014-12-31'), holder('2016-06-30'), holder('2016-07-01')]).toEqual([
    undefined,
    'vgz',
    'menzis',
  ]);
});

test('a period has both its ends; without an end it stays open', () => {
  const year = { van: day('2018-01-01'), totEnMet: day('2018-12-31') };
  const inside = ['2017-12-31', '2018-01-01', '2018-12-31', '2019-01-01'].map((text) =>
    periodeHas(year, day(text)),
  );
  expect(inside).toEqual([false, true, true, false]);
  expect(periodeHas({ van: year.van }, day('2099-01-01'))).toBe(true);
});
