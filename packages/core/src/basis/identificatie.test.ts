import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBsn, parseAgb, parseBsn, parseKvk } from './index.ts';

describe('AGB', () => {
  test.each(['01000001', '10000001', '99999999', '42424242'])('%s is taken', (text) => {
    expect(parseAgb(text)).toEqual({ ok: true, value: text });
  });

  test.each(['00000001', '10000000', '1000001', '100000011', '1000000a', ' 10000001', '10000001\n', ''])(
    '"%s" is refused',
    (text) => {
      expect(parseAgb(text)).toEqual({ ok: false, error: { code: 'agb-ongeldig' } });
    },
  );
});

test('a KvK number is eight digits', () => {
  expect(parseKvk('00000001').ok).toBe(true);
  for (const text of ['1234567', '123456789', '1234567x', '']) {
    expect(parseKvk(text)).toEqual({ ok: false, error: { code: 'kvk-ongeldig' } });
  }
});

describe('BSN', () => {
  test('the elfproef by hand: 111222333 adds up to 66', () => {
    expect(parseBsn('111222333')).toEqual({ ok: true, value: '111222333' });
    expect(isBsn('123456782')).toBe(true);
  });

  test.each(['111222334', '000000000', '12345678', '1234567820', '12345678x', ''])(
    '"%s" is refused',
    (text) => {
      expect(isBsn(text)).toBe(false);
    },
  );

  test('the refusal never repeats the number', () => {
    const refused = parseBsn('111222334');
    expect(JSON.stringify(refused)).not.toContain('111222334');
  });

  test('property: of the ten numbers with the same eight digits at most one passes, and a swap is noticed', () => {
    const eight = fc.integer({ min: 1, max: 99_999_999 }).map((value) => String(value).padStart(8, '0'));
    fc.assert(
      fc.property(eight, fc.nat(6), (start, at) => {
        const passing = Array.from('0123456789', (last) => `${start}${last}`).filter(isBsn);
        expect(passing.length).toBeLessThanOrEqual(1);
        const [bsn] = passing;
        if (bsn === undefined || bsn.charAt(at) === bsn.charAt(at + 1)) return;
        const swapped = `${bsn.slice(0, at)}${bsn.charAt(at + 1)}${bsn.charAt(at)}${bsn.slice(at + 2)}`;
        expect(isBsn(swapped)).toBe(false);
      }),
    );
  });
});
