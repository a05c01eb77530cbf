import { readNumber } from './bytes.ts';

/**
 * The forms a field of an EI message can have. They say in one word what the regular expression of the
 * berichtspecificatie says; a test compares each of them with that expression. All read bytes, none makes text.
 */
export const VORMEN = [
  'cijfers',
  'nullen',
  'waarden',
  'vanaf',
  'datum',
  'bsn',
  'agb',
  'agb-of-nul',
  'servicebureau-of-nul',
  'tekst',
  'tekst-of-leeg',
  'naam',
  'naam-of-leeg',
  'voorletters',
  'postcode-of-leeg',
  'land-of-leeg',
  'btw-of-leeg',
  'leeg',
] as const;
export type Vorm = (typeof VORMEN)[number];

/** What a form needs to know besides the bytes: the values of `waarden` (see `packWaarde`), the least number of `vanaf`. */
export type VormGrens = { readonly waarden: Int32Array; readonly vanaf: number };

/** Whether the field that lies in `[begin, einde)` has its form. */
export type VormCheck = (bytes: Uint8Array, begin: number, einde: number, grens: VormGrens) => boolean;

const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;
const ZERO = 0x30;
const NINE = 0x39;

export const VORM_CHECKS: Readonly<Record<Vorm, VormCheck>> = {
  cijfers: isDigits,
  nullen: isZeros,
  waarden: isOneOf,
  vanaf: (bytes, begin, einde, grens) =>
    isDigits(bytes, begin, einde) && readNumber(bytes, begin, einde) >= grens.vanaf,
  datum: isDatum,
  bsn: isBsnOfDummy,
  agb: isAgb,
  'agb-of-nul': (bytes, begin, einde) => isZeros(bytes, begin, einde) || isAgb(bytes, begin, einde),
  'servicebureau-of-nul': (bytes, begin, einde) =>
    isZeros(bytes, begin, einde) ||
    (bytes[begin] === NINE && bytes[begin + 1] === ZERO + 8 && isAgb(bytes, begin, einde)),
  tekst: isTekst,
  'tekst-of-leeg': (bytes, begin, einde) =>
    bytes[begin] === SPACE ? isLeeg(bytes, begin, einde) : isTekst(bytes, begin, einde),
  naam: isNaam,
  'naam-of-leeg': (bytes, begin, einde) =>
    bytes[begin] === SPACE ? isLeeg(bytes, begin, einde) : isNaam(bytes, begin, einde),
  voorletters: isVoorletters,
  'postcode-of-leeg': (bytes, begin, einde) => isLeeg(bytes, begin, einde) || isPostcode(bytes, begin),
  'land-of-leeg': isLandOfLeeg,
  'btw-of-leeg': (bytes, begin, einde) => isLeeg(bytes, begin, einde) || isBtw(bytes, begin),
  leeg: isLeeg,
};

function isDigits(bytes: Uint8Array, begin: number, einde: number): boolean {
  for (let at = begin; at < einde; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < ZERO || byte > NINE) return false;
  }
  return true;
}

function isZeros(bytes: Uint8Array, begin: number, einde: number): boolean {
  for (let at = begin; at < einde; at += 1) {
    if (bytes[at] !== ZERO) return false;
  }
  return true;
}

function isLeeg(bytes: Uint8Array, begin: number, einde: number): boolean {
  for (let at = begin; at < einde; at += 1) {
    if (bytes[at] !== SPACE) return false;
  }
  return true;
}

/** Control characters have no place in a record (standards.md §1.2); CR and LF inside a field are among them. */
function isPrintable(bytes: Uint8Array, begin: number, einde: number): boolean {
  for (let at = begin; at < einde; at += 1) {
    if ((bytes[at] ?? 0) < SPACE) return false;
  }
  return true;
}

function isTekst(bytes: Uint8Array, begin: number, einde: number): boolean {
  const first = bytes[begin];
  return first !== SPACE && first !== NO_BREAK_SPACE && isPrintable(bytes, begin, einde);
}

function isNaam(bytes: Uint8Array, begin: number, einde: number): boolean {
  return bytes[begin] !== SPACE && !isZeros(bytes, begin, einde) && isPrintable(bytes, begin, einde);
}

/** A value of at most four characters as one whole number, so that a field is compared in one step. */
export function packWaarde(waarde: string): number {
  let packed = 0;
  for (let at = 0; at < waarde.length; at += 1) packed = (packed << 8) | waarde.charCodeAt(at);
  return packed;
}

function isOneOf(bytes: Uint8Array, begin: number, einde: number, grens: VormGrens): boolean {
  let packed = 0;
  for (let at = begin; at < einde; at += 1) packed = (packed << 8) | (bytes[at] ?? 0);
  const { waarden } = grens;
  for (let index = 0; index < waarden.length; index += 1) {
    if (waarden[index] === packed) return true;
  }
  return false;
}

/** EEJJMMDD that exists in the Gregorian calendar. */
function isDatum(bytes: Uint8Array, begin: number, einde: number): boolean {
  if (!isDigits(bytes, begin, einde)) return false;
  const year = readNumber(bytes, begin, begin + 4);
  const month = readNumber(bytes, begin + 4, begin + 6);
  const day = readNumber(bytes, begin + 6, begin + 8);
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Elfproef (standards.md §5.2), or 999999999 for a person who really has none. */
function isBsnOfDummy(bytes: Uint8Array, begin: number, einde: number): boolean {
  if (!isDigits(bytes, begin, einde) || isZeros(bytes, begin, einde)) return false;
  let sum = 0;
  let nines = true;
  for (let at = 0; at < 9; at += 1) {
    const digit = (bytes[begin + at] ?? 0) - ZERO;
    sum += digit * (at === 8 ? -1 : 9 - at);
    nines &&= digit === 9;
  }
  return nines || sum % 11 === 0;
}

/** Type 01-99 and a number that is not all zeros. */
function isAgb(bytes: Uint8Array, begin: number, einde: number): boolean {
  return (
    isDigits(bytes, begin, einde) && !isZeros(bytes, begin, begin + 2) && !isZeros(bytes, begin + 2, einde)
  );
}

function isLetter(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
}

function isVoorletters(bytes: Uint8Array, begin: number, einde: number): boolean {
  for (let at = begin; at < einde; at += 1) {
    const byte = bytes[at] ?? 0;
    const letter = isLetter(byte) || byte >= 0xc0;
    if (!letter && (at === begin || byte !== SPACE)) return false;
  }
  return true;
}

function isPostcode(bytes: Uint8Array, begin: number): boolean {
  return (
    bytes[begin] !== ZERO &&
    isDigits(bytes, begin, begin + 4) &&
    isLetter(bytes[begin + 4] ?? 0) &&
    isLetter(bytes[begin + 5] ?? 0)
  );
}

function isLandOfLeeg(bytes: Uint8Array, begin: number, einde: number): boolean {
  return (
    isLeeg(bytes, begin, einde) ||
    isZeros(bytes, begin, einde) ||
    (isLetter(bytes[begin] ?? 0) && isLetter(bytes[begin + 1] ?? 0))
  );
}

/** NLnnnnnnnnnBnn */
function isBtw(bytes: Uint8Array, begin: number): boolean {
  return (
    bytes[begin] === 0x4e &&
    bytes[begin + 1] === 0x4c &&
    isDigits(bytes, begin + 2, begin + 11) &&
    bytes[begin + 11] === 0x42 &&
    isDigits(bytes, begin + 12, begin + 14)
  );
}
