import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256Hex } from './index.ts';

const TWO_BLOCKS = 'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq';
const FOUR_BLOCKS = [
  'abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmno',
  'ijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu',
].join('');

test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [TWO_BLOCKS, '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'],
  [FOUR_BLOCKS, 'cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1'],
  ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
])('FIPS 180 example %#', (text, hash) => {
  expect(sha256Hex(text)).toBe(hash);
});

test('every length around the padding boundaries equals the platform hash', () => {
  for (let length = 0; length <= 200; length += 1) {
    const text = 'é'.repeat(length >> 1) + 'x'.repeat(length & 1);
    expect(sha256Hex(text), String(length)).toBe(createHash('sha256').update(text).digest('hex'));
  }
});

test('property: equals the platform hash over UTF-8, lone surrogates included', () => {
  const anyText = fc.string({
    unit: fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\uD800', '€', '🙂')),
  });
  fc.assert(
    fc.property(anyText, (text) => {
      expect(sha256Hex(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
    }),
  );
});
