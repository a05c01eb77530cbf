import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { KorteHmac } from './korte-hmac.ts';

const hexOf = (hmac: KorteHmac): string =>
  Array.from(hmac.woorden, (woord) => (woord >>> 0).toString(16).padStart(8, '0')).join('');

const latin1 = (max: number) =>
  fc.uint8Array({ minLength: 0, maxLength: max }).map((bytes) => Buffer.from(bytes).toString('latin1'));

it('is HMAC-SHA-256 of node:crypto, for any key, prefix and text of one block', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 100 }),
      fc.constantFrom('client:', 'referentie:', ''),
      fc.array(latin1(20), { minLength: 1, maxLength: 4 }),
      (key, prefix, texts) => {
        const hmac = new KorteHmac(key, prefix);
        for (const text of texts) {
          const bytes = Buffer.from(`xx${text}`, 'latin1');
          hmac.bereken(bytes, 2, bytes.length);
          const said = text.replace(/ +$/, '');
          expect(hexOf(hmac)).toBe(createHmac('sha256', key).update(`${prefix}${said}`).digest('hex'));
        }
      },
    ),
    { numRuns: 2_000 },
  );
});

it('takes 55 bytes and refuses the 56th', () => {
  const hmac = new KorteHmac(Buffer.alloc(32, 1), '');
  hmac.bereken(Buffer.alloc(55, 0x41), 0, 55);
  expect(hexOf(hmac)).toBe(createHmac('sha256', Buffer.alloc(32, 1)).update('A'.repeat(55)).digest('hex'));
  expect(() => {
    hmac.bereken(Buffer.alloc(56, 0x41), 0, 56);
  }).toThrow('too long');
});
