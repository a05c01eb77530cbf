import { eurocent } from './eurocent.ts';
import type { Eurocent } from './eurocent.ts';
import { mulDiv } from './mul-div.ts';
import type { Afronding } from './mul-div.ts';
import { assert, err, ok } from './result.ts';
import type { Result } from './result.ts';

declare const pctBrand: unique symbol;

/** A percentage as a whole number of ten-thousandths of a procentpunt: 95.5% is 955000. */
export type Pct = number & { readonly [pctBrand]: true };

export type PctRefusal = { readonly code: 'percentage-onleesbaar'; readonly waarde: string };

const PER_PROCENTPUNT = 10_000;

/** Marks a computed whole number of ten-thousandths as a percentage; a fraction is a defect and throws. */
export function pct(tenThousandths: number): Pct {
  assert(Number.isSafeInteger(tenThousandths), `${String(tenThousandths)} is not a whole percentage unit`);
  return (tenThousandths === 0 ? 0 : tenThousandths) as Pct;
}

/** Reads `"96.5"` or `"-1"`: a decimal point, at most four decimals, no sign for plus. */
export function parsePct(text: string): Result<Pct, PctRefusal> {
  const match = /^(-?)(\d{1,7})(?:\.(\d{1,4}))?$/.exec(text);
  if (match === null) return err({ code: 'percentage-onleesbaar', waarde: text });
  const [, sign, whole, decimals = ''] = match;
  const units = Number(whole) * PER_PROCENTPUNT + Number(decimals.padEnd(4, '0'));
  return ok(pct(sign === '-' ? -units : units));
}

/** The exchange form of interfaces.md: always a decimal point, no more decimals than needed: `"96.5"`, `"97.0"`. */
export function formatPct(value: Pct): string {
  const absolute = Math.abs(value);
  const decimals = String(absolute % PER_PROCENTPUNT)
    .padStart(4, '0')
    .replace(/0{1,3}$/, '');
  const whole = String(Math.floor(absolute / PER_PROCENTPUNT));
  return `${value < 0 ? '-' : ''}${whole}.${decimals}`;
}

/** A percentage as people write it: `96,5%`, `97%`. */
export function pctText(value: Pct): string {
  return `${formatPct(value).replace(/\.0$/, '').replace('.', ',').replace('-', '−')}%`;
}

/** Rounds to `decimals` (0-4) decimals of a procentpunt. */
export function roundPct(value: Pct, decimals: number, afronding: Afronding): Pct {
  assert(Number.isInteger(decimals) && decimals >= 0 && decimals <= 4, 'a percentage has 0 to 4 decimals');
  const step = 10 ** (4 - decimals);
  return pct(mulDiv(value, 1, step, afronding) * step);
}

/** The whole, 100%, in units of Pct: the denominator when a percentage is applied to an amount. */
export const HONDERD_PROCENT = pct(100 * PER_PROCENTPUNT);

/** The percentage of an amount, once rounded half up to a whole cent (afspraak-declaratie.md, Money and rounding). */
export function pctOf(amount: Eurocent, percentage: Pct): Eurocent {
  return eurocent(mulDiv(amount, percentage, HONDERD_PROCENT, 'rekenkundig'));
}
