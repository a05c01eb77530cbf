/** An exact number: numerator over a positive denominator. For the second path only, where speed is no concern. */
export type Fraction = { readonly top: bigint; readonly bottom: bigint };

export function fraction(top: bigint, bottom = 1n): Fraction {
  return bottom < 0n ? { top: -top, bottom: -bottom } : { top, bottom };
}

export function times(left: Fraction, right: Fraction): Fraction {
  return fraction(left.top * right.top, left.bottom * right.bottom);
}

export function minus(left: Fraction, right: Fraction): Fraction {
  return fraction(left.top * right.bottom - right.top * left.bottom, left.bottom * right.bottom);
}

/** Negative, zero or positive as `left` is below, equal to or above `right`. */
export function compare(left: Fraction, right: Fraction): number {
  const difference = left.top * right.bottom - right.top * left.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The largest whole number that is not above `value`. */
export function floor(value: Fraction): bigint {
  const quotient = value.top / value.bottom;
  return value.top < 0n && quotient * value.bottom !== value.top ? quotient - 1n : quotient;
}
