import type { Agb, RegioCode } from '@kavel/core/basis';
import { expect, it } from 'vitest';
import { createSleutel } from '../instelling/sleutel.ts';
import { createRunpseudoniemen } from './runpseudoniemen.ts';

const sleutel = createSleutel(Buffer.alloc(32, 0x0b));
const A = '10000001' as Agb;

function pseudoniemOf(agb: Agb, regio = '5517', jaar = 2018, key = sleutel): string {
  return createRunpseudoniemen(key, { regio: regio as RegioCode, jaar }).pseudoniemOf(agb);
}

it('is the start of HMAC-SHA-256 over kind, region, year and AGB-code', () => {
  // openssl dgst -sha256 -mac HMAC -macopt hexkey:0b…0b, over `zorgaanbieder:5517|2018|10000001`.
  expect(pseudoniemOf(A)).toBe('b5a2badd19fd0b6c');
});

it('differs between providers, regions, years, keys and kinds', () => {
  const all = [
    pseudoniemOf(A),
    pseudoniemOf('10000002' as Agb),
    pseudoniemOf(A, '5516'),
    pseudoniemOf(A, '5517', 2019),
    pseudoniemOf(A, '5517', 2018, createSleutel(Buffer.alloc(32, 1))),
    sleutel.hash('client', '5517|2018|10000001').slice(0, 16),
  ];
  expect(new Set(all).size).toBe(all.length);
  expect(pseudoniemOf(A)).toBe(all[0]);
});
