import { readNumber } from './bytes.ts';
import type { Venster } from './bytes.ts';

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
export type VormCheck = (venster: Venster, begin: number, einde: number, grens: VormGrens) => boolean;

/**
 * A form is a class that each of its bytes is in, and a test of what the class leaves open. A whole record is tested for
 * all its classes at once (`vormplan.ts`), after which only the tests of some fields are left.
 */
export type Byteklasse = 'cijfer' | 'nul' | 'spatie' | 'schrift';

/** Tests of what a class leaves open, by number: a switch on a number calls them directly, a list of functions does not. */
export const GEEN_RESTTOETS = 0;
const VANAF = 1;
const DATUM = 2;
const BSN = 3;
const AGB = 4;
const AGB_OF_NUL = 5;
const SERVICEBUREAU_OF_NUL = 6;
const WAARDEN = 7;
const TEKST = 8;
const TEKST_OF_LEEG = 9;
const NAAM = 10;
const NAAM_OF_LEEG = 11;
const VOORLETTERS = 12;
const POSTCODE_OF_LEEG = 13;
const LAND_OF_LEEG = 14;
const BTW_OF_LEEG = 15;

type Samenstel = { readonly klasse: Byteklasse; readonly rest: number };

export const SAMENSTELLINGEN: Readonly<Record<Vorm, Samenstel>> = {
  cijfers: { klasse: 'cijfer', rest: GEEN_RESTTOETS },
  nullen: { klasse: 'nul', rest: GEEN_RESTTOETS },
  waarden: { klasse: 'schrift', rest: WAARDEN },
  vanaf: { klasse: 'cijfer', rest: VANAF },
  datum: { klasse: 'cijfer', rest: DATUM },
  bsn: { klasse: 'cijfer', rest: BSN },
  agb: { klasse: 'cijfer', rest: AGB },
  'agb-of-nul': { klasse: 'cijfer', rest: AGB_OF_NUL },
  'servicebureau-of-nul': { klasse: 'cijfer', rest: SERVICEBUREAU_OF_NUL },
  tekst: { klasse: 'schrift', rest: TEKST },
  'tekst-of-leeg': { klasse: 'schrift', rest: TEKST_OF_LEEG },
  naam: { klasse: 'schrift', rest: NAAM },
  'naam-of-leeg': { klasse: 'schrift', rest: NAAM_OF_LEEG },
  voorletters: { klasse: 'schrift', rest: VOORLETTERS },
  'postcode-of-leeg': { klasse: 'schrift', rest: POSTCODE_OF_LEEG },
  'land-of-leeg': { klasse: 'schrift', rest: LAND_OF_LEEG },
  'btw-of-leeg': { klasse: 'schrift', rest: BTW_OF_LEEG },
  leeg: { klasse: 'spatie', rest: GEEN_RESTTOETS },
};

/** The test of one field on its own. */
export function vormCheck(vorm: Vorm): VormCheck {
  const { klasse, rest } = SAMENSTELLINGEN[vorm];
  const inKlasse = KLASSEN[klasse];
  return (venster, begin, einde, grens) =>
    inKlasse(venster.bytes, begin, einde) &&
    (rest === GEEN_RESTTOETS ||
      passesRest({ ...grens, rest, begin: 0, einde: einde - begin }, venster, begin));
}

const KLASSEN: Readonly<Record<Byteklasse, (bytes: Uint8Array, begin: number, einde: number) => boolean>> = {
  cijfer: isDigits,
  nul: isZeros,
  spatie: isLeeg,
  schrift: isPrintable,
};

/** The test that is left of one field of a record. */
export type Rest = VormGrens & { readonly rest: number; readonly begin: number; readonly einde: number };

/** What the class of a field leaves open, in the record at `at`; the bytes are known to be in the class. */
export function passesRest(grens: Rest, venster: Venster, at: number): boolean {
  const { bytes } = venster;
  const begin = at + grens.begin;
  const einde = at + grens.einde;
  switch (grens.rest) {
    case VANAF:
      return readNumber(venster, begin, einde) >= grens.vanaf;
    case DATUM:
      return isKalenderdag(venster, begin);
    case BSN:
      return isBsnOfDummy(bytes, begin, einde);
    case AGB:
      return isAgb(bytes, begin, einde);
    case AGB_OF_NUL:
      return isZeros(bytes, begin, einde) || isAgb(bytes, begin, einde);
    case SERVICEBUREAU_OF_NUL:
      return isZeros(bytes, begin, einde) || isServicebureau(bytes, begin, einde);
    case WAARDEN:
      return isOneOf(bytes, begin, einde, grens);
    case TEKST:
      return startsText(bytes, begin);
    case TEKST_OF_LEEG:
      return bytes[begin] === SPACE ? isLeeg(bytes, begin, einde) : startsText(bytes, begin);
    case NAAM:
      return isNaam(bytes, begin, einde);
    case NAAM_OF_LEEG:
      return bytes[begin] === SPACE ? isLeeg(bytes, begin, einde) : isNaam(bytes, begin, einde);
    case VOORLETTERS:
      return isVoorletters(bytes, begin, einde);
    case POSTCODE_OF_LEEG:
      return isLeeg(bytes, begin, einde) || isPostcode(bytes, begin);
    case LAND_OF_LEEG:
      return isLandOfLeeg(bytes, begin, einde);
    default:
      return isLeeg(bytes, begin, einde) || isBtw(bytes, begin);
  }
}

const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;
const ZERO = 0x30;
const NINE = 0x39;

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

function startsText(bytes: Uint8Array, begin: number): boolean {
  return bytes[begin] !== SPACE && bytes[begin] !== NO_BREAK_SPACE;
}

function isNaam(bytes: Uint8Array, begin: number, einde: number): boolean {
  return bytes[begin] !== SPACE && !isZeros(bytes, begin, einde);
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
function isKalenderdag(venster: Venster, begin: number): boolean {
  const year = readNumber(venster, begin, begin + 4);
  const month = readNumber(venster, begin + 4, begin + 6);
  const day = readNumber(venster, begin + 6, begin + 8);
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Elfproef (standards.md §5.2), or 999999999 for a person who really has none. */
function isBsnOfDummy(bytes: Uint8Array, begin: number, einde: number): boolean {
  if (isZeros(bytes, begin, einde)) return false;
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
  return !isZeros(bytes, begin, begin + 2) && !isZeros(bytes, begin + 2, einde);
}

/** An AGB code of type 98. */
function isServicebureau(bytes: Uint8Array, begin: number, einde: number): boolean {
  return bytes[begin] === NINE && bytes[begin + 1] === ZERO + 8 && isAgb(bytes, begin, einde);
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
