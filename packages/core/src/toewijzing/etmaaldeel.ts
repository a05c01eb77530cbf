import { assert, eurocent, mulDiv } from '../basis/index.ts';
import type { Eurocent } from '../basis/index.ts';
import type { Tijdlijn } from './tijdlijn.ts';
import type { Prognoseinstelling } from './instelling.ts';

declare const etmaaldeelBrand: unique symbol;

/**
 * Days of care as whole parts of 1/1400 day: 1/14 for half days a week, times 1/100 for whole percents. So parts of
 * days add up exactly, however a period is cut.
 */
export type Etmaaldeel = number & { readonly [etmaaldeelBrand]: true };

const HALVE_DAGEN_PER_WEEK = 14;
const HONDERD = 100;
export const DELEN_PER_ETMAAL = HALVE_DAGEN_PER_WEEK * HONDERD;

export function etmaaldeel(delen: number): Etmaaldeel {
  assert(Number.isSafeInteger(delen), `${String(delen)} is not a whole number of parts of a day`);
  return (delen === 0 ? 0 : delen) as Etmaaldeel;
}

/** Whole days. */
export function etmalen(dagen: number): Etmaaldeel {
  return etmaaldeel(dagen * DELEN_PER_ETMAAL);
}

/** What one day of this timeline counts for. */
export function dagdelenOf(
  { toewijzing, halveEtmalen = HALVE_DAGEN_PER_WEEK }: Pick<Tijdlijn, 'toewijzing' | 'halveEtmalen'>,
  { percentage, deeltijd }: Prognoseinstelling,
): Etmaaldeel {
  const deel = percentage === 'naar-rato' ? toewijzing.percentage : HONDERD;
  return etmaaldeel(deel * (deeltijd === 'naar-rato' ? halveEtmalen : HALVE_DAGEN_PER_WEEK));
}

/** Hundredths of a day, half up: `1550` is 15.50 days. */
function honderdsten(delen: Etmaaldeel): number {
  return mulDiv(delen, HONDERD, DELEN_PER_ETMAAL, 'rekenkundig');
}

/** The exchange form: two decimals and a point, `"15.50"`, `"-0.25"`. */
export function formatEtmalen(delen: Etmaaldeel): string {
  const value = honderdsten(delen);
  const absolute = Math.abs(value);
  const decimals = String(absolute % HONDERD).padStart(2, '0');
  return `${value < 0 ? '-' : ''}${String((absolute - (absolute % HONDERD)) / HONDERD)}.${decimals}`;
}

/** As people write it: `15,50`, `−3`; whole days without decimals. */
export function etmalenText(delen: Etmaaldeel): string {
  return formatEtmalen(delen).replace(/\.00$/, '').replace('.', ',').replace('-', '−');
}

/** Days times a price a day, once rounded half up to a cent. */
export function priceEtmalen(delen: Etmaaldeel, tarief: Eurocent): Eurocent {
  return eurocent(mulDiv(tarief, delen, DELEN_PER_ETMAAL, 'rekenkundig'));
}
