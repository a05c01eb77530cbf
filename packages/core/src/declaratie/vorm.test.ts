import { testReferentie } from '@kavel/testkit/declaratie';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBsn } from '../basis/index.ts';
import { compileLayout } from './layout.ts';
import type { EiVeld } from './layout.ts';

const { aw319, aw320 } = testReferentie();
const layouts = [compileLayout(aw319), compileLayout(aw320)];
const velden = layouts.flatMap(({ byKenmerk }) => byKenmerk.flatMap((record) => record?.velden ?? []));
const withExpressie = velden.flatMap((veld) => {
  const { expressie } = veld.veld as EiVeld & { expressie?: string };
  return expressie === undefined ? [] : [{ veld, expressie }];
});

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** Mostly texts that are nearly right: random bytes would never reach the far end of an expression. */
function candidates(length: number, waarden: readonly string[] = []): fc.Arbitrary<string> {
  const unit = (alphabet: string): fc.Arbitrary<string> =>
    fc
      .array(fc.constantFrom(...Array.from(alphabet)), { minLength: length, maxLength: length })
      .map((characters) => characters.join(''));
  return fc.oneof(
    unit('0'),
    unit(' '),
    unit('0123456789'),
    unit('00009'),
    unit('ABcé ÿ-'),
    unit('AZ09 '),
    fc.tuple(unit('0123456789'), unit('AB ')).map(([left, right]) => left.slice(0, 4) + right.slice(4)),
    unit('0123456789').map((digits) => `98${digits}`.slice(0, length)),
    unit('0123456789').map((digits) => `NL${digits.slice(0, 9)}B${digits.slice(9)}`.slice(0, length)),
    ...waarden.map((waarde) => fc.constant(waarde)),
  );
}

describe('a form says what the expression of the berichtspecificatie says', () => {
  test.each(withExpressie)('$veld.veld.veld $veld.veld.vorm', ({ veld, expressie }) => {
    const official = new RegExp(`^(?:${expressie})$`, 's');
    fc.assert(
      fc.property(candidates(veld.veld.lengte, veld.veld.waarden), (text) => {
        fc.pre(text.length === veld.veld.lengte);
        const wanted = official.test(text) && (veld.veld.type === 'AN' || /^\d+$/.test(text));
        expect(veld.check(bytesOf(text), 0, text.length, veld)).toBe(wanted);
      }),
      { numRuns: 200 },
    );
  });
});

test('every N field takes digits only and no field takes a control character', () => {
  for (const { veld, check, ...rest } of velden) {
    const spaces = bytesOf(' '.repeat(veld.lengte));
    if (veld.type === 'N') expect(check(spaces, 0, veld.lengte, rest), veld.veld).toBe(false);
    const control = bytesOf('A'.repeat(veld.lengte - 1) + '\n');
    expect(check(control, 0, veld.lengte, rest), veld.veld).toBe(false);
  }
});

test('a date is a day of the Gregorian calendar', () => {
  const datum = velden.find(({ veld }) => veld.veld === '0414')!;
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9999 }),
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 0, max: 33 }),
      (year, month, day) => {
        const text = `${String(year).padStart(4, '0')}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`;
        const real = new Date(Date.UTC(2000, month - 1, day));
        real.setUTCFullYear(year, month - 1, day);
        const exists = year > 0 && real.getUTCMonth() === month - 1 && real.getUTCDate() === day;
        expect(datum.check(bytesOf(text), 0, 8, datum)).toBe(exists);
      },
    ),
  );
});

test('a BSN passes the elfproef of basis, or is the number for a person without one', () => {
  const bsn = velden.find(({ veld }) => veld.veld === '0203')!;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), (number) => {
      const text = String(number).padStart(9, '0');
      expect(bsn.check(bytesOf(text), 0, 9, bsn)).toBe(isBsn(text) || text === '999999999');
    }),
    { examples: [[999_999_999], [0], [990_000_011]] },
  );
});

test('a layout with a gap is a defect', () => {
  const record = aw319.records[0]!;
  const gap = { ...record, velden: record.velden.slice(1) };
  expect(() => compileLayout({ ...aw319, records: [gap] })).toThrow('field 0102');
});

test('the quick check of a record joins digit fields and nothing else', () => {
  for (const { byKenmerk } of layouts) {
    for (const record of byKenmerk.filter((found) => found !== undefined)) {
      const joined = record.stappen.filter(({ begin, einde }) =>
        record.velden.some((veld) => veld.begin === begin && veld.einde < einde),
      );
      for (const { begin, einde } of joined) {
        const parts = record.velden.filter((veld) => veld.begin >= begin && veld.einde <= einde);
        expect(new Set(parts.map(({ veld }) => veld.vorm))).toEqual(new Set(['cijfers']));
      }
      const covered = record.stappen.reduce((sum, { begin, einde }) => sum + einde - begin, 0);
      expect(covered).toBe(record.velden.at(-1)?.einde);
    }
  }
});
