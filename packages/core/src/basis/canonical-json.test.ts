import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalHash, canonicalJson } from './index.ts';
import type { CanonicalValue } from './index.ts';

describe('RFC 8785', () => {
  test('section 3.2.3: keys in UTF-16 order', () => {
    const document = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    const names = [...canonicalJson(document).matchAll(/:"(.*?)"/g)].map((match) => match[1]);
    expect(names).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  test('section 3.2.2: literals and the escapes of a string', () => {
    const document = {
      string: '\u20ac$\u000f\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(document)).toBe(
      '{"literals":[null,true,false],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  test('integers as digits; minus zero as zero', () => {
    expect(canonicalJson([0, -0, -5, 9_007_199_254_740_991])).toBe('[0,0,-5,9007199254740991]');
  });
});

test('absent fields are left out, no white space', () => {
  expect(canonicalJson({ b: undefined, a: [{ d: 1, c: 'x y' }] })).toBe('{"a":[{"c":"x y","d":1}]}');
});

test('a fraction or an unsafe integer has no canonical form here', () => {
  for (const value of [0.5, Number.NaN, 2 ** 53]) expect(() => canonicalJson(value)).toThrow('Defect');
});

const tree = fc.letrec<{ value: CanonicalValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.string(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

test('property: the text reads back as the document, is a fixed point and does not follow field order', () => {
  const reversed = (value: CanonicalValue): CanonicalValue => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return (value as readonly CanonicalValue[]).map(reversed);
    const entries = Object.entries(value).map(([key, field]) => [key, field && reversed(field)] as const);
    return Object.fromEntries(entries.reverse());
  };
  fc.assert(
    fc.property(tree, (value) => {
      const text = canonicalJson(value);
      const back = JSON.parse(text) as CanonicalValue;
      expect(canonicalJson(back)).toBe(text);
      expect(JSON.parse(JSON.stringify(value))).toEqual(back);
      expect(canonicalJson(reversed(value))).toBe(text);
      expect(canonicalHash(reversed(value))).toBe(canonicalHash(value));
    }),
  );
});

test('the hash is SHA-256 of the text', () => {
  expect(canonicalHash({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
});
