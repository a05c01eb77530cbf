import { err, ok } from './result.ts';
import type { Result } from './result.ts';

declare const agbBrand: unique symbol;
declare const kvkBrand: unique symbol;
declare const bsnBrand: unique symbol;

/** AGB-code of a care provider: eight digits as text, type 01-99 and a number that is not all zeros. */
export type Agb = string & { readonly [agbBrand]: true };
/** Number in the Handelsregister: eight digits as text. */
export type Kvk = string & { readonly [kvkBrand]: true };
/** Burgerservicenummer, nine digits that pass the elfproef. It never leaves memory: no BSN at rest. */
export type Bsn = string & { readonly [bsnBrand]: true };

export type IdentificatieRefusal = {
  readonly code: 'agb-ongeldig' | 'kvk-ongeldig' | 'bsn-ongeldig';
};

/** Source: standards.md §5.2 and the AGB expression of AW319 fields 0110-0112. */
export function parseAgb(text: string): Result<Agb, IdentificatieRefusal> {
  const valid = /^(?!00)\d{2}(?!000000)\d{6}$/.test(text);
  return valid ? ok(text as Agb) : err({ code: 'agb-ongeldig' });
}

/** Source: standards.md §5.2; the number has no check digit, so only its shape is judged. */
export function parseKvk(text: string): Result<Kvk, IdentificatieRefusal> {
  return /^\d{8}$/.test(text) ? ok(text as Kvk) : err({ code: 'kvk-ongeldig' });
}

/** The refusal does not repeat the number: messages and logs must not hold a BSN. */
export function parseBsn(text: string): Result<Bsn, IdentificatieRefusal> {
  return isBsn(text) ? ok(text as Bsn) : err({ code: 'bsn-ongeldig' });
}

const BSN_WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1] as const;

/** Elfproef: weights 9..2 and -1, the sum a multiple of eleven, not all zeros (standards.md §5.2). */
export function isBsn(text: string): boolean {
  if (!/^\d{9}$/.test(text) || text === '000000000') return false;
  const sum = BSN_WEIGHTS.reduce((total, weight, index) => total + weight * Number(text.charAt(index)), 0);
  return sum % 11 === 0;
}
