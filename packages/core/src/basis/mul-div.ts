import { assert, unreachable } from './result.ts';

/**
 * How a quotient becomes whole. `rekenkundig`: nearest, a half goes away from zero (afspraak-declaratie.md,
 * "Money and rounding"; BWBR0036806 art. 3.5), so that a credit mirrors its debit. `omlaag`: towards minus
 * infinity. `omhoog`: towards plus infinity.
 */
export type Afronding = 'rekenkundig' | 'omlaag' | 'omhoog';

/**
 * `value * numerator / denominator`, rounded once. Whole numbers in, a safe whole number out; the product may
 * pass 2^53, the result may not (that is a defect).
 */
export function mulDiv(value: number, numerator: number, denominator: number, afronding: Afronding): number {
  assert(denominator > 0, `mulDiv needs a positive denominator, got ${String(denominator)}`);
  const product = value * numerator;
  if (Number.isSafeInteger(product)) return divideSafe(product, denominator, afronding);
  const result = Number(divideExact(BigInt(value) * BigInt(numerator), BigInt(denominator), afronding));
  assert(Number.isSafeInteger(result), `mulDiv result of ${String(value)} is past 2^53`);
  return result;
}

function divideSafe(product: number, denominator: number, afronding: Afronding): number {
  const remainder = product % denominator;
  const quotient = (product - remainder) / denominator;
  if (remainder === 0) return quotient === 0 ? 0 : quotient;
  const sign = remainder < 0 ? -1 : 1;
  const away = quotient + sign;
  const result = roundsAway(sign, Math.abs(remainder), denominator - Math.abs(remainder), afronding)
    ? away
    : quotient;
  return result === 0 ? 0 : result;
}

function roundsAway(sign: 1 | -1, distance: number, restToNext: number, afronding: Afronding): boolean {
  switch (afronding) {
    case 'rekenkundig':
      return distance >= restToNext;
    case 'omlaag':
      return sign < 0;
    case 'omhoog':
      return sign > 0;
    default:
      return unreachable(afronding);
  }
}

function divideExact(product: bigint, denominator: bigint, afronding: Afronding): bigint {
  const quotient = product / denominator;
  const remainder = product % denominator;
  if (remainder === 0n) return quotient;
  const sign = remainder < 0n ? -1n : 1n;
  switch (afronding) {
    case 'rekenkundig':
      return 2n * remainder * sign >= denominator ? quotient + sign : quotient;
    case 'omlaag':
      return sign < 0n ? quotient - 1n : quotient;
    case 'omhoog':
      return sign > 0n ? quotient + 1n : quotient;
    default:
      return unreachable(afronding);
  }
}
