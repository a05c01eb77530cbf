import { assert } from './result.ts';

declare const eurocentBrand: unique symbol;

/** Money: a whole number of eurocents, may be negative (credit, terugvordering). */
export type Eurocent = number & { readonly [eurocentBrand]: true };

/** Marks a computed whole number as money. A fraction or a number past 2^53 is a defect and throws. */
export function eurocent(value: number): Eurocent {
  if (Number.isSafeInteger(value)) return (value === 0 ? 0 : value) as Eurocent;
  assert(false, `${String(value)} is not a whole number of eurocents`);
}

/** The exact sum in eurocents; of nothing it is zero. A sum past 2^53 is a defect and throws. */
export function sumEurocent(values: Iterable<Eurocent>): Eurocent {
  let sum = 0;
  for (const value of values) sum += value;
  return eurocent(sum);
}

/** Money as people write it: `€ 1.204.332,17`, negative with a real minus: `−€ 12,00` (scherm.md, Numbers). */
export function euroText(value: Eurocent): string {
  const absolute = Math.abs(value);
  const cents = String(absolute % 100).padStart(2, '0');
  const euros = String(Math.floor(absolute / 100)).replace(/\B(?=(\d{3})+$)/g, '.');
  return `${value < 0 ? '−' : ''}€ ${euros},${cents}`;
}
