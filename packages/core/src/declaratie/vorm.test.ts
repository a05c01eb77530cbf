import { elfRegels, testReferentie } from '@kavel/testkit/declaratie';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBsn } from '../basis/index.ts';
import { createVenster } from './bytes.ts';
import { compileLayout } from './layout.ts';
import type { CompiledLayout } from './layout.ts';
import type { EiVeld } from './veld.ts';
import { isWelgevormd } from './vormplan.ts';

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
        expect(veld.check(createVenster(bytesOf(text)), 0, text.length, veld)).toBe(wanted);
      }),
      { numRuns: 200 },
    );
  });
});

test('every N field takes digits only and no field takes a control character', () => {
  for (const { veld, check, ...rest } of velden) {
    const spaces = bytesOf(' '.repeat(veld.lengte));
    if (veld.type === 'N') expect(check(createVenster(spaces), 0, veld.lengte, rest), veld.veld).toBe(false);
    const control = bytesOf('A'.repeat(veld.lengte - 1) + '\n');
    expect(check(createVenster(control), 0, veld.lengte, rest), veld.veld).toBe(false);
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
        expect(datum.check(createVenster(bytesOf(text)), 0, 8, datum)).toBe(exists);
      },
    ),
  );
});

test('a BSN passes the elfproef of basis, or is the number for a person without one', () => {
  const bsn = velden.find(({ veld }) => veld.veld === '0203')!;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), (number) => {
      const text = String(number).padStart(9, '0');
      expect(bsn.check(createVenster(bytesOf(text)), 0, 9, bsn)).toBe(isBsn(text) || text === '999999999');
    }),
    { examples: [[999_999_999], [0], [990_000_011]] },
  );
});

test('a layout with a gap is a defect', () => {
  const record = aw319.records[0]!;
  const gap = { ...record, velden: record.velden.slice(1) };
  expect(() => compileLayout({ ...aw319, records: [gap] })).toThrow('field 0102');
});

describe('the plan of a record says what its fields say one by one', () => {
  const good = elfRegels(testReferentie());
  const [{ stap }] = layouts as [CompiledLayout];
  test.each([0, 1, 2, 4, 10])('line %i of the example, with bytes changed', (line) => {
    const record = good.slice(line * stap, (line + 1) * stap - 2);
    const { plan, velden: own } =
      layouts[0]!.byKenmerk[Number(Buffer.from(record.subarray(0, 2)).toString())]!;
    const change = fc.record({
      at: fc.nat(record.length - 1),
      byte: fc.oneof(fc.nat(255), fc.constantFrom(...bytesOf(' 0129AZC/:'))),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 3 }), fc.nat(3), (changes, shift) => {
        const bytes = new Uint8Array(record.length + shift);
        bytes.set(record, shift);
        for (const { at, byte } of changes) bytes[shift + at] = byte;
        const venster = createVenster(bytes);
        const apart = own.every((veld) => veld.check(venster, shift + veld.begin, shift + veld.einde, veld));
        expect(isWelgevormd(plan, venster, shift)).toBe(apart);
      }),
      { numRuns: 1000 },
    );
  });
});
